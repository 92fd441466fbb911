"""Figures over time, for the small drawings."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from core.prepared import any_of, prepared
from goals.models import Goal, GoalUpdate

Point = tuple[float, float]


def points_of(goals: Iterable[Goal]) -> dict[UUID, list[Point]]:
    """By goal: (share of its time, progress in percent) from its start through every update, in one query."""
    by_id = {goal.pk: goal for goal in goals}
    points: dict[UUID, list[Point]] = defaultdict(list)
    for goal_id, at, progress in _told(goals=list(by_id)):
        points[goal_id].append((_share(by_id[goal_id], timezone.localdate(at)), float(progress or 0) * 100))
    return {goal_id: [(0.0, 0.0), *line] for goal_id, line in points.items()}


@prepared
def _told(goals: list[UUID]) -> QuerySet[GoalUpdate, tuple[UUID, datetime, Decimal | None]]:
    told = GoalUpdate.objects.filter(any_of("goal", goals), progress__isnull=False).order_by("created_at", "pk")
    return told.values_list("goal_id", "created_at", "progress")


def points_from(goal: Goal, line: Iterable[tuple[datetime, Decimal]]) -> list[Point]:
    """The same from a goal's line that is loaded already, the oldest first."""
    points = [(_share(goal, timezone.localdate(at)), float(progress) * 100) for at, progress in line]
    return [(0.0, 0.0), *points] if points else []


def _share(goal: Goal, day: date) -> float:
    return float(goal.expected(day))
