"""The days a series falls on, and the moment a check-in begins."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from uuid import UUID

from checkins.models import Series
from people.queries import WorkingTime, is_holiday

WorkingTimes = Mapping[UUID, WorkingTime]

SATURDAY = 5
WEEK = 7
WEEKS = {Series.Cadence.WEEKLY: 1, Series.Cadence.TWO_WEEKLY: 2}


def slot_after(series: Series, day: date) -> date:
    """The first day of the series later than `day`.

    Every month means the same weekday of the month as the first time: the second Thursday stays the second
    Thursday, the fifth becomes the last.
    """
    if day < series.starts_on:
        return series.starts_on
    if series.cadence == Series.Cadence.MONTHLY:
        return _monthly_slot_after(series.starts_on, day)
    step = WEEK * (series.every_weeks or WEEKS[Series.Cadence(series.cadence)])
    return series.starts_on + timedelta(days=((day - series.starts_on).days // step + 1) * step)


def _monthly_slot_after(first: date, day: date) -> date:
    slot = _same_weekday_in(day.year, day.month, first)
    if slot > day:
        return slot
    following = date(day.year, day.month, monthrange(day.year, day.month)[1]) + timedelta(days=1)
    return _same_weekday_in(following.year, following.month, first)


def _same_weekday_in(year: int, month: int, first: date) -> date:
    opening_weekday, length = monthrange(year, month)
    number = 1 + (first.weekday() - opening_weekday) % 7 + (first.day - 1) // 7 * 7
    return date(year, month, number if number <= length else number - 7)


def start_on(series: Series, slot: date) -> datetime:
    """The moment a check-in on that day begins: the series' own clock, whatever the season makes of it."""
    return at_clock(series, slot, series.at)


def meeting_on(series: Series, slot: date, times: WorkingTimes) -> tuple[datetime, bool]:
    """When the two meet for a slot, and whether that is another day since the slot is a public holiday for one of them.

    They meet at the same time on the next day on which both work, else on the next from Monday to Friday that is no
    holiday for either; before a week is over, or not elsewhere.
    """
    if not is_day_off(series, slot):
        return start_on(series, slot), False
    later = [slot + timedelta(days=days) for days in range(1, WEEK)]
    two = (times[series.report_id], times[series.manager_id])
    both_work = (day for day in later if all(works.works_on(day) for works in two))
    no_holiday = (day for day in later if day.weekday() < SATURDAY and not is_day_off(series, day))
    day = next(chain(both_work, no_holiday), slot)
    return start_on(series, day), day != slot


def is_day_off(series: Series, day: date) -> bool:
    """Whether it is a public holiday where one of the two works."""
    return any(is_holiday(person.location, day) for person in (series.report, series.manager))


def at_clock(series: Series, day: date, at: time) -> datetime:
    """A day and a time by the clock of the series, as a moment."""
    return datetime.combine(day, at, tzinfo=series.zone).astimezone(UTC)


def weekday_from(day: date, weekday: int) -> date:
    """The first such weekday, that day or later."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def weekday_before(day: date, weekday: int) -> date:
    """The last such weekday, that day or earlier."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)
