"""What people say about a goal."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify, withdraw
from core.readers import readers_of
from goals import rules
from goals.models import Goal, GoalComment, GoalNews
from goals.services.following import recall_news, tell_followers
from goals.services.refusals import (
    CommentIsWithdrawn,
    NotAReader,
    TooLateToCorrect,
    locked,
    refuse_closed,
    refuse_draft,
)
from people.models import Person

TWICE = timedelta(minutes=1)  # the same words again within this time are the same click


@deed
def comment_on_goal(
    *, goal: Goal, text: str, mentioned: Iterable[Person] = (), actor: Person, now: datetime
) -> GoalComment:
    """Say something about a goal that is agreed, in one's own name; its owner, the mentioned and followers are told.

    Raises CycleIsClosed, GoalHasMovedOn, NotAReader.
    """
    goal = locked(goal, None)
    refuse_closed(goal.cycle)
    refuse_draft(goal)
    mentioned = [person for person in mentioned if person != actor]
    _refuse_strangers(goal, mentioned)
    said_before = GoalComment.objects.filter(goal=goal, author=actor, text=text, created_at__gt=now - TWICE).first()
    if said_before:
        return said_before
    comment = GoalComment.objects.create(goal=goal, author=actor, text=text, created_at=now)
    comment.mentioned.set(mentioned)
    _tell_of(comment, goal, mentioned)
    return comment


@deed
def correct_comment(
    *, comment: GoalComment, text: str, mentioned: Iterable[Person] = (), actor: Person, now: datetime
) -> GoalComment:
    """Reword within half an hour; whoever is mentioned now and has not been told of the comment yet is.

    Raises CommentIsWithdrawn, TooLateToCorrect, CycleIsClosed, NotAReader.
    """
    goal = locked(comment.goal, None)
    refuse_closed(goal.cycle)
    comment = GoalComment.objects.select_for_update(of=("self",)).select_related("goal__cycle").get(pk=comment.pk)
    if comment.withdrawn_at is not None:
        raise CommentIsWithdrawn(_("You have withdrawn this comment, so there is nothing left to correct."))
    if not rules.can_correct_comment(actor, comment, now):
        raise TooLateToCorrect(
            _("The half hour for corrections is over. You can still withdraw the comment and write it anew.")
        )
    mentioned = [person for person in mentioned if person != actor]
    _refuse_strangers(goal, mentioned)
    comment.text, comment.corrected_at = text, now
    comment.save(update_fields=["text", "corrected_at"])
    comment.mentioned.set(mentioned)
    _tell_mentioned(comment, goal, mentioned)
    return comment


@deed
def withdraw_comment(*, comment: GoalComment, actor: Person, now: datetime) -> GoalComment:
    """Take the words away, for everybody; that there were some stays. Withdrawing twice changes nothing."""
    comment = GoalComment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    if comment.withdrawn_at is None:
        comment.text, comment.withdrawn_at = "", now
        comment.save(update_fields=["text", "withdrawn_at"])
        comment.mentioned.clear()
        comment.reactions.all().delete()
        recall_news(cause=_said(comment))
        withdraw(cause=_said(comment))
    return comment


def _refuse_strangers(goal: Goal, mentioned: list[Person]) -> None:
    """Raise NotAReader where one of them cannot read the goal."""
    readers = readers_of(goal) if mentioned else ()
    if any(person not in readers for person in mentioned):
        raise NotAReader(_("You can mention people who can read this goal, and nobody else."))


def _tell_of(comment: GoalComment, goal: Goal, mentioned: list[Person]) -> None:
    """Everybody once: whoever is mentioned hears of that first."""
    by = comment.author
    _tell_mentioned(comment, goal, mentioned)
    notify(
        goal.owner,
        kind="goal_commented",
        text=format_lazy(gettext_lazy("{name} wrote about your goal: {goal}"), name=by.short_name, goal=goal.title),
        url=comment.get_absolute_url(),
        cause=_said(comment),
        about=goal,
        by=by,
    )
    tell_followers(goal, kind=GoalNews.Kind.COMMENTED, cause=_said(comment), by=by, now=comment.created_at)


def _tell_mentioned(comment: GoalComment, goal: Goal, mentioned: list[Person]) -> None:
    words = gettext_lazy("{name} mentions you in a comment on a goal: {goal}")
    for person in mentioned:
        notify(
            person,
            kind="goal_mentioned",
            text=format_lazy(words, name=comment.author.short_name, goal=goal.title),
            url=comment.get_absolute_url(),
            cause=_said(comment),
            about=goal,
            by=comment.author,
        )


def _said(comment: GoalComment) -> str:
    """The cause of what was told of a comment, to take it back by."""
    return f"goal:{comment.goal_id}:comment:{comment.pk}"
