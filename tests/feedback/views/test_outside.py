"""The page behind a link that went outside, and asking outside from the form."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from feedback.models import Audience, Feedback, FeedbackRequest, OutsideAsk
from feedback.services.outside import key_of
from tests.cast import Company
from tests.feedback.factories import AskFactory, FeedbackPolicyFactory, FeedbackRequestFactory, OutsideAskFactory
from tests.feedback.views.test_asking import asked_form
from tests.people.sign_in.doors import signed_in

PROMISES = {
    "Cache-Control": "max-age=0, no-cache, no-store, must-revalidate, private",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


@pytest.fixture(autouse=True)
def nobody_tried(db: None) -> None:
    cache.clear()


def link(company: Company, **more: Any) -> str:
    about = {"request__requester": company.manager, "request__subject": company.nils}
    ask = OutsideAskFactory(**about | {"request__audience": Audience.MANAGER} | more)
    return reverse("feedback:outside", args=[key_of(ask)])


def test_looking_uses_nothing_up_and_answering_does(company: Company) -> None:
    address, stranger = link(company), Client()
    for _ in range(3):
        for ask in (stranger.get, stranger.head):
            answer = ask(address)
            assert answer.status_code == 200
            assert {name: answer[name] for name in PROMISES} == PROMISES
    answer = stranger.post(address, {"text": "On time."})
    assert answer.url == reverse("feedback:outside_thanks")
    assert {name: answer[name] for name in PROMISES} == PROMISES
    assert "Thank you" in stranger.get(answer.url).content.decode()
    assert Feedback.objects.get().text == "On time."
    assert stranger.get(address).status_code == 410
    assert not stranger.cookies.get("sessionid")


def test_it_says_what_the_answer_needs_and_nothing_of_this_place(company: Company) -> None:
    page = Client().get(link(company)).content.decode()
    assert "Samira Manager asks you." in page
    assert "What should I keep doing?" in page
    assert "Samira Manager will read this" in page
    for hidden in ("Larkfell", "larkfell", "@", "Priya", "Dye house"):
        assert hidden not in page.replace("fonts@", ""), hidden


def test_used_over_and_unknown_are_one_page(company: Company) -> None:
    used, over, stranger = link(company), link(company, request__due_on="2026-11-16"), Client()
    stranger.post(used, {"decline": "1", "reason": "No time."})
    unknown = reverse("feedback:outside", args=["x"])
    for ask in (stranger.get, stranger.post):
        answers = {address: ask(address) for address in (used, over, unknown)}
        assert {answer.status_code for answer in answers.values()} == {410}
        assert len({without_key(answer.content.decode()) for answer in answers.values()}) == 1
        assert "Larkfell" not in answers[used].content.decode()
    assert OutsideAsk.objects.get(decline_reason="No time.").email == ""


def without_key(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrf-token" not in line)


@pytest.mark.parametrize(
    "sent", [{}, {"text": " "}, {"text": "\x00"}, {"text": "x" * 8001}, {"decline": "1", "reason": "x" * 501}]
)
def test_what_cannot_be_taken_is_refused_and_uses_nothing_up(company: Company, sent: dict[str, str]) -> None:
    address = link(company)
    answer = Client().post(address, sent)
    assert answer.status_code == 422
    assert Client().get(address).status_code == 200
    if len(sent.get("text", "")) > 1000:
        assert sent["text"] in answer.content.decode()


def test_it_speaks_the_language_of_whoever_asked_and_shows_no_frame(company: Company) -> None:
    page = Client().get(link(company)).content.decode()
    assert 'lang="en' in page
    assert "csrfmiddlewaretoken" not in page


def test_too_many_tries_are_held_up(company: Company) -> None:
    address, stranger = reverse("feedback:outside", args=["x"]), Client()
    answers = [stranger.get(address) for _ in range(62)]
    assert answers[0].status_code == 410
    assert answers[-1].status_code == 429
    assert answers[-1]["Referrer-Policy"] == "no-referrer"


def test_the_form_asks_outside_where_hr_allows_it(priya: Client, company: Company) -> None:
    assert 'name="outsiders"' not in priya.get(reverse("feedback:ask")).content.decode()
    words = asked_form(company, asked="", outsiders="Mara Lind <Mara@Customer.example>")
    assert priya.post(reverse("feedback:ask"), words).status_code == 422
    FeedbackPolicyFactory(allows_outsiders=True)
    assert 'name="outsiders"' in priya.get(reverse("feedback:ask")).content.decode()
    answer = priya.post(reverse("feedback:ask"), words)
    found = OutsideAsk.objects.get()
    assert (found.name, found.email) == ("Mara Lind", "mara@customer.example")
    page = priya.get(answer.url).content.decode()
    assert "Mara Lind" in page
    assert "outside the organisation" in page
    assert "Mail on its way" in page
    assert "mara@customer.example" not in page


@pytest.mark.parametrize(
    "wrong",
    [
        "mara@customer.example",
        "Mara Lind",
        "Mara <x>",
        "<a@b.example>",
        "\n".join(f"M{n} <m{n}@x.example>" for n in range(6)),
        "x" * 3000,
        "A\x00 <a@b.example>",
    ],
)
def test_a_line_that_cannot_be_read_is_kept_and_explained(priya: Client, company: Company, wrong: str) -> None:
    FeedbackPolicyFactory(allows_outsiders=True)
    answer = priya.post(reverse("feedback:ask"), asked_form(company, outsiders=wrong))
    assert answer.status_code == 422
    assert answer.context["form"].errors["outsiders"]
    assert not FeedbackRequest.objects.exists()


def test_a_colleague_is_no_outsider(priya: Client, company: Company) -> None:
    FeedbackPolicyFactory(allows_outsiders=True)
    words = asked_form(company, asked="", outsiders=f"Nils <{company.nils.email.upper()}>")
    answer = priya.post(reverse("feedback:ask"), words)
    assert answer.status_code == 422
    assert "Nils works here" in answer.content.decode()


def test_the_requester_reminds_each_once(company: Company) -> None:
    request = FeedbackRequestFactory(requester=company.peer)
    ask, outside = AskFactory(request=request, asked=company.nils), OutsideAskFactory(request=request)
    peer = signed_in(company.peer)
    page = peer.get(request.get_absolute_url()).content.decode()
    for name, pk in (("remind", ask.pk), ("remind_outside", outside.pk)):
        address = reverse(f"feedback:{name}", args=[pk])
        assert address in page
        assert peer.post(address).url == request.get_absolute_url()
        assert peer.post(address).status_code == 409
        assert address not in peer.get(request.get_absolute_url()).content.decode()


def test_more_time_reopens_what_was_over(company: Company) -> None:
    request = FeedbackRequestFactory(requester=company.peer, due_on="2026-11-16")
    ask = AskFactory(request=request, asked=company.nils)
    peer, nils = signed_in(company.peer), signed_in(company.nils)
    assert nils.post(ask.get_absolute_url(), {"text": "Late"}).status_code == 409
    address = reverse("feedback:extend", args=[request.pk])
    assert address in peer.get(request.get_absolute_url()).content.decode()
    assert peer.get(address).status_code == 200
    for wrong in ({}, {"due_on": "2026-11-16"}, {"due_on": "2026-11-17"}, {"due_on": "2028-01-01"}, {"due_on": "\x00"}):
        assert peer.post(address, wrong).status_code == 422
    assert peer.post(address, {"due_on": "2026-11-30"}).url == request.get_absolute_url()
    assert nils.post(ask.get_absolute_url(), {"text": "Not late"}).status_code == 302


@pytest.mark.parametrize("size", [1, 3])
def test_a_request_costs_the_same_however_many_are_asked(
    company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    request = FeedbackRequestFactory(requester=company.peer)
    for _ in range(size):
        AskFactory(request=request)
        OutsideAskFactory(request=request)
    peer = signed_in(company.peer)
    with django_assert_num_queries(9):
        answer = peer.get(request.get_absolute_url())
    assert (len(answer.context["asks"]), len(answer.context["outside"])) == (size, size)
