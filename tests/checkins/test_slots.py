"""The arithmetic of days and hours: cadences, daylight saving, working time."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from checkins.models import CheckIn, Reminder, Series
from checkins.services import slots
from checkins.services.planning import due_times
from people.models import Location
from people.queries import WorkingTime

LISBON, NEW_YORK, KOLKATA = "Europe/Lisbon", "America/New_York", "Asia/Kolkata"


def series(cadence: str = Series.Cadence.WEEKLY, **details: object) -> Series:
    given = {"starts_on": date(2026, 10, 15), "weekday": 3, "at": time(10), "time_zone": LISBON, **details}
    return Series(cadence=cadence, **given)


def works(zone: str, weekdays: tuple[int, ...] = (1, 2, 3, 4, 5), country: str = "") -> WorkingTime:
    return WorkingTime(ZoneInfo(zone), weekdays, Location(country=country) if country else None)


@pytest.mark.parametrize(
    ("cadence", "day", "expected"),
    [
        (Series.Cadence.WEEKLY, date(2026, 10, 1), date(2026, 10, 15)),
        (Series.Cadence.WEEKLY, date(2026, 10, 14), date(2026, 10, 15)),
        (Series.Cadence.WEEKLY, date(2026, 10, 15), date(2026, 10, 22)),
        (Series.Cadence.TWO_WEEKLY, date(2026, 10, 15), date(2026, 10, 29)),
        (Series.Cadence.TWO_WEEKLY, date(2026, 10, 28), date(2026, 10, 29)),
        (Series.Cadence.MONTHLY, date(2026, 10, 15), date(2026, 11, 19)),
        (Series.Cadence.MONTHLY, date(2026, 11, 1), date(2026, 11, 19)),
        (Series.Cadence.MONTHLY, date(2026, 12, 31), date(2027, 1, 21)),
    ],
)
def test_next_slot(cadence: str, day: date, expected: date) -> None:
    assert slots.slot_after(series(cadence), day) == expected


def test_every_so_many_weeks() -> None:
    third = series(Series.Cadence.OWN, every_weeks=3)
    assert slots.slot_after(third, date(2026, 10, 15)) == date(2026, 11, 5)
    assert slots.slot_after(third, date(2026, 11, 4)) == date(2026, 11, 5)
    assert slots.slot_after(third, date(2026, 11, 5)) == date(2026, 11, 26)


def test_the_fifth_weekday_of_a_month_becomes_the_last() -> None:
    monthly = series(Series.Cadence.MONTHLY, starts_on=date(2026, 10, 29))
    assert slots.slot_after(monthly, date(2026, 10, 29)) == date(2026, 11, 26)
    assert slots.slot_after(monthly, date(2026, 12, 1)) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 10, 22), datetime(2026, 10, 22, 9, tzinfo=UTC)),
        (date(2026, 10, 29), datetime(2026, 10, 29, 10, tzinfo=UTC)),
        (date(2027, 3, 25), datetime(2027, 3, 25, 10, tzinfo=UTC)),
        (date(2027, 4, 1), datetime(2027, 4, 1, 9, tzinfo=UTC)),
    ],
)
def test_ten_stays_ten_when_the_clocks_change(day: date, expected: datetime) -> None:
    assert slots.start_on(series(), day) == expected


def test_a_time_that_does_not_exist_or_exists_twice_is_still_one_moment() -> None:
    early = series(at=time(1, 30))
    assert slots.start_on(early, date(2027, 3, 28)) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert slots.start_on(early, date(2026, 10, 25)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 11, 19), 2, date(2026, 11, 17)),
        (date(2026, 11, 16), 1, date(2026, 11, 13)),
        (date(2026, 11, 15), 1, date(2026, 11, 13)),
        (date(2026, 11, 17), 2, date(2026, 11, 13)),
    ],
)
def test_working_days_before(day: date, count: int, expected: date) -> None:
    assert works(LISBON).day_before(day, count) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 11, 19, 8, tzinfo=UTC), datetime(2026, 11, 18, 17, tzinfo=UTC)),
        (datetime(2026, 11, 19, 9, tzinfo=UTC), datetime(2026, 11, 19, 9, tzinfo=UTC)),
        (datetime(2026, 11, 19, 20, tzinfo=UTC), datetime(2026, 11, 19, 17, tzinfo=UTC)),
        (datetime(2026, 11, 16, 7, tzinfo=UTC), datetime(2026, 11, 13, 17, tzinfo=UTC)),
        (datetime(2026, 11, 21, 12, tzinfo=UTC), datetime(2026, 11, 20, 17, tzinfo=UTC)),
    ],
)
def test_last_working_moment(moment: datetime, expected: datetime) -> None:
    assert works(LISBON).last_moment(moment) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 11, 19, 8, tzinfo=UTC), datetime(2026, 11, 19, 9, tzinfo=UTC)),
        (datetime(2026, 11, 19, 12, tzinfo=UTC), datetime(2026, 11, 19, 12, tzinfo=UTC)),
        (datetime(2026, 11, 19, 17, 1, tzinfo=UTC), datetime(2026, 11, 20, 9, tzinfo=UTC)),
        (datetime(2026, 11, 21, 12, tzinfo=UTC), datetime(2026, 11, 23, 9, tzinfo=UTC)),
    ],
)
def test_first_working_moment(moment: datetime, expected: datetime) -> None:
    assert works(LISBON).first_moment(moment) == expected


@pytest.mark.parametrize(
    ("zone", "before", "soon", "after"),
    [
        (LISBON, (2026, 11, 17, 9, 0), (2026, 11, 19, 11, 0), (2026, 11, 20, 9, 0)),
        (NEW_YORK, (2026, 11, 17, 14, 0), (2026, 11, 18, 22, 0), (2026, 11, 20, 14, 0)),
        (KOLKATA, (2026, 11, 17, 3, 30), (2026, 11, 19, 11, 0), (2026, 11, 20, 3, 30)),
    ],
)
def test_each_is_reminded_in_their_own_zone_and_hours(
    zone: str, before: tuple[int, ...], soon: tuple[int, ...], after: tuple[int, ...]
) -> None:
    checkin = CheckIn(series=Series(minutes=30), starts_at=datetime(2026, 11, 19, 13, tzinfo=UTC))
    times = due_times(checkin, works(zone), 2)
    assert times == {
        kind: datetime(*moment, tzinfo=UTC)  # type: ignore[arg-type, misc]
        for kind, moment in zip(Reminder.Kind, (before, soon, after), strict=True)
    }


def test_reminders_keep_working_hours_over_a_change_of_clocks() -> None:
    """The check-in is on Monday after the clocks went back: Thursday's nine o'clock is another offset."""
    checkin = CheckIn(series=Series(minutes=30), starts_at=datetime(2026, 10, 26, 10, tzinfo=UTC))
    times = due_times(checkin, works(LISBON), 2)
    assert times[Reminder.Kind.BEFORE] == datetime(2026, 10, 22, 8, tzinfo=UTC)
    assert times[Reminder.Kind.SOON] == datetime(2026, 10, 23, 16, tzinfo=UTC)


def test_working_days_are_ones_own_less_the_holidays_of_ones_location() -> None:
    """1 December is a holiday in Portugal; whoever works from Sunday to Thursday has the Friday before it off."""
    assert works(LISBON, country="PT").day_before(date(2026, 12, 2), 1) == date(2026, 11, 30)
    assert works(LISBON).day_before(date(2026, 12, 2), 1) == date(2026, 12, 1)
    assert works("Asia/Dubai", (7, 1, 2, 3, 4)).day_before(date(2026, 11, 29), 1) == date(2026, 11, 26)
    assert works("Asia/Dubai", (7, 1, 2, 3, 4)).day_after(date(2026, 11, 26), 1) == date(2026, 11, 29)
    assert works(LISBON, country="PT").next_morning(datetime(2026, 11, 30, 12, tzinfo=UTC)).date() == date(2026, 12, 2)
