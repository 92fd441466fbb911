"""Writing a goal down, and changing what is written."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TypedDict, Unpack

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from goals import queries, rules
from goals.models import USUAL_WEIGHT, Goal, GoalCycle, KeyResult, Measure, Rebaseline
from goals.models.event import TITLE
from goals.services.agreeing import propose_goal, take_back_proposal, tell_contributors
from goals.services.refusals import (
    DraftingIsOver,
    GoalsWouldLoop,
    locked,
    refuse_closed,
    refuse_outside_drafting,
    refuse_to_speak_for,
    refuse_unless_active,
    refuse_unless_draft,
    still_open,
)
from goals.services.saying import tell, the_two
from goals.services.versions import refuse_other_version
from goals.services.weighing import weigh_in
from people.models import Department, Person
from people.services import act_for_manager, acted_for


class Words(TypedDict, total=False):
    """What the owner may still change once the goal is agreed."""

    title: str
    description: str
    tags: list[str]
    audience: str
    parent: Goal | None
    shared_with: Iterable[Person]
    contributors: Iterable[Person]


class Details(Words, total=False):
    """What can be said of a draft."""

    belongs_to: str
    team: Department | None
    progress_from: str
    starts_on: date
    due_on: date


class Changes(Details, total=False):
    """What can be changed of a draft."""

    cycle: GoalCycle


PEOPLE = frozenset({"shared_with", "contributors"})


@deed
def draft_goal(
    *,
    owner: Person,
    cycle: GoalCycle,
    key_results: Iterable[Measure] = (),
    proposed_by: Person | None = None,
    weight_there: int = USUAL_WEIGHT,
    actor: Person | None,
    now: datetime,
    **details: Unpack[Details],
) -> Goal:
    """A new draft, for what is left of the cycle unless dates are given; with `proposed_by` it waits for a yes.

    `weight_there` is how much it counts in the goal it supports. What the system writes, such as what follows from a
    review, comes at any time. Raises CycleIsClosed, DraftingIsNotOpen, DraftingIsOver, NotTheirs.
    """
    cycle = still_open(cycle)
    if actor:
        refuse_outside_drafting(cycle, actor, now)
        refuse_to_speak_for(actor, details.get("belongs_to", Goal.BelongsTo.PERSON), details.get("team"))
        act_for_manager(of=owner, actor=actor)
    details.setdefault("due_on", cycle.ends_on)
    details.setdefault("starts_on", cycle.first_day_of_goal(owner.today(now), details["due_on"]))
    columns = {name: value for name, value in details.items() if name not in PEOPLE}
    goal = Goal.objects.create(owner=owner, cycle=cycle, created_at=now, **columns)
    goal.shared_with.add(*details.get("shared_with", ()))
    goal.contributors.add(*details.get("contributors", ()))
    write_key_results(goal, key_results)
    weigh_in(goal.parent, goal=goal, weight=weight_there)
    return propose_goal(goal=goal, actor=proposed_by, now=now) if proposed_by else goal


@deed
def edit_goal(
    *,
    goal: Goal,
    key_results: Iterable[Measure] | None = None,
    version: int | None = None,
    actor: Person | None,
    now: datetime,
    **changes: Unpack[Changes],
) -> Goal:
    """Change a draft, which takes back a proposal that waits; of an active goal only words, alignment and readers.

    The title of an active one before it stays in its history, and the other of the two is told. `key_results` replaces
    them all. `version` is the one the changes began with. Raises CycleIsClosed, GoalHasMovedOn, GoalHasTwoVersions,
    GoalsWouldLoop, DraftingIsNotOpen, DraftingIsOver, NotTheirs.
    """
    goal = locked(goal, actor)
    refuse_closed(goal.cycle)
    if key_results is not None or not changes.keys() <= Words.__annotations__.keys():
        refuse_unless_draft(goal)
    if goal.status != Goal.Status.DRAFT:
        refuse_unless_active(goal)
    measures = None if key_results is None else list(key_results)
    refuse_other_version(goal, version, changes=changes, key_results=measures, actor=actor)
    take_back_proposal(goal)
    if actor:
        _refuse_other_whose(goal, changes, actor)
        _refuse_move(goal, changes.get("cycle", goal.cycle), actor, now)
    if "parent" in changes:
        _refuse_loop(goal, changes["parent"])
    _take_over(goal, changes, actor, now)
    goal.version += 1
    goal.save()
    if measures is not None:
        goal.key_results.all().delete()
        write_key_results(goal, measures)
    return goal


def _take_over(goal: Goal, changes: Changes, actor: Person | None, now: datetime) -> None:
    """What is said anew; of a goal under way the title before stays, and whoever contributes from now on is told."""
    title, known = goal.title, {*goal.contributors.all()} if "contributors" in changes else set()
    for name, value in changes.items():
        if name in PEOPLE:
            getattr(goal, name).set(value)
        else:
            setattr(goal, name, value)
    if actor and goal.status == Goal.Status.ACTIVE:
        _keep_title(goal, title, actor, now)
        tell_contributors(goal, {*changes.get("contributors", ())} - known, actor)


def _keep_title(goal: Goal, before: str, actor: Person, now: datetime) -> None:
    """What two people agreed on can be reworded, but not unseen."""
    if goal.title == before:
        return
    Rebaseline.objects.create(
        goal=goal,
        author=actor,
        acting_for=acted_for(actor, goal.owner),
        changes=[{"what": TITLE, "of": "", "before": before, "after": goal.title}],
        created_at=now,
    )
    words, cause = (
        gettext_lazy("{name} gave a goal another title: {goal}"),
        f"goal:{goal.pk}:reworded:{now.isoformat()}",
    )
    tell(the_two(goal), goal, kind="goal_reworded", words=words, cause=cause, by=actor)


def write_key_results(goal: Goal, measures: Iterable[Measure]) -> None:
    """Give the goal its key results, in the order they come."""
    KeyResult.objects.bulk_create(
        KeyResult(
            goal=goal,
            title=measure.title,
            kind=measure.kind,
            unit=measure.unit,
            start=measure.start,
            target=measure.target,
            upper=measure.upper,
            current=measure.start if measure.current is None else measure.current,
            weight=measure.weight,
            position=position,
        )
        for position, measure in enumerate(measures)
    )


def _refuse_other_whose(goal: Goal, changes: Changes, actor: Person) -> None:
    """Raise NotTheirs where it would become a goal of whom the actor does not speak for; what it is it may stay."""
    if changes.keys().isdisjoint({"belongs_to", "team"}):
        return
    belongs_to, team = changes.get("belongs_to", goal.belongs_to), changes.get("team", goal.team)
    if (belongs_to, team) != (goal.belongs_to, goal.team):
        refuse_to_speak_for(actor, belongs_to, team)


def _refuse_move(goal: Goal, cycle: GoalCycle, actor: Person, now: datetime) -> None:
    """Raise DraftingIsNotOpen or DraftingIsOver where the draft may not go into another cycle."""
    if cycle.pk == goal.cycle_id:
        return
    cycle = still_open(cycle)
    refuse_outside_drafting(cycle, actor, now)
    if not rules.can_move_into(actor, cycle, actor.today(now)):
        raise DraftingIsOver(
            _("Drafting in %(cycle)s has ended, so no draft moves there. Copy the goal instead: the copy is late.")
            % {"cycle": cycle}
        )


def _refuse_loop(goal: Goal, parent: Goal | None) -> None:
    """Under the lock that the trigger takes too, so that a loop is refused in words."""
    if parent is None or parent.pk == goal.parent_id:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('goals.alignment'))")
    if goal.pk in queries.ids_upwards([parent.pk]):
        raise GoalsWouldLoop(
            _("“%(parent)s” already supports “%(goal)s”, so it cannot be the other way round too.")
            % {"parent": parent, "goal": goal}
        )
