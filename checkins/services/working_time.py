"""Working days and hours, by a person's own clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES = time(9), time(17)
WORKING_WEEKDAYS = frozenset(range(5))
ONE_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool:
    """Monday to Friday."""
    return day.weekday() in WORKING_WEEKDAYS


def working_day_before(day: date, count: int) -> date:
    """So many working days earlier."""
    return _step(day, count, -ONE_DAY)


def working_day_after(day: date, count: int) -> date:
    """So many working days later."""
    return _step(day, count, ONE_DAY)


def _step(day: date, count: int, step: timedelta) -> date:
    while count:
        day += step
        count -= is_working_day(day)
    return day


def opening(day: date, zone: ZoneInfo) -> datetime:
    """When that day's work begins."""
    return datetime.combine(day, OPENS, tzinfo=zone).astimezone(UTC)


def closing(day: date, zone: ZoneInfo) -> datetime:
    """When that day's work ends."""
    return datetime.combine(day, CLOSES, tzinfo=zone).astimezone(UTC)


def last_working_moment(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment itself within working hours, else the end of the working day before it."""
    local = moment.astimezone(zone)
    if is_working_day(local.date()) and local.time() >= OPENS:
        return min(moment, closing(local.date(), zone))
    return closing(working_day_before(local.date(), 1), zone)


def next_morning(moment: datetime, zone: ZoneInfo) -> datetime:
    """When work begins on the next working day."""
    return opening(working_day_after(moment.astimezone(zone).date(), 1), zone)
