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
    alone: int  # supports no other goal, or one that has ended
    stale: int
    unmeasured: int  # no key result counts, and no aligned goal

    @property
    def aligned(self) -> int:
        """Those that support another goal that has not ended, or stand at the top themselves."""
        return self.goals - self.alone


@dataclass(frozen=True)
class Health:
    """A row for each department in which somebody the viewer looks after for HR has a goal; as of a moment."""

    rows: list[DepartmentHealth]
    counted_at: datetime

    @property
    def everybody(self) -> DepartmentHealth:
        """All departments together."""
        return DepartmentHealth(None, None, **{name: sum(getattr(row, name) for row in self.rows) for name in COUNTED})


def health_of(viewer: Person, cycle: GoalCycle, now: datetime) -> Health:
    """As counted last; where nothing was yet, as it is this moment. In four queries at most."""
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
    """The same, counted this moment; in three queries."""
    goals = Goal.objects.visible_to(viewer).filter(viewer.hr_scope.covering("owner__"))
    of = {row["department_id"]: row for row in counted_by(goals, cycle, now, by=("department",))}
    return [DepartmentHealth(department=name, **of[pk]) for pk, name in _departments() if pk in of]


def counted_by(goals: GoalQuerySet, cycle: GoalCycle, now: datetime, *, by: Iterable[str]) -> list[dict[str, Any]]:
    """Of these goals those under way in a cycle, by the department or the location of who owns them, in two passes.

    A dictionary each, of `department_id`, `location_id` and what `HealthCount` counts. Goals without a measure are
    counted apart, as what is left when two tables are joined: looked up goal by goal it takes ten times as long.
    """
    alone = (Q(parent=None) | Q(parent__status__in=Goal.OUTCOMES)) & ~Q(belongs_to=Goal.BelongsTo.COMPANY)
    is_stale = quiet_since(now - timedelta(days=cycle.stale_after_days))
    names = {f"{name}_id": F(f"owner__{name}") for name in by}
    grouped: QuerySet[Any, Any] = goals.active().filter(cycle=cycle).order_by().values(**names)
    counted = grouped.annotate(goals=Count("pk"), alone=Count("pk", filter=alone), stale=Count("pk", filter=is_stale))
    lacking = grouped.filter(~Exists(_counting(KeyResult)), ~Exists(_counting(RollUp))).annotate(number=Count("pk"))
    unmeasured = {tuple(row[name] for name in names): row["number"] for row in lacking}
    return [{**row, "unmeasured": unmeasured.get(tuple(row[name] for name in names), 0)} for row in counted]


def _counting(model: type[KeyResult | RollUp]) -> QuerySet[Any]:
    """What brings something to the figure of a goal."""
    return model._default_manager.filter(goal=OuterRef("pk"), weight__gt=0)


def _departments() -> list[tuple[UUID | None, str | None]]:
    """By name, and at last none."""
    return [*Department.objects.order_by(Lower("name")).values_list("pk", "name"), (None, None)]
