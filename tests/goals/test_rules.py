"""Who may do what, for the whole cast and every state."""

from typing import Any

import pytest

from goals import rules
from goals.models import Goal
from people.models import Department, Person
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCommentFactory, GoalCycleFactory, GoalFactory
from tests.people.factories import DelegationFactory, DepartmentFactory, PersonFactory

DRAFT: dict[str, Any] = {"status": "draft"}
PROPOSED = {**DRAFT, "proposed_at": AGREED, "proposed_by": "nils"}
OFFERED = {**DRAFT, "proposed_at": AGREED, "proposed_by": "manager"}
OFFERED_BY_FORMER = {**DRAFT, "proposed_at": AGREED, "proposed_by": "former"}
ACTIVE: dict[str, Any] = {"status": "active"}
MISSED = {"status": "missed"}
ACHIEVED = {"status": "achieved"}
BOTH = {"nils", "manager"}


def goal_of(company: Company, state: dict[str, Any], owner: str = "nils", **more: Any) -> Goal:
    given = {**state, **more}
    if "proposed_by" in given:
        given["proposed_by"] = company.people[given["proposed_by"]]
    goal = GoalFactory(owner=company.people[owner], contributors=[company.peer], **given)
    return Goal.objects.with_people().get(pk=goal.pk)


def allowed(rule: Any, company: Company, goal: Goal) -> set[str]:
    return {name for name, person in company.people.items() if rule(person, goal)}


def test_whose_a_goal_is_says_who_speaks_for_them(company: Company) -> None:
    def speak(belongs_to: str, team: Department | None = None) -> set[str]:
        anew = Person.objects.in_bulk([who.pk for who in company.people.values()])
        return {name for name, who in company.people.items() if rules.can_write_for(anew[who.pk], belongs_to, team)}

    assert speak("person") == set(company.people)
    assert speak("company") == {"top", "hr_admin"}
    assert speak("team", company.dyehouse) == {"top", "skip", "manager", "hr", "hr_admin"}
    assert speak("team", company.office) == {"top", "other_manager", "hr_far", "hr_admin"}
    within = DepartmentFactory(name="Vats", parent=company.dyehouse)
    Person.objects.filter(pk__in=[company.nils.pk, company.peer.pk]).update(department=within)
    assert {"skip", "manager"} <= speak("team", within) & speak("team", company.dyehouse)


def test_where_one_leads_is_asked_once_for_all_goals_of_a_file(
    company: Company, django_assert_num_queries: Any
) -> None:
    manager = Person.objects.with_grants().get(pk=company.manager.pk)
    with django_assert_num_queries(1):
        for team in (company.dyehouse, company.office, company.dyehouse):
            rules.can_write_for(manager, "team", team)


@pytest.mark.django_db
def test_who_has_nobody_above_nor_below_does_not_speak_for_the_company() -> None:
    assert not rules.can_write_for(PersonFactory(), "company", None)


def test_a_stand_in_speaks_for_the_team(company: Company) -> None:
    DelegationFactory(manager=company.manager, delegate=company.other)
    assert rules.can_write_for(company.other, "team", company.dyehouse)
    assert not rules.can_write_for(company.other, "company", None)


@pytest.mark.parametrize(
    ("rule", "state", "expected"),
    [
        (rules.can_edit, DRAFT, BOTH),
        (rules.can_edit, ACTIVE, {"nils"}),
        (rules.can_edit, MISSED, set()),
        (rules.can_propose, DRAFT, BOTH),
        (rules.can_propose, PROPOSED, set()),
        (rules.can_propose, OFFERED, set()),
        (rules.can_propose, OFFERED_BY_FORMER, BOTH),
        (rules.can_propose, ACTIVE, set()),
        (rules.can_agree, DRAFT, set()),
        (rules.can_agree, PROPOSED, {"manager"}),
        (rules.can_agree, OFFERED, {"nils"}),
        (rules.can_agree, OFFERED_BY_FORMER, set()),
        (rules.can_agree, ACTIVE, set()),
        (rules.can_send_back, DRAFT, set()),
        (rules.can_send_back, PROPOSED, {"manager"}),
        (rules.can_send_back, OFFERED, {"nils"}),
        (rules.can_send_back, OFFERED_BY_FORMER, set()),
        (rules.can_send_back, ACTIVE, set()),
        (rules.can_update, DRAFT, set()),
        (rules.can_update, ACTIVE, {"nils", "manager", "peer"}),
        (rules.can_update, MISSED, set()),
        (rules.can_rebaseline, DRAFT, set()),
        (rules.can_rebaseline, ACTIVE, BOTH),
        (rules.can_settle, DRAFT, BOTH),
        (rules.can_settle, ACTIVE, BOTH),
        (rules.can_settle, MISSED, set()),
        (rules.can_hand_over, DRAFT, BOTH),
        (rules.can_hand_over, ACTIVE, BOTH),
        (rules.can_hand_over, MISSED, set()),
        (rules.can_carry_over, DRAFT, set()),
        (rules.can_carry_over, ACTIVE, BOTH),
        (rules.can_carry_over, MISSED, BOTH),
        (rules.can_carry_over, ACHIEVED, set()),
    ],
)
def test_rule_for_the_whole_cast(company: Company, rule: Any, state: dict[str, Any], expected: set[str]) -> None:
    assert allowed(rule, company, goal_of(company, state)) == expected


@pytest.mark.parametrize(
    ("rule", "state"),
    [
        (rules.can_edit, DRAFT),
        (rules.can_edit, ACTIVE),
        (rules.can_hand_over, ACTIVE),
        (rules.can_propose, DRAFT),
        (rules.can_agree, PROPOSED),
        (rules.can_send_back, PROPOSED),
        (rules.can_update, ACTIVE),
        (rules.can_rebaseline, ACTIVE),
    ],
)
def test_nothing_changes_in_a_closed_cycle(company: Company, rule: Any, state: dict[str, Any]) -> None:
    goal = goal_of(company, state, cycle=GoalCycleFactory(closed_at=AGREED))
    assert allowed(rule, company, goal) == set()
    assert allowed(rules.can_settle, company, goal) == BOTH


def test_top_agrees_with_themself(company: Company) -> None:
    goal = goal_of(company, DRAFT, owner="top")
    assert allowed(rules.can_agree, company, goal) == {"top"}
    assert allowed(rules.can_propose, company, goal) == set()


def test_owner_starts_alone_where_hr_turned_agreement_off(company: Company) -> None:
    goal = goal_of(company, DRAFT, cycle=GoalCycleFactory(requires_agreement=False))
    assert allowed(rules.can_agree, company, goal) == {"nils"}
    assert allowed(rules.can_propose, company, goal) == {"manager"}


def test_nobody_agrees_to_their_own_proposal(company: Company) -> None:
    assert "nils" not in allowed(rules.can_agree, company, goal_of(company, PROPOSED))
    assert "manager" not in allowed(rules.can_agree, company, goal_of(company, OFFERED))


@pytest.mark.parametrize(
    ("owner", "expected"), [("nils", {"nils", "manager"}), ("top", {"top"}), ("gone", set()), ("skip", {"skip", "top"})]
)
def test_who_drafts_for_whom(company: Company, owner: str, expected: set[str]) -> None:
    person = company.people[owner]
    assert {name for name, viewer in company.people.items() if rules.can_draft_for(viewer, person)} == expected


def test_a_manager_who_has_left_agrees_to_nothing(company: Company) -> None:
    Person.objects.filter(pk=company.manager.pk).update(is_active=False)
    for state in (DRAFT, PROPOSED):
        assert rules.can_agree(company.nils, goal_of(company, state))
    assert not rules.can_propose(company.nils, goal_of(company, DRAFT))


@pytest.mark.parametrize(
    ("state", "closed", "can"),
    [
        ({"status": "draft"}, False, False),
        ({"status": "active"}, False, True),
        ({"status": "missed"}, False, True),
        ({"status": "active"}, True, False),
        ({"status": "missed"}, True, False),
    ],
)
def test_readers_comment_from_the_agreement_until_the_cycle_is_closed(
    company: Company, state: dict[str, str], *, closed: bool, can: bool
) -> None:
    goal = GoalFactory(owner=company.nils, cycle__closed_at=AGREED if closed else None, **state)
    assert rules.can_comment(company.manager, goal) is can
    assert rules.can_follow(company.manager, goal)
    assert not rules.can_follow(company.nils, goal)


def test_one_withdraws_ones_own_words_only(company: Company) -> None:
    comment = GoalCommentFactory(author=company.nils)
    assert rules.can_withdraw_comment(company.nils, comment)
    assert not rules.can_withdraw_comment(company.manager, comment)
