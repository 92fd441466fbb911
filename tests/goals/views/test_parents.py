"""Which goals a goal may support on the page: those near by are offered, any other is found."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals import queries
from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import AGREED, GoalFactory
from tests.goals.views.pages import page, typed


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    return client


@pytest.fixture
def elsewhere(company: Company) -> Goal:
    """A goal of another department that everybody reads."""
    made: Goal = GoalFactory(owner=company.other, audience="company", title="Half the dye for linen")
    return made


def offered(answer: Any) -> set[str]:
    return {str(key) for key, _label in answer.context["form"]["parent"].field.choices if key}


def save(client: Client, goal: Goal, **words: Any) -> Any:
    return client.post(reverse("goals:edit", args=[goal.pk]), {"title": goal.title, "audience": "line", **words})


@pytest.mark.parametrize("words", ["Half the dye for linen", "half the DYE", "linen", "id"])
def test_any_open_goal_one_reads_is_found(
    nils: Client, company: Company, cycle: GoalCycle, elsewhere: Goal, words: str
) -> None:
    GoalFactory(owner=company.other_manager, title="Half the dye for linen")
    asked = str(elsewhere.pk) if words == "id" else words
    assert nils.post(reverse("goals:new"), typed(cycle, other_parent=asked)).status_code == 302
    assert Goal.objects.get(owner=company.nils).parent == elsewhere


def test_it_counts_instead_of_the_one_in_the_list(nils: Client, company: Company, elsewhere: Goal) -> None:
    near = GoalFactory(owner=company.nils, title="Near")
    goal = GoalFactory(owner=company.nils, parent=near)
    assert save(nils, goal, parent=str(near.pk), other_parent="linen").status_code == 302
    assert Goal.objects.get(pk=goal.pk).parent == elsewhere


def test_of_several_that_fit_one_is_chosen_in_the_list(nils: Client, company: Company, elsewhere: Goal) -> None:
    another = GoalFactory(owner=company.other, audience="company", title="Half the dye for wool")
    goal = GoalFactory(owner=company.nils)
    answer = save(nils, goal, other_parent="half the dye")
    assert answer.status_code == 422
    assert "Several goals fit “half the dye”" in answer.content.decode()
    assert offered(answer) == {str(elsewhere.pk), str(another.pk)}
    assert save(nils, goal, parent=str(another.pk)).status_code == 302
    assert Goal.objects.get(pk=goal.pk).parent == another


@pytest.mark.parametrize("what", ["unreadable", "ended", "below", "itself", "nothing"])
def test_what_it_may_not_support_is_not_found(nils: Client, company: Company, what: str) -> None:
    goal = GoalFactory(owner=company.nils, title="Sought itself")
    GoalFactory(owner=company.other, title="Sought unreadable")
    GoalFactory(owner=company.other, audience="company", status="achieved", title="Sought ended")
    GoalFactory(owner=company.other, audience="company", parent=goal, title="Sought below")
    answer = save(nils, goal, other_parent=f"Sought {what}")
    assert answer.status_code == 422
    assert f"No open goal that you can read fits “Sought {what}”" in answer.content.decode()
    assert page(nils, "parents_of", goal.pk, q="sought").json() == {"goals": []}


@pytest.mark.parametrize("field", ["parent", "other_parent"])
def test_what_was_found_stands_in_the_list_when_the_form_comes_back(
    nils: Client, company: Company, cycle: GoalCycle, elsewhere: Goal, field: str
) -> None:
    for again in ({"title": ""}, {"add": "1"}):
        shown = nils.post(reverse("goals:new"), typed(cycle, **{field: str(elsewhere.pk)}, **again))
        assert offered(shown) == {str(elsewhere.pk)}
        assert f'<option value="{elsewhere.pk}" selected>' in shown.content.decode()
        assert not shown.context["form"]["other_parent"].value()


def test_the_address_may_name_any_of_them(nils: Client, company: Company, cycle: GoalCycle, elsewhere: Goal) -> None:
    shown = page(nils, "new", parent=str(elsewhere.pk))
    assert f'<option value="{elsewhere.pk}" selected>' in shown.content.decode()
    for hidden in (GoalFactory(owner=company.other), GoalFactory(owner=company.nils, status="missed")):
        assert offered(page(nils, "new", parent=str(hidden.pk))) == set()


def test_what_it_supports_stays_in_the_list_and_can_be_taken_out(
    nils: Client, company: Company, elsewhere: Goal
) -> None:
    ended = GoalFactory(owner=company.manager, audience="company", status="achieved", title="Done")
    for parent in (elsewhere, ended):
        goal = GoalFactory(owner=company.nils, parent=parent)
        shown = page(nils, "edit", goal.pk)
        assert f'<option value="{parent.pk}" selected>' in shown.content.decode()
        assert save(nils, goal, parent=str(parent.pk)).status_code == 302
        assert Goal.objects.get(pk=goal.pk).parent == parent
        assert save(nils, goal, parent="").status_code == 302
        assert Goal.objects.get(pk=goal.pk).parent is None
    again = GoalFactory(owner=company.nils, parent=ended)
    assert "Done · Samira · Achieved" in page(nils, "edit", again.pk).content.decode()


def test_what_the_editor_cannot_read_stays_until_another_is_chosen(
    nils: Client, company: Company, elsewhere: Goal
) -> None:
    goal = GoalFactory(owner=company.nils, parent=GoalFactory(owner=company.top, audience="chosen", title="Sell"))
    shown = page(nils, "edit", goal.pk).content.decode()
    assert "It supports a goal you cannot read" in shown
    assert "No other goal" not in shown
    assert "Sell" not in shown
    save(nils, goal, parent="")
    assert Goal.objects.get(pk=goal.pk).parent_id == goal.parent_id
    save(nils, goal, other_parent="linen")
    assert Goal.objects.get(pk=goal.pk).parent == elsewhere


@pytest.mark.parametrize("size", [1, 3])
def test_finding_costs_the_same_however_many_fit(
    nils: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    goals = [GoalFactory(owner=company.other, audience="company", title=f"Linen {number}") for number in range(size)]
    page(nils, "parents", q="linen")
    with django_assert_num_queries(3):
        found = page(nils, "parents", q=" linen ").json()["goals"]
    assert [one["id"] for one in found] == [str(goal.pk) for goal in goals]
    assert found[0] == queries.suggestion(goals[0]) | {"sub": "Oluwaseun · Second half of 2026"}
    assert page(nils, "parents", q=" \x00").json() == page(nils, "parents").json() == {"goals": []}


def test_very_many_that_fit_are_some(nils: Client, company: Company) -> None:
    GoalFactory.create_batch(9, owner=company.other, audience="company", title="Linen", agreed_at=AGREED)
    assert len(page(nils, "parents", q="linen").json()["goals"]) == 8
