"""Whose a goal may be called: asked of whoever writes."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals import services
from goals.models import Goal, GoalCycle
from goals.services.refusals import NotTheirs
from tests.cast import Company
from tests.goals.factories import GoalFactory

FOR_ALL = {"belongs_to": "company", "audience": "company"}


def test_nobody_calls_a_goal_one_of_those_they_do_not_speak_for(company: Company, cycle: GoalCycle, now: Any) -> None:
    said = {"owner": company.nils, "cycle": cycle, "title": "Less dye", "actor": company.nils, "now": now}
    with pytest.raises(NotTheirs, match="head of the company"):
        services.draft_goal(**said, **FOR_ALL)
    with pytest.raises(NotTheirs, match="Office"):
        services.draft_goal(**said, belongs_to="team", team=company.office)
    assert not Goal.objects.exists()


def test_a_manager_who_speaks_for_them_makes_a_draft_theirs(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, status="draft")
    of_team = {"belongs_to": "team", "team": company.dyehouse}
    with pytest.raises(NotTheirs):
        services.edit_goal(goal=goal, actor=company.nils, now=now, **of_team)
    assert services.edit_goal(goal=goal, actor=company.manager, now=now, **of_team).team == company.dyehouse
    of_skip = GoalFactory(owner=company.skip, status="draft")
    assert services.edit_goal(goal=of_skip, actor=company.top, now=now, **FOR_ALL).belongs_to == "company"


def test_what_a_goal_is_already_it_stays(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, status="draft", **FOR_ALL)
    edited = services.edit_goal(goal=goal, actor=company.nils, now=now, title="Less", team=None, **FOR_ALL)
    assert (edited.title, edited.belongs_to) == ("Less", "company")


@pytest.mark.parametrize(
    ("part", "whose"),
    [
        ("nils", []),
        ("manager", ["person", "team"]),
        ("top", ["person", "team", "company"]),
        ("hr", ["person", "team"]),
        ("hr_admin", ["person", "team", "company"]),
    ],
)
def test_the_form_offers_nobody_what_would_be_refused(
    client: Client, company: Company, cycle: GoalCycle, part: str, whose: list[str]
) -> None:
    client.force_login(company.people[part])
    page = client.get(reverse("goals:new")).content.decode()
    assert re.findall(r'name="belongs_to" value="(\w+)"', page) == whose
