"""For whom a delegate did something is kept with who did it, and is somebody else."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from goals.models import Goal
from tests.cast import Company
from tests.goals.factories import AGREED, GoalFactory, GoalUpdateFactory, RebaselineFactory

PROPOSED = {"status": "draft", "proposed_at": AGREED}
NEVER_AGREED = {"status": "dropped", "settled_at": AGREED, "agreed_by": None, "agreed_at": None}


@pytest.mark.parametrize(
    ("state", "people", "constraint"),
    [
        ({}, {"proposed_for": "manager"}, "goal_is_proposed_at_iff_by_somebody"),
        (NEVER_AGREED, {"agreed_for": "manager"}, "goal_is_agreed_at_iff_by_somebody"),
        (PROPOSED, {"proposed_by": "peer", "proposed_for": "peer"}, "goal_is_proposed_for_somebody_else"),
        ({}, {"agreed_by": "peer", "agreed_for": "peer"}, "goal_is_agreed_for_somebody_else"),
        ({"status": "draft"}, {"sent_back_by": "peer", "sent_back_for": "peer"}, "goal_is_sent_back_for_somebody_else"),
        ({}, {"settled_by": "peer", "settled_for": "peer"}, "goal_is_settled_for_somebody_else"),
    ],
)
def test_database_refuses_a_goal_for_nobody_else(
    company: Company, state: dict[str, Any], people: dict[str, str], constraint: str
) -> None:
    named = {name: company.people[part] for name, part in people.items()}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        GoalFactory(owner=company.nils, **{**state, **named})
    assert not Goal.objects.exists()


@pytest.mark.parametrize(
    ("factory", "constraint"),
    [
        (GoalUpdateFactory, "goal_update_is_for_somebody_else"),
        (RebaselineFactory, "rebaseline_is_for_somebody_else"),
    ],
)
def test_database_refuses_an_event_for_its_own_author(company: Company, factory: Any, constraint: str) -> None:
    goal = GoalFactory(owner=company.nils)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        factory(goal=goal, author=company.nils, acting_for=company.nils)
