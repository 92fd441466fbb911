"""Reactions under comments and updates."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Goal, GoalCycle, GoalReaction
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCommentFactory, GoalFactory, GoalReactionFactory, GoalUpdateFactory
from tests.goals.views.pages import page


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils)
    return made


@pytest.mark.parametrize("thing", ["comment", "update"])
def test_one_click_responds_and_another_takes_it_back(client: Client, company: Company, goal: Goal, thing: str) -> None:
    to = GoalCommentFactory(goal=goal) if thing == "comment" else GoalUpdateFactory(goal=goal)
    shown = "talk" if thing == "comment" else "detail"
    address = reverse(f"goals:react_to_{thing}", args=[to.pk, "support"])
    client.force_login(company.manager)
    assert client.post(address)["Location"] == reverse(f"goals:{shown}", args=[goal.pk])
    content = page(client, shown, goal.pk).content.decode()
    assert 'aria-pressed="true" title="Support: Samira"' in content
    client.force_login(company.nils)
    assert 'aria-pressed="false" title="Support: Samira"' in page(client, shown, goal.pk).content.decode()
    client.force_login(company.manager)
    part = client.post(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert f'id="reactions-{to.pk}"' in part
    assert 'aria-pressed="true"' not in part
    assert not GoalReaction.objects.exists()


@pytest.mark.parametrize("thing", ["comment", "update"])
@pytest.mark.parametrize("kind", ["shrug", "Thumb"])
def test_there_are_only_a_few(client: Client, company: Company, goal: Goal, thing: str, kind: str) -> None:
    to = GoalCommentFactory(goal=goal) if thing == "comment" else GoalUpdateFactory(goal=goal)
    client.force_login(company.manager)
    assert client.post(reverse(f"goals:react_to_{thing}", args=[to.pk, kind])).status_code == 404


def test_in_a_closed_cycle_they_only_show(client: Client, company: Company, goal: Goal) -> None:
    GoalReactionFactory(comment=GoalCommentFactory(goal=goal), person=company.manager)
    GoalReactionFactory(update=GoalUpdateFactory(goal=goal), person=company.manager)
    GoalCycle.objects.update(closed_at=AGREED)
    client.force_login(company.nils)
    for shown in ("talk", "detail"):
        content = page(client, shown, goal.pk).content.decode()
        assert 'title="Thumbs up: Samira"' in content
        assert "/react/" not in content


@pytest.mark.parametrize("size", [1, 3])
def test_they_cost_no_query(
    client: Client, company: Company, goal: Goal, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        comment = GoalCommentFactory(goal=goal, mentioned=[company.skip])
        update = GoalUpdateFactory(goal=goal)
        for person in (company.manager, company.skip):
            GoalReactionFactory(comment=comment, person=person)
            GoalReactionFactory(update=update, person=person)
    client.force_login(company.nils)
    with django_assert_num_queries(12):
        page(client, "talk", goal.pk)
    with django_assert_num_queries(12):
        page(client, "detail", goal.pk)
