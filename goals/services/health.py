"""Counting how healthy goals are, for a page that has no time to."""

from datetime import datetime

from django.db import connection

from core.deeds import deed
from goals import queries
from goals.models import Goal, GoalCycle, HealthCount


def count_health(*, now: datetime) -> None:
    """Count the goals under way anew, cycle by cycle, of those that HR may read; may run twice at once."""
    for cycle in GoalCycle.objects.order_by("pk"):
        count_health_in(cycle=cycle, actor=None, now=now)


@deed
def count_health_in(*, cycle: GoalCycle, actor: None, now: datetime) -> None:
    """Of one cycle: new counts take the place of the former at once. Leaves it to another process that is at it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext('goals.health'))")
        if not cursor.fetchone()[0]:
            return
    goals = Goal.objects.exclude(audience=Goal.Audience.CHOSEN)
    counted = queries.counted_by(goals, cycle, now, by=("department", "location"))
    HealthCount.objects.filter(cycle=cycle).delete()
    HealthCount.objects.bulk_create(HealthCount(cycle=cycle, counted_at=now, **group) for group in counted)
