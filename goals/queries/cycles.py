"""Which goal cycle it is."""

from datetime import date
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from core.prepared import prepared
from goals.models import GoalCycle, GoalCycleQuerySet
from people.models import Person


def current_cycle(day: date) -> GoalCycle | None:
    """The open cycle that covers the day; of several the one that began last."""
    return GoalCycle.objects.open_on(day).order_by("-starts_on", "pk").first()


def cycles_to_draft_in(day: date) -> GoalCycleQuerySet:
    """Open cycles that are not over, the present one first."""
    return GoalCycle.objects.unclosed().filter(ends_on__gte=day).order_by("starts_on", "pk")


def cycles_to_carry_into(day: date) -> ArraySubquery:
    """Of goals that are asked for: the others of those, each with its key and name."""
    others = cycles_to_draft_in(day).exclude(pk=OuterRef("cycle"))
    return ArraySubquery(others.values(named=JSONObject(pk="pk", name="name")))


def cycles_open_to_drafts_of(person: Person, day: date) -> GoalCycleQuerySet:
    """Of those, where a person may write goals down that day."""
    return cycles_to_draft_in(day).open_to_drafts_of(person, day)


@prepared
def names_of_cycles() -> QuerySet[GoalCycle, tuple[UUID, str]]:
    """Every cycle's key and name, the latest first."""
    return GoalCycle.objects.order_by("-starts_on", "pk").values_list("pk", "name")
