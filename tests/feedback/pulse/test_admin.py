"""HR's page of waves: thresholds rise while one is open, and the first questions come at a press."""

import pytest
from django.test import Client
from django.urls import reverse

from feedback.models import Driver, PulsePlan, PulseQuestion, PulseWave
from tests.cast import Company
from tests.core.notices.test_admin import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def hr(company: Company) -> Client:
    return signed_in(company.hr_admin)


def test_what_would_lower_a_threshold_is_said_beside_it(hr: Client, wave: PulseWave) -> None:
    address = reverse("admin:feedback_pulsewave_change", args=[wave.pk])
    answer = hr.post(address, {"k": wave.k - 1, "comment_k": wave.comment_k})
    assert "never lowered" in answer.content.decode()
    assert hr.post(address, {"k": wave.k + 1, "comment_k": wave.comment_k}).status_code == 302
    assert PulseWave.objects.get().k == wave.k + 1


def test_a_closed_wave_is_saved_as_it_is(hr: Client, wave: PulseWave) -> None:
    PulseWave.objects.update(closed_at=wave.closes_at, public_key=None)
    address = reverse("admin:feedback_pulsewave_change", args=[wave.pk])
    assert hr.post(address, {"k": wave.k + 1}).status_code == 302
    assert PulseWave.objects.get().k == wave.k


def test_the_first_questions_come_at_a_press(hr: Client, plan: PulsePlan) -> None:
    address = reverse("admin:feedback_pulsewave_launch")
    assert "begin_bank" in hr.get(address).content.decode()
    assert hr.post(address, {"begin_bank": "1"}).status_code == 302
    assert PulseQuestion.objects.count() == 3 * len(Driver)
    assert not PulseWave.objects.exists()
