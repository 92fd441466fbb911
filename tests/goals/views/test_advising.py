"""Advice appears while a goal is written, and stays nowhere."""

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.goals.views.pages import page, typed

DONE = "What will be different once it is done?"
UNMEASURED = "Nothing measures it yet."
ALONE = "It supports no other goal."
CROWD = "Five goals are open already in this cycle."
NOTHING_YET = "While you write, this says what would make the goal clearer."


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    return client


def test_what_is_typed_is_judged_and_forgotten(nils: Client, cycle: GoalCycle) -> None:
    vague = typed(cycle, title="Launch the portal", **{"measures-0-title": ""})
    said = nils.post(reverse("goals:advice"), vague).content.decode()
    assert DONE in said
    assert UNMEASURED in said
    assert "<html" not in said
    assert NOTHING_YET in nils.post(reverse("goals:advice"), typed(cycle)).content.decode()
    assert not Goal.objects.exists()


def test_half_a_form_and_nonsense_are_judged_as_far_as_they_go(nils: Client, cycle: GoalCycle) -> None:
    for data in (
        {},
        {"title": "\x00", "cycle": "x", "due_on": "0000-00-00", "parent": "?"},
        {"measures-TOTAL_FORMS": "x"},
        typed(cycle, title="x" * 5_000, **{"measures-TOTAL_FORMS": "99999"}),
        typed(cycle, **{"measures-0-target": "a lot", "measures-1-title": "y", "measures-1-weight": "-3"}),
    ):
        assert nils.post(reverse("goals:advice"), data).status_code == 200


def test_the_form_opens_with_advice_and_asks_for_it_without_a_script(nils: Client, cycle: GoalCycle) -> None:
    assert NOTHING_YET in page(nils, "new").content.decode()
    assert 'hx-trigger="load' not in page(nils, "new").content.decode()
    assert 'hx-trigger="load' in page(nils, "new", title="Launch the portal").content.decode()
    answer = nils.post(reverse("goals:new"), typed(cycle, title="Launch the portal", advise="1"))
    assert answer.status_code == 200
    assert DONE in answer.content.decode()
    assert 'value="Share dyed twice"' in answer.content.decode()
    assert not Goal.objects.exists()


def test_an_agreed_goal_is_judged_by_its_own_key_results(nils: Client, company: Company, cycle: GoalCycle) -> None:
    goal = GoalFactory(owner=company.nils, cycle=cycle, title="Improve it")
    address = reverse("goals:advice_on", args=[goal.pk])
    assert UNMEASURED in nils.post(address, {"title": "Improve it"}).content.decode()
    KeyResultFactory(goal=goal)
    assert UNMEASURED not in nils.post(address, {"title": "Improve it"}).content.decode()


def test_what_stands_around_counts_as_far_as_it_is_readable(nils: Client, company: Company, cycle: GoalCycle) -> None:
    assert ALONE not in nils.post(reverse("goals:advice"), typed(cycle)).content.decode()
    parent = GoalFactory(owner=company.manager, cycle=cycle)
    assert ALONE not in nils.post(reverse("goals:advice"), typed(cycle)).content.decode()
    Goal.objects.update(audience="company")
    assert ALONE in nils.post(reverse("goals:advice"), typed(cycle)).content.decode()
    assert ALONE not in nils.post(reverse("goals:advice"), typed(cycle, parent=str(parent.pk))).content.decode()
    GoalFactory.create_batch(5, owner=company.nils, cycle=cycle)
    assert CROWD in nils.post(reverse("goals:advice"), typed(cycle)).content.decode()
