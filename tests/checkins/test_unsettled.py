"""What nobody settles costs the next one neither its day nor its reminders."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from checkins import services
from checkins.models import CheckIn, Reminder, Series
from core.models import Notice, NoticeSchedule
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory
from tests.people.factories import LocationFactory

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 16, 3, tzinfo=UTC)
WEEKS = 3
FULL = [1, 2, 3, 4, 5]


def weekly(company: Company, weekday: int, days: list[int]) -> Series:
    """Nils works on these days, in Portugal; Samira from Monday to Friday."""
    NoticeSchedule.objects.create(person=company.nils, working_days=days)
    company.nils.location = LocationFactory(name="Porto", country="PT")
    company.nils.save(update_fields=["location"])
    first = MONDAY.date() + timedelta(days=weekday)
    pair: dict[str, Any] = {"report": company.nils, "manager": company.manager}
    return SeriesFactory(**pair, cadence="weekly", weekday=weekday, starts_on=first)


def live(until: datetime, *, now: datetime = MONDAY) -> None:
    """What schedulers do at nine and at five; nobody says anything."""
    for day in range((until - now).days + 1):
        for hour in (9, 17):
            moment = now.replace(hour=hour, minute=0) + timedelta(days=day)
            if now <= moment < until and moment.weekday() in range(5):
                services.settle_past_checkins(actor=None, now=moment)
                services.plan_checkins_ahead(actor=None, now=moment)
                services.send_reminders(reminder_ids=services.take_due_reminders(now=moment), now=moment)


def told(checkin: CheckIn) -> dict[str, list[str]]:
    """Whom it was said to and when, by kind, as far as it went out."""
    found: dict[str, list[str]] = {}
    for one in checkin.reminders.filter(state=Reminder.State.SENT).order_by("settled_at", "person__name"):
        assert one.settled_at
        found.setdefault(one.kind, []).append(f"{one.person.short_name} {one.settled_at:%a %H:%M}")
    return found


@pytest.mark.parametrize(
    ("weekday", "days", "before"),
    [
        (3, [1, 2, 3, 4], ["Nils Tue 09:00", "Samira Wed 09:00"]),
        (2, [1, 2, 3], ["Nils Mon 09:00", "Samira Tue 09:00"]),
        (1, [1, 2], ["Nils Mon 09:00", "Samira Mon 09:00"]),
        (4, FULL, ["Nils Wed 09:00", "Samira Thu 09:00"]),
        (0, FULL, ["Nils Thu 09:00", "Samira Fri 09:00"]),
    ],
)
def test_each_week_has_its_check_in_and_its_reminders(
    company: Company, weekday: int, days: list[int], before: list[str]
) -> None:
    """Those of a Tuesday would be due before the last one is over: they come once both were asked about that."""
    series = weekly(company, weekday, days)
    live(MONDAY + timedelta(weeks=WEEKS - 1, days=3))
    checkins = list(series.checkins.order_by("slot_on")[:WEEKS])
    assert [(one.slot_on - series.starts_on).days for one in checkins] == [7 * week for week in range(WEEKS)]
    reminders = told(checkins[1])
    assert reminders["before"] == before
    assert len(reminders["soon"]) == len(reminders["after"]) == 2


def test_somebody_who_works_on_that_day_alone_hears_of_the_next_at_its_end(company: Company) -> None:
    series = weekly(company, 1, [2])
    live(MONDAY + timedelta(weeks=2))
    assert told(series.checkins.get(slot_on=date(2026, 11, 24)))["before"] == ["Nils Tue 17:00", "Samira Mon 09:00"]


def test_a_holiday_between_them_loses_no_reminder(company: Company) -> None:
    """Tuesday 1 December is one in Portugal: two working days before the Friday is the Wednesday."""
    series = weekly(company, 4, FULL)
    live(datetime(2026, 12, 5, tzinfo=UTC))
    before = told(series.checkins.get(slot_on=date(2026, 12, 4)))["before"]
    assert before == ["Nils Wed 09:00", "Samira Thu 09:00"]


def test_a_scheduler_that_was_away_tells_late_and_within_working_hours(company: Company) -> None:
    series = weekly(company, 3, [1, 2, 3, 4])
    live(MONDAY + timedelta(days=4))
    live(MONDAY + timedelta(days=11), now=datetime(2026, 11, 24, 19, tzinfo=UTC))
    reminders = told(series.checkins.get(slot_on=date(2026, 11, 26)))
    assert reminders["before"] == ["Nils Wed 09:00", "Samira Wed 09:00"]


def test_both_are_asked_though_it_counts_as_missed_by_then(company: Company) -> None:
    checkin = CheckInFactory(series=weekly(company, 2, [1, 2, 3]), starts_at=datetime(2026, 11, 18, 10, tzinfo=UTC))
    services.plan_checkins_ahead(actor=None, now=MONDAY)
    pair = (company.nils, company.manager)
    due = datetime(2026, 11, 23, 9, tzinfo=UTC)
    Reminder.objects.bulk_create(Reminder(checkin=checkin, person=one, kind="after", due_at=due) for one in pair)
    services.follow_reporting_line(now=due)
    checkin.refresh_from_db()
    assert checkin.state == "missed"
    services.send_reminders(reminder_ids=services.take_due_reminders(now=due), now=due)
    assert Notice.objects.get(kind="checkin_after", recipient=company.nils).text == (
        "Did your check-in with Samira take place? You can still say so."
    )


def test_moved_to_the_day_before_the_next_it_takes_nothing_from_that(company: Company) -> None:
    series = weekly(company, 3, FULL)
    services.plan_checkins_ahead(actor=None, now=MONDAY)
    checkin = series.checkins.get()
    to = datetime(2026, 11, 25, 10, tzinfo=UTC)
    services.move_checkin(checkin=checkin, starts_at=to, actor=company.nils, now=MONDAY)
    live(to + timedelta(days=1), now=to)
    assert series.checkins.get(slot_on=date(2026, 11, 26)).state == "planned"


def test_one_that_is_moved_meanwhile_is_not_missed(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look for what has passed and the lock, one of the two moves it to a time to come."""
    checkin = CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager))
    late = checkin.starts_at + timedelta(days=5)
    CheckIn.objects.update(starts_at=late + timedelta(days=1))
    monkeypatch.setattr("checkins.services.line._left_unsettled", lambda _now: iter([checkin.pk]))
    assert services.settle_past_checkins(actor=None, now=late) == 0
    checkin.refresh_from_db()
    assert checkin.state == "planned"
