from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from core.models import Notice
from feedback import services, tasks
from feedback.models import Ask
from people.models import Person
from tests.cast import Company
from tests.feedback.factories import AskFactory
from tests.people.factories import LeaveFactory

TODAY = date(2026, 11, 17)


@pytest.fixture(autouse=True)
def tuesday() -> Any:
    with time_machine.travel(datetime(2026, 11, 17, 10, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks.remind, "delay", lambda **ids: tasks.remind(**ids, later="ignored"))


def test_whoever_is_due_within_two_days_is_reminded_once(company: Company, at_once: None) -> None:
    soon = AskFactory(asked=company.peer, request__due_on=TODAY + timedelta(days=2))
    AskFactory(asked=company.other, request__due_on=TODAY + timedelta(days=3))
    AskFactory(asked=company.top, request__due_on=TODAY - timedelta(days=1))
    for _ in range(2):
        tasks.sweep_reminders()
    assert [ask.pk for ask in Ask.objects.exclude(reminded_at=None)] == [soon.pk]
    assert [notice.recipient for notice in Notice.objects.all()] == [company.peer]


def test_who_was_away_is_reminded_before_their_own_last_day(company: Company, at_once: None) -> None:
    ask = AskFactory(asked=company.peer, request__due_on=TODAY - timedelta(days=2))
    LeaveFactory(person=company.peer, starts_on=TODAY - timedelta(days=4), ends_on=TODAY - timedelta(days=1))
    tasks.sweep_reminders()
    assert [one.pk for one in Ask.objects.exclude(reminded_at=None)] == [ask.pk]


def test_day_is_the_one_where_the_asked_live(company: Company, at_once: None) -> None:
    Person.objects.filter(pk=company.peer.pk).update(time_zone="Pacific/Pago_Pago")
    ask = AskFactory(asked=company.peer, request__due_on=TODAY - timedelta(days=1))
    with time_machine.travel(datetime(2026, 11, 17, 5, 0, tzinfo=UTC), tick=False):
        tasks.sweep_reminders()
    assert [one.pk for one in Ask.objects.exclude(reminded_at=None)] == [ask.pk]


def test_who_goes_away_between_sweep_and_reminder_is_left_alone(company: Company) -> None:
    ask = AskFactory(asked=company.peer, request__due_on=TODAY)
    LeaveFactory(person=company.peer, starts_on=TODAY, ends_on=TODAY)
    assert not services.remind_ask(ask_id=ask.pk, actor=None, now=timezone.now())


def test_nobody_is_reminded_on_the_day_of_asking_on_leave_or_after_leaving(company: Company, at_once: None) -> None:
    AskFactory(asked=company.peer, request__due_on=TODAY, request__created_at=datetime(2026, 11, 17, 9, 0, tzinfo=UTC))
    AskFactory(asked=company.gone, request__due_on=TODAY)
    AskFactory(asked=company.other, request__due_on=TODAY)
    LeaveFactory(person=company.other, starts_on=TODAY, ends_on=TODAY)
    tasks.sweep_reminders()
    assert not Notice.objects.exists()
