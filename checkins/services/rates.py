"""Counting how regularly managers and reports meet, for a page that has no time to."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import connection

from checkins.models import GapCount, RateCount
from core.deeds import deed
from core.models import uuid7

MONTHS_KEPT = 13
MONTHS_THAT_CHANGE = 2  # this one and the one before: later than that nobody says that they met
DAY = timedelta(days=1)  # by which a clock may stand apart from UTC
LONGEST_GAP = timedelta(days=200)  # between two that were held; what lies further apart is no rhythm

RATES = """
WITH told AS (
    SELECT report.department_id, report.location_id, checkin.state, checkin.skipped_for,
           series.report_id, series.manager_id, (checkin.starts_at AT TIME ZONE series.time_zone)::date AS day
      FROM checkins_checkin checkin
      JOIN checkins_series series ON series.id = checkin.series_id AND series.follows_line
      JOIN people_person report ON report.id = series.report_id
     WHERE (checkin.state IN ('held', 'missed') OR checkin.skipped_for = 'chosen')
       AND checkin.starts_at >= %(since)s AND checkin.starts_at < %(until)s
)
SELECT date_trunc('month', day::timestamp)::date AS month, department_id, location_id,
       count(*) FILTER (WHERE state = 'held'),
       count(*) FILTER (WHERE state = 'missed' AND NOT EXISTS (
           SELECT FROM people_leave away
            WHERE away.person_id IN (report_id, manager_id) AND day BETWEEN away.starts_on AND away.ends_on
       )),
       count(*) FILTER (WHERE skipped_for = 'chosen')
  FROM told WHERE date_trunc('month', day::timestamp)::date = ANY(%(months)s) GROUP BY 1, 2, 3
"""
# Goes through an index alone, `checkin_of_series`, in the order of that index.
GAPS = """
WITH kept AS (
    SELECT series_id, starts_at, state, lead(starts_at) OVER each AS before, lead(state) OVER each AS was
      FROM checkins_checkin
     WHERE (state = 'held' OR skipped_for IN ('leave', 'holiday'))
       AND starts_at >= %(since)s - %(longest)s AND starts_at < %(until)s
    WINDOW each AS (PARTITION BY series_id ORDER BY starts_at DESC)
), held AS (
    SELECT report.department_id, report.location_id, (starts_at AT TIME ZONE series.time_zone)::date AS day,
           (starts_at AT TIME ZONE series.time_zone)::date - (before AT TIME ZONE series.time_zone)::date AS days
      FROM kept
      JOIN checkins_series series ON series.id = kept.series_id AND series.follows_line
      JOIN people_person report ON report.id = series.report_id
     WHERE kept.state = 'held' AND kept.was = 'held' AND starts_at >= %(since)s
)
SELECT date_trunc('month', day::timestamp)::date AS month, department_id, location_id, days, count(*)
  FROM held
 WHERE date_trunc('month', day::timestamp)::date = ANY(%(months)s) AND days BETWEEN 1 AND %(most)s GROUP BY 1, 2, 3, 4
"""


def count_rates(*, now: datetime) -> None:
    """Count the months that may have changed, and those never counted; forget what is too old. May run twice."""
    months = _months_back(now)
    known = set(RateCount.objects.values_list("month", flat=True))
    anew = [month for number, month in enumerate(months) if number < MONTHS_THAT_CHANGE or month not in known]
    count_rates_in(months=anew, actor=None, now=now)
    for model in (RateCount, GapCount):
        model.objects.filter(month__lt=months[-1]).delete()


@deed
def count_rates_in(*, months: list[date], actor: None, now: datetime) -> None:
    """Of these months: new counts take the place of the former at once. Leaves it to another process that is at it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext('checkins.rates'))")
        if not cursor.fetchone()[0]:
            return
        since, until = (datetime(one.year, one.month, 1, tzinfo=UTC) for one in (min(months), _next(max(months))))
        within: dict[str, Any] = {"months": months, "since": since - DAY, "until": until + DAY}
        cursor.execute(RATES, within)
        rates = cursor.fetchall()
        cursor.execute(GAPS, within | {"longest": LONGEST_GAP, "most": LONGEST_GAP.days})
        gaps = cursor.fetchall()
    for model in (RateCount, GapCount):
        model.objects.filter(month__in=months).delete()
    RateCount.objects.bulk_create(
        RateCount(
            id=uuid7(), month=month, department_id=department, location_id=location, counted_at=now,
            held=held, missed=missed, skipped=skipped,
        )
        for month, department, location, held, missed, skipped in rates
        if held or missed or skipped
    )  # fmt: skip
    GapCount.objects.bulk_create(
        GapCount(month=month, department_id=department, location_id=location, days=days, times=times)
        for month, department, location, days, times in gaps
    )


def _months_back(now: datetime) -> list[date]:
    """The present one and those before it that are kept, the latest first."""
    months = [now.date().replace(day=1)]
    while len(months) < MONTHS_KEPT:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return months


def _next(month: date) -> date:
    return (month + timedelta(days=32)).replace(day=1)
