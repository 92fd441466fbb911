"""Advice appears while feedback is written, and stays nowhere."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Draft
from feedback.models import Feedback
from tests.cast import Company
from tests.feedback.factories import AskFactory, FeedbackFactory, FeedbackRequestFactory
from tests.feedback.views.pages import NEW, filled

ADVICE = "/feedback/advice/"
LABEL = "This judges who somebody is."
NOTHING_YET = "While you write in English, this says what would make it clearer."


def test_what_is_typed_is_judged_and_forgotten(
    priya: Client, caplog: pytest.LogCaptureFixture, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(3) as asked:
        said = priya.post(ADVICE, {"text": "You are lazy, quoth the raven."}).content.decode()
    assert LABEL in said
    assert "“You are unreliable” →" in said
    assert "<html" not in said
    assert "raven" not in said + caplog.text + str(asked.captured_queries)
    assert not Feedback.objects.exists()
    assert not Draft.objects.exists()


@pytest.mark.parametrize("text", ["", " ", "\x00", "Du bist faul und schwierig.", "You told the customer on Monday."])
def test_there_may_be_nothing_to_say(priya: Client, text: str) -> None:
    assert NOTHING_YET in priya.post(ADVICE, {"text": text}).content.decode()


def test_nothing_is_said_on_pages_in_another_language(priya: Client, company: Company) -> None:
    company.peer.language = "de"
    company.peer.save(update_fields=["language"])
    assert "advice-list" not in priya.post(ADVICE, {"text": "You are lazy."}).content.decode()
    assert "feedback-advice" not in priya.get(NEW).content.decode()
    assert "advice-list" not in priya.post(NEW, filled(company, text="You are lazy.", preview="1")).content.decode()


def test_the_form_asks_for_it_as_one_types_and_as_it_opens_with_a_draft(priya: Client, company: Company) -> None:
    fresh = priya.get(NEW).content.decode()
    assert 'hx-trigger="input from:#new-text delay:600ms"' in fresh
    assert NOTHING_YET in fresh
    Draft.objects.create(owner=company.peer, key="feedback:new", text="You are lazy.", saved_at=timezone.now())
    assert 'hx-trigger="load, input from:#new-text' in priya.get(NEW).content.decode()


def test_without_a_script_it_comes_with_the_preview_and_blocks_nothing(priya: Client, company: Company) -> None:
    form = filled(company, text="You are lazy.")
    assert LABEL in priya.post(NEW, form | {"preview": "1"}).content.decode()
    assert not Feedback.objects.exists()
    assert priya.post(NEW, form).status_code == 302
    assert Feedback.objects.get().text == "You are lazy."


def test_a_correction_is_judged_before_it_is_saved(priya: Client, company: Company) -> None:
    given = FeedbackFactory(giver=company.peer, recipient=company.nils, text="Well", sent_at=timezone.now())
    address = reverse("feedback:correct", args=[given.pk])
    page = priya.post(address, {"text": "You are lazy.", "advise": "1"})
    assert (page.status_code, LABEL in page.content.decode()) == (200, True)
    assert Feedback.objects.get().text == "Well"
    assert priya.post(address, {"text": " ", "advise": "1"}).status_code == 422
    priya.post(address, {"text": "You are lazy."})
    assert Feedback.objects.get().text == "You are lazy."


def test_an_answer_is_judged_before_it_is_sent(priya: Client, company: Company) -> None:
    ask = AskFactory(request=FeedbackRequestFactory(requester=company.nils), asked=company.peer)
    address = ask.get_absolute_url()
    page = priya.post(address, {"text": "You are lazy.", "advise": "1"})
    assert (page.status_code, LABEL in page.content.decode()) == (200, True)
    assert not Feedback.objects.exists()
    assert priya.post(address, {"text": "You are lazy."}).status_code == 302
