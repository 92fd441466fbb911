"""Whose a goal may be called: asked of whoever writes."""

from typing import Any

import pytest

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
