"""Pages of reporting, and of HR's decision; and that lists and searches show HR nothing of it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from core.models import Look
from feedback import services
from feedback.models import Audience, Feedback, FeedbackReport
from people.models import Person
from tests.cast import Company
from tests.feedback.factories import SENT_AT, FeedbackFactory, FeedbackReportFactory
from tests.people.sign_in.doors import signed_in

NOW = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


def reported(company: Company, audience: str = Audience.RECIPIENT, **more: Any) -> Feedback:
    words = {"text": "A cruel word", "reported_at": SENT_AT, "audience": audience}
    feedback: Feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, **words | more)
    reporter = company.manager if audience == Audience.MANAGER else company.nils
    FeedbackReportFactory(feedback=feedback, reporter=reporter, reason="It hurts")
    return feedback


def test_reporting_with_a_reason(company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils)
    nils, address = signed_in(company.nils), reverse("feedback:report", args=[feedback.pk])
    assert address in nils.get(feedback.get_absolute_url()).content.decode()
    page = nils.get(address).content.decode()
    assert "they may guess" in page
    assert "Heidi Hradmin" in page
    assert nils.post(address, {"reason": " "}).status_code == 422
    assert nils.post(address, {"reason": "It insults me."}).url == feedback.get_absolute_url()
    assert FeedbackReport.objects.get().reason == "It insults me."
    page = nils.get(feedback.get_absolute_url()).content.decode()
    assert "You reported this feedback" in page
    assert address not in page
    assert "Heidi Hradmin" in page
    assert nils.post(address, {"reason": "Something else."}).status_code == 409


def test_a_reason_that_is_too_long_is_kept_and_refused(company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils)
    answer = signed_in(company.nils).post(reverse("feedback:report", args=[feedback.pk]), {"reason": "x" * 1001})
    assert answer.status_code == 422
    assert "x" * 1001 in answer.content.decode()


def test_what_is_withdrawn_offers_no_report(company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, text="", withdrawn_at=NOW)
    nils, address = signed_in(company.nils), reverse("feedback:report", args=[feedback.pk])
    assert address not in nils.get(feedback.get_absolute_url()).content.decode()
    assert "nothing left to report" in nils.get(address).content.decode()
    assert nils.post(address, {"reason": "Late"}).status_code == 409


def test_the_giver_learns_that_and_not_by_whom(company: Company) -> None:
    page = signed_in(company.peer).get(reported(company).get_absolute_url()).content.decode()
    assert "This feedback was reported" in page
    assert "It hurts" not in page
    assert "Open the report" not in page


def test_hr_opens_it_decides_and_both_read_why(company: Company) -> None:
    feedback = reported(company)
    heidi = signed_in(company.hr_admin)
    address = reverse("feedback:reported", args=[feedback.pk])
    assert address in heidi.get(reverse("feedback:reports")).content.decode()
    assert reverse("feedback:reports") in heidi.get(reverse("feedback:list")).content.decode()
    page = heidi.get(address).content.decode()
    assert "A cruel word" in page
    assert "It hurts" in page
    assert Look.objects.get().viewer == company.hr_admin
    for wrong in ({"outcome": "x", "reason": "y"}, {"outcome": "kept", "reason": ""}, {}):
        assert heidi.post(address, wrong).status_code == 422
    taken = {"outcome": "taken_down", "reason": "An insult is no feedback."}
    assert heidi.post(address, taken).url == reverse("feedback:reports")
    assert heidi.post(address, taken).status_code == 409
    assert "Your decision" not in heidi.get(address).content.decode()
    for person in (company.peer, company.nils):
        page = signed_in(person).get(feedback.get_absolute_url()).content.decode()
        assert "HR took this feedback down" in page
        assert "An insult is no feedback." in page
        assert "A cruel word" not in page
        tab = {"tab": "given" if person == company.peer else "received"}
        assert "Taken down by HR" in signed_in(person).get(reverse("feedback:list"), tab).content.decode()


def test_hr_reads_the_words_after_they_were_withdrawn(company: Company) -> None:
    feedback = reported(company)
    peer = signed_in(company.peer)
    assert "keep the words" in peer.get(reverse("feedback:withdraw", args=[feedback.pk])).content.decode()
    peer.post(reverse("feedback:withdraw", args=[feedback.pk]))
    page = signed_in(company.hr_admin).get(reverse("feedback:reported", args=[feedback.pk])).content.decode()
    assert "Priya withdrew it" in page
    assert "A cruel word" in page


def test_whoever_reported_as_hr_sees_that_another_decides(company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.EVERYONE)
    services.report_feedback(feedback=feedback, reason="No", actor=company.hr_admin, now=NOW)
    heidi, address = signed_in(company.hr_admin), reverse("feedback:reported", args=[feedback.pk])
    assert "another HR administrator decides" in heidi.get(address).content.decode()
    assert heidi.post(address, {"outcome": "kept", "reason": "Mine"}).status_code == 409


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long_it_is(
    company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for _ in range(size):
        reported(company)
    heidi = signed_in(company.hr_admin)
    with django_assert_num_queries(4):
        answer = heidi.get(reverse("feedback:reports"))
    assert len(answer.context["page"]) == size


@pytest.mark.parametrize("size", [1, 3])
def test_a_case_costs_the_same_however_many_reported_it(
    company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    feedback = reported(company, Audience.EVERYONE)
    for reporter in (company.other, company.top)[: size - 1]:
        FeedbackReportFactory(feedback=feedback, reporter=reporter)
    heidi = signed_in(company.hr_admin)
    with django_assert_num_queries(7):
        answer = heidi.get(reverse("feedback:reported", args=[feedback.pk]))
    assert len(answer.context["reports"]) == size


def test_an_empty_list_says_what_it_is_for(company: Company) -> None:
    assert "Nothing was reported" in signed_in(company.hr_admin).get(reverse("feedback:reports")).content.decode()


def test_no_list_search_or_copy_shows_hr_what_was_reported(company: Company) -> None:
    """That item alone, on its own page, where the look is written down; though she manages its recipient."""
    Person.objects.filter(pk=company.nils.pk).update(manager=company.hr_admin)
    reported(company)
    heidi = signed_in(Person.objects.get(pk=company.hr_admin.pk))
    script = {"headers": {"Accept": "application/json"}}
    places: list[tuple[str, dict[str, Any]]] = [
        (reverse("search"), {"q": "cruel"}),
        (reverse("feedback:beside", args=[company.nils.pk]), {}),
        (reverse("api-feedback-list"), {}),
        (reverse("feedback:wall"), {}),
        *((reverse("feedback:list"), {"tab": tab}) for tab in ("received", "given", "team")),
    ]
    for address, asked in places:
        answer = heidi.get(address, asked, **(script if "api" in address else {}))
        assert answer.status_code == 200
        assert "A cruel word" not in answer.content.decode(), address
    assert not Look.objects.exists()


def test_over_the_api_a_look_is_written_down_too(company: Company, client: Client) -> None:
    feedback = reported(company)
    client.force_login(company.hr_admin)
    answer = client.get(reverse("api-feedback-detail", args=[feedback.pk]))
    assert answer.status_code == 200
    assert Look.objects.get().viewer == company.hr_admin
