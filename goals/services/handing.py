"""Giving a goal to somebody else."""

from datetime import datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify
from goals.models import Goal, Rebaseline
from goals.models.event import OWNER
from goals.services.agreeing import take_back_proposal
from goals.services.refusals import CannotHandOver, GoalHasMovedOn, locked, refuse_closed
from people.models import Person
from people.services import acted_for, signed


@deed
def hand_over_goal(*, goal: Goal, to: Person, reason: str, actor: Person, now: datetime) -> Goal:
    """Make somebody else the owner, and tell both; the history of the goal keeps who it was, and why.

    Key results, updates and the agreement stay. A proposal that waits is taken back: the manager of the new owner is
    who agrees from now on. Raises CycleIsClosed, GoalHasMovedOn, CannotHandOver.
    """
    goal = locked(goal, actor)
    refuse_closed(goal.cycle)
    if goal.is_settled:
        raise GoalHasMovedOn(_("“%(goal)s” has ended, so it stays with its owner.") % {"goal": goal})
    to = Person.objects.select_for_update(no_key=True).get(pk=to.pk)
    _refuse_nonsense(goal, to)
    former, by = goal.owner, signed(actor, goal.owner)
    take_back_proposal(goal)
    _keep_in_history(goal, to=to, reason=reason, actor=actor, now=now)
    goal.owner = to
    goal.save(update_fields=["owner", "proposed_by", "proposed_for", "proposed_at"])
    goal.contributors.remove(to)
    cause = f"goal:{goal.pk}:handed_over:{now.isoformat()}"
    notify(
        to,
        kind="goal_handed_over",
        text=format_lazy(
            gettext_lazy("{name} handed a goal of {former} over to you: {goal}"),
            name=by,
            former=former.short_name,
            goal=goal.title,
        ),
        url=goal.get_absolute_url(),
        cause=cause,
        about=goal,
        by=actor,
    )
    if former.is_active:
        text = gettext_lazy("{name} handed your goal over to {new}: {goal}")
        notify(
            former,
            kind="goal_handed_over",
            text=format_lazy(text, name=by, new=to.short_name, goal=goal.title),
            url=to.get_absolute_url(),
            cause=cause,
            by=actor,
        )
    return goal


def _refuse_nonsense(goal: Goal, to: Person) -> None:
    if to.pk == goal.owner_id:
        raise CannotHandOver(_("%(name)s owns this goal already.") % {"name": to.name})
    if not to.is_active:
        raise CannotHandOver(_("%(name)s is no longer active.") % {"name": to.name})


def _keep_in_history(goal: Goal, *, to: Person, reason: str, actor: Person, now: datetime) -> None:
    Rebaseline.objects.create(
        goal=goal,
        author=actor,
        acting_for=acted_for(actor, goal.owner),
        reason=reason,
        changes=[{"what": OWNER, "of": "", "before": goal.owner.name, "after": to.name}],
        created_at=now,
    )
