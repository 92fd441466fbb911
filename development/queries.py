"""Reads that bring several rows of plans together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, F, Min, Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from core.prepared import any_of, prepared
from core.readers import Is, readers_of
from core.waiting import Waiting
from development.models import Action, GrowthArea, GrowthAreaQuerySet, Plan
from people.models import Person

AHEAD = timedelta(days=14)


@dataclass(frozen=True)
class PlanStanding:
    """How the plan of one person stands, for whoever reads it."""

    areas: int
    open_actions: int
    next_due_on: date | None


def plan_for(viewer: Person, person: Person) -> Plan | None:
    """The person's plan if `viewer` reads it; unsaved where it has not begun, None where it is not theirs to read."""
    plan = Plan.objects.visible_to(viewer).with_people().filter(person=person).first()
    if plan is not None:
        return plan
    not_begun = Plan(person=person)
    has_begun = Plan.objects.filter(person=person).exists()
    return not_begun if not has_begun and viewer in readers_of(not_begun) else None


def areas_of(plan: Plan, viewer: Person) -> GrowthAreaQuerySet:
    """The growth areas with their actions: open ones first, the next due action first."""
    actions = Action.objects.order_by(F("done_at").asc(nulls_first=True), "due_on", "pk")
    return (
        GrowthArea.objects.visible_to(viewer)
        .filter(plan=plan.pk)
        .prefetch_related(Prefetch("actions", actions))
        .order_by(F("closed_at").asc(nulls_first=True), "pk")
    )


def shared_with(viewer: Person) -> QuerySet[Plan]:
    """Plans of other people that `viewer` may read."""
    return Plan.objects.visible_to(viewer).exclude(person=viewer.pk).with_people().order_by("person__name", "pk")


def waiting_for(viewer: Person, now: datetime) -> list[Waiting]:
    """The viewer's own actions that fall due within two weeks, or are late."""
    return [
        Waiting(
            title=action.text,
            note=_("Development: %(area)s") % {"area": action.growth_area.title},
            url=action.get_absolute_url(),
            action=_("Open plan"),
            due_on=action.last_day,
        )
        for action in _due(viewer, until=viewer.today(now) + AHEAD)
    ]


@prepared
def _due(viewer: Person, until: date) -> QuerySet[Action]:
    return (
        Action.objects.visible_to(viewer, by=(Is,))
        .unfinished()
        .due_by(until)
        .select_related("growth_area__plan")
        .only("text", "growth_area__title", "growth_area__plan__person")
        .order_by(F("last_day"), "pk")
    )


def standing_of(people: Iterable[Person], viewer: Person, now: datetime) -> dict[UUID, PlanStanding]:  # noqa: ARG001
    """How the plans of these people stand, in one query; those without a plan the viewer reads are left out."""
    rows = _open_parts(viewer, people=[person.pk for person in people])
    return {person: PlanStanding(areas, actions, due) for person, areas, actions, due in rows}


@prepared
def _open_parts(viewer: Person, people: list[UUID]) -> QuerySet[Plan, tuple[UUID, int, int, date | None]]:
    is_open = Q(areas__closed_at=None)
    waits = is_open & Q(areas__actions__done_at=None)
    return (
        Plan.objects.visible_to(viewer)
        .filter(any_of("person", people))
        .annotate(
            open_areas=Count("areas", filter=is_open, distinct=True),
            open_actions=Count("areas__actions", filter=waits, distinct=True),
            next_due_on=Min("areas__actions__due_on", filter=waits),
        )
        .values_list("person_id", "open_areas", "open_actions", "next_due_on")
    )
