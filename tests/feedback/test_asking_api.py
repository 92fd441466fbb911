"""Asking for feedback, answering, declining and reminding over the API."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from core.models import Notice
from feedback.models import Ask, Audience, Feedback, FeedbackRequest, OutsideAsk
from people.models import Person
from tests.cast import Company
from tests.feedback.factories import (
    AskFactory,
    FeedbackFactory,
    FeedbackPolicyFactory,
    FeedbackRequestFactory,
    OutsideAskFactory,
)

REQUESTS = "/api/v1/feedback/requests/"
ASKS = "/api/v1/feedback/asks/"
WORDS = {"text": "He listens."}


def of(person: Person) -> APIClient:
    client = APIClient()
    client.force_authenticate(person)
    return client


def day(days: int) -> str:
    return (timezone.now() + timedelta(days=days)).date().isoformat()


def facts(company: Company, **more: Any) -> dict[str, Any]:
    """Samira asks Priya about Nils."""
    return {
        "subject": str(company.nils.pk),
        "asked": [str(company.peer.pk)],
        "questions": ["What next?"],
        "due_on": day(7),
        "audience": Audience.MANAGER,
        **more,
    }


@pytest.fixture
def ask(company: Company) -> Ask:
    request = FeedbackRequestFactory(
        requester=company.manager,
        subject=company.nils,
        audience=Audience.MANAGER,
        due_on=timezone.now().date() + timedelta(days=7),
    )
    AskFactory(request=request, asked=company.other)
    made: Ask = AskFactory(request=request, asked=company.peer)
    return made


@pytest.mark.parametrize("size", [1, 3])
def test_requests_are_listed_for_who_asked_and_the_one_they_are_about(
    company: Company, django_assert_num_queries: Any, size: int
) -> None:
    for _each in range(size):
        request = FeedbackRequestFactory(requester=company.manager, subject=company.nils, audience=Audience.RECIPIENT)
        AskFactory(request=request, asked=company.peer, answered_at=timezone.now())
        OutsideAskFactory(request=request)
    for person in (company.manager, company.nils):
        client = of(person)
        with django_assert_num_queries(2):
            listed = client.get(REQUESTS).json()["results"]
        assert [(row["asked_count"], row["answered_count"], row["declined_count"]) for row in listed] == [
            (2, 1, 0)
        ] * size
    assert of(company.peer).get(REQUESTS).json()["results"] == []
    assert of(company.manager).get(REQUESTS, {"subject": company.manager.pk}).json()["results"] == []


@pytest.mark.parametrize("size", [1, 3])
def test_asks_are_listed_with_the_answers_one_reads(
    company: Company, django_assert_num_queries: Any, size: int
) -> None:
    for _each in range(size):
        request = FeedbackRequestFactory(requester=company.manager, subject=company.nils, audience=Audience.MANAGER)
        answered = AskFactory(request=request, asked=company.peer, answered_at=timezone.now())
        FeedbackFactory(
            giver=company.peer,
            recipient=company.nils,
            audience=Audience.MANAGER,
            manager_then=company.manager,
            ask=answered,
        )
    for person, reads in ((company.manager, True), (company.peer, True), (company.nils, False)):
        client = of(person)
        with django_assert_num_queries(3):
            listed = client.get(ASKS).json()["results"]
        assert [bool(row["feedback"]) for row in listed] == [reads] * size
    assert of(company.other).get(ASKS).json()["results"] == []


def test_who_is_asked_sees_nothing_of_the_others(company: Company, ask: Ask) -> None:
    OutsideAskFactory(request=ask.request)
    priya, address = of(company.peer), f"{REQUESTS}{ask.request_id}/"
    assert [row["asked"] for row in priya.get(ASKS).json()["results"]] == [str(company.peer.pk)]
    assert priya.get(address).json().keys() == {
        *("id", "requester", "subject", "questions", "due_on", "audience", "manager_then", "created_at", "closed_at")
    }
    assert priya.get(f"{address}outside/").json()["results"] == []


def test_the_list_is_narrowed(company: Company, ask: Ask) -> None:
    samira = of(company.manager)
    AskFactory(request__requester=company.manager, asked=company.peer, declined_at=timezone.now())
    for by, number in (
        ({"request": ask.request_id}, 2),
        ({"asked": company.peer.pk}, 2),
        ({"is_waiting": True}, 2),
        ({"is_waiting": False}, 1),
        ({"asked": company.skip.pk}, 0),
    ):
        assert len(samira.get(ASKS, by).json()["results"]) == number


def test_asking_tells_whoever_is_asked_once(company: Company) -> None:
    samira, sent = of(company.manager), facts(company, token=str(uuid4()))
    asked, again = (samira.post(REQUESTS, sent, "json") for _twice in range(2))
    assert asked.status_code == 201
    assert asked.json() == again.json()
    assert asked.json()["manager_then"] == str(company.manager.pk)
    assert FeedbackRequest.objects.get().asks.get().asked == company.peer
    assert Notice.objects.filter(recipient=company.peer, kind="feedback_asked").count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"asked": []},
        {"asked": ["x"]},
        {"asked": [str(UUID(int=1))]},
        {"questions": []},
        {"questions": ["What?"] * 6},
        {"questions": ["x" * 301]},
        {"due_on": day(-1)},
        {"due_on": day(400)},
        {"audience": "everyone"},
        {"token": "x"},
        {"outsiders": ["nobody"]},
    ],
    ids=str,
)
def test_bad_input_is_a_400(company: Company, wrong: dict[str, Any]) -> None:
    assert of(company.manager).post(REQUESTS, facts(company, **wrong), "json").status_code == 400
    assert not FeedbackRequest.objects.exists()


def test_what_is_not_offered_is_a_409(company: Company) -> None:
    samira = of(company.manager)
    for wrong in ({"audience": Audience.RECIPIENT}, {"asked": [str(company.nils.pk)]}):
        assert samira.post(REQUESTS, facts(company, **wrong), "json").status_code == 409
    refused = samira.post(REQUESTS, facts(company, outsiders=["Mara Lind <mara@customer.example>"]), "json")
    assert refused.json() == {"detail": "HR does not allow asking people outside the organisation."}
    assert not FeedbackRequest.objects.exists()


def test_nothing_of_a_link_that_goes_outside_is_answered(company: Company) -> None:
    FeedbackPolicyFactory(allows_outsiders=True)
    samira = of(company.manager)
    here = facts(company, outsiders=[f"Nils <{company.nils.email}>"])
    refused = samira.post(REQUESTS, here, "json")
    assert refused.status_code == 400
    assert refused.json()["outsiders"][0].startswith("Nils works here.")
    sent = facts(company, asked=[], outsiders=["Mara Lind <mara@customer.example>"])
    asked = samira.post(REQUESTS, sent, "json").json()
    OutsideAsk.objects.update(mailed_at=timezone.now())
    [listed] = samira.get(f"{REQUESTS}{asked['id']}/outside/").json()["results"]
    reminded = samira.post(f"/api/v1/feedback/outside/{listed['id']}/remind/")
    assert reminded.status_code == 200
    assert (listed["name"], listed["feedback"]) == ("Mara Lind", None)
    assert reminded.json()["reminded_at"]
    for said in (asked, listed, reminded.json()):
        assert not {"email", "key", "key_hash"} & set(said)
        assert "customer.example" not in str(said)


@pytest.mark.parametrize("size", [1, 3])
def test_those_outside_are_listed_with_one_number_of_queries(
    company: Company, django_assert_num_queries: Any, size: int
) -> None:
    request = FeedbackRequestFactory(requester=company.manager)
    OutsideAskFactory.create_batch(size, request=request)
    samira = of(company.manager)
    with django_assert_num_queries(4):
        assert len(samira.get(f"{REQUESTS}{request.pk}/outside/").json()["results"]) == size


def test_an_answer_is_feedback_for_whom_the_request_says(company: Company, ask: Ask) -> None:
    priya, address = of(company.peer), f"{ASKS}{ask.pk}/"
    assert priya.post(f"{address}answer/", {"text": ""}).status_code == 400
    answered, again = (priya.post(f"{address}answer/", WORDS) for _twice in range(2))
    assert answered.status_code == 201
    assert answered.json() == again.json()
    assert answered.json()["audience"] == Audience.MANAGER
    assert priya.get(address).json()["feedback"] == str(Feedback.objects.get().pk)
    assert priya.post(f"{address}decline/").status_code == 409
    assert of(company.manager).post(f"{address}remind/").status_code == 409


def test_a_no_has_a_reason_or_none(company: Company, ask: Ask) -> None:
    said = of(company.peer).post(f"{ASKS}{ask.pk}/decline/", {"reason": "No time."})
    assert said.status_code == 200
    assert said.json()["decline_reason"] == "No time."
    assert of(company.peer).post(f"{ASKS}{ask.pk}/answer/", WORDS).status_code == 409


def test_one_is_reminded_once(company: Company, ask: Ask) -> None:
    samira = of(company.manager)
    assert samira.post(f"{ASKS}{ask.pk}/remind/").json()["reminded_at"]
    assert samira.post(f"{ASKS}{ask.pk}/remind/").status_code == 409


def test_there_can_be_more_time(company: Company, ask: Ask) -> None:
    samira, address = of(company.manager), f"{REQUESTS}{ask.request_id}/"
    assert samira.patch(address, {"due_on": day(20), "audience": "recipient"}).json()["due_on"] == day(20)
    ask.request.refresh_from_db()
    assert ask.request.audience == Audience.MANAGER
    assert samira.patch(address, {"due_on": day(10)}).status_code == 409
    assert samira.patch(address, {"due_on": day(500)}).status_code == 400
