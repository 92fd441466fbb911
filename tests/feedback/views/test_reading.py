"""Lists and pages of what was given."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from feedback.models import Audience, Kind
from tests.cast import Company
from tests.feedback.factories import SENT_AT, AskFactory, FeedbackFactory
from tests.feedback.views.pages import HTMX
from tests.goals.factories import GoalFactory


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize(("tab", "part"), [("received", "nils"), ("given", "peer"), ("team", "manager")])
def test_a_list_costs_the_same_however_long_it_is(
    client: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, tab: str, part: str, size: int
) -> None:
    FeedbackFactory.create_batch(size, giver=company.peer, recipient=company.nils, audience=Audience.WITH_MANAGER)
    client.force_login(company.people[part])
    with django_assert_num_queries(6):
        answer = client.get(reverse("feedback:list"), {"tab": tab})
    assert len(answer.context["page"]) == size


@pytest.mark.parametrize("size", [1, 3])
def test_requests_cost_the_same_however_many(
    client: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for _ in range(size):
        AskFactory(request__requester=company.nils, asked=company.peer)
        AskFactory(request__requester=company.peer, asked=company.nils)
    client.force_login(company.nils)
    with django_assert_num_queries(6):
        answer = client.get(reverse("feedback:list"), {"tab": "requests"})
    assert (len(answer.context["page"]), len(answer.context["asks"])) == (size, size)


def test_a_list_is_narrowed_by_its_address(priya: Client, company: Company) -> None:
    praise = FeedbackFactory(giver=company.nils, recipient=company.peer, kind=Kind.PRAISE)
    FeedbackFactory(giver=company.other, recipient=company.peer, kind=Kind.SUGGESTION)
    by = {"tab": "received", "kind": "praise", "who": "nils"}
    assert list(priya.get(reverse("feedback:list"), by).context["page"]) == [praise]
    rows = priya.get(reverse("feedback:list"), {"who": "Zebedee"}, headers=HTMX).content.decode()
    assert "Nothing fits" in rows
    assert "<html" not in rows
    assert (
        priya.get(reverse("feedback:list"), {"tab": "x", "page": "x", "kind": "\x00", "who": "\x00"}).status_code == 200
    )


@pytest.mark.parametrize("tab", ["received", "given", "team", "requests"])
def test_an_empty_list_says_what_belongs_there(priya: Client, tab: str) -> None:
    assert "example" in priya.get(reverse("feedback:list"), {"tab": tab}).content.decode()


def test_a_page_of_its_own_says_who_reads_it(priya: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="active", audience="company", title="Dye in one pass")
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, goal=goal, sent_at=datetime.now(UTC))
    page = priya.get(feedback.get_absolute_url()).content.decode()
    assert "You and Nils can read this" in page
    assert "Dye in one pass" in page
    assert "You can correct it until 11:30" in page or "10:30" in page


def test_a_withdrawn_one_shows_its_trace_and_no_words(priya: Client, company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, text="Words to regret")
    assert "Words to regret" in priya.get(reverse("feedback:withdraw", args=[feedback.pk])).content.decode()
    for _ in range(2):
        assert priya.post(reverse("feedback:withdraw", args=[feedback.pk])).url == feedback.get_absolute_url()
    for address in (feedback.get_absolute_url(), reverse("feedback:list") + "?tab=given"):
        page = priya.get(address).content.decode()
        assert "Words to regret" not in page
        assert "ithdr" in page


def test_a_correction_within_half_an_hour(priya: Client, company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, sent_at=datetime.now(UTC))
    address = reverse("feedback:correct", args=[feedback.pk])
    assert feedback.text in priya.get(address).content.decode()
    assert priya.post(address, {"text": ""}).status_code == 422
    assert priya.post(address, {"text": "Better words"}).url == feedback.get_absolute_url()
    assert "Corrected" in priya.get(feedback.get_absolute_url()).content.decode()


def test_after_half_an_hour_there_is_no_form_and_no_way_round_it(priya: Client, company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, sent_at=SENT_AT)
    address = reverse("feedback:correct", args=[feedback.pk])
    assert "The half hour for corrections is over" in priya.get(address).content.decode()
    assert priya.post(address, {"text": "Late"}).status_code == 409


def test_beside_a_check_in_each_becomes_a_point(client: Client, company: Company) -> None:
    FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.WITH_MANAGER, text="He listens.")
    FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.MANAGER, text="Between us")
    client.force_login(company.manager)
    address = reverse("feedback:beside", args=[company.nils.pk])
    page = client.get(address, {"since": "2026-11-01"}).content.decode()
    assert 'form="add-point" name="text" value="Feedback, Priya to Nils: He listens."' in page
    assert "Between us" not in page
    for since in ("2026-11-12", "0000-00-00", "9999-12-31", "\x00"):
        assert client.get(address, {"since": since}).status_code == 200
