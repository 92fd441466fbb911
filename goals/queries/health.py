"""How healthy the goals of a cycle are, by department: counts for HR, of goals they may read one by one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Lower

from goals.models import Goal, GoalCycle, KeyResult, RollUp
from people.models import Person


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
    """A row for each department in which somebody the viewer looks after for HR has a goal; in one query."""
    counted: QuerySet[Any, Any] = _counted(viewer, cycle, now)
    return [DepartmentHealth(**row) for row in counted]


def _counted(viewer: Person, cycle: GoalCycle, now: datetime) -> Any:
    measured = KeyResult.objects.filter(goal=OuterRef("pk"), weight__gt=0)
    rolled_up = RollUp.objects.filter(goal=OuterRef("pk"), weight__gt=0)
    alone = Q(parent=None) & ~Q(belongs_to=Goal.BelongsTo.COMPANY)
    looked_after = viewer.hr_scope.covering("owner__")
    goals = Goal.objects.visible_to(viewer).active().filter(looked_after, cycle=cycle).with_silence()
    return (
        goals.alias(is_measured=Exists(measured) | Exists(rolled_up))
        .values(department_id=F("owner__department"), department=F("owner__department__name"))
        .annotate(
            goals=Count("pk"),
            alone=Count("pk", filter=alone),
            stale=Count("pk", filter=Q(stale_from__lte=now)),
            unmeasured=Count("pk", filter=Q(is_measured=False)),
        )
        .order_by(Lower("owner__department__name").asc(nulls_last=True))
    )
