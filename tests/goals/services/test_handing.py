"""A goal goes to somebody else."""

from datetime import datetime

import pghistory.models
import pytest

from core.models import Notice
from goals import rules, services
from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCycleFactory, GoalFactory, GoalUpdateFactory, KeyResultFactory
from tests.goals.services.notices import kinds


def test_all_but_the_owner_stays_and_the_history_keeps_who_it_was(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, contributors=[company.other, company.peer])
    KeyResultFactory(goal=goal)
    GoalUpdateFactory(goal=goal)
    goal = services.hand_over_goal(goal=goal, to=company.other, reason="Moves on", actor=company.manager, now=now)
    assert (goal.owner, goal.status, goal.agreed_by) == (company.other, "active", company.manager)
    assert (goal.key_results.count(), goal.updates.count()) == (1, 1)
    assert list(goal.contributors.all()) == [company.peer]
    event = goal.rebaselines.get()
    assert (event.author, event.reason) == (company.manager, "Moves on")
    assert [(each["label"], each["before"], each["after"]) for each in event.told_changes] == [
        ("Owner", "Nils Employee", "Oluwaseun Other")
    ]
    changes = pghistory.models.Events.objects.tracks(goal).values_list("pgh_context__metadata", "pgh_diff")
    assert any("owner_id" in (diff or {}) for _context, diff in changes)


def test_both_are_told_and_the_former_owner_no_longer_reads_it(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, title="Less dye")
    services.hand_over_goal(goal=goal, to=company.other, reason="Moves on", actor=company.manager, now=now)
    assert kinds(company.nils) == kinds(company.other) == ["goal_handed_over"]
    assert str(Notice.objects.get(recipient=company.other).text) == (
        "Samira handed a goal of Nils over to you: Less dye"
    )
    assert not Goal.objects.visible_to(company.nils).exists()
    assert Goal.objects.visible_to(company.other_manager).exists()


def test_who_does_it_is_not_told(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils)
    services.hand_over_goal(goal=goal, to=company.peer, reason="Moves on", actor=company.nils, now=now)
    assert (kinds(company.nils), kinds(company.peer)) == ([], ["goal_handed_over"])


def test_the_new_manager_agrees_from_then_on(company: Company, now: datetime) -> None:
    goal = services.propose_goal(goal=GoalFactory(owner=company.nils, status="draft"), actor=company.nils, now=now)
    goal = services.hand_over_goal(goal=goal, to=company.other, reason="Moves on", actor=company.nils, now=now)
    assert goal.proposed_by is None
    assert not Notice.objects.filter(recipient=company.manager).unread().exists()
    services.propose_goal(goal=goal, actor=company.other, now=now)
    goal = Goal.objects.with_people().get()
    assert rules.can_agree(company.other_manager, goal)
    assert not rules.can_agree(company.manager, goal)
    assert services.agree_goal(goal=goal, actor=company.other_manager, now=now).agreed_by == company.other_manager


def test_a_leavers_goal_goes_on_by_their_manager(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.gone)
    assert rules.can_hand_over(company.manager, goal)
    services.hand_over_goal(goal=goal, to=company.peer, reason="Gustav has left", actor=company.manager, now=now)
    assert kinds(company.gone) == []
    assert kinds(company.peer) == ["goal_handed_over"]


def test_what_cannot_be_is_refused(company: Company, cycle: GoalCycle, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils)
    for to, why in ((company.nils, "owns this goal already"), (company.gone, "no longer active")):
        with pytest.raises(services.CannotHandOver, match=why):
            services.hand_over_goal(goal=goal, to=to, reason="?", actor=company.manager, now=now)
    ended = GoalFactory(owner=company.nils, status="missed")
    with pytest.raises(services.GoalHasMovedOn, match="has ended"):
        services.hand_over_goal(goal=ended, to=company.peer, reason="?", actor=company.manager, now=now)
    closed = GoalFactory(owner=company.nils, cycle=GoalCycleFactory(name="Closed", closed_at=AGREED))
    with pytest.raises(services.CycleIsClosed):
        services.hand_over_goal(goal=closed, to=company.peer, reason="?", actor=company.manager, now=now)


def test_several_end_together_or_none(company: Company, now: datetime) -> None:
    goals = [GoalFactory(owner=owner) for owner in (company.nils, company.peer)]
    ended = GoalFactory(owner=company.nils, status="missed")
    with pytest.raises(services.GoalHasMovedOn):
        services.settle_goals(goals=[*goals, ended], outcome="dropped", actor=company.manager, now=now)
    assert Goal.objects.active().count() == 2
    services.settle_goals(goals=goals, outcome="dropped", look_back="New plan", actor=company.manager, now=now)
    assert set(Goal.objects.filter(pk__in=[goal.pk for goal in goals]).values_list("status", "look_back")) == {
        ("dropped", "New plan")
    }
    assert kinds(company.nils) == kinds(company.peer) == ["goal_settled"]
