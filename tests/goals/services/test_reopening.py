"""How a goal ended is taken back."""

from datetime import datetime, timedelta

import pytest

from core.models import Notice
from goals import services
from goals.models import Goal, GoalNews
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory, GoalFollowFactory
from tests.goals.services.notices import kinds


def test_it_goes_on_and_its_history_says_why(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, title="Less dye")
    GoalFollowFactory(goal=goal, person=company.skip)
    ended = services.settle_goal(goal=goal, outcome="missed", score=10, look_back="No.", actor=company.manager, now=now)
    assert (ended.settled_by, ended.settled_for) == (company.manager, None)
    goal = services.reopen_goal(goal=goal, reason="The wrong goal.", actor=company.manager, now=now)
    goal.refresh_from_db()
    assert (goal.status, goal.score, goal.look_back) == ("active", None, "")
    assert (goal.settled_at, goal.settled_by) == (None, None)
    event = goal.rebaselines.get()
    assert (event.author, event.reason) == (company.manager, "The wrong goal.")
    assert [(change["label"], change["before"], change["after"]) for change in event.told_changes] == [
        ("Status", "Missed", "Active")
    ]
    assert kinds(company.nils) == ["goal_settled", "goal_reopened"]
    assert str(Notice.objects.get(kind="goal_reopened").text) == "Samira opened your goal again: Less dye"
    assert GoalNews.objects.filter(kind=GoalNews.Kind.REBASELINED).count() == 1
    services.settle_goal(goal=goal, outcome="partly", actor=company.manager, now=now + timedelta(hours=1))
    assert kinds(company.nils) == ["goal_settled", "goal_reopened", "goal_settled"], "each end is told"


def test_a_dropped_draft_is_a_draft_again(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, status="draft")
    services.settle_goal(goal=goal, outcome="dropped", actor=company.nils, now=now)
    assert services.reopen_goal(goal=goal, reason="Not yet.", actor=company.nils, now=now).status == "draft"


def test_what_is_open_closed_or_carried_over_stays(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils)
    with pytest.raises(services.GoalHasMovedOn, match="is open already"):
        services.reopen_goal(goal=goal, reason="?", actor=company.nils, now=now)
    following = GoalCycleFactory(name="After", starts_on=goal.due_on, ends_on=goal.due_on + timedelta(days=90))
    services.settle_goal(goal=goal, outcome="missed", carry_into=following, actor=company.nils, now=now)
    with pytest.raises(services.GoalHasMovedOn, match="goes on in another cycle"):
        services.reopen_goal(goal=goal, reason="?", actor=company.nils, now=now)
    services.close_cycle(cycle=goal.cycle, actor=company.hr_admin, now=now)
    with pytest.raises(services.CycleIsClosed):
        services.reopen_goal(goal=goal, reason="?", actor=company.nils, now=now)
    assert Goal.objects.get(pk=goal.pk).status == "missed"


def test_a_new_title_of_what_was_agreed_stays_in_the_history(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, title="Returns from 8 % to 5 %")
    services.edit_goal(goal=goal, title="Returns from 8 % to 5 %", description="x", actor=company.nils, now=now)
    assert not goal.rebaselines.exists()
    services.edit_goal(goal=goal, title="Returns from 8 % to 7 %", actor=company.nils, now=now)
    event = goal.rebaselines.get()
    assert (event.author, event.reason, event.created_at) == (company.nils, "", now)
    assert (event.told_changes[0]["before"], event.told_changes[0]["after"]) == (
        "Returns from 8 % to 5 %",
        "Returns from 8 % to 7 %",
    )
    assert kinds(company.manager) == ["goal_reworded"]
    assert kinds(company.nils) == []
    draft = GoalFactory(owner=company.nils, status="draft")
    services.edit_goal(goal=draft, title="Other words", actor=company.nils, now=now)
    assert not draft.rebaselines.exists()
