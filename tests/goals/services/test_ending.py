"""Settling, carrying over, and what a closed cycle refuses."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pghistory.models
import pytest

from core.models import Notice
from goals import services
from goals.models import GoalCycle
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.goals.services.notices import kinds


def test_settle_once(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils)
    goal = services.settle_goal(
        goal=goal, outcome="partly", score=60, look_back="Half.", actor=company.manager, now=now
    )
    assert (goal.status, goal.score, goal.look_back, goal.settled_at) == ("partly", 60, "Half.", now)
    assert kinds(company.nils) == ["goal_settled"]
    with pytest.raises(services.GoalHasMovedOn, match="has ended already"):
        services.settle_goal(goal=goal, outcome="missed", actor=company.nils, now=now)


def test_what_cannot_go_on_leaves_nothing_recorded(company: Company, following: GoalCycle, now: Any) -> None:
    goal = GoalFactory(owner=company.nils)
    GoalCycle.objects.filter(pk=following.pk).update(closed_at=AGREED)
    with pytest.raises(services.CycleIsClosed):
        services.settle_goal(goal=goal, outcome="missed", carry_into=following, actor=company.nils, now=now)
    goal.refresh_from_db()
    assert goal.status == "active"
    GoalCycle.objects.filter(pk=following.pk).update(closed_at=None)
    draft = services.settle_goal(goal=goal, outcome="missed", carry_into=following, actor=company.nils, now=now)
    assert (draft.carried_from, draft.cycle) == (goal, following)


def test_system_settles_in_silence_and_in_a_closed_cycle(company: Company, now: Any) -> None:
    goal = GoalFactory(owner=company.nils, cycle=GoalCycleFactory(closed_at=AGREED))
    assert services.settle_goal(goal=goal, outcome="missed", actor=None, now=now).is_settled
    assert not Notice.objects.exists()


def test_a_draft_can_only_be_dropped(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    with pytest.raises(services.GoalHasMovedOn, match="never agreed"):
        services.settle_goal(goal=goal, outcome="achieved", actor=company.nils, now=now)
    assert services.settle_goal(goal=goal, outcome="dropped", actor=company.nils, now=now).status == "dropped"
    assert not Notice.objects.filter(recipient=company.manager).unread().exists()


def test_carry_over_takes_what_is_left_once(company: Company, following: GoalCycle, now: Any) -> None:
    parent = GoalFactory(owner=company.manager)
    goal = GoalFactory(owner=company.nils, parent=parent, contributors=[company.peer], audience="company", tags=["dye"])
    KeyResultFactory(goal=goal, title="Half way", current=Decimal("3.0"))
    KeyResultFactory(goal=goal, title="Done", current=Decimal("2.0"), position=1)
    draft = services.carry_over_goal(goal=goal, into=following, actor=None, now=now)
    assert services.carry_over_goal(goal=goal, into=following, actor=None, now=now) == draft
    assert (draft.status, draft.carried_from, draft.cycle, draft.parent) == ("draft", goal, following, parent)
    assert (draft.starts_on, draft.due_on) == (following.starts_on, following.ends_on)
    assert (draft.audience, draft.tags, list(draft.contributors.all())) == ("company", ["dye"], [company.peer])
    left = draft.key_results.get()
    assert (left.title, left.start, left.current, left.progress) == ("Half way", Decimal(3), Decimal(3), 0)


def test_carry_over_begins_anew_where_all_was_done(company: Company, following: GoalCycle, now: Any) -> None:
    done = KeyResultFactory(goal=GoalFactory(owner=company.nils, status="partly"), current=Decimal("2.0"))
    draft = services.carry_over_goal(goal=done.goal, into=following, actor=None, now=now)
    assert draft.key_results.get().start == Decimal("4.1")


def test_carry_over_follows_a_carried_parent(company: Company, following: GoalCycle, now: Any) -> None:
    parent = GoalFactory(owner=company.manager)
    goal = GoalFactory(owner=company.nils, parent=parent)
    carried = services.carry_over_goal(goal=parent, into=following, actor=None, now=now)
    assert services.carry_over_goal(goal=goal, into=following, actor=None, now=now).parent == carried


def test_carry_over_refuses_what_is_done_and_what_is_closed(company: Company, following: GoalCycle, now: Any) -> None:
    with pytest.raises(services.NothingToCarry):
        services.carry_over_goal(
            goal=GoalFactory(owner=company.nils, status="achieved"), into=following, actor=None, now=now
        )
    goal = GoalFactory(owner=company.nils)
    with pytest.raises(services.NothingToCarry, match="is in Second half of 2026 already"):
        services.carry_over_goal(goal=goal, into=goal.cycle, actor=None, now=now)
    services.close_cycle(cycle=following, actor=company.hr_admin, now=now)
    with pytest.raises(services.CycleIsClosed):
        services.carry_over_goal(goal=GoalFactory(owner=company.nils), into=following, actor=None, now=now)


def test_cycles_close_and_open_once(company: Company, cycle: GoalCycle, now: Any) -> None:
    closed = services.close_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    later = now + timedelta(days=1)
    assert services.close_cycle(cycle=closed, actor=None, now=later).closed_at == now
    assert services.open_cycle(cycle=closed, actor=None, now=later).closed_at is None
    assert services.open_cycle(cycle=closed, actor=None, now=later).closed_at is None


@pytest.mark.parametrize(
    "deed",
    [
        lambda goal, who, now: services.edit_goal(goal=goal, title="X", actor=who, now=now),
        lambda goal, who, now: services.propose_goal(goal=goal, actor=who, now=now),
        lambda goal, who, now: services.agree_goal(goal=goal, actor=who, now=now),
        lambda goal, who, now: services.send_back_goal(goal=goal, words="?", actor=who, now=now),
        lambda goal, who, now: services.update_goal(goal=goal, health="on-track", actor=who, now=now),
        lambda goal, who, now: services.rebaseline(goal=goal, reason="?", actor=who, now=now),
        lambda goal, who, now: services.draft_goal(owner=who, cycle=goal.cycle, title="X", actor=who, now=now),
    ],
)
def test_nothing_changes_in_a_closed_cycle(company: Company, now: Any, deed: Any) -> None:
    goal = GoalFactory(owner=company.nils, status="draft", cycle=GoalCycleFactory(closed_at=AGREED))
    with pytest.raises(services.CycleIsClosed, match="is closed"):
        deed(goal, company.nils, now)


def test_history_knows_who_did_what(company: Company, now: Any) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    services.agree_goal(goal=goal, actor=company.manager, now=now)
    contexts = pghistory.models.Events.objects.tracks(goal).values_list("pgh_context", flat=True)
    done = {(context["verb"], context["actor"]) for context in contexts if context}
    assert done == {("goals.propose_goal", str(company.nils.pk)), ("goals.agree_goal", str(company.manager.pk))}
