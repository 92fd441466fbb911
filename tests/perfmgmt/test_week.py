"""The week of a team, above its rows."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import translation

from checkins.models import CheckIn
from perfmgmt.team.week import Day, week_of
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory, TalkingPointFactory
from tests.people.factories import LeaveFactory
from tests.perfmgmt.pages import BACKEND

State = CheckIn.State


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


def told(days: list[Day]) -> dict[int, list[str]]:
    """What stands below each day of the month."""
    return {day.on.day: [meeting.in_words for meeting in day.meetings] for day in days}


def test_every_workday_says_whom_one_meets_and_how_it_stands(company: Company, now: datetime) -> None:
    nils = SeriesFactory(report=company.nils, manager=company.manager)
    peer = SeriesFactory(report=company.peer, manager=company.manager)
    CheckInFactory(series=nils, starts_at=now - timedelta(days=1), state=State.HELD)
    CheckInFactory(series=peer, starts_at=now - timedelta(hours=1))
    TalkingPointFactory(series=nils, added_for=CheckInFactory(series=nils, starts_at=now + timedelta(days=2)))
    days = week_of(company.manager, now)
    assert told(days) == {16: ["Held"], 17: ["Did you meet?"], 18: [], 19: ["1 point"], 20: []}
    assert [day.on for day in days if day.is_today] == [date(2026, 11, 17)]


def test_nobody_is_asked_whether_they_met_on_leave(company: Company, now: datetime) -> None:
    nils = SeriesFactory(report=company.nils, manager=company.manager)
    peer = SeriesFactory(report=company.peer, manager=company.manager)
    CheckInFactory(series=nils, starts_at=now - timedelta(hours=1))
    CheckInFactory(series=peer, starts_at=now + timedelta(days=2))
    LeaveFactory(person=company.manager, starts_on=now.date(), ends_on=now.date())
    LeaveFactory(person=company.peer, starts_on=date(2026, 11, 19), ends_on=date(2026, 11, 30))
    week = told(week_of(company.manager, now))
    assert week[17] == week[19] == ["Falls on leave"]


def test_private_points_of_the_report_are_not_counted(company: Company, now: datetime) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    ahead = CheckInFactory(series=series, starts_at=now + timedelta(days=1))
    TalkingPointFactory(series=series, added_for=ahead, author=company.nils, is_private=True)
    assert told(week_of(company.manager, now))[18] == ["No points yet"]


def test_only_those_who_report_to_one_are_of_the_team(company: Company, now: datetime) -> None:
    CheckInFactory(
        series=SeriesFactory(report=company.other, manager=company.manager, follows_line=False), starts_at=now
    )
    CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.peer, follows_line=False), starts_at=now)
    assert week_of(company.manager, now) == []


def test_days_are_those_of_the_manager_and_a_weekend_shows_where_one_meets(company: Company) -> None:
    company.manager.time_zone = "Pacific/Auckland"
    late = datetime(2026, 11, 20, 12, tzinfo=UTC)  # Saturday, 01:00 in Auckland
    CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager), starts_at=late)
    days = week_of(company.manager, datetime(2026, 11, 17, tzinfo=UTC))
    assert [(day.on.day, len(day.meetings)) for day in days][-2:] == [(20, 0), (21, 1)]


def test_the_page_shows_it_to_the_manager_alone(client: Client, company: Company, now: datetime) -> None:
    checkin = CheckInFactory(
        series=SeriesFactory(report=company.nils, manager=company.manager), starts_at=now + timedelta(days=1)
    )
    client.force_login(company.manager, backend=BACKEND)
    page = client.get(reverse("team")).content.decode()
    assert f'<a href="{checkin.get_absolute_url()}">Nils, 10:00</a>' in page
    client.force_login(company.skip, backend=BACKEND)
    assert 'class="week"' not in client.get(reverse("team")).content.decode()


def test_a_week_is_said_in_the_language_of_the_reader(company: Company, now: datetime) -> None:
    CheckInFactory(
        series=SeriesFactory(report=company.nils, manager=company.manager),
        starts_at=now - timedelta(days=1),
        state=State.MISSED,
    )
    with translation.override("de"):
        assert told(week_of(company.manager, now))[16] == [State.MISSED.label]
