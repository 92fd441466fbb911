"""The conversation about a goal, beside it and on a page of its own."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.models import Draft
from goals.models import Goal, GoalComment
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCommentFactory, GoalFactory
from tests.goals.views.pages import page

HTMX = {"HX-Request": "true"}


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils, title="Less dye", contributors=[company.peer])
    return made


@pytest.mark.parametrize("size", [1, 3])
def test_conversation_costs_the_same_however_long_it_is(
    client: Client, company: Company, goal: Goal, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        GoalCommentFactory(goal=goal)
    client.force_login(company.nils)
    with django_assert_num_queries(10):
        answer = page(client, "talk", goal.pk)
    assert len(answer.context["page"]) == size


def test_the_page_of_a_goal_fetches_it_and_links_to_it(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.nils)
    content = page(client, "detail", goal.pk).content.decode()
    address = reverse("goals:talk", args=[goal.pk])
    assert f'hx-get="{address}" hx-trigger="load"' in content
    assert f'<a href="{address}">' in content
    draft = GoalFactory(owner=company.nils, status="draft")
    assert "talk-head" not in page(client, "detail", draft.pk).content.decode()


def test_one_says_something_without_scripts(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.manager)
    address = reverse("goals:talk", args=[goal.pk])
    Draft.objects.create(owner=company.manager, key=f"goals:comment:{goal.pk}", text="Half a", saved_at=AGREED)
    assert "Half a" in client.get(address).content.decode()
    assert client.post(address, {"text": "<b>Well</b> done."})["Location"] == address
    content = client.get(address).content.decode()
    assert "&lt;b&gt;Well&lt;/b&gt; done." in content
    assert "Half a" not in content
    assert not Draft.objects.exists()


def test_htmx_gets_the_conversation_alone(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.manager)
    address = reverse("goals:talk", args=[goal.pk])
    for answer in (client.get(address, headers=HTMX), client.post(address, {"text": "Well done."}, headers=HTMX)):
        assert b"<html" not in answer.content
        assert b'id="talk"' in answer.content


@pytest.mark.parametrize("text", ["", "  ", "x" * 2001])
def test_what_cannot_stand_there_is_kept_in_the_form(client: Client, company: Company, goal: Goal, text: str) -> None:
    client.force_login(company.manager)
    answer = client.post(reverse("goals:talk", args=[goal.pk]), {"text": text})
    assert answer.status_code == 422
    assert text in answer.content.decode()
    assert not GoalComment.objects.exists()


def test_one_withdraws_ones_own_and_a_trace_stays(client: Client, company: Company, goal: Goal) -> None:
    comment = GoalCommentFactory(goal=goal, author=company.manager, text="Too slow!")
    address = reverse("goals:withdraw_comment", args=[comment.pk])
    client.force_login(company.nils)
    assert address not in page(client, "talk", goal.pk).content.decode()
    client.force_login(company.manager)
    assert address in page(client, "talk", goal.pk).content.decode()
    assert client.post(address)["Location"] == reverse("goals:talk", args=[goal.pk])
    content = page(client, "talk", goal.pk).content.decode()
    assert "Too slow!" not in content
    assert "Samira has withdrawn this comment." in content


def test_older_comments_are_a_page_away(client: Client, company: Company, goal: Goal) -> None:
    for _number in range(21):
        GoalCommentFactory(goal=goal)
    client.force_login(company.nils)
    assert "?page=2" in page(client, "talk", goal.pk).content.decode()
    assert len(page(client, "talk", goal.pk, page="2").context["page"]) == 1
