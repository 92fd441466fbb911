"""Asking for feedback, answering and declining."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from core.drafts import draft_of, save_draft
from feedback.models import Ask, Audience, Feedback, FeedbackRequest
from people.models import Person
from tests.cast import Company
from tests.feedback.factories import SENT_AT, AskFactory, FeedbackFactory, FeedbackRequestFactory
from tests.feedback.views.pages import HTMX
from tests.people.factories import LeaveFactory
from tests.people.sign_in.doors import signed_in


def asked_form(company: Company, **more: Any) -> dict[str, Any]:
    return {
        "subject": str(company.peer.pk),
        "asked": f"{company.nils.pk}, {company.other.email}",
        "questions": "What should I keep doing?\n\nWhat next?",
        "due_on": "2026-12-01",
        "audience": Audience.RECIPIENT,
        "shown": f"{company.peer.pk}:{Audience.RECIPIENT}:",
        "token": str(uuid4()),
    } | more


def test_asking_several_people_about_oneself(priya: Client, company: Company) -> None:
    assert "Ask them" in priya.get(reverse("feedback:ask")).content.decode()
    answer = priya.post(reverse("feedback:ask"), asked_form(company))
    request = FeedbackRequest.objects.get()
    assert answer.url == request.get_absolute_url()
    assert request.questions == ["What should I keep doing?", "What next?"]
    assert {ask.asked for ask in request.asks.all()} == {company.nils, company.other}
    page = priya.get(answer.url).content.decode()
    assert "Nils Employee" in page
    assert "Waiting" in page


@pytest.mark.parametrize("name", ["answer", "correct"])
def test_a_form_sent_empty_says_what_is_missing(priya: Client, company: Company, name: str) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer)
    sent = FeedbackFactory(giver=company.peer, recipient=company.nils)
    answer = priya.post(reverse(f"feedback:{name}", args=[ask.pk if name == "answer" else sent.pk]))
    assert answer.status_code == 422
    assert answer.context["form"].errors


def test_a_manager_asks_about_a_report_and_sees_who_will_read(client: Client, company: Company) -> None:
    client.force_login(company.manager)
    chosen = {"subject": str(company.nils.pk), "audience": Audience.MANAGER}
    part = client.get(reverse("feedback:ask"), chosen, headers=HTMX).content.decode()
    assert "Only you can read this" in part
    form = asked_form(company, asked=company.other.email, **chosen)
    preview = client.post(reverse("feedback:ask"), form | {"preview": "1"})
    assert preview.status_code == 200
    assert company.other.email in preview.content.decode()
    assert "Nils is told, and reads the questions, whom you ask" in preview.content.decode()
    client.post(reverse("feedback:ask"), form | {"shown": preview.context["form"].fingerprint})
    assert FeedbackRequest.objects.get().manager_then == company.manager


def test_nothing_is_asked_before_the_page_has_shown_who_will_read(client: Client, company: Company) -> None:
    """Without a script the readers on the page are those of the first choice, until it is asked for again."""
    client.force_login(company.manager)
    form = asked_form(company, subject=str(company.nils.pk), asked=company.other.email, audience=Audience.MANAGER)
    page = client.post(reverse("feedback:ask"), form)
    assert "Only you can read this" in page.content.decode()
    assert not FeedbackRequest.objects.exists()
    client.post(reverse("feedback:ask"), form | {"shown": page.context["form"].fingerprint})
    assert FeedbackRequest.objects.get().audience == Audience.MANAGER


def test_a_manager_who_changes_before_it_is_asked_is_shown_first(priya: Client, company: Company) -> None:
    shown = f"{company.peer.pk}:{Audience.WITH_MANAGER}:{company.manager.pk}"
    form = asked_form(company, audience=Audience.WITH_MANAGER, shown=shown)
    Person.objects.filter(pk=company.peer.pk).update(manager=company.other_manager)
    assert "Chidi Othermanager" in priya.post(reverse("feedback:ask"), form).content.decode()
    assert not FeedbackRequest.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"asked": ""},
        {"asked": "Nobody Atall"},
        {"asked": "peer@x\x00"},
        {"asked": "priya@larkfell.example"},
        {"questions": " \n "},
        {"questions": "a\n" * 6},
        {"questions": "x" * 301},
        {"due_on": "2026-11-17"},
        {"due_on": "0000-01-01"},
        {"due_on": "9999-12-31"},
        {"audience": "everyone"},
        {"audience": "manager"},
        {"subject": "00000000-0000-0000-0000-000000000000"},
        {"subject": "x"},
        {"token": ""},
    ],
)
def test_a_request_that_makes_no_sense_is_not_made(priya: Client, company: Company, wrong: dict[str, str]) -> None:
    assert priya.post(reverse("feedback:ask"), asked_form(company, **wrong)).status_code == 422
    assert not FeedbackRequest.objects.exists()


def test_too_many_people_are_not_asked_at_once(priya: Client, company: Company) -> None:
    people = Person.objects.bulk_create(Person(name=f"P{n}", email=f"p{n}@larkfell.example") for n in range(21))
    asked = ", ".join(person.email for person in people)
    assert "at most 20" in priya.post(reverse("feedback:ask"), asked_form(company, asked=asked)).content.decode()


def test_answering_a_request(priya: Client, company: Company, now: datetime) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer)
    save_draft(owner=company.peer, key=f"feedback:answer:{ask.pk}", text="Half a thought", version=0, now=now)
    page = priya.get(ask.get_absolute_url()).content.decode()
    assert "Half a thought" in page
    assert "You and Nils will read this" in page
    assert priya.post(ask.get_absolute_url(), {"text": ""}).status_code == 422
    answer = priya.post(ask.get_absolute_url(), {"text": "You listen."})
    assert answer.url == Feedback.objects.get().get_absolute_url()
    assert draft_of(company.peer, f"feedback:answer:{ask.pk}").version == 0
    assert "You have answered this." in priya.get(ask.get_absolute_url()).content.decode()


def test_declining_a_request(priya: Client, company: Company) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer)
    address = reverse("feedback:decline", args=[ask.pk])
    assert priya.get(address).status_code == 200
    assert priya.post(address, {"reason": "x" * 501}).status_code == 422
    priya.post(address)
    assert Ask.objects.get().declined_at
    assert "You have declined this." in priya.get(address).content.decode()
    assert priya.post(ask.get_absolute_url(), {"text": "After all"}).status_code == 409


def test_a_request_that_is_over_says_so(priya: Client, company: Company) -> None:
    ask = AskFactory(request__requester=company.nils, request__due_on=date(2026, 11, 16), asked=company.peer)
    assert "This request is over" in priya.get(ask.get_absolute_url()).content.decode()
    assert "It is over since" in priya.get(ask.request.get_absolute_url()).content.decode()


def test_a_request_that_is_closed_says_so_and_takes_no_answer(priya: Client, company: Company) -> None:
    closed_at = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
    ask = AskFactory(request__requester=company.nils, request__closed_at=closed_at, asked=company.peer)
    assert "closed when somebody left" in priya.get(ask.get_absolute_url()).content.decode()
    assert "closed when somebody left" in priya.get(ask.request.get_absolute_url()).content.decode()
    assert "closed when somebody left" in priya.post(ask.get_absolute_url(), {"text": "Late"}).content.decode()
    assert not Feedback.objects.exists()
    mine = signed_in(company.nils).get(reverse("feedback:list"), {"tab": "requests"}).content.decode()
    assert "<b>Closed</b>" in mine


def test_who_was_away_has_their_own_last_day_and_nobody_else_reads_it(priya: Client, company: Company) -> None:
    request = FeedbackRequestFactory(requester=company.nils, due_on=date(2026, 11, 16))
    ask = AskFactory(request=request, asked=company.peer)
    AskFactory(request=request, asked=company.other)
    LeaveFactory(person=company.peer, starts_on=date(2026, 11, 12), ends_on=date(2026, 11, 15))
    assert "20 Nov" in priya.get(ask.get_absolute_url()).content.decode()
    page = priya.get(request.get_absolute_url()).content.decode()
    assert "20 Nov" in page
    assert ask.get_absolute_url() in page
    theirs = signed_in(company.nils).get(request.get_absolute_url()).content.decode()
    assert "20 Nov" not in theirs
    assert ("No answer" in theirs, "Waiting" in theirs) == (True, True)
    priya.post(ask.get_absolute_url(), {"text": "After my leave."})
    assert Feedback.objects.get().ask == ask


def test_the_asked_see_nobody_else_who_was_asked(priya: Client, company: Company) -> None:
    request = FeedbackRequestFactory(requester=company.nils)
    AskFactory(request=request, asked=company.peer)
    AskFactory(request=request, asked=company.other)
    page = priya.get(request.get_absolute_url()).content.decode()
    assert "Priya Peer" in page
    assert "Oluwaseun" not in page


@pytest.mark.parametrize("size", [1, 3])
def test_a_request_costs_the_same_however_many_were_asked(
    client: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    request = FeedbackRequestFactory(requester=company.nils)
    for person in [company.peer, company.other, company.top][:size]:
        ask = AskFactory(request=request, asked=person, answered_at=SENT_AT + timedelta(days=1))
        FeedbackFactory(giver=person, recipient=company.nils, ask=ask)
    client.force_login(company.nils)
    with django_assert_num_queries(8):
        client.get(request.get_absolute_url())
