from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from checkins import queries, services
from checkins.models import CheckIn, Series
from checkins.queries import CheckInStanding
from people.models import Person
from tests.cast import Company
from tests.checkins.factories import (
    THEN,
    ActionFactory,
    CheckInFactory,
    PreparationFactory,
    SeriesFactory,
    TalkingPointFactory,
)
from tests.checkins.views.pages import at
from tests.people.factories import LeaveFactory, PersonFactory

pytestmark = pytest.mark.django_db

STARTS = datetime(2026, 11, 19, 10, tzinfo=UTC)


@pytest.fixture
def series(company: Company) -> Series:
    return SeriesFactory(report=company.nils, manager=company.manager)


@pytest.fixture
def checkin(series: Series) -> CheckIn:
    return CheckInFactory(series=series)


def test_next_for_counts_what_the_viewer_sees(company: Company, checkin: CheckIn, now: datetime) -> None:
    TalkingPointFactory(added_for=checkin)
    TalkingPointFactory(added_for=checkin, is_private=True)
    TalkingPointFactory(added_for=checkin, done_at=THEN, done_in=checkin)
    mine, hers = queries.next_for(company.nils, now), queries.next_for(company.manager, now)
    assert mine
    assert hers
    assert (mine.checkin, mine.other, mine.open_points) == (checkin, company.manager, 2)
    assert (hers.other, hers.open_points) == (company.nils, 1)
    assert queries.next_for(company.skip, now) is None


def test_next_is_what_is_to_come_or_under_way_and_else_what_nobody_settled(
    company: Company, checkin: CheckIn, now: datetime
) -> None:
    elsewhere = CheckInFactory(
        series=SeriesFactory(report=company.peer, manager=company.manager), starts_at=STARTS + timedelta(days=1)
    )
    for moment, who, expected, is_over in (
        (STARTS + timedelta(minutes=29), company.manager, checkin, False),
        (STARTS + timedelta(minutes=30), company.manager, elsewhere, False),
        (STARTS + timedelta(minutes=30), company.nils, checkin, True),
        (STARTS + timedelta(days=4), company.nils, checkin, True),
    ):
        found = queries.next_for(who, moment)
        assert found
        assert (found.checkin, found.is_over) == (expected, is_over)


def test_next_is_none_that_fell_on_leave(company: Company, checkin: CheckIn) -> None:
    LeaveFactory(person=company.manager, starts_on=STARTS.date(), ends_on=STARTS.date())
    found = queries.next_for(company.nils, STARTS)
    assert found
    assert found.checkin == checkin
    assert queries.next_for(company.nils, STARTS + timedelta(hours=1)) is None


def test_one_that_is_over_stands_as_unsettled_unless_it_fell_on_leave(
    company: Company, checkin: CheckIn, now: datetime
) -> None:
    def standing(moment: datetime) -> CheckInStanding:
        return queries.standing_of([company.nils], company.manager, moment)[company.nils.pk]

    assert standing(STARTS + timedelta(minutes=29)).next_id == checkin.pk
    over = standing(STARTS + timedelta(minutes=30))
    assert over == CheckInStanding(unsettled_at=STARTS, unsettled_id=checkin.pk, is_running=True)
    LeaveFactory(person=company.manager, starts_on=STARTS.date(), ends_on=STARTS.date())
    assert standing(STARTS + timedelta(hours=1)) == CheckInStanding(is_running=True)


def test_actions_of_series_that_have_ended_are_not_open(company: Company, series: Series, now: datetime) -> None:
    ActionFactory(agreed_in=CheckInFactory(series=series))
    Series.objects.update(ended_at=THEN, follows_line=False)
    assert queries.standing_of([company.nils], company.manager, now)[company.nils.pk] == CheckInStanding()


@pytest.mark.parametrize("size", [1, 3])
def test_standing_is_set_based(
    company: Company, now: datetime, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    people, coming = PersonFactory.create_batch(size, manager=company.manager), {}
    for person in people:
        checkin = coming[person.pk] = CheckInFactory(series=SeriesFactory(report=person, manager=company.manager))
        CheckInFactory(series=checkin.series, starts_at=STARTS - timedelta(days=14), state=CheckIn.State.HELD)
        CheckInFactory(series=checkin.series, starts_at=STARTS - timedelta(days=7), state=CheckIn.State.MISSED)
        ActionFactory(agreed_in=checkin)
    _ = company.manager.hr_scope
    with django_assert_num_queries(1):
        standing = queries.standing_of(people, company.manager, now)
    assert standing == {
        pk: CheckInStanding(date(2026, 11, 5), STARTS, one.pk, 1, is_running=True) for pk, one in coming.items()
    }


def test_a_mentors_check_ins_are_not_the_managers(company: Company, now: datetime) -> None:
    mentor = SeriesFactory(report=company.nils, manager=company.peer, follows_line=False)
    CheckInFactory(series=mentor, starts_at=STARTS)
    CheckInFactory(series=mentor, starts_at=STARTS - timedelta(days=14), state=CheckIn.State.HELD)
    for viewer in (company.manager, company.skip):
        standing = queries.standing_of([company.nils], viewer, now)[company.nils.pk]
        assert standing == CheckInStanding(None, None, None, 0)


def test_the_line_sees_when_and_no_actions(company: Company, checkin: CheckIn, now: datetime) -> None:
    ActionFactory(agreed_in=checkin)
    _ = company.skip.hr_scope
    assert queries.standing_of([company.nils, company.peer], company.skip, now) == {
        company.nils.pk: CheckInStanding(None, STARTS, checkin.pk, 0, is_running=True),
        company.peer.pk: CheckInStanding(None, None, None, 0),
    }
    assert queries.standing_of([company.nils], company.other, now)[company.nils.pk] == CheckInStanding(
        None, None, None, 0
    )


@pytest.mark.parametrize("size", [1, 3])
def test_what_waits(
    company: Company, series: Series, now: datetime, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    checkin = CheckInFactory(series=series)
    ActionFactory.create_batch(size, agreed_in=checkin, due_on=date(2026, 11, 20))
    ActionFactory(agreed_in=checkin, due_on=date(2026, 12, 20))
    ActionFactory(agreed_in=checkin, due_on=date(2026, 11, 20), done_at=THEN)
    ActionFactory(agreed_in=checkin, due_on=date(2026, 11, 20), owner=company.manager)
    _ = company.nils.hr_scope
    with django_assert_num_queries(2):
        waiting = queries.waiting_for(company.nils, now)
    assert (waiting[0].title, waiting[0].url) == ("Prepare your check-in with Samira", at("prepare", checkin.pk))
    assert [one.due_on for one in waiting] == [date(2026, 11, 19), *[date(2026, 11, 20)] * size]


def test_settling_waits_for_both_preparing_for_one(company: Company, checkin: CheckIn, now: datetime) -> None:
    assert queries.waiting_for(company.manager, now) == []
    told = PreparationFactory(checkin=checkin)
    [unread] = queries.waiting_for(company.manager, now)
    assert (unread.title, unread.url) == ("Read what Nils has prepared", checkin.get_absolute_url())
    services.read_preparation(preparation=told, actor=company.manager, now=now)
    assert queries.waiting_for(company.manager, now) == []
    for who in (company.nils, company.manager):
        [one] = queries.waiting_for(who, STARTS + timedelta(hours=1))
        assert one.action == "Settle"
    CheckIn.objects.update(state=CheckIn.State.PREPARED)
    assert queries.waiting_for(company.nils, now) == []


def test_nothing_waits_where_one_is_away_or_it_has_ended(company: Company, checkin: CheckIn, now: datetime) -> None:
    leave = LeaveFactory(person=company.manager, starts_on=date(2026, 11, 19), ends_on=date(2026, 11, 19))
    assert queries.waiting_for(company.nils, now) == []
    leave.delete()
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    assert queries.waiting_for(company.nils, now) == [], "they no longer report, whoever has not written it down yet"
    Person.objects.filter(pk=company.nils.pk).update(manager=company.manager)
    ActionFactory(agreed_in=checkin, due_on=date(2026, 11, 20))
    Series.objects.update(ended_at=THEN)
    assert queries.waiting_for(company.nils, now) == []


def test_actions_of_a_period(company: Company, checkin: CheckIn) -> None:
    agreed = ActionFactory(agreed_in=checkin)
    done = ActionFactory(
        agreed_in=checkin,
        created_at=THEN - timedelta(days=90),
        done_at=THEN,
    )
    ActionFactory(agreed_in=checkin, created_at=THEN - timedelta(days=90))
    period = (THEN.date(), THEN.date() + timedelta(days=5))
    assert list(queries.actions_between(company.nils, company.manager, *period)) == [done, agreed]
    assert list(queries.actions_between(company.nils, company.skip, *period)) == []


def test_since_the_last_time_the_two_met(company: Company, checkin: CheckIn) -> None:
    assert queries.last_held_before(checkin, company.nils) is None
    assert queries.since(checkin, None) == date(2026, 10, 20)
    held = CheckInFactory(series=checkin.series, starts_at=STARTS - timedelta(days=14), state=CheckIn.State.HELD)
    CheckInFactory(series=checkin.series, starts_at=STARTS - timedelta(days=7), state=CheckIn.State.MISSED)
    last = queries.last_held_before(checkin, company.nils)
    assert last == held
    assert queries.since(checkin, last) == date(2026, 11, 5)


def test_what_was_promised_without_a_day_waits_too(company: Company, now: datetime) -> None:
    checkin = CheckInFactory(series__report=company.nils, series__manager=company.manager, starts_at=now)
    ActionFactory(agreed_in=checkin, owner=company.nils, text="Ask the dye house", due_on=None)
    assert "Ask the dye house" in [waiting.title for waiting in queries.waiting_for(company.nils, now)]


def test_an_action_is_late_only_after_as_many_days_as_its_owner_was_away(company: Company, now: datetime) -> None:
    checkin = CheckInFactory(series__report=company.nils, series__manager=company.manager)
    ActionFactory(agreed_in=checkin, due_on=date(2026, 11, 12), text="Ask the dye house")
    LeaveFactory(person=company.nils, starts_on=date(2026, 11, 11), ends_on=date(2026, 11, 16))
    [due_on] = [one.due_on for one in queries.waiting_for(company.nils, now) if one.title == "Ask the dye house"]
    assert due_on == date(2026, 11, 18)
    client = Client()
    client.force_login(company.manager)
    for today, words in (("2026-11-18", "due"), ("2026-11-19", "was due")):
        with time_machine.travel(f"{today}T12:00Z", tick=False):
            page = " ".join(client.get(checkin.get_absolute_url()).content.decode().split())
        assert f"Nils, {words} <time" in page, today
