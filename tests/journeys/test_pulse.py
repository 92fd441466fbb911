"""The pulse on a phone: three questions and a sentence within a minute, by thumb."""

from datetime import timedelta
from time import monotonic

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from feedback import services
from feedback.models import Driver, PulseInvitation, PulseSeal
from feedback.services.pulse.sealing import Opener
from tests.cast import build_company
from tests.feedback.factories import PulsePlanFactory, PulseQuestionFactory
from tests.journeys.conftest import As

A_MINUTE = 60  # seconds
PHONE = {"width": 360, "height": 740}


@pytest.mark.slow(20)
@pytest.mark.django_db(transaction=True)
def test_three_questions_on_a_phone_within_a_minute(as_: As) -> None:
    company = build_company()
    PulsePlanFactory()
    for driver in (Driver.EXPECTATIONS, Driver.FEEDBACK, Driver.RECOMMENDATION):
        PulseQuestionFactory(driver=driver)
    wave = services.launch_wave(actor=company.hr_admin, now=timezone.now() - timedelta(hours=1))
    page = as_(company.nils, viewport=PHONE, has_touch=True)
    page.goto("/")
    began = monotonic()
    page.get_by_role("link", name="Answer the pulse").first.tap()
    expect(page.locator("main")).to_contain_text("Nobody can tell what you answered")
    for question in page.locator("main fieldset").all():
        question.locator("label").nth(3).tap()
    page.locator("main textarea").fill("More light at the looms.")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.get_by_role("button", name="Seal and send").tap()
    expect(page.locator("body")).to_contain_text("Your answers are sealed")
    assert monotonic() - began < A_MINUTE
    opened = Opener(wave.key.sealed).open(bytes(PulseSeal.objects.get().box))
    assert (sorted(opened.values.values()), opened.comment) == ([3, 4, 4], "More light at the looms.")
    assert not PulseInvitation.objects.filter(person=company.nils).exists()
