"""What calendars are told when somebody goes on leave, when the leave changes and when it ends early: once each."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection

from checkins import services
from checkins.models import CheckIn
from core.models import Notice
from people.models import Leave
from people.services import cancel_leave, record_leave
from tests.cast import Company, build_company
from tests.checkins.factories import SeriesFactory
from tests.checkins.services.test_invitations import FRIDAY, planned, sent, want
from tests.people.factories import LeaveFactory

THURSDAY = date(2026, 11, 19)  # of the check-in that is planned


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


def away(company: Company, now: datetime, part: str = "nils", day: date = THURSDAY) -> Leave:
    leave = Leave(person=company.people[part], starts_on=day, ends_on=day + timedelta(days=3))
    record_leave(leave=leave, actor=company.hr_admin, now=now)
    services.follow_leave(actor=None, now=now)
    return leave


def methods(now: datetime) -> dict[str, list[str]]:
    return {who: [method for method, _event in got] for who, got in sent(now).items()}


@pytest.mark.parametrize("part", ["nils", "manager"])
def test_a_leave_cancels_and_ending_it_invites_anew(company: Company, now: datetime, part: str) -> None:
    want(company.nils, company.manager)
    planned(company, now)
    first = sent(now)
    leave = away(company, now, part)
    gone = sent(now)
    cancel_leave(leave=leave, actor=company.hr_admin, now=now)
    services.follow_leave(actor=None, now=now)
    back = sent(now)
    for who in (company.nils.email, company.manager.email):
        [(_request, one)], [(method, two)], [(again, three)] = first[who], gone[who], back[who]
        assert (method, two.status, again, three.status) == ("CANCEL", "CANCELLED", "REQUEST", "CONFIRMED")
        assert one.uid == two.uid == three.uid
        assert one.sequence < two.sequence < three.sequence
        assert one.starts_at == three.starts_at


def test_each_turn_is_told_once_however_often_the_sweep_comes(company: Company, now: datetime) -> None:
    want(company.nils)
    planned(company, now)
    sent(now)
    leave = away(company, now)
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {company.nils.email: ["CANCEL"]}
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {}
    leave.ends_on += timedelta(days=1)
    record_leave(leave=leave, actor=company.hr_admin, now=now)
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {}, "the meeting falls into it as before"
    leave.starts_on = THURSDAY + timedelta(days=1)
    record_leave(leave=leave, actor=company.hr_admin, now=now)
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {company.nils.email: ["REQUEST"]}
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {}


def test_a_meeting_moved_into_or_out_of_a_leave_is_told_as_it_then_stands(company: Company, now: datetime) -> None:
    want(company.manager)
    checkin = planned(company, now)
    sent(now)
    away(company, now, day=THURSDAY + timedelta(days=1))
    assert methods(now) == {}
    services.move_checkin(checkin=checkin, starts_at=FRIDAY, actor=company.nils, now=now)
    assert methods(now)[company.manager.email] == ["CANCEL"]
    services.follow_leave(actor=None, now=now)
    assert methods(now) in ({}, {company.manager.email: ["CANCEL"]})
    checkin.refresh_from_db()
    services.move_checkin(
        checkin=checkin, starts_at=FRIDAY - timedelta(days=1), actor=company.nils, now=now + timedelta(minutes=1)
    )
    assert methods(now)[company.manager.email] == ["REQUEST"]
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {}


def test_what_is_planned_within_a_leave_is_not_asked_for_until_it_ends(company: Company, now: datetime) -> None:
    want(company.manager)
    leave = LeaveFactory(person=company.nils, starts_on=THURSDAY, ends_on=THURSDAY)
    planned(company, now)
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {company.manager.email: ["CANCEL"]}
    cancel_leave(leave=leave, actor=company.hr_admin, now=now)
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {company.manager.email: ["REQUEST"]}


def test_the_day_is_that_of_the_series(company: Company, now: datetime) -> None:
    want(company.manager)
    checkin = planned(company, now)
    late = datetime(2026, 11, 19, 23, 30, tzinfo=UTC)  # already Friday in Berlin
    CheckIn.objects.update(starts_at=late)
    checkin.series.time_zone = "Europe/Berlin"
    checkin.series.save(update_fields=["time_zone"])
    sent(now)
    LeaveFactory(person=company.nils, starts_on=THURSDAY, ends_on=THURSDAY)
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {}
    LeaveFactory(person=company.nils, starts_on=FRIDAY.date(), ends_on=FRIDAY.date())
    services.follow_leave(actor=None, now=now)
    assert methods(now) == {company.manager.email: ["CANCEL"]}


def test_without_anybody_who_wants_mail_nothing_changes(company: Company, now: datetime) -> None:
    checkin = planned(company, now)
    away(company, now)
    checkin.refresh_from_db()
    assert (checkin.revision, methods(now)) == (0, {})


@pytest.mark.parametrize("size", [1, 3])
def test_a_sweep_costs_the_same_however_many_are_away(
    company: Company, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        series = SeriesFactory(manager=company.manager)
        LeaveFactory(person=series.report, starts_on=THURSDAY, ends_on=THURSDAY)
    services.plan_checkins_ahead(actor=None, now=now)
    want(company.hr)
    with django_assert_num_queries(3):
        services.follow_leave(actor=None, now=now)


@pytest.mark.django_db(transaction=True)
def test_four_sweeps_at_once_send_one_mail(now: datetime) -> None:
    company = build_company()
    want(company.nils, company.manager)
    planned(company, now)
    before = Notice.objects.filter(kind="checkin_invited").count()
    LeaveFactory(person=company.nils, starts_on=THURSDAY, ends_on=THURSDAY)

    def sweep(_number: int) -> None:
        services.follow_leave(actor=None, now=now)
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(sweep, range(8)))
    assert Notice.objects.filter(kind="checkin_invited").count() == before + 2
    assert CheckIn.objects.get().revision == 1
