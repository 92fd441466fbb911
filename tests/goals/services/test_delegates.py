"""A delegate acts for the manager: each act says so, and what was done in the manager's name stands."""

from datetime import date, datetime

import pytest
from django.utils import timezone

from goals import rules, services
from goals.models import Goal, GoalUpdate, Rebaseline
from people.models import Delegation, Person
from people.services import change_manager, end_delegation
from tests.cast import Company
from tests.goals.factories import GoalFactory
from tests.goals.services.notices import tell_followers
from tests.people.factories import DelegationFactory
from tests.speaking import told

BOTH_NAMES = "Oluwaseun, for Samira"


@pytest.fixture
def delegation(company: Company) -> Delegation:
    made: Delegation = DelegationFactory(manager=company.manager, delegate=company.other)
    return made


@pytest.fixture
def delegate(delegation: Delegation) -> Person:
    return Person.objects.get(pk=delegation.delegate_id)


@pytest.fixture
def draft(company: Company) -> Goal:
    goal: Goal = GoalFactory(owner=company.nils, title="Less dye", status=Goal.Status.DRAFT)
    return goal


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils, title="Less dye")
    return made


def end(delegation: Delegation) -> None:
    end_delegation(delegation=delegation, actor=None, now=timezone.now())


def can_agree(person: Person, goal: Goal) -> bool:
    return rules.can_agree(Person.objects.get(pk=person.pk), Goal.objects.with_people().get(pk=goal.pk))


def test_an_update_a_re_baseline_and_an_outcome_carry_both_names(
    company: Company, goal: Goal, delegate: Person, now: datetime
) -> None:
    services.update_goal(goal=goal, health="at-risk", actor=delegate, now=now)
    tell_followers(now)
    services.rebaseline(goal=goal, reason="Late", due_on=date(2026, 12, 20), actor=delegate, now=now)
    ended = services.settle_goal(goal=goal, outcome=Goal.Status.ACHIEVED, actor=delegate, now=now)
    assert (ended.settled_by, ended.settled_for) == (delegate, company.manager)
    for model in (GoalUpdate, Rebaseline):
        assert model.objects.values_list("author__name", "acting_for__name").get() == (
            "Oluwaseun Other",
            "Samira Manager",
        )
    assert told(company.nils) == {
        "goal_updated": f"{BOTH_NAMES} updated your goal: Less dye",
        "goal_rebaselined": f"{BOTH_NAMES} changed what was agreed for: Less dye",
        "goal_settled": f"{BOTH_NAMES} recorded how your goal ended: Less dye",
    }
    assert told(company.manager) == {"goal_rebaselined": f"{BOTH_NAMES} changed what was agreed for: Less dye"}


@pytest.mark.parametrize("part", ["nils", "manager"])
def test_whoever_acts_for_themself_acts_for_nobody(
    company: Company, goal: Goal, delegation: Delegation, now: datetime, part: str
) -> None:
    actor = company.people[part]
    update = services.update_goal(goal=goal, health="at-risk", actor=actor, now=now)
    event = services.rebaseline(goal=goal, reason="Late", due_on=date(2026, 12, 20), actor=actor, now=now)
    assert (update.acting_for, event.acting_for) == (None, None)


def test_a_contributor_who_is_a_delegate_elsewhere_acts_for_nobody(company: Company, now: datetime) -> None:
    DelegationFactory(manager=company.former, delegate=company.other)
    goal = GoalFactory(owner=company.nils, contributors=[company.other])
    actor = Person.objects.get(pk=company.other.pk)
    assert services.update_goal(goal=goal, health="at-risk", actor=actor, now=now).acting_for is None


def test_an_agreement_names_the_manager_it_is_for(
    company: Company, draft: Goal, delegate: Person, now: datetime
) -> None:
    services.propose_goal(goal=draft, actor=company.nils, now=now)
    agreed = services.agree_goal(goal=draft, actor=delegate, now=now)
    assert (agreed.proposed_for, agreed.agreed_by, agreed.agreed_for) == (None, delegate, company.manager)
    assert told(company.nils) == {"goal_agreed": f"{BOTH_NAMES} agreed to the goal: Less dye"}


def test_a_delegates_proposal_can_be_agreed_after_the_delegation_ended(
    company: Company, draft: Goal, delegation: Delegation, delegate: Person, now: datetime
) -> None:
    proposed = services.propose_goal(goal=draft, actor=delegate, now=now)
    assert (proposed.proposed_by, proposed.proposed_for) == (delegate, company.manager)
    assert can_agree(company.nils, draft)
    end(delegation)
    assert can_agree(company.nils, draft)
    services.agree_goal(goal=draft, actor=company.nils, now=now)
    assert told(company.manager)["goal_agreed"] == "Nils agreed to the goal: Less dye"
    assert "goal_agreed" not in told(company.other)


def test_it_cannot_once_somebody_else_manages_the_owner(
    company: Company, draft: Goal, delegation: Delegation, delegate: Person, now: datetime
) -> None:
    services.propose_goal(goal=draft, actor=delegate, now=now)
    change_manager(person=company.nils, manager=company.former, actor=None, now=now)
    assert not can_agree(company.nils, draft)


def test_the_delegate_and_the_manager_hear_what_is_missing(
    company: Company, draft: Goal, delegate: Person, now: datetime
) -> None:
    services.propose_goal(goal=draft, actor=delegate, now=now)
    back = services.send_back_goal(goal=draft, words="By when?", actor=company.nils, now=now)
    assert (back.proposed_by, back.proposed_for) == (None, None)
    assert (back.sent_back_by, back.sent_back_for) == (company.nils, None)
    for person in (company.other, company.manager):
        assert told(person)["goal_sent_back"] == "Nils sent a goal back: Less dye"
