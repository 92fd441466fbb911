"""Figures over time, for the small drawings."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from goals.models import Goal, GoalUpdate
from goals.queries.events import GoalEvent

Point = tuple[float, float]


def points_of(goals: Iterable[Goal]) -> dict[UUID, list[Point]]:
    """By goal: (share of its time, progress in percent) from its start through every update, in one query."""
    by_id = {goal.pk: goal for goal in goals}
    told = GoalUpdate.objects.filter(goal__in=by_id, progress__isnull=False).order_by("created_at", "pk")
    points: dict[UUID, list[Point]] = defaultdict(list)
    for goal_id, at, progress in told.values_list("goal_id", "created_at", "progress"):
        points[goal_id].append((_share(by_id[goal_id], at.date()), float(progress or 0) * 100))
    return {goal_id: [(0.0, 0.0), *line] for goal_id, line in points.items()}


def points_from(goal: Goal, events: Iterable[GoalEvent]) -> list[Point]:
    """The same from a goal's history that is loaded already, newest first."""
    line = [
        (_share(goal, event.at.date()), float(event.progress) * 100)
        for event in reversed(list(events))
        if event.progress is not None
    ]
    return [(0.0, 0.0), *line] if line else []


def _share(goal: Goal, day: date) -> float:
    return float(goal.expected(day))
