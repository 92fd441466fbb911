"""What the scheduler does about the pulse: twice as well as once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from core.models import Notice
from feedback import tasks
from feedback.models import PulseInvitation, PulseQuestion, PulseWave
from feedback.services.pulse import telling
from people.models import Person
from tests.cast import Company
from tests.feedback.pulse.conftest import MONDAY
from tests.people.factories import LeaveFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks.close_pulse, "delay", lambda **ids: tasks.close_pulse(**ids, later="ignored"))
    monkeypatch.setattr(tasks.tell_pulse, "delay", lambda **ids: tasks.tell_pulse(**ids, later="ignored"))


def sweep(moment: Any, times: int = 2) -> None:
    with time_machine.travel(moment, tick=False):
        for _time in range(times):
            tasks.sweep_pulse()


def told(kind: str) -> list[Any]:
    return list(Notice.objects.filter(kind=kind).values_list("recipient", flat=True))


def test_a_planned_wave_goes_out_and_everybody_hears_of_it_once(
    company: Company, plan: object, bank: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "AT_ONCE", 5)
    sweep(MONDAY)
    assert PulseWave.objects.count() == 1
    assert sorted(told("pulse_open")) == sorted(Person.objects.active().values_list("pk", flat=True))


def test_whoever_has_not_answered_is_reminded_once_before_it_closes(
    company: Company, wave: PulseWave, answer: Callable[..., None]
) -> None:
    sweep(MONDAY)
    answer(company.nils)
    sweep(MONDAY + timedelta(days=4, hours=23))
    assert not told("pulse_reminder")
    sweep(MONDAY + timedelta(days=5, hours=1))
    waiting = PulseInvitation.objects.values_list("person", flat=True)
    assert sorted(told("pulse_reminder")) == sorted(waiting)
    assert company.nils.pk not in told("pulse_reminder")


def test_whoever_is_away_hears_of_it_when_they_are_back(company: Company, wave: PulseWave) -> None:
    LeaveFactory(person=company.nils, starts_on=MONDAY.date(), ends_on=(MONDAY + timedelta(days=1)).date())
    sweep(MONDAY)
    assert company.nils.pk not in told("pulse_open")
    sweep(MONDAY + timedelta(days=3))
    assert told("pulse_open").count(company.nils.pk) == 1


def test_nobody_is_told_where_none_is_open(company: Company) -> None:
    sweep(timezone.now())
    assert not Notice.objects.exists()


def test_a_wave_that_is_over_closes_once_and_the_next_goes_out(wave: PulseWave, plan: object) -> None:
    sweep(MONDAY + timedelta(weeks=5))
    wave.refresh_from_db()
    assert wave.closed_at == MONDAY + timedelta(weeks=5)
    assert PulseWave.objects.count() == 2
    assert PulseQuestion.objects.count() == 3
