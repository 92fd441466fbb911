"""What goals bring to the goals they support."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Count, DecimalField, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from core.prepared import any_of
from goals.models import USUAL_WEIGHT, AlignedWeight, Goal, GoalQuerySet, KeyResult, RollUp

_SUM = DecimalField(max_digits=20, decimal_places=4)


def weight_there() -> Coalesce:
    """How much a goal counts in the one it supports, as an annotation on goals."""
    said = AlignedWeight.objects.filter(goal=OuterRef("parent"), aligned=OuterRef("pk")).values("weight")
    return Coalesce(Subquery(said), Value(USUAL_WEIGHT))


def counting_in(goal: Goal) -> GoalQuerySet:
    """The goals that count in one, the heaviest first, each with `weight_there` and `progress_now`.

    Everybody may read them, so that who reads the goal above may read what its figure is made of.
    """
    goals = Goal.objects.filter(parent=goal).that_count().with_progress().annotate(weight_there=weight_there())
    return goals.select_related("owner").order_by("-weight_there", "title", "pk")


def sums_for(goals: Iterable[UUID]) -> QuerySet[Goal, Any]:
    """For those of these goals that roll up, what supports them brings, in one query: the place of this arithmetic.

    A dictionary each, of `parent`, `total`, `weight` and `goals`; none for a goal in which nothing counts.
    """
    measured = Q(progress_now__isnull=False)
    aligned = Goal.objects.filter(any_of("parent", goals), parent__progress_from=Goal.ProgressFrom.ALIGNED)
    weighed = aligned.that_count().with_progress().annotate(weight_there=weight_there())
    brought = ExpressionWrapper(F("progress_now") * F("weight_there"), output_field=_SUM)
    return (
        weighed.order_by()
        .values("parent")
        .annotate(
            total=Coalesce(Sum(brought), Value(0), output_field=_SUM),
            weight=Coalesce(Sum("weight_there", filter=measured), Value(0)),
            goals=Count("pk", filter=measured & Q(weight_there__gt=0)),
        )
    )


@dataclass(frozen=True)
class Part:
    """One of the things a goal's figure is the mean of; `goal` where it is another goal."""

    title: str
    weight: int
    progress: Decimal | None
    goal: Goal | None = None

    @property
    def percent(self) -> float | None:
        """How far it has come; None where nothing measures it."""
        return None if self.progress is None else float(self.progress) * 100


def parts_of(measures: Iterable[KeyResult], counted: Iterable[Goal]) -> list[Part]:
    """What a figure is made of: key results, and goals with `weight_there` and `progress_now`."""
    told = [(goal, vars(goal)) for goal in counted]
    return [
        *(Part(result.title, result.weight, result.progress) for result in measures),
        *(Part(goal.title, said["weight_there"], said["progress_now"], goal) for goal, said in told),
    ]


def figures_adrift() -> list[Goal]:
    """Goals whose kept sum is not what it would be now; while nothing is due there should be none."""
    rolling = Goal.objects.filter(Q(progress_from=Goal.ProgressFrom.ALIGNED) | Q(roll_up__isnull=False))
    goals = {goal.pk: goal for goal in rolling.select_related("roll_up", "owner").order_by("title", "pk")}
    sums = {row.pop("parent"): (row["total"], row["weight"], row["goals"]) for row in sums_for(goals)}
    return [goal for pk, goal in goals.items() if not _agrees(goal, sums.get(pk, (0, 0, 0)))]


def _agrees(goal: Goal, now: tuple[Any, int, int]) -> bool:
    kept: RollUp | None = getattr(goal, "roll_up", None)
    if goal.progress_from != Goal.ProgressFrom.ALIGNED:
        return kept is None
    return kept is not None and (kept.total, kept.weight, kept.goals) == now
