"""Counting how regularly managers and reports meet, for a page that has no time to."""

from datetime import UTC, date, datetime, timedelta

from django.db import connection

from checkins.models import GapCount, RateCount
from core.deeds import deed
from core.models import uuid7

MONTHS_KEPT = 13
MONTHS_THAT_CHANGE = 2  # this one and the one before: later than that nobody says that they met
LONGEST_GAP = timedelta(days=200)  # between two that were held; what lies further apart is no rhythm

TOLD = """
CREATE TEMPORARY TABLE told ON COMMIT DROP AS
SELECT checkin.series_id, checkin.state, checkin.skipped_for, report.department_id, report.location_id,
       (checkin.starts_at AT TIME ZONE series.time_zone)::date AS day,
       count(*) FILTER (WHERE checkin.skipped_for IN ('leave', 'holiday'))
           OVER (PARTITION BY checkin.series_id ORDER BY checkin.starts_at, checkin.id) AS off,
       checkin.state = 'missed' AND EXISTS (
           SELECT FROM people_leave away
            WHERE away.person_id IN (series.report_id, series.manager_id)
              AND (checkin.starts_at AT TIME ZONE series.time_zone)::date BETWEEN away.starts_on AND away.ends_on
       ) AS is_excused
  FROM checkins_checkin checkin
  JOIN checkins_series series ON series.id = checkin.series_id AND series.follows_line
  JOIN people_person report ON report.id = series.report_id
 WHERE checkin.state IN ('held', 'missed', 'skipped')
   AND checkin.starts_at >= %(since)s AND checkin.starts_at < %(until)s
"""
RATES = """
SELECT department_id, location_id,
       count(*) FILTER (WHERE state = 'held'),
       count(*) FILTER (WHERE state = 'missed' AND NOT is_excused),
       count(*) FILTER (WHERE skipped_for = 'chosen')
  FROM told WHERE day >= %(month)s AND day < %(next)s GROUP BY 1, 2
"""
GAPS = """
WITH held AS (
    SELECT department_id, location_id, day, day - lag(day) OVER each AS days, off - lag(off) OVER each AS off
      FROM told WHERE state = 'held' WINDOW each AS (PARTITION BY series_id ORDER BY day)
)
SELECT department_id, location_id, days, count(*)
  FROM held WHERE day >= %(month)s AND day < %(next)s AND days > 0 AND off = 0 GROUP BY 1, 2, 3
"""


def count_rates(*, now: datetime) -> None:
    """Count the months that may have changed, and those never counted; forget what is too old. May run twice."""
    months = _months_back(now)
    known = set(RateCount.objects.values_list("month", flat=True))
    for number, month in enumerate(months):
        if number < MONTHS_THAT_CHANGE or month not in known:
            count_rates_in(month=month, actor=None, now=now)
    for model in (RateCount, GapCount):
        model.objects.filter(month__lt=months[-1]).delete()


@deed
def count_rates_in(*, month: date, actor: None, now: datetime) -> None:
    """Of one month: new counts take the place of the former at once. Leaves it to another process that is at it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext('checkins.rates'))")
        if not cursor.fetchone()[0]:
            return
        following = _next(month)
        day = timedelta(days=1)
        first, last = (datetime(one.year, one.month, 1, tzinfo=UTC) for one in (month, following))
        cursor.execute(TOLD, {"since": first - LONGEST_GAP, "until": last + day})
        within = {"month": month, "next": following}
        cursor.execute(RATES, within)
        rates = cursor.fetchall()
        cursor.execute(GAPS, within)
        gaps = cursor.fetchall()
        cursor.execute("DROP TABLE told")
    for model in (RateCount, GapCount):
        model.objects.filter(month=month).delete()
    RateCount.objects.bulk_create(
        RateCount(
            id=uuid7(), month=month, department_id=department, location_id=location, counted_at=now,
            held=held, missed=missed, skipped=skipped,
        )
        for department, location, held, missed, skipped in rates
        if held or missed or skipped
    )  # fmt: skip
    GapCount.objects.bulk_create(
        GapCount(month=month, department_id=department, location_id=location, days=days, times=times)
        for department, location, days, times in gaps
    )


def _months_back(now: datetime) -> list[date]:
    """The present one and those before it that are kept, the latest first."""
    months = [now.date().replace(day=1)]
    while len(months) < MONTHS_KEPT:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return months


def _next(month: date) -> date:
    return (month + timedelta(days=32)).replace(day=1)
