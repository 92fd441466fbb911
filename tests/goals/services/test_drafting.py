"""Drafts, and how the two agree on them."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.models import Notice
from goals import services
from goals.models import GoalCycle
from goals.services import Measure
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.goals.services.notices import kinds


def test_draft_runs_over_what_is_left_of_the_cycle(company: Company, cycle: GoalCycle, now: Any) -> None:
    goal = services.draft_goal(
        owner=company.nils,
        cycle=cycle,
        title="Fewer metres dyed twice",
        key_results=[
            Measure("Share", Decimal(2), Decimal("4.1")),
            Measure("Audit", Decimal(1), kind="yes_no", current=Decimal(1)),
        ],
        contributors=[company.peer],
        shared_with=[company.other],
        actor=company.nils,
        now=now,
    )
    assert (goal.status, goal.starts_on, goal.due_on) == ("draft", now.date(), cycle.ends_on)
    assert [(r.position, r.current) for r in goal.key_results.in_order()] == [(0, Decimal("4.1")), (1, 1)]
    assert list(goal.contributors.all()) == [company.peer]
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    ("written_on", "due_on", "first_day"),
    [
        (date(2026, 6, 1), date(2026, 12, 31), date(2026, 7, 1)),
        (date(2026, 7, 1), date(2026, 12, 31), date(2026, 7, 1)),
        (date(2026, 11, 17), date(2026, 12, 31), date(2026, 11, 17)),
        (date(2026, 11, 17), date(2026, 11, 1), date(2026, 11, 1)),
        (date(2026, 11, 17), date(2026, 6, 1), date(2026, 7, 1)),
        (date(2027, 1, 3), date(2026, 12, 31), date(2026, 12, 31)),
    ],
)
def test_nothing_is_expected_before_a_goal_is_written_down(written_on: date, due_on: date, first_day: date) -> None:
    cycle = GoalCycleFactory.build()
    assert cycle.first_day_of_goal(written_on, due_on) == first_day


def test_manager_proposes_to_a_report(company: Company, cycle: GoalCycle, now: Any) -> None:
    goal = services.draft_goal(
        owner=company.nils, cycle=cycle, title="Train two", proposed_by=company.manager, actor=company.manager, now=now
    )
    assert goal.waits_for_owner
    assert kinds(company.nils) == ["goal_proposed"]
    assert "proposes a goal to you" in Notice.objects.get().text


def test_editing_takes_the_proposal_and_its_notice_back(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    goal = services.edit_goal(goal=goal, title="New words", contributors=[company.peer], actor=company.nils, now=now)
    assert (goal.title, goal.proposed_at) == ("New words", None)
    assert not Notice.objects.unread().exists()
    assert list(goal.contributors.all()) == [company.peer]


def test_key_results_of_a_draft_are_replaced(company: Company, now: Any) -> None:
    old = KeyResultFactory(goal=GoalFactory(owner=company.nils, status="draft"))
    services.edit_goal(goal=old.goal, key_results=[Measure("New", Decimal(5))], actor=company.nils, now=now)
    assert [result.title for result in old.goal.key_results.all()] == ["New"]


@pytest.mark.parametrize("changes", [{"due_on": date(2026, 12, 1)}, {"key_results": []}])
def test_dates_and_key_results_of_an_active_goal_are_not_edited(
    company: Company, now: Any, changes: dict[str, Any]
) -> None:
    with pytest.raises(services.GoalHasMovedOn, match="no longer a draft"):
        services.edit_goal(goal=GoalFactory(owner=company.nils), actor=company.nils, now=now, **changes)


def test_words_of_an_active_goal_are_edited_and_of_an_ended_one_not(company: Company, now: Any) -> None:
    goal = services.edit_goal(goal=GoalFactory(owner=company.nils), title="Clearer", actor=company.nils, now=now)
    assert goal.title == "Clearer"
    with pytest.raises(services.GoalHasMovedOn, match="has ended"):
        services.edit_goal(
            goal=GoalFactory(owner=company.nils, status="missed"), title="X", actor=company.nils, now=now
        )


def test_goals_never_support_each_other_in_a_loop(company: Company, now: Any) -> None:
    top = GoalFactory(owner=company.top)
    low = GoalFactory(owner=company.nils, parent=GoalFactory(owner=company.manager, parent=top))
    with pytest.raises(services.GoalsWouldLoop, match="already supports"):
        services.edit_goal(goal=top, parent=low, actor=company.top, now=now)
    assert services.edit_goal(goal=low, parent=top, actor=company.nils, now=now).parent == top
    assert services.edit_goal(goal=low, parent=None, actor=company.nils, now=now).parent is None


def test_propose_agree_and_who_is_told(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    assert kinds(company.manager) == ["goal_proposed"]
    goal = services.agree_goal(goal=goal, actor=company.manager, now=now)
    assert (goal.status, goal.agreed_by, goal.agreed_at) == ("active", company.manager, now)
    assert kinds(company.nils) == ["goal_agreed"]
    assert not Notice.objects.filter(recipient=company.manager).unread().exists()
    with pytest.raises(services.GoalHasMovedOn):
        services.agree_goal(goal=goal, actor=company.manager, now=now)


def test_a_draft_is_proposed_once(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    with pytest.raises(services.GoalHasMovedOn, match="proposed already"):
        services.propose_goal(goal=goal, actor=company.manager, now=now)


def test_top_has_nobody_to_ask(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.top, status="draft"), actor=company.top, now=now)
    assert not Notice.objects.exists()
    assert services.agree_goal(goal=goal, actor=company.top, now=now).status == "active"


def test_send_back_with_words(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, status="draft")
    with pytest.raises(services.GoalHasMovedOn, match="not waiting"):
        services.send_back_goal(goal=goal, words="?", actor=company.manager, now=now)
    goal = services.propose_goal(goal=goal, actor=company.nils, now=now)
    goal = services.send_back_goal(goal=goal, words="By when?", actor=company.manager, now=now)
    assert (goal.sent_back_note, goal.proposed_by, goal.proposed_at) == ("By when?", None, None)
    assert kinds(company.nils) == ["goal_sent_back"]
    goal = services.propose_goal(goal=goal, actor=company.nils, now=now + timedelta(hours=1))
    assert goal.sent_back_note == ""
    assert kinds(company.manager) == ["goal_proposed", "goal_proposed"]


def test_who_contributes_is_told_once_they_may_read_it(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, status="draft", contributors=[company.peer], audience="chosen")
    services.propose_goal(goal=goal, actor=company.nils, now=now)
    assert kinds(company.peer) == []
    goal = services.agree_goal(goal=goal, actor=company.manager, now=now)
    assert Notice.objects.get(recipient=company.peer).text == f"You contribute to a goal of Nils: {goal}"
    named = {"contributors": [company.peer, company.other], "title": "Less dye"}
    for _again in range(2):
        services.edit_goal(goal=goal, actor=company.nils, now=now, **named)
    assert kinds(company.peer) == kinds(company.other) == ["goal_contributing"]
    assert Notice.objects.get(recipient=company.other).text == "You contribute to a goal of Nils: Less dye"
