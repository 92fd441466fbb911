from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from feedback.models import Audience, Feedback, Kind
from tests.cast import Company
from tests.feedback.factories import FeedbackFactory, FeedbackReportFactory
from tests.goals.factories import GoalFactory

LIST = "/api/v1/feedback/"


@pytest.fixture
def priya(company: Company) -> APIClient:
    client = APIClient()
    client.force_authenticate(company.peer)
    return client


def words(company: Company, **more: Any) -> dict[str, Any]:
    return {
        "recipient": str(company.nils.pk),
        "kind": Kind.PRAISE,
        "text": "You told the customer first.",
        "audience": Audience.WITH_MANAGER,
    } | more


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_is_what_the_caller_reads(
    priya: APIClient, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    goal = GoalFactory(owner=company.nils, status="active", audience="line")
    FeedbackFactory.create_batch(size, giver=company.nils, recipient=company.peer, goal=goal)
    FeedbackFactory(giver=company.nils, recipient=company.other)
    with django_assert_num_queries(5):
        listed = priya.get(LIST).json()["results"]
    assert [row["recipient"] for row in listed] == [str(company.peer.pk)] * size
    assert {row["goal"] for row in listed} == {None}


def test_the_list_is_narrowed_and_never_widened_by_its_filters(priya: APIClient, company: Company) -> None:
    mine = FeedbackFactory(giver=company.nils, recipient=company.peer, kind=Kind.PRAISE)
    FeedbackFactory(giver=company.nils, recipient=company.other)
    for by in ({"giver": company.nils.pk}, {"recipient": company.peer.pk}, {"kind": "praise"}):
        assert [row["id"] for row in priya.get(LIST, by).json()["results"]] == [str(mine.pk)]
    assert priya.get(LIST, {"recipient": company.other.pk}).json()["results"] == []


def test_giving_answers_with_what_a_reader_sees(priya: APIClient, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="active", audience="company")
    token = str(uuid4())
    answers = [priya.post(LIST, words(company, goal=str(goal.pk), token=token)) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()
    assert answers[0].json()["manager_then"] == str(company.manager.pk)
    assert answers[0].json()["goal"] == str(goal.pk)
    assert Feedback.objects.count() == 1
    assert priya.get(reverse("api-feedback-detail", args=[answers[0].json()["id"]])).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "a\x00b"},
        {"text": ""},
        {"text": "x" * 10_000},
        {"kind": "curse"},
        {"audience": "hr"},
        {"recipient": "x"},
        {"token": "x"},
        {"goal": str(uuid4())},
    ],
)
def test_bad_input_is_a_400(priya: APIClient, company: Company, wrong: dict[str, str]) -> None:
    assert priya.post(LIST, words(company, **wrong)).status_code == 400
    assert not Feedback.objects.exists()


def test_what_is_not_offered_is_a_409_with_the_reason(priya: APIClient, company: Company) -> None:
    refused = priya.post(LIST, words(company, recipient=str(company.top.pk)))
    assert (refused.status_code, refused.json()) == (409, {"detail": "Declan has no manager at the moment."})


def test_a_goal_that_the_recipient_may_not_read_is_not_named(company: Company) -> None:
    manager = APIClient()
    manager.force_authenticate(company.manager)
    secret = GoalFactory(owner=company.peer, title="Part with Nils")
    between_them = words(company, audience=Audience.RECIPIENT)
    refused = manager.post(LIST, {**between_them, "goal": str(secret.pk)})
    assert refused.status_code == 409
    assert refused.json() == {"detail": "Nils cannot read this goal, so the feedback cannot name it."}
    assert not Feedback.objects.exists()
    secret.contributors.add(company.nils)
    assert manager.post(LIST, {**between_them, "goal": str(secret.pk)}).json()["goal"] == str(secret.pk)
    nils = APIClient()
    nils.force_authenticate(company.nils)
    assert nils.get(LIST).json()["results"][0]["goal"] == str(secret.pk)
    secret.contributors.clear()
    assert nils.get(LIST).json()["results"][0]["goal"] is None


def test_who_left_receives_none(priya: APIClient, company: Company) -> None:
    assert priya.post(LIST, words(company, recipient=str(company.gone.pk))).status_code == 400


def test_readers_of_what_was_sent_are_not_changed_over_the_api(priya: APIClient, company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, sent_at=timezone.now())
    address = reverse("api-feedback-detail", args=[feedback.pk])
    assert priya.put(address, {"audience": "everyone"}).status_code == 405
    assert priya.patch(address, {"audience": "everyone"}).status_code == 400
    answer = priya.patch(address, {"audience": "everyone", "text": "Better."}).json()
    assert (answer["audience"], answer["text"]) == (Audience.RECIPIENT, "Better.")


def test_praise_for_several_is_corrected_and_withdrawn_for_all(priya: APIClient, company: Company) -> None:
    words_to_two = words(company, audience=Audience.EVERYONE, also_to=[str(company.other.pk)])
    assert priya.post(LIST, words_to_two, "json").status_code == 201
    other = Feedback.objects.get(recipient=company.other)
    address = reverse("api-feedback-detail", args=[other.pk])
    corrected = priya.patch(address, {"text": "You told them."}).json()
    assert (corrected["id"], corrected["text"]) == (str(other.pk), "You told them.")
    assert set(Feedback.objects.values_list("text", flat=True)) == {"You told them."}
    withdrawn, again = (priya.delete(address) for _twice in range(2))
    assert withdrawn.status_code == 200
    assert withdrawn.json() == again.json()
    assert withdrawn.json()["text"] == ""
    assert set(Feedback.objects.values_list("text", flat=True)) == {""}
    refused = priya.patch(address, {"text": "Once more."})
    assert refused.status_code == 409
    assert refused.json() == {"detail": "You have withdrawn this feedback, so there is nothing left to correct."}


def test_too_late_to_correct_is_a_409(priya: APIClient, company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils)
    assert priya.patch(reverse("api-feedback-detail", args=[feedback.pk]), {"text": "Late."}).status_code == 409
    feedback.refresh_from_db()
    assert feedback.corrected_at is None


def test_reporting_says_nothing_of_others_who_reported(priya: APIClient, company: Company) -> None:
    feedback = FeedbackFactory(giver=company.nils, recipient=company.peer, audience=Audience.WITH_MANAGER)
    FeedbackReportFactory(feedback=feedback, reporter=company.manager)
    address = reverse("api-feedback-reports", args=[feedback.pk])
    assert priya.post(address, {"reason": ""}).status_code == 400
    reported, again = (priya.post(address, {"reason": "An insult."}) for _twice in range(2))
    assert reported.status_code == 201
    assert reported.json() == again.json()
    assert set(reported.json()) == {"id", "feedback", "reason", "reported_at"}
    assert priya.post(address, {"reason": "A threat."}).status_code == 409
    assert priya.get(address).status_code == 405
