"""What people say about a goal."""

from datetime import datetime, timedelta

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify, withdraw
from goals.models import Goal, GoalComment
from goals.services.refusals import locked, refuse_closed, refuse_draft
from people.models import Person

TWICE = timedelta(minutes=1)  # the same words again within this time are the same click


@deed
def comment_on_goal(*, goal: Goal, text: str, actor: Person, now: datetime) -> GoalComment:
    """Say something about a goal that is agreed, in one's own name; its owner is told.

    Raises CycleIsClosed, GoalHasMovedOn.
    """
    goal = locked(goal, None)
    refuse_closed(goal.cycle)
    refuse_draft(goal)
    said_before = GoalComment.objects.filter(goal=goal, author=actor, text=text, created_at__gt=now - TWICE).first()
    if said_before:
        return said_before
    comment = GoalComment.objects.create(goal=goal, author=actor, text=text, created_at=now)
    _tell_of(comment, goal)
    return comment


@deed
def withdraw_comment(*, comment: GoalComment, actor: Person, now: datetime) -> GoalComment:
    """Take the words away, for everybody; that there were some stays. Withdrawing twice changes nothing."""
    comment = GoalComment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    if comment.withdrawn_at is None:
        comment.text, comment.withdrawn_at = "", now
        comment.save(update_fields=["text", "withdrawn_at"])
        withdraw(cause=_said(comment))
    return comment


def _tell_of(comment: GoalComment, goal: Goal) -> None:
    notify(
        goal.owner,
        kind="goal_commented",
        text=format_lazy(
            gettext_lazy("{name} wrote about your goal: {goal}"), name=comment.author.short_name, goal=goal.title
        ),
        url=comment.get_absolute_url(),
        cause=_said(comment),
        about=goal,
        by=comment.author,
    )


def _said(comment: GoalComment) -> str:
    """The cause of what was told of a comment, to take it back by."""
    return f"goal:{comment.goal_id}:comment:{comment.pk}"
