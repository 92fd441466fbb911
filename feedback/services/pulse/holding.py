"""A wave is held open while somebody answers it or is told of it, so that it closes before or after."""

from datetime import datetime
from uuid import UUID

from django.db import connection

from feedback.models import PulseWave


def hold_open(wave_id: UUID, now: datetime) -> bool:
    """Whether it is open; if so, nobody closes it before this transaction ends. Many can hold it at once.

    The foreign key of a seal would hold it too, but not before the commit: it is deferred, as Django makes them all.
    """
    sql, params = PulseWave.objects.open(now).filter(pk=wave_id).values("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} FOR KEY SHARE", params)
        return cursor.fetchone() is not None
