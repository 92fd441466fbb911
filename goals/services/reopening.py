"""Taking back how a goal ended."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from goals.models import Goal, GoalNews, Rebaseline
from goals.models.event import STATUS
from goals.services.following import tell_followers
from goals.services.refusals import GoalHasMovedOn, locked, refuse_closed
from goals.services.saying import tell
from people.models import Person
from people.services import acted_for


@deed
def reopen_goal(*, goal: Goal, reason: str, actor: Person, now: datetime) -> Goal:
    """Let a goal go on whose end was recorded by mistake; one that was dropped as a draft is a draft again.

    Outcome, score and look-back go; its history keeps the outcome, and why. The owner is told of somebody else's word,
    and followers are. Raises CycleIsClosed, GoalHasMovedOn.
    """
    goal = locked(goal, actor)
    refuse_closed(goal.cycle)
    if not goal.is_settled:
        raise GoalHasMovedOn(_("“%(goal)s” is open already.") % {"goal": goal})
    if Goal.objects.filter(carried_from=goal).exists():
        raise GoalHasMovedOn(_("“%(goal)s” goes on in another cycle, so it stays ended.") % {"goal": goal})
    before, after = goal.status, Goal.Status.ACTIVE if goal.agreed_at else Goal.Status.DRAFT
    goal.status, goal.score, goal.look_back = after, None, ""
    goal.settled_at = goal.settled_by = goal.settled_for = None
    goal.save()
    Rebaseline.objects.create(
        goal=goal,
        author=actor,
        acting_for=acted_for(actor, goal.owner),
        reason=reason,
        changes=[{"what": STATUS, "of": "", "kind": STATUS, "before": before, "after": after}],
        created_at=now,
    )
    cause = f"goal:{goal.pk}:reopened:{now.isoformat()}"
    words = gettext_lazy("{name} opened your goal again: {goal}")
    tell([goal.owner], goal, kind="goal_reopened", words=words, cause=cause, by=actor)
    tell_followers(goal, kind=GoalNews.Kind.REBASELINED, cause=cause, by=actor, now=now)
    return goal
