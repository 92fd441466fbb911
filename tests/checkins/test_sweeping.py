"""Whatever becomes of schedulers, clocks and the broker, each reminder goes out once."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings

from checkins import services, tasks
from checkins.models import CheckIn, Reminder, Series
from core.models import Delivery, Notice, NoticeChoice, NoticeSchedule
from core.notices import deliver
from people.models import Person
from perfmgmt.celery import app
from tests.cast import Company
from tests.checkins.factories import SeriesFactory
from tests.people.factories import LocationFactory

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 16, 8, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 17, 9, tzinfo=UTC)


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    """Thursday 19 November at ten in Lisbon."""
    series = SeriesFactory(report=company.nils, manager=company.manager)
    services.plan_checkins_ahead(actor=None, now=MONDAY)
    return series.checkins.get()


@pytest.fixture
def broker() -> Iterator[Any]:
    """The real one, with a queue that nobody works on."""
    tasks.send_reminders.queue = app.conf.task_default_queue = "left_alone"
    with app.connection_for_write() as connection:
        channel = connection.default_channel
        channel.client.delete("left_alone")
        yield channel.client
        channel.client.delete("left_alone")
    tasks.send_reminders.queue = None
    app.conf.task_default_queue = "celery"


def sweep(now: datetime) -> None:
    services.send_reminders(reminder_ids=services.take_due_reminders(now=now), now=now)


def due_at(checkin: CheckIn, person: Person, kind: str) -> datetime:
    found: datetime = checkin.reminders.get(person=person, kind=kind).due_at
    return found


@pytest.mark.usefixtures("checkin")
@pytest.mark.parametrize("apart", [timedelta(0), timedelta(seconds=1), timedelta(minutes=14), -timedelta(minutes=14)])
def test_what_one_scheduler_has_handed_over_no_other_takes(apart: timedelta) -> None:
    """Two clocks are never quite the same."""
    now = TUESDAY + timedelta(hours=1)
    assert len(services.take_due_reminders(now=now)) == 1
    assert services.take_due_reminders(now=now + apart) == []


@pytest.mark.usefixtures("checkin")
@pytest.mark.parametrize("later", [timedelta(minutes=15), -timedelta(hours=1, minutes=-1)])
def test_what_nobody_has_sent_is_found_again(later: timedelta) -> None:
    now = TUESDAY + timedelta(hours=1)
    taken = services.take_due_reminders(now=now)
    assert services.take_due_reminders(now=now + later) == taken


def test_some_at_a_time(checkin: CheckIn) -> None:
    Reminder.objects.update(due_at=MONDAY)
    taken = [services.take_due_reminders(now=TUESDAY, most=4) for _turn in range(3)]
    assert [len(some) for some in taken] == [4, 2, 0]
    assert len({pk for some in taken for pk in some}) == checkin.reminders.count()


@pytest.mark.usefixtures("checkin")
def test_an_emptied_broker_loses_nothing(broker: Any) -> None:
    with time_machine.travel(TUESDAY + timedelta(minutes=1), tick=False):
        tasks.sweep_reminders()
        assert broker.llen("left_alone") == 1
        broker.delete("left_alone")
        tasks.sweep_reminders()
        assert broker.llen("left_alone") == 0
    with time_machine.travel(TUESDAY + timedelta(minutes=17), tick=False):
        tasks.sweep_reminders()
    assert broker.llen("left_alone") == 1
    sweep(TUESDAY + timedelta(minutes=40))
    sweep(TUESDAY + timedelta(minutes=60))
    assert Notice.objects.count() == 1


@pytest.mark.usefixtures("checkin")
def test_three_hours_without_a_scheduler_bring_everything_late_and_once() -> None:
    """Nothing was swept from nine to noon on Wednesday; what is of use still comes, and comes once."""
    sweep(TUESDAY + timedelta(minutes=1))
    for _turn in range(2):
        sweep(datetime(2026, 11, 18, 12, tzinfo=UTC))
    assert [notice.recipient.short_name for notice in Notice.objects.order_by("created_at", "pk")] == ["Nils", "Samira"]


@pytest.mark.usefixtures("checkin")
def test_a_clock_set_back_repeats_nothing() -> None:
    for hours in (1, 0, -3, 1, 2):
        sweep(TUESDAY + timedelta(hours=hours))
    assert Notice.objects.count() == 1


def test_one_that_cannot_be_sent_stops_none_of_the_others(
    company: Company, checkin: CheckIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    from checkins.services import reminders  # noqa: PLC0415 - to break it

    sound = reminders._words

    def words(reminder: Reminder, now: datetime) -> Any:
        if reminder.person_id == company.nils.pk:
            raise ValueError("poison")
        return sound(reminder, now)

    monkeypatch.setattr(reminders, "_words", words)
    sweep(datetime(2026, 11, 18, 10, tzinfo=UTC))
    assert [notice.recipient for notice in Notice.objects.all()] == [company.manager]
    monkeypatch.undo()
    sweep(datetime(2026, 11, 18, 10, 16, tzinfo=UTC))
    assert Notice.objects.count() == 2


@pytest.mark.parametrize(
    ("zone", "monday", "on", "nine"),
    [
        ("Europe/Lisbon", date(2027, 3, 29), (2027, 3, 25, 9), "north, into summer"),
        ("Europe/Lisbon", date(2026, 10, 26), (2026, 10, 22, 8), "north, into winter"),
        ("Australia/Sydney", date(2027, 4, 5), (2027, 3, 31, 22), "south, into winter"),
        ("Australia/Sydney", date(2026, 10, 5), (2026, 9, 30, 23), "south, into summer"),
    ],
)
def test_over_a_change_of_the_clocks_nine_stays_nine_and_ten_stays_ten(
    company: Company, zone: str, monday: date, on: tuple[int, ...], nine: str
) -> None:
    """Two working days before a Monday is the Thursday before the clocks changed."""
    company.nils.time_zone = zone
    company.nils.save(update_fields=["time_zone"])
    series = SeriesFactory(report=company.nils, manager=company.manager, time_zone=zone, weekday=0, starts_on=monday)
    services.plan_checkins_ahead(actor=None, now=datetime.combine(monday, time(), UTC) - timedelta(days=6))
    checkin = series.checkins.get()
    assert checkin.local_start.time() == time(10), nine
    assert due_at(checkin, company.nils, "before") == datetime(*on, tzinfo=UTC), nine  # type: ignore[arg-type, misc]


def test_what_waits_comes_along_with_the_clock_days_and_holidays_of_whom_it_reminds(
    company: Company, checkin: CheckIn
) -> None:
    nils = company.nils
    assert due_at(checkin, nils, "before") == datetime(2026, 11, 17, 9, tzinfo=UTC)
    nils.time_zone = "America/New_York"
    nils.save(update_fields=["time_zone"])
    services.follow_reporting_line(now=MONDAY)
    assert due_at(checkin, nils, "before") == datetime(2026, 11, 17, 14, tzinfo=UTC)
    NoticeSchedule.objects.create(person=nils, working_days=[1, 3, 4])
    services.follow_reporting_line(now=MONDAY)
    assert due_at(checkin, nils, "before") == datetime(2026, 11, 16, 14, tzinfo=UTC)
    assert due_at(checkin, company.manager, "before") == datetime(2026, 11, 18, 9, tzinfo=UTC)


def test_nobody_is_reminded_on_a_holiday_of_their_location(company: Company) -> None:
    """Tuesday 1 December is one in Portugal: two working days before the Thursday is the Monday."""
    portugal = LocationFactory(name="Porto", country="PT")
    company.nils.location = portugal
    company.nils.save(update_fields=["location"])
    series = SeriesFactory(report=company.nils, manager=company.manager, starts_on=date(2026, 12, 3))
    services.plan_checkins_ahead(actor=None, now=datetime(2026, 11, 24, 8, tzinfo=UTC))
    checkin = series.checkins.get()
    assert due_at(checkin, company.nils, "before") == datetime(2026, 11, 30, 9, tzinfo=UTC)
    assert due_at(checkin, company.manager, "before") == datetime(2026, 12, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(("at", "state"), [(time(8), "dropped"), (time(8, 30), "dropped")])
def test_a_digest_brings_nothing_of_a_checkin_that_has_begun(
    company: Company, checkin: CheckIn, at: time, state: str
) -> None:
    """Two hours before ten is said at five on the day before; the digest after it would come too late."""
    NoticeChoice.objects.create(person=company.nils, topic="checkin_reminders", by_mail=True, rhythm="daily")
    NoticeSchedule.objects.create(person=company.nils, digest_at=at)
    begun = checkin.starts_at + timedelta(hours=1)
    with time_machine.travel(datetime(2026, 11, 18, 17, tzinfo=UTC), tick=False):
        sweep(datetime(2026, 11, 18, 17, tzinfo=UTC))
    waiting = Delivery.objects.get(notice__recipient=company.nils, notice__kind="checkin_soon")
    assert waiting.channel == Delivery.Channel.DIGEST
    deliver(delivery_id=waiting.pk, now=begun)
    waiting.refresh_from_db()
    assert waiting.state == state


def test_the_digest_in_time_brings_it(company: Company, checkin: CheckIn) -> None:
    NoticeChoice.objects.create(person=company.nils, topic="checkin_reminders", by_mail=True, rhythm="daily")
    with time_machine.travel(TUESDAY, tick=False):
        sweep(TUESDAY)
    waiting = Delivery.objects.get(notice__recipient=company.nils)
    assert waiting.try_at == datetime(2026, 11, 18, 8, tzinfo=UTC) < checkin.starts_at
    deliver(delivery_id=waiting.pk, now=waiting.try_at)
    waiting.refresh_from_db()
    assert waiting.state == Delivery.State.SENT


def test_the_scheduler_counts_rates() -> None:
    assert "checkins.count_rates" in {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    tasks.count_rates()


def test_series_of_two_zones_show_each_their_own_clock(company: Company) -> None:
    """Ten in Lisbon is early in New York, and an hour earlier there while only one of them has changed the clocks."""
    series = SeriesFactory(report=company.nils, manager=company.manager, cadence=Series.Cadence.WEEKLY)
    moments = [datetime(2026, 10, 23, tzinfo=UTC), datetime(2026, 10, 30, tzinfo=UTC)]
    Series.objects.update(starts_on=date(2026, 10, 29))
    services.plan_checkins_ahead(actor=None, now=moments[0])
    checkin = series.checkins.get()
    company.manager.time_zone = "America/New_York"
    assert checkin.starts_at.astimezone(company.nils.zone).time() == time(10)
    assert checkin.starts_at.astimezone(company.manager.zone).time() == time(6)
