"""Quiet hours and digests go by the person's own clock, on every day of the year."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models import NoticeSchedule
from core.notices.timing import end_of, free_at, next_digest_at

LISBON = ZoneInfo("Europe/Lisbon")
BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [LISBON, BERLIN, ZoneInfo("America/St_Johns"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("UTC")]
NIGHT = NoticeSchedule(quiet_from=time(19), quiet_until=time(8))
NOON = NoticeSchedule(quiet_from=time(12), quiet_until=time(13))

START = datetime(2026, 1, 1, tzinfo=UTC)
moments = st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
hours = st.integers(0, 24 * 60 - 1).map(lambda minutes: time(minutes // 60, minutes % 60))
schedules = st.builds(
    NoticeSchedule,
    working_days=st.integers(1, 127).map(lambda days: [day for day in range(1, 8) if days >> (day - 1) & 1]),
    digest_at=hours,
    quiet_from=hours,
    quiet_until=hours,
).filter(lambda schedule: schedule.quiet_from != schedule.quiet_until)


@pytest.mark.parametrize(
    ("schedule", "now", "free"),
    [
        (NoticeSchedule(), datetime(2026, 11, 21, 3, tzinfo=UTC), "2026-11-21 04:00"),
        (NIGHT, datetime(2026, 11, 17, 10, tzinfo=UTC), "2026-11-17 11:00"),
        (NIGHT, datetime(2026, 11, 17, 18, tzinfo=UTC), "2026-11-18 08:00"),
        (NIGHT, datetime(2026, 11, 18, 6, 59, tzinfo=UTC), "2026-11-18 08:00"),
        (NIGHT, datetime(2026, 11, 18, 7, tzinfo=UTC), "2026-11-18 08:00"),
        (NIGHT, datetime(2026, 11, 20, 18, tzinfo=UTC), "2026-11-23 08:00"),
        (NOON, datetime(2026, 11, 17, 11, 30, tzinfo=UTC), "2026-11-17 13:00"),
        (NOON, datetime(2026, 11, 21, 9, tzinfo=UTC), "2026-11-23 00:00"),
    ],
)
def test_quiet_hours_end_when_the_clock_on_the_wall_says_so(schedule: NoticeSchedule, now: datetime, free: str) -> None:
    assert f"{free_at(schedule, BERLIN, now).astimezone(BERLIN):%Y-%m-%d %H:%M}" == free


@pytest.mark.parametrize(
    ("after", "weekly", "digest"),
    [
        ("2026-11-17 07:59", False, "2026-11-17 08:00"),
        ("2026-11-17 08:00", False, "2026-11-18 08:00"),
        ("2026-11-20 09:00", False, "2026-11-23 08:00"),
        ("2026-11-17 07:00", True, "2026-11-23 08:00"),
        ("2026-11-23 07:00", True, "2026-11-23 08:00"),
        ("2026-11-23 08:00", True, "2026-11-30 08:00"),
    ],
)
def test_digests_come_on_working_mornings(after: str, weekly: bool, digest: str) -> None:  # noqa: FBT001
    moment = datetime.fromisoformat(after).replace(tzinfo=LISBON)
    found = next_digest_at(NoticeSchedule(), LISBON, moment, weekly=weekly).astimezone(LISBON)
    assert f"{found:%Y-%m-%d %H:%M}" == digest


@given(schedule=schedules, now=moments, zone=st.sampled_from(ZONES))
def test_what_is_free_stays_so_and_nothing_is_put_off_for_ever(
    schedule: NoticeSchedule, now: datetime, zone: ZoneInfo
) -> None:
    free = free_at(schedule, zone, now)
    assert now <= free <= now + timedelta(days=15)
    assert free_at(schedule, zone, free) == free


@given(schedule=schedules, now=moments, zone=st.sampled_from(ZONES), weekly=st.booleans())
def test_a_digest_is_ahead_and_on_a_working_day(
    schedule: NoticeSchedule,
    now: datetime,
    zone: ZoneInfo,
    weekly: bool,  # noqa: FBT001
) -> None:
    digest = next_digest_at(schedule, zone, now, weekly=weekly)
    assert now < digest <= now + timedelta(days=15 if weekly else 8)
    assert digest.astimezone(zone).isoweekday() in schedule.working_days


def test_a_day_ends_on_the_clock_of_its_place() -> None:
    assert end_of(date(2026, 11, 17), ZoneInfo("Asia/Tokyo")).hour == 14
