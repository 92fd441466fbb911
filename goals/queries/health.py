"""How healthy the goals of a cycle are, by department: counts for HR, of goals they may read one by one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Lower

from goals.models import Goal, GoalCycle, KeyResult, RollUp
from goals.models.silence import quiet_since
from people.models import Department, Person


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


def health_by_department(viewer: Person, cycle: GoalCycle, now: datetime) -> list[DepartmentHealth]:
    """A row for each department in which somebody the viewer looks after for HR has a goal; in two queries."""
    counted: QuerySet[Any, Any] = _counted(viewer, cycle, now)
    of = {row["department_id"]: row for row in counted}
    names: dict[UUID | None, str | None] = dict(Department.objects.order_by(Lower("name")).values_list("pk", "name"))
    return [DepartmentHealth(department=name, **of[pk]) for pk, name in [*names.items(), (None, None)] if pk in of]


def _counted(viewer: Person, cycle: GoalCycle, now: datetime) -> Any:
    measured = KeyResult.objects.filter(goal=OuterRef("pk"), weight__gt=0)
    rolled_up = RollUp.objects.filter(goal=OuterRef("pk"), weight__gt=0)
    alone = Q(parent=None) & ~Q(belongs_to=Goal.BelongsTo.COMPANY)
    looked_after = viewer.hr_scope.covering("owner__")
    goals = Goal.objects.visible_to(viewer).active().filter(looked_after, cycle=cycle)
    is_stale = quiet_since(now - timedelta(days=cycle.stale_after_days))
    return (
        goals.alias(is_measured=Exists(measured) | Exists(rolled_up))
        .values(department_id=F("owner__department"))
        .annotate(
            goals=Count("pk"),
            alone=Count("pk", filter=alone),
            stale=Count("pk", filter=is_stale),
            unmeasured=Count("pk", filter=Q(is_measured=False)),
        )
        .order_by()
    )
