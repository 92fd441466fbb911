"""Reckoning what aligned goals bring to the figures of others, after something has changed."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import connection

from core.deeds import deed
from core.prepared import any_of
from goals import queries
from goals.models import Goal, RollUp
from people.models import Person

AT_ONCE = 5_000  # rows that say a figure is due, many of which name the same goal
LOCK = "hashtext('goals.figures')"
TAKE = """
DELETE FROM goals_figuredue WHERE id IN (SELECT id FROM goals_figuredue ORDER BY id LIMIT %s) RETURNING goal_id
"""


def reckon_figures(*, now: datetime) -> int:
    """Bring every figure that is due up to date, from below to above; returns how many were reckoned.

    A round takes what is due and reckons each goal once, in as many statements however many those are. Where a sum
    changes, the database says that the goal above is due, and the next round has it: at most as many rounds as goals
    stand above each other. May run twice at once: the second leaves it to the first.
    """
    reckoned = 0
    while done := reckon_round(actor=None, now=now):
        reckoned += done
    return reckoned


@deed
def reckon_round(*, actor: Person | None, now: datetime) -> int:
    """One round of it; returns how many goals it reckoned, none where another process is at it or nothing is due."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_try_advisory_xact_lock({LOCK})")
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(TAKE, [AT_ONCE])
        due = {row[0] for row in cursor.fetchall()}
    _reckon(due, now)  # a statement of its own: it sees all that those rows were left for
    return len(due)


@deed
def reckon_figure_of(*, goal: Goal, actor: Person | None, now: datetime) -> None:
    """Reckon one goal at once, for whoever has just changed what it is made of."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_xact_lock({LOCK})")
    _reckon([goal.pk], now)


def _reckon(goals: Iterable[UUID], now: datetime) -> None:
    """Under the lock, so that no older sum is written over a newer one."""
    ids = list(goals)
    if not ids:
        return
    rolling = set(
        Goal.objects.filter(any_of("pk", ids), progress_from=Goal.ProgressFrom.ALIGNED).values_list("pk", flat=True)
    )
    RollUp.objects.filter(any_of("goal", set(ids) - rolling)).delete()
    sums = {row.pop("parent"): row for row in queries.sums_for(rolling)}
    RollUp.objects.bulk_create(
        [RollUp(goal_id=pk, reckoned_at=now, **sums.get(pk, {})) for pk in sorted(rolling)],
        update_conflicts=True,
        unique_fields=["goal"],
        update_fields=["total", "weight", "goals", "reckoned_at"],
    )
