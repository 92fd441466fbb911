"""Figures over time, for the small drawings."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from goals.models import Goal, GoalUpdate

Point = tuple[float, float]


def points_of(goals: Iterable[Goal]) -> dict[UUID, list[Point]]:
    """By goal: (share of its time, progress in percent) from its start through every update, in one query."""
    by_id = {goal.pk: goal for goal in goals}
    told = GoalUpdate.objects.filter(goal__in=by_id, progress__isnull=False).order_by("created_at", "pk")
    points: dict[UUID, list[Point]] = defaultdict(list)
    for goal_id, at, progress in told.values_list("goal_id", "created_at", "progress"):
        points[goal_id].append((_share(by_id[goal_id], at.date()), float(progress or 0) * 100))
    return {goal_id: [(0.0, 0.0), *line] for goal_id, line in points.items()}


def _share(goal: Goal, day: date) -> float:
    return float(goal.expected(day))
