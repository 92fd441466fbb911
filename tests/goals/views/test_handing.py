"""Copying, handing over, and closing several at once."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.goals.views.pages import page, typed


def choose(client: Client, *goals: Goal, outcome: str = "dropped") -> Any:
    return client.post(reverse("goals:close_check"), {"goal": [str(goal.pk) for goal in goals], "outcome": outcome})


def close(client: Client, *goals: Goal, outcome: str = "dropped") -> Any:
    return client.post(reverse("goals:close_apply"), {"goal": [str(goal.pk) for goal in goals], "outcome": outcome})


@pytest.fixture
def manager(client: Client, company: Company) -> Client:
    client.force_login(company.manager)
    return client


def test_a_copy_begins_with_the_words_and_key_results_alone(client: Client, company: Company) -> None:
    parent = GoalFactory(owner=company.manager, audience="company", belongs_to="company")
    goal = GoalFactory(
        owner=company.peer,
        title="Less dye",
        description="Because",
        tags=["dye", "bath"],
        parent=parent,
        belongs_to="team",
        team=company.dyehouse,
        audience="company",
        contributors=[company.other],
        due_on=date(2026, 11, 30),
    )
    KeyResultFactory(goal=goal, current=3)
    client.force_login(company.nils)
    shown = page(client, "new", copy=str(goal.pk))
    form, rows = shown.context["form"], shown.context["measures"].initial
    begun = {name: form[name].value() for name in ("title", "description", "tags", "parent")}
    assert begun == {"title": "Less dye", "description": "Because", "tags": "dye, bath", "parent": parent.pk}
    assert [form[name].value() for name in ("audience", "belongs_to", "due_on")] == ["line", "person", None]
    assert company.other.email not in shown.content.decode()
    assert [(row["title"], str(row["start"])) for row in rows] == [("Share of metres dyed a second time", "4.1")]
    address = f"{reverse('goals:new')}?copy={goal.pk}"
    client.post(address, typed(goal.cycle, title="Less dye", save="1"))
    assert Goal.objects.get(owner=company.nils).title == "Less dye"
    assert f"?copy={goal.pk}" in page(client, "detail", goal.pk).content.decode()


def test_what_cannot_be_read_is_not_copied(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.other)
    client.force_login(company.nils)
    assert page(client, "new", copy=str(goal.pk)).status_code == 404
    assert page(client, "new", copy="no key").status_code == 404


def test_hand_over_and_go_to_the_list(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    client.force_login(company.nils)
    address = reverse("goals:hand_over", args=[goal.pk])
    assert address in page(client, "detail", goal.pk).content.decode()
    wrong = client.post(address, {"to": company.nils.email, "reason": "?"})
    assert wrong.status_code == 422
    assert "owns this goal already" in wrong.content.decode()
    assert client.post(address, {"to": company.peer.email, "reason": "Moves on"})["Location"] == reverse("goals:list")
    client.force_login(company.peer)
    assert "Handed over" in page(client, "detail", goal.pk).content.decode()


def test_the_preview_says_what_would_change_and_why_not(manager: Client, company: Company) -> None:
    active = GoalFactory(owner=company.nils)
    draft = GoalFactory(owner=company.nils, status="draft")
    ended = GoalFactory(owner=company.peer, status="missed")
    beyond = GoalFactory(owner=company.other, audience="company")
    shown = choose(manager, active, draft, ended, beyond, outcome="missed")
    assert {each.goal: each.why_not for each in shown.context["form"].foreseen} == {
        active: "",
        draft: "It was never agreed, so it can only be dropped.",
        ended: "It has ended already: Missed.",
        beyond: "Only its owner and their manager say how it ended.",
    }
    assert not Goal.objects.filter(pk=active.pk, status="missed").exists()
    assert f'method="post" action="{reverse("goals:close_check")}"' in page(manager, "close").content.decode()
    assert close(manager, active, outcome="missed")["Location"] == reverse("goals:close")
    assert Goal.objects.get(pk=active.pk).status == "missed"
    assert close(manager, active, outcome="missed").status_code == 409
    assert close(manager, draft, beyond).status_code == 403
    assert Goal.objects.get(pk=draft.pk).status == "draft"


def test_no_more_end_at_once_than_one_can_look_at(
    manager: Client, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goals.forms.closing.MOST_AT_ONCE", 1)
    goals = [GoalFactory(owner=company.nils) for _one in range(2)]
    answer = close(manager, *goals)
    assert (answer.status_code, "at most 1 goals" in answer.content.decode()) == (422, True)
    assert not Goal.objects.filter(status="dropped").exists()


def test_what_cannot_be_read_cannot_be_chosen(manager: Client, company: Company) -> None:
    hidden = GoalFactory(owner=company.other)
    assert choose(manager, hidden).status_code == 422
    assert close(manager, hidden).status_code == 422
    assert choose(manager).status_code == 422
    assert hidden.title not in choose(manager, hidden).content.decode()


@pytest.mark.parametrize("size", [1, 3])
def test_the_pages_cost_the_same_however_many(
    manager: Client, company: Company, cycle: GoalCycle, django_assert_num_queries: Any, size: int
) -> None:
    goals = [GoalFactory(owner=company.nils) for _number in range(size)]
    GoalFactory(owner=company.manager)
    GoalFactory(owner=company.other, audience="company")
    with django_assert_num_queries(7):
        assert page(manager, "close").context["goals"] == goals
    with django_assert_num_queries(5):
        assert len(choose(manager, *goals).context["form"].closing) == size
