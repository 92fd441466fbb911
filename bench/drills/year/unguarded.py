"""The application with one of its guards taken out, to show that the year would notice."""

from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, date, datetime
from typing import Any
from unittest import mock
from uuid import UUID
from zoneinfo import ZoneInfo

from bench.drills.year.reckoning import FRIDAY
from checkins.models import CheckIn, Reminder, Series
from checkins.services import line, meetings, planning, reminders, slots
from people.queries import WorkingTime, is_holiday, working_time


def _monday_to_friday(works: WorkingTime, day: date) -> bool:
    return day.isoweekday() <= FRIDAY and not is_holiday(works.location, day)


def _own_days_alone(works: WorkingTime, day: date) -> bool:
    return day.isoweekday() in works.weekdays


def _in_utc(_works: WorkingTime, day: date) -> datetime:
    return datetime.combine(day, working_time.OPENS, tzinfo=UTC)


def _all_again(checkin: CheckIn, now: datetime) -> None:
    checkin.reminders.update(state=Reminder.State.WAITING, settled_at=None)
    planning.replan_reminders(checkin, now)


def _nothing(*_args: Any, **_details: Any) -> int:
    return 0


def _same_moment(_works: WorkingTime, moment: datetime) -> datetime:
    return moment


def _asked_anyway(reminder: Reminder, now: datetime) -> Any:
    if reminder.checkin.state == CheckIn.State.PREPARED:
        reminder.checkin.state = CheckIn.State.PLANNED
    return WORDS_BEFORE(reminder, now)


def _nowhere(*_args: Any) -> bool:
    return False


def _by_the_clock_of_utc(_series: Any) -> ZoneInfo:
    return ZoneInfo("UTC")


def _two_days(checkin: CheckIn, times: dict[UUID, WorkingTime]) -> datetime:
    two = (checkin.series.report_id, checkin.series.manager_id)
    return max(line._two_days_after(checkin, times[pk]) for pk in two)  # noqa: SLF001 - likewise


WORDS_BEFORE = reminders._words_before  # noqa: SLF001 - it is taken apart on purpose
WITHOUT: dict[str, tuple[str, Callable[[], Any]]] = {
    "own-days": (
        "everybody works from Monday to Friday",
        lambda: mock.patch.object(WorkingTime, "works_on", _monday_to_friday),
    ),
    "holidays": (
        "reminders come on public holidays",
        lambda: mock.patch.object(WorkingTime, "works_on", _own_days_alone),
    ),
    "days-off": (
        "check-ins stay on public holidays",
        lambda: mock.patch.object(slots, "is_day_off", _nowhere),
    ),
    "zones": ("nine o’clock is that of UTC", lambda: mock.patch.object(WorkingTime, "opening", _in_utc)),
    "hours": (
        "two hours before, also at night",
        lambda: mock.patch.object(WorkingTime, "last_moment", _same_moment),
    ),
    "series-clock": (
        "series go by the clock of UTC",
        lambda: mock.patch.object(Series, "zone", property(_by_the_clock_of_utc)),
    ),
    "leave": ("whoever is away is reminded", lambda: mock.patch.object(reminders, "_is_anybody_away", _nowhere)),
    "clocks": (
        "new working days and zones are not followed",
        lambda: mock.patch.object(line, "follow_clocks", _nothing),
    ),
    "moving": (
        "reminders stay where a check-in was",
        lambda: mock.patch.object(meetings, "replan_reminders", _nothing),
    ),
    "next": (
        "what nobody settles stays for two working days of each, whatever is to come",
        lambda: mock.patch.object(line, "_missed_from", _two_days),
    ),
    "once": ("what is moved is reminded of again", lambda: mock.patch.object(meetings, "replan_reminders", _all_again)),
    "prepared": (
        "whoever has prepared is asked to",
        lambda: mock.patch.object(reminders, "_words_before", _asked_anyway),
    ),
    "left-open": (
        "afterwards also where nothing is left open",
        lambda: mock.patch.object(reminders, "_left_open", return_value=["all"]),
    ),
}


def without(guard: str | None) -> Any:
    """As long as it lasts, the application lacks that guard; with none it is whole."""
    return WITHOUT[guard][1]() if guard else nullcontext()
