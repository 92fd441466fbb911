"""How goals end and what goes on from them; and the ends of goal cycles."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from goals.models import Goal, GoalCycle, GoalNews, KeyResult, Measure
from goals.services.agreeing import forget_sending_back, take_back_proposal
from goals.services.drafting import write_key_results
from goals.services.following import take_followers_along, tell_followers
from goals.services.refusals import GoalHasMovedOn, NothingToCarry, locked, still_open
from goals.services.saying import tell
from goals.services.weighing import weigh_in, weight_of
from people.models import Person
from people.services import acted_for


@deed
def settle_goal(
    *,
    goal: Goal,
    outcome: str,
    score: int | None = None,
    look_back: str = "",
    carry_into: GoalCycle | None = None,
    actor: Person | None,
    now: datetime,
) -> Goal:
    """Say how a goal ended; in a closed cycle too, and a draft can only be dropped. Returns it, or what it goes on as.

    `score`, 0 to 100, is a judgement kept apart from progress. With `carry_into` what is left goes on there, or nothing
    is recorded at all. The owner is told of somebody else's word, and followers are. Raises GoalHasMovedOn,
    CycleIsClosed, NothingToCarry.
    """
    goal = locked(goal, actor)
    if goal.is_settled:
        raise GoalHasMovedOn(
            _("“%(goal)s” has ended already: %(outcome)s.") % {"goal": goal, "outcome": goal.get_status_display()}
        )
    if goal.status == Goal.Status.DRAFT and outcome != Goal.Status.DROPPED:
        raise GoalHasMovedOn(_("“%(goal)s” was never agreed, so it can only be dropped.") % {"goal": goal})
    take_back_proposal(goal)
    forget_sending_back(goal)
    goal.status, goal.score, goal.look_back, goal.settled_at = outcome, score, look_back, now
    goal.settled_by, goal.settled_for = actor, actor and acted_for(actor, goal.owner)
    goal.save()
    if actor:
        words = gettext_lazy("{name} recorded how your goal ended: {goal}")
        cause = f"goal:{goal.pk}:settled:{now.isoformat()}"
        tell([goal.owner], goal, kind="goal_settled", words=words, cause=cause, by=actor)
        tell_followers(goal, kind=GoalNews.Kind.SETTLED, cause=cause, by=actor, now=now)
    return carry_over_goal(goal=goal, into=carry_into, actor=actor, now=now) if carry_into else goal


@deed
def settle_goals(
    *, goals: Iterable[Goal], outcome: str, look_back: str = "", actor: Person, now: datetime
) -> list[Goal]:
    """Several goals end alike, all or none; each owner is told. Raises GoalHasMovedOn."""
    in_order = sorted(goals, key=lambda goal: goal.pk)  # of locks, for two who do it at once
    return [settle_goal(goal=goal, outcome=outcome, look_back=look_back, actor=actor, now=now) for goal in in_order]


@deed
def carry_over_goal(*, goal: Goal, into: GoalCycle, actor: Person | None, now: datetime) -> Goal:
    """What is left of a goal as a draft in another cycle, at most once: a second call returns the same draft.

    Key results that are not there yet start from where they stand, and followers come along. The old goal stays as it
    is. Raises CycleIsClosed, NothingToCarry.
    """
    goal = locked(goal, actor)
    draft = Goal.objects.filter(carried_from=goal).first()
    if draft:
        return draft
    into = still_open(into)
    if into.pk == goal.cycle_id:
        words = _("“%(goal)s” is in %(cycle)s already: choose another cycle.")
        raise NothingToCarry(words % {"goal": goal, "cycle": into})
    if goal.status == Goal.Status.ACHIEVED:
        raise NothingToCarry(_("“%(goal)s” was achieved, so there is nothing left to carry over.") % {"goal": goal})
    draft = Goal.objects.create(
        owner=goal.owner,
        belongs_to=goal.belongs_to,
        team=goal.team,
        cycle=into,
        title=goal.title,
        description=goal.description,
        tags=goal.tags,
        starts_on=into.starts_on,
        due_on=into.ends_on,
        audience=goal.audience,
        progress_from=goal.progress_from,
        parent=_parent_from_now_on(goal),
        carried_from=goal,
        created_at=now,
    )
    draft.shared_with.add(*goal.shared_with.all())
    draft.contributors.add(*goal.contributors.all())
    write_key_results(draft, _what_is_left(goal))
    weigh_in(draft.parent, goal=draft, weight=weight_of(goal))
    take_followers_along(goal, draft, now)
    return draft


@deed
def close_cycle(*, cycle: GoalCycle, actor: Person | None, now: datetime) -> GoalCycle:
    """No goal of the cycle changes any more, but for how it ended. A second call changes nothing."""
    cycle = GoalCycle.objects.select_for_update().get(pk=cycle.pk)
    if cycle.closed_at is None:
        cycle.closed_at = now
        cycle.save(update_fields=["closed_at"])
    return cycle


@deed
def open_cycle(*, cycle: GoalCycle, actor: Person | None, now: datetime) -> GoalCycle:
    """Goals of the cycle can change, again; within its dates it is the current one. A second call changes nothing."""
    cycle = GoalCycle.objects.select_for_update().get(pk=cycle.pk)
    if cycle.closed_at is not None:
        cycle.closed_at = None
        cycle.save(update_fields=["closed_at"])
    return cycle


def _parent_from_now_on(goal: Goal) -> Goal | None:
    if goal.parent_id is None:
        return None
    return Goal.objects.filter(carried_from=goal.parent_id).first() or goal.parent


def _what_is_left(goal: Goal) -> list[Measure]:
    results = list(KeyResult.objects.filter(goal=goal).in_order())
    left = [result for result in results if result.progress < 1]
    return [
        Measure(
            title=result.title,
            kind=result.kind,
            unit=result.unit,
            start=result.current if left else result.start,
            target=result.target,
            upper=result.upper,
            weight=result.weight,
        )
        for result in left or results
    ]


@deed
def keep_cycle(*, cycle: GoalCycle, actor: Person, now: datetime) -> GoalCycle:
    """Store a goal cycle as HR filled it in."""
    cycle.save()
    return cycle
