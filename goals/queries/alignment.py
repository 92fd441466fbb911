"""What goals support, and what supports them."""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from goals.models import Goal
from people.models import Person

UPWARDS = """
WITH RECURSIVE up(id, parent_id) AS (
    SELECT id, parent_id FROM goals_goal WHERE id = %s
    UNION
    SELECT g.id, g.parent_id FROM goals_goal g JOIN up ON g.id = up.parent_id
)
SELECT id FROM up
"""
DOWNWARDS = """
WITH RECURSIVE down(id) AS (
    SELECT id FROM goals_goal WHERE id = %s
    UNION
    SELECT g.id FROM goals_goal g JOIN down ON g.parent_id = down.id
)
SELECT id FROM down
"""


def ids_upwards(goal: Goal) -> set[UUID]:
    """The goal and everything it leads to, readable or not: for the arithmetic of loops, never for a page."""
    return _ids(UPWARDS, goal)


def ids_downwards(goal: Goal) -> set[UUID]:
    """The goal and everything that leads to it, readable or not: for the arithmetic of loops, never for a page."""
    return _ids(DOWNWARDS, goal)


def readable_parents(goals: Iterable[Goal], viewer: Person) -> dict[UUID, Goal]:
    """By their ids, the parents of these goals that the viewer may read; the others stay unnamed."""
    wanted = {goal.parent_id for goal in goals if goal.parent_id}
    return Goal.objects.visible_to(viewer).filter(pk__in=wanted).in_bulk() if wanted else {}


def _ids(sql: str, goal: Goal) -> set[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(sql, [goal.pk])
        return {row[0] for row in cursor.fetchall()}
