"""The conversation over the API."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Goal, GoalComment
from tests.cast import Company
from tests.goals.factories import GoalCommentFactory, GoalFactory, GoalReactionFactory, GoalUpdateFactory

JSON = "application/json"


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    return client


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils)
    return made


@pytest.mark.parametrize("size", [1, 3])
def test_list_costs_the_same(
    nils: Client, company: Company, goal: Goal, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        GoalReactionFactory(comment=GoalCommentFactory(goal=goal, mentioned=[company.skip]))
    GoalCommentFactory()
    with django_assert_num_queries(8):
        answer = nils.get(reverse("api-comment-list", args=[goal.pk]))
    assert len(answer.json()["results"]) == size


def test_one_says_something_and_withdraws_it(nils: Client, company: Company, goal: Goal) -> None:
    answer = nils.post(reverse("api-comment-list", args=[goal.pk]), {"text": "Half way."}, JSON)
    assert answer.status_code == 201
    said = answer.json()
    assert (said["author"], said["text"]) == (str(company.nils.pk), "Half way.")
    withdrawn = nils.delete(reverse("api-comment-detail", args=[goal.pk, said["id"]])).json()
    assert withdrawn["text"] == ""
    assert withdrawn["withdrawn_at"]


def test_a_comment_is_found_under_its_own_goal_only(nils: Client, company: Company, goal: Goal) -> None:
    comment = GoalCommentFactory(goal=GoalFactory(owner=company.nils), author=company.nils)
    assert nils.delete(reverse("api-comment-detail", args=[goal.pk, comment.pk])).status_code == 404
    assert not GoalComment.objects.exclude(withdrawn_at=None).exists()


@pytest.mark.parametrize("text", ["", "x" * 2001])
def test_it_says_what_is_wrong(nils: Client, goal: Goal, text: str) -> None:
    answer = nils.post(reverse("api-comment-list", args=[goal.pk]), {"text": text}, JSON)
    assert (answer.status_code, list(answer.json())) == (400, ["text"])


def test_readers_are_mentioned_and_nobody_else(nils: Client, company: Company, goal: Goal) -> None:
    address = reverse("api-comment-list", args=[goal.pk])
    said = nils.post(address, {"text": "Look.", "mentioned": [str(company.skip.pk)]}, JSON)
    assert said.json()["mentioned"] == [str(company.skip.pk)]
    refused = nils.post(address, {"text": "Look, you.", "mentioned": [str(company.other.pk)]}, JSON)
    assert (refused.status_code, GoalComment.objects.count()) == (409, 1)


@pytest.mark.parametrize("thing", ["comment", "update"])
def test_one_responds_and_takes_it_back(nils: Client, company: Company, goal: Goal, thing: str) -> None:
    to = GoalCommentFactory(goal=goal) if thing == "comment" else GoalUpdateFactory(goal=goal)
    address = reverse(f"api-{thing}-reactions", args=[goal.pk, to.pk])
    mine = [{"person": str(company.nils.pk), "kind": "thumb"}]
    assert nils.post(address, {"kind": "thumb"}, JSON).json() == mine
    listed = nils.get(reverse(f"api-{thing}-list", args=[goal.pk])).json()["results"]
    assert listed[0]["reactions"] == mine
    assert nils.post(address, {"kind": "thumb"}, JSON).json() == []
    assert nils.post(address, {"kind": "shrug"}, JSON).status_code == 400
    elsewhere = reverse(f"api-{thing}-reactions", args=[GoalFactory(owner=company.nils).pk, to.pk])
    assert nils.post(elsewhere, {"kind": "thumb"}, JSON).status_code == 404


def test_one_follows_and_no_longer(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.manager)
    address = reverse("api-following", args=[goal.pk])
    assert client.put(address).json() == {"is_following": True, "number": 1}
    assert client.get(address).json() == {"is_following": True, "number": 1}
    assert client.delete(address).json() == {"is_following": False, "number": 0}
