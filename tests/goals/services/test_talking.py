"""What people say about a goal, and who hears of it."""

from datetime import datetime, timedelta

import pytest

from core.models import Delivery, Notice
from goals import services
from goals.models import Goal, GoalComment, GoalCycle
from goals.services import CycleIsClosed, GoalHasMovedOn, NotAReader
from tests.cast import Company
from tests.goals.factories import GoalCommentFactory, GoalFactory
from tests.goals.services.notices import kinds
from tests.speaking import speak, told


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils, title="Less dye")
    return made


def test_the_owner_is_told_in_their_digest_and_in_their_language(company: Company, goal: Goal, now: datetime) -> None:
    speak("de", company.nils)
    comment = services.comment_on_goal(goal=goal, text="Well done.", actor=company.manager, now=now)
    assert (comment.author, comment.text, comment.created_at) == (company.manager, "Well done.", now)
    assert list(told(company.nils)) == ["goal_commented"]
    assert "Less dye" in told(company.nils)["goal_commented"]
    assert Delivery.objects.get().channel == Delivery.Channel.DIGEST
    assert Notice.objects.get().url == f"/goals/{goal.pk}/talk/"


def test_nobody_is_told_of_their_own_words(company: Company, goal: Goal, now: datetime) -> None:
    services.comment_on_goal(goal=goal, text="Half way.", actor=company.nils, now=now)
    assert not Notice.objects.exists()


def test_the_same_click_twice_is_one_comment(company: Company, goal: Goal, now: datetime) -> None:
    said = {"goal": goal, "text": "Well done.", "actor": company.manager}
    first = services.comment_on_goal(**said, now=now)
    assert services.comment_on_goal(**said, now=now + timedelta(seconds=5)) == first
    assert services.comment_on_goal(**{**said, "actor": company.skip}, now=now) != first
    assert services.comment_on_goal(**said, now=now + timedelta(minutes=2)) != first
    assert kinds(company.nils) == ["goal_commented"] * 3


@pytest.mark.parametrize("state", ["draft", "closed"])
def test_drafts_and_closed_cycles_take_no_comments(company: Company, now: datetime, state: str) -> None:
    goal = GoalFactory(owner=company.nils, status="draft" if state == "draft" else "missed")
    if state == "closed":
        GoalCycle.objects.update(closed_at=now)
    with pytest.raises(GoalHasMovedOn if state == "draft" else CycleIsClosed):
        services.comment_on_goal(goal=goal, text="And now?", actor=company.manager, now=now)
    assert not GoalComment.objects.exists()


def test_of_what_is_withdrawn_only_a_trace_stays(company: Company, goal: Goal, now: datetime) -> None:
    comment = services.comment_on_goal(goal=goal, text="Too slow!", actor=company.manager, now=now)
    services.withdraw_comment(comment=comment, actor=company.manager, now=now)
    services.withdraw_comment(comment=comment, actor=company.manager, now=now + timedelta(days=1))
    comment.refresh_from_db()
    assert (comment.text, comment.withdrawn_at) == ("", now)
    assert not Notice.objects.unread().exists()
    assert Delivery.objects.get().state == Delivery.State.DROPPED


def test_a_comment_can_be_withdrawn_after_the_cycle_is_closed(company: Company, now: datetime) -> None:
    comment = GoalCommentFactory()
    GoalCycle.objects.update(closed_at=now)
    assert services.withdraw_comment(comment=comment, actor=comment.author, now=now).withdrawn_at == now


def test_the_mentioned_are_told_at_once_and_everybody_once(company: Company, goal: Goal, now: datetime) -> None:
    services.comment_on_goal(
        goal=goal, text="Look.", mentioned=[company.nils, company.skip, company.manager], actor=company.manager, now=now
    )
    assert (kinds(company.nils), kinds(company.skip), kinds(company.manager)) == (
        ["goal_mentioned"],
        ["goal_mentioned"],
        [],
    )
    assert set(Delivery.objects.values_list("channel", flat=True)) == {Delivery.Channel.MAIL}


@pytest.mark.parametrize("who", ["other", "gone"])
def test_whoever_may_not_read_it_is_told_nothing(company: Company, goal: Goal, now: datetime, who: str) -> None:
    with pytest.raises(NotAReader):
        services.comment_on_goal(goal=goal, text="Look.", mentioned=[company.people[who]], actor=company.nils, now=now)
    assert not Notice.objects.exists()
    assert not GoalComment.objects.exists()
