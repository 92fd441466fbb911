"""Followers: who is told what, once and in one mail."""

from datetime import date, datetime, timedelta

import pytest

from core.models import Delivery, Digest, Notice
from goals import services
from goals.models import Goal, GoalFollow
from people.models import Person
from tests.cast import Company
from tests.goals.factories import GoalFactory, GoalFollowFactory
from tests.goals.services.notices import kinds, tell_followers
from tests.people.factories import DelegationFactory
from tests.speaking import told

FOLLOWED = ["followed_commented", "followed_updated", "followed_rebaselined", "followed_settled"]


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils, title="Less dye", contributors=[company.peer])
    return made


def all_of_it(goal: Goal, actor: Person, now: datetime) -> None:
    """Everything a follower hears of."""
    services.comment_on_goal(goal=goal, text="Half way.", actor=actor, now=now)
    services.update_goal(goal=goal, health="at-risk", actor=actor, now=now)
    services.rebaseline(goal=goal, reason="Late", due_on=date(2026, 12, 20), actor=actor, now=now)
    services.settle_goal(goal=goal, outcome="partly", actor=actor, now=now)
    tell_followers(now)


def test_a_follower_hears_of_everything_in_one_mail_a_day(company: Company, goal: Goal, now: datetime) -> None:
    GoalFollowFactory(goal=goal, person=company.skip)
    all_of_it(goal, company.nils, now)
    assert kinds(company.skip) == FOLLOWED
    assert told(company.skip)["followed_updated"] == "Nils updated a goal you follow: Less dye"
    sent = Delivery.objects.filter(notice__recipient=company.skip)
    assert set(sent.values_list("channel", flat=True)) == {Delivery.Channel.DIGEST}
    assert Digest.objects.filter(recipient=company.skip).count() == 1
    assert kinds(company.top) == []


def test_whoever_does_it_and_whoever_does_not_follow_hear_nothing(company: Company, goal: Goal, now: datetime) -> None:
    GoalFollowFactory(goal=goal, person=company.manager)
    all_of_it(goal, company.manager, now)
    assert kinds(company.manager) == kinds(company.skip) == []


def test_nobody_is_told_twice_for_one_cause(company: Company, goal: Goal, now: datetime) -> None:
    for person in (company.nils, company.manager, company.peer):
        GoalFollowFactory(goal=goal, person=person)
    services.rebaseline(goal=goal, reason="Late", due_on=date(2026, 12, 20), actor=company.nils, now=now)
    tell_followers(now)
    assert kinds(company.manager) == ["goal_rebaselined"]
    services.comment_on_goal(goal=goal, text="Look.", mentioned=[company.manager], actor=company.peer, now=now)
    assert kinds(company.manager) == ["goal_rebaselined", "goal_mentioned"]
    assert kinds(company.nils) == ["goal_commented"]
    services.update_goal(goal=goal, health="at-risk", actor=company.manager, now=now)
    tell_followers(now)
    services.settle_goal(goal=goal, outcome="partly", actor=company.manager, now=now)
    tell_followers(now)
    assert kinds(company.nils) == ["goal_commented", "goal_updated", "goal_settled"]
    assert kinds(company.peer) == ["followed_rebaselined", "followed_updated", "followed_settled"]


def test_a_follower_who_may_no_longer_read_it_hears_nothing(company: Company, goal: Goal, now: datetime) -> None:
    for person in (company.peer, company.other, company.gone):
        GoalFollowFactory(goal=goal, person=person)
    goal.contributors.clear()
    all_of_it(goal, company.nils, now)
    assert kinds(company.peer) == kinds(company.other) == kinds(company.gone) == []


def test_of_a_goal_for_everyone_every_follower_hears(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, audience="company")
    GoalFollowFactory(goal=goal, person=company.other)
    GoalFollowFactory(goal=goal, person=company.gone)
    all_of_it(goal, company.nils, now)
    assert kinds(company.other) == FOLLOWED
    assert kinds(company.gone) == []


def test_following_twice_is_following_once_and_ends(company: Company, goal: Goal, now: datetime) -> None:
    for later in range(2):
        services.follow_goal(goal=goal, actor=company.skip, now=now + timedelta(days=later))
    assert GoalFollow.objects.get().created_at == now
    for later in range(2):
        services.unfollow_goal(goal=goal, actor=company.skip, now=now + timedelta(days=later))
    assert not GoalFollow.objects.exists()


def test_what_the_system_does_tells_nobody(company: Company, goal: Goal, now: datetime) -> None:
    GoalFollowFactory(goal=goal, person=company.skip)
    services.settle_goal(goal=goal, outcome="missed", actor=None, now=now)
    tell_followers(now)
    assert not Notice.objects.exists()


def test_a_delegate_is_named_with_the_manager_they_act_for(company: Company, goal: Goal, now: datetime) -> None:
    held = DelegationFactory(manager=company.manager, delegate=company.other)
    GoalFollowFactory(goal=goal, person=company.skip)
    delegate = Person.objects.get(pk=held.delegate_id)
    services.update_goal(goal=goal, health="at-risk", actor=delegate, now=now)
    held.delete()
    tell_followers(now)
    assert told(company.skip)["followed_updated"].startswith("Oluwaseun, for Samira updated")
