"""When mail and chat may reach a person, on the person's own clock."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from core.models import NoticeSchedule

DAYS_AHEAD = 15  # a week, and the days around it
MIDNIGHT = time(0)


def free_at(schedule: NoticeSchedule, zone: ZoneInfo, now: datetime) -> datetime:
    """Now, or when the quiet hours that cover it end."""
    start, end = schedule.quiet_from, schedule.quiet_until
    if start is None or end is None:
        return now
    ends = [MIDNIGHT, end] if start < end else [end]
    days = _working_days(schedule, now.astimezone(zone).date())
    later = (moment for day in days for at in ends for moment in _moments(day, at, zone) if moment > now)
    return next(
        moment
        for moment in chain([now], later)
        if not _is_quiet(start, end, schedule.working_days, moment.astimezone(zone))
    )


def next_digest_at(schedule: NoticeSchedule, zone: ZoneInfo, after: datetime, *, weekly: bool = False) -> datetime:
    """The next working day's hour of digests; where they are weekly, on the first working day of a week."""
    return next(
        moment
        for day in _working_days(schedule, after.astimezone(zone).date())
        if not weekly or day.isoweekday() == min(schedule.working_days)
        for moment in _moments(day, schedule.digest_at, zone)
        if moment > after
    )


def end_of(day: date, zone: ZoneInfo) -> datetime:
    """The last moment of a day."""
    return datetime.combine(day, time.max, zone).astimezone(UTC)


def _is_quiet(start: time, end: time, working_days: list[int], local: datetime) -> bool:
    if local.isoweekday() not in working_days:
        return True
    if start < end:
        return start <= local.time() < end
    return local.time() >= start or local.time() < end


def _working_days(schedule: NoticeSchedule, first: date) -> Iterator[date]:
    days = (first + timedelta(days=number) for number in range(DAYS_AHEAD))
    return (day for day in days if day.isoweekday() in schedule.working_days)


def _moments(day: date, at: time, zone: ZoneInfo) -> list[datetime]:
    """That time of that day: twice in the night in which the clock is put back."""
    return sorted({datetime.combine(day, at.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1)})
