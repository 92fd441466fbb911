"""Series follow the reporting line, and the calendar settles what nobody did."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from checkins import services
from checkins.models import CheckIn, Reminder, Series
from core.models import Notice
from tests.cast import Company
from tests.checkins.factories import ActionFactory, CheckInFactory, SeriesFactory, TalkingPointFactory
from tests.people.factories import LeaveFactory, PersonFactory

pytestmark = pytest.mark.django_db

THURSDAY = datetime(2026, 11, 19, 10, tzinfo=UTC)


def follow(now: datetime) -> None:
    services.follow_reporting_line(now=now)


def test_everybody_with_a_manager_gets_a_series_and_a_first_checkin(company: Company, now: datetime) -> None:
    follow(now)
    pairs = set(Series.objects.values_list("report", "manager"))
    expected = {
        (person.pk, person.manager_id) for person in company.people.values() if person.manager_id and person.is_active
    }
    assert pairs == expected
    assert not Series.objects.of(company.top).filter(report=company.top).exists(), "nobody is above the top"
    assert set(CheckIn.objects.values_list("series", flat=True)) == set(Series.objects.values_list("pk", flat=True))
    assert CheckIn.objects.order_by("starts_at").first().starts_at > now + timedelta(days=2)  # type: ignore[union-attr]
    assert Reminder.objects.count() == 6 * len(pairs)


def test_it_does_nothing_the_second_time(company: Company, now: datetime) -> None:
    follow(now)
    before = set(CheckIn.objects.values_list("pk", "starts_at"))
    with CaptureQueriesContext(connection) as queries:
        follow(now + timedelta(minutes=5))
    assert set(CheckIn.objects.values_list("pk", "starts_at")) == before
    assert len([one for one in queries if one["sql"].startswith(("INSERT", "UPDATE"))]) <= 4, "nothing for any row"


@pytest.mark.parametrize("size", [1, 3])
def test_it_costs_the_same_for_any_number_of_pairs(company: Company, now: datetime, size: int) -> None:
    follow(now)
    PersonFactory.create_batch(size, manager=company.manager)
    with CaptureQueriesContext(connection) as queries:
        follow(now)
    assert len(queries) == WHOLE_SWEEP


WHOLE_SWEEP = 33


def test_the_series_of_one_manager_are_spread(company: Company, now: datetime) -> None:
    PersonFactory.create_batch(6, manager=company.manager)
    follow(now)
    slots = list(Series.objects.filter(manager=company.manager).values_list("weekday", "at"))
    assert len(set(slots)) == len(slots) == 8
    assert (0, time(10)) in slots
    assert (0, time(10, 30)) in slots


def test_a_new_manager_means_a_new_series_and_the_old_one_stays_to_read(company: Company, now: datetime) -> None:
    follow(now)
    old = Series.objects.get(report=company.nils)
    TalkingPointFactory(added_for=old.checkins.get())
    company.nils.manager = company.other_manager
    company.nils.save(update_fields=["manager"])
    follow(now + timedelta(hours=1))
    old.refresh_from_db()
    assert (old.ended_at, old.ended_for) == (now + timedelta(hours=1), "line")
    assert not Notice.objects.filter(kind="checkin_series_ended").exists()
    checkin = old.checkins.get()
    assert (checkin.state, checkin.skipped_for) == ("skipped", "ended")
    assert not checkin.reminders.waiting().exists()
    assert old.points.exists()
    new = Series.objects.running().get(report=company.nils)
    assert new.manager == company.other_manager
    assert not new.points.exists()


def test_a_leaver_ends_it(company: Company, now: datetime) -> None:
    series = SeriesFactory(report=company.nils, manager=company.gone, follows_line=False)
    follow(now)
    series.refresh_from_db()
    assert (series.ended_at, series.ended_for) == (now, "left")
    follow(now)
    (notice,) = Notice.objects.filter(kind="checkin_series_ended")
    assert (notice.recipient, notice.text) == (
        company.nils,
        "Gustav has left, so your regular check-ins have ended. Your notes stay.",
    )


def test_who_has_not_started_yet_waits(company: Company, now: datetime) -> None:
    new = PersonFactory(manager=company.manager, starts_on=date(2026, 12, 1))
    follow(now)
    assert not Series.objects.filter(report=new).exists()
    follow(datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert Series.objects.filter(report=new).exists()


def test_two_who_meet_by_choice_keep_their_series(company: Company, now: datetime) -> None:
    chosen = SeriesFactory(report=company.manager, manager=company.nils, follows_line=False)
    point = TalkingPointFactory(added_for=CheckInFactory(series=chosen))
    follow(now)
    chosen.refresh_from_db()
    assert (chosen.report, chosen.manager, chosen.follows_line) == (company.nils, company.manager, True)
    assert Series.objects.running().filter(report=company.nils).get() == chosen
    assert chosen.points.get() == point


def test_a_series_by_choice_stays_when_the_line_moves(company: Company, now: datetime) -> None:
    chosen = SeriesFactory(report=company.nils, manager=company.other, follows_line=False)
    follow(now)
    chosen.refresh_from_db()
    assert chosen.ended_at is None


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (THURSDAY + timedelta(hours=5), "planned"),
        (datetime(2026, 11, 23, 16, 59, tzinfo=UTC), "planned"),
        (datetime(2026, 11, 23, 17, tzinfo=UTC), "missed"),
    ],
)
def test_missed_two_working_days_later(company: Company, moment: datetime, state: str) -> None:
    checkin = CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager))
    services.settle_past_checkins(actor=None, now=moment)
    checkin.refresh_from_db()
    assert checkin.state == state


@pytest.mark.parametrize("part", ["nils", "manager"])
def test_leave_skips_and_does_not_count_as_missed(company: Company, part: str) -> None:
    checkin = CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager))
    LeaveFactory(person=company.people[part], starts_on=date(2026, 11, 16), ends_on=date(2026, 11, 20))
    LeaveFactory(person=company.peer, starts_on=date(2026, 11, 16), ends_on=date(2026, 11, 20))
    services.settle_past_checkins(actor=None, now=THURSDAY + timedelta(days=5))
    checkin.refresh_from_db()
    assert (checkin.state, checkin.skipped_for) == ("skipped", "leave")


def test_the_next_one_is_planned_and_what_is_open_comes_along(company: Company) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    checkin = CheckInFactory(series=series)
    point = TalkingPointFactory(added_for=checkin)
    action = ActionFactory(agreed_in=checkin)
    follow(THURSDAY + timedelta(days=5))
    following = series.checkins.ahead().get()
    assert following.slot_on == date(2026, 12, 3)
    assert list(series.points.on_agenda_of(following)) == [point]
    assert list(series.actions.open()) == [action]


def test_a_scheduler_that_was_away_plans_no_checkin_in_the_past(company: Company) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    CheckInFactory(series=series)
    follow(datetime(2027, 2, 9, 9, tzinfo=UTC))
    assert [one.slot_on for one in series.checkins.order_by("slot_on")] == [date(2026, 11, 19), date(2027, 2, 11)]


def test_a_slot_of_today_that_has_passed_is_left_out(company: Company) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    services.plan_checkins_ahead(actor=None, now=THURSDAY + timedelta(hours=1))
    assert series.checkins.get().slot_on == date(2026, 12, 3)


def test_more_than_one_batch_is_worked_through(
    company: Company, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkins.services.line.BATCH", 2)
    follow(now)
    active = [person for person in company.people.values() if person.manager_id and person.is_active]
    assert Series.objects.count() == CheckIn.objects.count() == len(active)
