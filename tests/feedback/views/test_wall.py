"""The wall as a page, and what is answered from it."""

import re
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.middleware.csrf import _does_token_match
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from feedback import services
from feedback.models import Audience, Feedback, PraiseComment, PraiseReaction
from feedback.views import cards
from people.models import Person
from tests.cast import Company
from tests.core.notices.test_admin import signed_in
from tests.development.factories import CompanyValueFactory
from tests.feedback.factories import SENT_AT, FeedbackFactory, PraiseCommentFactory, PraiseReactionFactory
from tests.feedback.views.pages import HTMX
from tests.people.factories import DepartmentFactory

WALL = "/feedback/wall/"


def praise(company: Company) -> Feedback:
    given = {"giver": company.peer, "audience": Audience.EVERYONE}
    lead: Feedback = FeedbackFactory(recipient=company.nils, **given)
    FeedbackFactory(recipient=company.other, lead=lead, **given)
    PraiseCommentFactory(feedback=lead, author=company.manager)
    PraiseReactionFactory(feedback=lead, person=company.top)
    return lead


@pytest.mark.parametrize("size", [1, 3])
def test_the_wall_costs_the_same_however_long_it_is(
    priya: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for value in CompanyValueFactory.create_batch(size):
        praise(company).values.add(value)
    with django_assert_num_queries(8):
        page = priya.get(WALL)
    assert len(page.context["cards"]) == size
    text = page.content.decode()
    assert text.count("Nils Employee") >= size
    assert text.count("1 comment") == size
    assert f"Thumbs up: {company.top.short_name}" in text


def test_what_is_drawn_once_is_each_readers_own(priya: Client, company: Company) -> None:
    lead = praise(company)
    pages = {name: signed_in(getattr(company, name)) for name in ("top", "skip", "other")}
    texts = {name: client.get(WALL).content.decode() for name, client in pages.items()}
    for name, text in texts.items():
        assert text.count('aria-pressed="true"') == (1 if name == "top" else 0)
        assert cards.TOKEN not in text
        token = pages[name].cookies["csrf"].value
        asked = [found for found in re.findall(r'csrfmiddlewaretoken" value="(\w+)"', text) if found]
        assert asked
        assert all(_does_token_match(found, token) for found in asked)
    Person.objects.filter(pk=company.nils.pk).update(name="Nils Renamed")
    assert "Nils Renamed" in pages["skip"].get(WALL).content.decode()
    Person.objects.filter(pk=company.skip.pk).update(language="de")
    assert "1 Kommentar" in pages["skip"].get(WALL).content.decode()
    services.withdraw_feedback(feedback=lead, actor=company.peer, now=SENT_AT + timedelta(minutes=1))
    for client in pages.values():
        assert str(lead.pk) not in client.get(WALL).content.decode()


@pytest.mark.parametrize("size", [1, 3])
def test_a_page_of_praise_costs_the_same_however_much_is_said(
    priya: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    lead = praise(company)
    PraiseCommentFactory.create_batch(size, feedback=lead)
    with django_assert_num_queries(8):
        assert len(priya.get(lead.get_absolute_url()).context["comments"]) == size + 1


def test_the_old_address_leads_to_it_and_it_says_what_belongs_there(priya: Client) -> None:
    answer = priya.get(reverse("feedback:list"), {"tab": "praise"})
    assert answer.url == WALL
    assert "No praise for all to see yet" in priya.get(WALL).content.decode()


def test_it_is_narrowed_by_its_address_and_bad_words_do_no_harm(priya: Client, company: Company) -> None:
    lead, value = praise(company), CompanyValueFactory()
    assert "No praise fits" in priya.get(WALL, {"value": str(value.pk)}).content.decode()
    assert "No praise fits" in priya.get(WALL, {"department": str(DepartmentFactory().pk)}).content.decode()
    lead.values.add(value)
    part = priya.get(WALL, {"value": str(value.pk), "days": "365"}, headers=HTMX).content.decode()
    assert str(lead.pk) in part
    assert "<html" not in part
    assert "wall-news" not in part
    for wrong in ({"value": "x", "department": "\x00"}, {"days": "9" * 40}, {"page": "x"}, {"days": "7"}):
        assert priya.get(WALL, wrong).status_code == 200


def test_a_page_that_is_open_hears_what_is_new(priya: Client, company: Company) -> None:
    page = priya.get(WALL).content.decode()
    assert "data-poll" in page
    assert 'hx-trigger="every 30s"' in page
    before = quote((SENT_AT - timedelta(minutes=1)).isoformat())
    praise(company)
    address = reverse("feedback:wall_news")
    assert "1 new" in priya.get(f"{address}?after={before}").content.decode()
    for after in (quote(SENT_AT.isoformat()), "x", "%00", "9999-99-99", ""):
        answer = priya.get(f"{address}?after={after}")
        assert answer.status_code == 200
        assert " new" not in answer.content.decode()


def test_a_click_swaps_the_responses_or_leads_back(priya: Client, company: Company) -> None:
    lead = praise(company)
    address = reverse("feedback:react", args=[lead.pk, "celebrate"])
    part = priya.post(address, headers=HTMX).content.decode()
    assert f"Celebrate: {company.peer.short_name}" in part
    assert priya.post(address).url == lead.get_absolute_url()
    assert PraiseReaction.objects.count() == 1
    assert priya.post(reverse("feedback:react", args=[lead.pk, "sneer"])).status_code == 404


def test_saying_something_and_taking_it_back(priya: Client, company: Company) -> None:
    lead = praise(company)
    address = reverse("feedback:comment", args=[lead.pk])
    assert priya.post(address, {"text": " "}).status_code == 422
    too_long = priya.post(address, {"text": "Hm. " * 400}, headers=HTMX)
    assert (too_long.status_code, "Hm. Hm." in too_long.content.decode()) == (422, True)
    assert "I saw it too!" in priya.post(address, {"text": "I saw it too!"}, headers=HTMX).content.decode()
    comment = PraiseComment.objects.get(author=company.peer)
    away = reverse("feedback:withdraw_comment", args=[comment.pk])
    assert priya.post(away).url == comment.get_absolute_url()
    page = priya.get(lead.get_absolute_url()).content.decode()
    assert "Priya has withdrawn this comment." in page
    assert "I saw it too!" not in page


def test_a_comment_is_corrected_on_a_page_of_its_own(priya: Client, company: Company) -> None:
    lead = praise(company)
    comment = PraiseCommentFactory(feedback=lead, author=company.peer, created_at=timezone.now())
    address = reverse("feedback:correct_comment", args=[comment.pk])
    assert address in priya.get(lead.get_absolute_url()).content.decode()
    assert comment.text in priya.get(address).content.decode()
    assert priya.post(address, {"text": " "}).status_code == 422
    assert priya.post(address, {"text": "Better said."}).url == comment.get_absolute_url()
    page = priya.get(lead.get_absolute_url()).content.decode()
    assert "Better said." in page
    assert "Corrected" in page
    PraiseComment.objects.update(created_at=timezone.now() - timedelta(minutes=31), corrected_at=None)
    assert address not in priya.get(lead.get_absolute_url()).content.decode()
    assert "You can still withdraw the comment" in priya.get(address).content.decode()
