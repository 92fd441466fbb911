"""Followers are told by workers: once each, whatever is run twice, lost or killed."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Delivery, Notice
from goals import services, tasks
from goals.models import Goal, GoalCycle, GoalFollow, GoalNews
from goals.models.news import MOST_ATTEMPTS
from goals.services import following
from people.models import Person
from perfmgmt.celery import app
from tests.cast import Company
from tests.goals.factories import GoalFactory, GoalFollowFactory, GoalNewsFactory
from tests.goals.services.notices import kinds, tell_followers
from tests.people.factories import PersonFactory

Deed = Callable[[Goal, Person, datetime], Any]
DEEDS: dict[str, Deed] = {
    "comment": lambda goal, who, now: services.comment_on_goal(goal=goal, text="Half way.", actor=who, now=now),
    "update": lambda goal, who, now: services.update_goal(goal=goal, health="at-risk", actor=who, now=now),
    "rebaseline": lambda goal, who, now: services.rebaseline(
        goal=goal, reason="Late", due_on=date(2026, 12, 20), actor=who, now=now
    ),
    "settle": lambda goal, who, now: services.settle_goal(goal=goal, outcome="partly", actor=who, now=now),
}


def followed(company: Company, number: int) -> Goal:
    goal: Goal = GoalFactory(owner=company.nils, audience="company")
    for person in PersonFactory.create_batch(number):
        GoalFollowFactory(goal=goal, person=person)
    return goal


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_a_deed_costs_the_same_for_one_follower_and_for_a_hundred(company: Company, now: datetime, deed: Deed) -> None:
    costs = []
    for number in (1, 100):
        goal = followed(company, number)
        with CaptureQueriesContext(connection) as asked:
            deed(goal, company.nils, now)
        costs.append(len(asked))
    assert costs[0] == costs[1]
    followers = Notice.objects.filter(kind__startswith="followed_")
    assert not followers.exists()
    tell_followers(now)
    assert followers.count() == 101
    assert not GoalNews.objects.exists()


def test_database_takes_one_row_for_each_cause(db: None) -> None:
    news = GoalNewsFactory()
    with pytest.raises(IntegrityError, match="goal_news_is_told_once_for_each_cause"), transaction.atomic():
        GoalNewsFactory(cause=news.cause)


def test_they_are_told_in_steps(company: Company, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "AT_ONCE", 2)
    DEEDS["update"](followed(company, 5), company.nils, now)
    news = GoalNews.objects.get()
    for told in (2, 4, 5):
        services.tell_of_news(news_id=news.pk, now=now)
        assert Notice.objects.count() == told
    assert not GoalNews.objects.exists()


def test_run_twice_and_killed_in_between_each_hears_once(
    company: Company, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    DEEDS["update"](followed(company, 3), company.nils, now)
    news = GoalNews.objects.get()
    told: list[Person] = []

    def dies_at_the_second(person: Person, news: GoalNews) -> None:
        if told:
            raise KeyboardInterrupt
        told.append(person)
        tell(person, news)

    tell = following._tell
    with monkeypatch.context() as patched:
        patched.setattr(following, "_tell", dies_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            services.tell_of_news(news_id=news.pk, now=now)
    assert not Notice.objects.exists()
    services.tell_of_news(news_id=news.pk, now=now)  # too early: somebody else may be telling
    assert not Notice.objects.exists()
    later = now + timedelta(minutes=2)
    assert services.due_news(now=later) == [news.pk]
    for _time in range(2):
        services.tell_of_news(news_id=news.pk, now=later)
    following.tell_some(news_id=news.pk, actor=None, now=later)  # claimed before, and told by another since
    assert Notice.objects.count() == 3
    assert Delivery.objects.count() == 3


def test_what_keeps_failing_waits_for_somebody_to_look(
    client: Client, company: Company, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    DEEDS["update"](followed(company, 1), company.nils, now)
    news = GoalNews.objects.get()

    def fails(*_all: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(following, "_tell", fails)
        for _time in range(MOST_ATTEMPTS):
            now += timedelta(hours=1)
            with pytest.raises(RuntimeError):
                services.tell_of_news(news_id=news.pk, now=now)
    much_later = now + timedelta(days=1)
    assert services.due_news(now=much_later) == []
    client.force_login(company.hr_admin)
    address = reverse("admin:goals_goalnews_changelist")
    assert news.goal.title not in client.get(address).content.decode()
    with time_machine.travel(much_later, tick=False):
        client.post(address, {"action": "again", "_selected_action": [str(news.pk)]})
    tell_followers(much_later)
    assert Notice.objects.count() == 1


def test_who_follows_later_or_may_read_it_no_longer_hears_nothing(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils, contributors=[company.peer])
    GoalFollowFactory(goal=goal, person=company.peer)
    DEEDS["update"](goal, company.nils, now)
    goal.contributors.clear()
    services.follow_goal(goal=goal, actor=company.skip, now=now + timedelta(seconds=1))
    tell_followers(now + timedelta(minutes=1))
    assert kinds(company.peer) == kinds(company.skip) == []


def test_of_a_withdrawn_comment_nobody_is_told_any_more(company: Company, now: datetime) -> None:
    goal = followed(company, 2)
    comment = DEEDS["comment"](goal, company.nils, now)
    services.withdraw_comment(comment=comment, actor=company.nils, now=now)
    tell_followers(now)
    assert not Notice.objects.exists()


@pytest.fixture
def _at_once() -> Iterator[None]:
    """Tasks run where they are called."""
    app.conf.task_always_eager = True
    yield
    app.conf.task_always_eager = False


@pytest.mark.usefixtures("_at_once")
def test_a_deed_hands_it_over_and_a_sweep_finds_what_was_lost(
    company: Company, now: datetime, django_capture_on_commit_callbacks: Any
) -> None:
    with time_machine.travel(now, tick=False):
        with django_capture_on_commit_callbacks(execute=True):
            DEEDS["comment"](followed(company, 1), company.nils, now)
        assert Notice.objects.count() == 1
        DEEDS["update"](followed(company, 1), company.nils, now)
        tasks.sweep_news.delay(from_a_later_version=1)
        tasks.sweep_news.delay()
    assert Notice.objects.count() == 2


def test_followers_come_along_with_what_is_carried_over(company: Company, following: GoalCycle, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils)
    for person in (company.skip, company.other):
        GoalFollowFactory(goal=goal, person=person)
    GoalFollowFactory(goal=goal, person=company.nils)  # from when it was somebody else's
    draft = services.carry_over_goal(goal=goal, into=following, actor=company.nils, now=now)
    assert set(GoalFollow.objects.filter(goal=draft).values_list("person", flat=True)) == {
        company.skip.pk,
        company.other.pk,
    }
    services.propose_goal(goal=draft, actor=company.nils, now=now)
    services.agree_goal(goal=draft, actor=company.manager, now=now)
    assert kinds(company.skip) == []
    DEEDS["update"](draft, company.nils, now)
    tell_followers(now)
    assert kinds(company.skip) == ["followed_updated"]
    assert kinds(company.other) == []  # who may not read it
