"""What goals support, and what supports them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, Func, OuterRef, Q, QuerySet, Subquery, UUIDField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, JSONObject

from core.prepared import any_of, prepared
from goals.models import Goal, GoalQuerySet
from goals.queries.naming import names_of, signed
from goals.queries.rolling import counting_in, weight_there
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MOST_AROUND = 10  # goals shown of those that support one
MOST_FOUND, MOST_LOOKED_AT = 8, 200
LONGEST_SEARCH = 100

UPWARDS = """
WITH RECURSIVE up(id, parent_id) AS (
    SELECT id, parent_id FROM goals_goal WHERE id = ANY(%s)
    UNION
    SELECT g.id, g.parent_id FROM goals_goal g JOIN up ON g.id = up.parent_id
)
SELECT id FROM up
"""
DOWNWARDS = """
(WITH RECURSIVE down(id) AS (
    SELECT id FROM goals_goal WHERE id = %(expressions)s
    UNION
    SELECT g.id FROM goals_goal g JOIN down ON g.parent_id = down.id
)
SELECT id FROM down)
"""


def ids_upwards(goals: Iterable[UUID]) -> set[UUID]:
    """The goals and everything they lead to, readable or not: never for a page without `visible_to`."""
    with connection.cursor() as cursor:
        cursor.execute(UPWARDS, [list(goals)])
        return {row[0] for row in cursor.fetchall()}


def ids_downwards(goal: Goal) -> Func:
    """The goal and everything that leads to it, readable or not, to leave out of a query; never for a page."""
    return Func(Value(goal.pk, UUIDField()), template=DOWNWARDS, output_field=UUIDField())


def goals_to_support(viewer: Person, goal: Goal | None = None) -> GoalQuerySet:
    """Every open goal the viewer may read, and what the goal supports now; none that leads to it."""
    goals = Goal.objects.visible_to(viewer).select_related("owner", "cycle")
    if goal is None:
        return goals.unfinished()
    may = Q(status__in=Goal.UNFINISHED) | Q(pk=goal.parent_id)
    return goals.filter(may).exclude(pk__in=ids_downwards(goal))


def goals_called(goals: GoalQuerySet, words: str) -> GoalQuerySet:
    """Those whose title has the words, by title; of very many that fit, some."""
    words = words.replace("\x00", "").strip()[:LONGEST_SEARCH]
    fitting = goals.filter(title__icontains=words).any_of_them(MOST_LOOKED_AT) if words else goals.none()
    return fitting.select_related("owner", "cycle").order_by("title", "pk")[:MOST_FOUND]


def goals_meant_by(goals: GoalQuerySet, words: str) -> list[Goal]:
    """Whichever is called just so; else what the words fit."""
    same = goals.filter(title__iexact=words.strip()).order_by("owner__name", "pk")[:MOST_FOUND]
    return list(same) or list(goals_called(goals, words))


def suggestion(goal: Goal) -> dict[str, Any]:
    """A goal as the picker shows it while one types: with the face of its owner."""
    owner = goal.owner
    shown = {"name": goal.title, "sub": f"{owner.short_name} · {goal.cycle}"}
    return {"id": str(goal.pk), **shown, "initials": owner.initials, "hue": owner.hue}


def readable_parents(goals: Iterable[Goal], viewer: Person) -> dict[UUID, Goal]:
    """By their ids, the parents of these goals that the viewer may read; the others stay unnamed."""
    wanted = {goal.parent_id for goal in goals if goal.parent_id}
    return {goal.pk: goal for goal in _readable(viewer, goals=list(wanted))} if wanted else {}


@prepared
def _readable(viewer: Person, goals: list[UUID]) -> GoalQuerySet:
    return Goal.objects.visible_to(viewer).filter(any_of("pk", goals))


@dataclass(frozen=True)
class FormerParent:
    """A goal that one supported until a moment, and who changed that; nobody where the system did."""

    goal: Goal
    until: datetime
    by: "StrOrPromise" = ""


@dataclass(frozen=True)
class GoalsAround:
    """What one goal supports, what supports it, what it was carried from and into: what the viewer may read of it.

    `aligned` are MOST_AROUND at most, `has_more` where others support it too. `former` are those it supported before,
    the latest first. `counted` are those that bring most to a goal that rolls up, the heaviest first.
    """

    parent: Goal | None
    aligned: list[Goal]
    has_more: bool
    carried_from: Goal | None
    carried_into: Goal | None
    former: list[FormerParent]
    counted: list[Goal]


def goals_around(goal: Goal, viewer: Person) -> GoalsAround:
    """The readable goals next to this one, in one query; of one that rolls up with what each brings."""
    events = Goal.pgh_event_model.objects.filter(pgh_obj=goal.pk)  # type: ignore[attr-defined]
    goals = Goal.objects.visible_to(viewer).filter(pk__in=_near(goal, viewer, events)).annotate(left=_left(events))
    if goal.progress_from == Goal.ProgressFrom.ALIGNED:
        counting = Goal.objects.filter(pk=OuterRef("pk")).that_count()
        goals = goals.with_progress().annotate(weight_there=weight_there(), counts_there=Exists(counting))
    by_id = {other.pk: other for other in goals.select_related("owner", "cycle").order_by("owner__name", "pk")}
    left = [other for other in by_id.values() if vars(other)["left"] and other.pk != goal.parent_id]
    aligned = [other for other in by_id.values() if other.parent_id == goal.pk]
    counted = [other for other in aligned if getattr(other, "counts_there", False)]
    return GoalsAround(
        parent=by_id.get(goal.parent_id) if goal.parent_id else None,
        aligned=aligned[:MOST_AROUND],
        has_more=len(aligned) > MOST_AROUND,
        carried_from=by_id.get(goal.carried_from_id) if goal.carried_from_id else None,
        carried_into=next((other for other in by_id.values() if other.carried_from_id == goal.pk), None),
        former=sorted(map(_former, left), key=lambda one: one.until, reverse=True),
        counted=sorted(counted, key=lambda other: -vars(other)["weight_there"])[:MOST_AROUND],
    )


def _near(goal: Goal, viewer: Person, events: QuerySet[Any]) -> QuerySet[Goal, Any]:
    """Their ids, readable or not, each found by an index; of those that support it no more than a page shows."""
    named = Goal.objects.filter(pk__in=[goal.parent_id, goal.carried_from_id])
    became = Goal.objects.filter(carried_from=goal)
    aligned = Goal.objects.visible_to(viewer).filter(parent=goal).order_by("owner__name", "pk")[: MOST_AROUND + 1]
    heaviest = counting_in(goal)[:MOST_AROUND] if goal.progress_from == Goal.ProgressFrom.ALIGNED else None
    near = [rows.values("pk") for rows in (became, aligned, heaviest) if rows is not None]
    return named.values("pk").union(*near, events.exclude(parent=None).values("parent"), all=True)


def _left(events: QuerySet[Any]) -> Subquery:
    """When and by whom a goal ceased to support that of the row: its first event after the last that named it."""
    keys = {who: Cast(KeyTextTransform(who, "pgh_context__metadata"), UUIDField()) for who in ("actor", "acting_for")}
    told = JSONObject(at="pgh_created_at", by=_named("actor"), acting_for=_named("acting_for"))
    named = events.filter(parent=OuterRef(OuterRef("pk"))).order_by("-pgh_id").values("pgh_id")[:1]
    after = events.filter(pgh_id__gt=Subquery(named)).annotate(**keys)
    return Subquery(after.order_by("pgh_id").values(told=told)[:1])


def _named(who: str) -> Subquery:
    return Subquery(Person.objects.filter(pk=OuterRef(who)).values(told=names_of()))


def _former(goal: Goal) -> FormerParent:
    left = vars(goal)["left"]
    return FormerParent(goal, datetime.fromisoformat(left["at"]), signed(left["by"], left["acting_for"]))
