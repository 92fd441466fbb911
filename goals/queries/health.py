"""How healthy the goals of a cycle are, by department: counts for HR, of goals they may read one by one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, Min, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Lower

from goals.models import Goal, GoalCycle, GoalQuerySet, HealthCount, KeyResult, RollUp
from goals.models.silence import quiet_since
from people.models import Department, Person

COUNTED = ("goals", "alone", "stale", "unmeasured")


@dataclass(frozen=True)
class DepartmentHealth:
    """The goals under way of one department, by what they lack; one goal may lack several things."""

    department_id: UUID | None
    department: str | None
    goals: int
    alone: int  # supports no other goal
    stale: int
    unmeasured: int  # no key result counts, and no aligned goal

    @property
    def aligned(self) -> int:
        """Those that support another goal, or stand at the top themselves."""
        return self.goals - self.alone


@dataclass(frozen=True)
class Health:
    """A row for each department in which somebody the viewer looks after for HR has a goal; as of a moment."""

    rows: list[DepartmentHealth]
    counted_at: datetime


def health_of(viewer: Person, cycle: GoalCycle, now: datetime) -> Health:
    """As counted last; where nothing was yet, as it is this moment. In three queries."""
    kept = HealthCount.objects.filter(viewer.hr_scope.covering(), cycle=cycle)
    sums = {f"of_{name}": Sum(name) for name in COUNTED}
    summed: QuerySet[Any, Any] = kept.values("department_id").annotate(**sums, as_of=Min("counted_at"))
    of = {row["department_id"]: row for row in summed.order_by()}
    if not of:
        return Health(health_by_department(viewer, cycle, now), now)
    rows = [
        DepartmentHealth(pk, name, **{counted: of[pk][f"of_{counted}"] for counted in COUNTED})
        for pk, name in _departments()
        if pk in of
    ]
    return Health(rows, min(row["as_of"] for row in of.values()))


def health_by_department(viewer: Person, cycle: GoalCycle, now: datetime) -> list[DepartmentHealth]:
    """The same, counted this moment; in two queries."""
    goals = Goal.objects.visible_to(viewer).filter(viewer.hr_scope.covering("owner__"))
    of = {row["department_id"]: row for row in counted_by(goals, cycle, now, by=("department",))}
    return [DepartmentHealth(department=name, **of[pk]) for pk, name in _departments() if pk in of]


def counted_by(goals: GoalQuerySet, cycle: GoalCycle, now: datetime, *, by: Iterable[str]) -> QuerySet[Any, Any]:
    """Of these goals those under way in a cycle, by the department or the location of who owns them, in one pass.

    A dictionary each, of `department_id`, `location_id` and what `HealthCount` counts.
    """
    measured = KeyResult.objects.filter(goal=OuterRef("pk"), weight__gt=0)
    rolled_up = RollUp.objects.filter(goal=OuterRef("pk"), weight__gt=0)
    alone = Q(parent=None) & ~Q(belongs_to=Goal.BelongsTo.COMPANY)
    is_stale = quiet_since(now - timedelta(days=cycle.stale_after_days))
    return (
        goals.active()
        .filter(cycle=cycle)
        .alias(is_measured=Exists(measured) | Exists(rolled_up))
        .values(**{f"{name}_id": F(f"owner__{name}") for name in by})
        .annotate(
            goals=Count("pk"),
            alone=Count("pk", filter=alone),
            stale=Count("pk", filter=is_stale),
            unmeasured=Count("pk", filter=Q(is_measured=False)),
        )
        .order_by()
    )


def _departments() -> list[tuple[UUID | None, str | None]]:
    """By name, and at last none."""
    return [*Department.objects.order_by(Lower("name")).values_list("pk", "name"), (None, None)]
