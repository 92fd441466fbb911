"""A wave that cannot be closed does not keep the workers busy for ever: an administrator has it tried again."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import override_settings
from django.urls import reverse

from feedback import services, tasks
from feedback.models import PulseSeal, PulseWave
from feedback.models.pulse.wave import MOST_ATTEMPTS
from feedback.services.pulse import KeyIsLost
from people.models import Person
from tests.cast import Company
from tests.core.notices.test_admin import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def after_the_end(wave: PulseWave, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tasks run at once, and what they raise ends in the log of a worker."""

    def run(**ids: Any) -> None:
        with suppress(KeyIsLost, SystemExit):
            tasks.close_pulse(**ids)

    monkeypatch.setattr(tasks.close_pulse, "delay", run)
    monkeypatch.setattr(tasks.tell_pulse, "delay", lambda: None)
    with time_machine.travel(wave.closes_at + timedelta(minutes=1), tick=False):
        yield


def sweep_often() -> None:
    for _time in range(MOST_ATTEMPTS + 3):
        tasks.sweep_pulse()


def test_a_wave_whose_close_fails_again_and_again_is_given_up(
    wave: PulseWave, company: Company, team: list[Person]
) -> None:
    services.answer_wave(wave=wave, values={}, actor=team[0], now=wave.opens_at)
    with override_settings(SECRET_KEY="another", SECRET_KEY_FALLBACKS=[]):
        sweep_often()
    wave.refresh_from_db()
    assert (wave.attempts, wave.closed_at, PulseSeal.objects.count()) == (MOST_ATTEMPTS, None, 1)
    client = signed_in(company.hr_admin)
    waves = reverse("admin:feedback_pulsewave_changelist")
    assert "closing failed" in client.get(waves).content.decode()
    client.post(waves, {"action": "close_again", "_selected_action": [wave.pk]})
    tasks.sweep_pulse()
    wave.refresh_from_db()
    assert wave.closed_at
    assert "closing failed" not in client.get(waves).content.decode()


def test_an_attempt_that_takes_its_worker_along_counts(wave: PulseWave, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(**_options: Any) -> None:
        raise SystemExit

    monkeypatch.setattr("feedback.services.pulse.closing.close_wave", die)
    sweep_often()
    wave.refresh_from_db()
    assert wave.is_given_up


def test_a_wave_that_is_open_closed_or_still_tried_is_not_tried_again(wave: PulseWave, company: Company) -> None:
    again = {"waves": [wave], "actor": company.hr_admin, "now": wave.closes_at}
    assert services.close_again(**again) == 0
    sweep_often()
    wave.refresh_from_db()
    assert (wave.attempts, services.close_again(**again)) == (1, 0)
