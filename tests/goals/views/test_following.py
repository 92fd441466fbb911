"""Following a goal on its page."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Goal, GoalFollow
from tests.cast import Company
from tests.goals.factories import GoalFactory, GoalFollowFactory
from tests.goals.views.pages import page


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils, contributors=[company.peer])
    return made


def shown(client: Client, goal: Goal) -> Any:
    return page(client, "talk", goal.pk).context["following"]


def test_one_follows_and_stops(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.manager)
    talk = reverse("goals:talk", args=[goal.pk])
    assert client.post(reverse("goals:follow", args=[goal.pk]))["Location"] == talk
    content = page(client, "talk", goal.pk).content.decode()
    assert "You follow this goal" in content
    assert "Stop following" in content
    assert client.post(reverse("goals:unfollow", args=[goal.pk]))["Location"] == talk
    assert "Stop following" not in page(client, "talk", goal.pk).content.decode()
    assert not GoalFollow.objects.exists()


def test_htmx_gets_the_part_alone(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.manager)
    answer = client.post(reverse("goals:follow", args=[goal.pk]), headers={"HX-Request": "true"})
    assert answer.content.decode().strip().startswith('<div class="following" id="following">')
    assert "Stop following" in answer.content.decode()


def test_its_owner_needs_not_follow(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.nils)
    assert reverse("goals:follow", args=[goal.pk]) not in page(client, "talk", goal.pk).content.decode()


def test_readers_see_who_follows_and_may_still_read(client: Client, company: Company, goal: Goal) -> None:
    for person in (company.top, company.manager, company.peer, company.other, company.gone):
        GoalFollowFactory(goal=goal, person=person)
    client.force_login(company.manager)
    seen = shown(client, goal)
    assert (seen.is_following, seen.number, seen.people[0]) == (True, 3, company.manager)
    goal.contributors.clear()
    client.force_login(company.nils)
    seen = shown(client, goal)
    assert (seen.is_following, seen.number, set(seen.people)) == (False, 2, {company.top, company.manager})


def test_of_many_the_first_show_and_all_count(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, audience="company")
    for _number in range(7):
        GoalFollowFactory(goal=goal)
    client.force_login(company.nils)
    seen = shown(client, goal)
    assert (seen.number, len(seen.people)) == (7, 5)
    assert "7 people follow this goal" in page(client, "talk", goal.pk).content.decode()
