"""Figures over time, for the small drawings."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from core.prepared import any_of, prepared
from goals.models import Goal, GoalUpdate
from goals.queries.events import GoalEvent

Point = tuple[float, float]


def points_of(goals: Iterable[Goal]) -> dict[UUID, list[Point]]:
    """By goal: (share of its time, progress in percent) from its start through every update, in one query."""
    by_id = {goal.pk: goal for goal in goals}
    points: dict[UUID, list[Point]] = defaultdict(list)
    for goal_id, at, progress in _told(goals=list(by_id)):
        points[goal_id].append((_share(by_id[goal_id], at.date()), float(progress or 0) * 100))
    return {goal_id: [(0.0, 0.0), *line] for goal_id, line in points.items()}


@prepared
def _told(goals: list[UUID]) -> QuerySet[GoalUpdate, tuple[UUID, datetime, Decimal | None]]:
    told = GoalUpdate.objects.filter(any_of("goal", goals), progress__isnull=False).order_by("created_at", "pk")
    return told.values_list("goal_id", "created_at", "progress")


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
