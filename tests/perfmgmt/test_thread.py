"""The golden thread of a goal."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from goals.models import Goal
from goals.services import hand_over_goal
from reviews.models import NextGoal, Quote
from tests.cast import Company
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalCycleFactory, GoalFactory, GoalUpdateFactory, RebaselineFactory
from tests.reviews.factories import AnswerFactory, ProposedGoalFactory, ReviewFactory, part_of

Counted = Callable[[int], AbstractContextManager[Any]]
BACKEND = "people.sign_in.backend.Backend"


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


def story(company: Company, now: datetime, size: int) -> Goal:
    """A goal that was carried over `size` times, with all that can hang on its thread."""
    goal = None
    for number in range(size + 1):
        cycle = GoalCycleFactory(name=f"Cycle {number}")
        goal = GoalFactory(
            owner=company.nils,
            cycle=cycle,
            carried_from=goal,
            status=Goal.Status.PARTLY,
            settled_at=now,
            look_back="So.",
        )
        update = GoalUpdateFactory(goal=goal, created_at=now)
        FeedbackFactory(recipient=company.nils, giver=company.manager, goal=goal)
        part = part_of(ReviewFactory(reviewee=company.nils), "self")
        answer = AnswerFactory(part=part)
        NextGoal.objects.create(proposal=ProposedGoalFactory(answer=answer), goal=goal)
        change = RebaselineFactory(goal=goal)
        for source in (update, change, goal):
            Quote.objects.create(
                answer=answer, kind=Quote.Kind.GOAL, source=source.pk, text=str(source), happened_on=now.date()
            )
    assert goal is not None
    return goal


@pytest.mark.parametrize("size", [1, 3])
def test_the_thread_costs_the_same_however_long_it_is(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    goal = story(company, now, size)
    client.force_login(company.nils, backend=BACKEND)
    with django_assert_num_queries(11):
        answer = client.get(reverse("thread", args=[goal.pk]))
    assert len(answer.context["knots"]) == 9 * (size + 1)
    assert [knot.is_here for knot in answer.context["knots"]].count(True) == 1


def test_the_thread_holds_only_what_the_reader_may_read(client: Client, company: Company, now: datetime) -> None:
    goal = story(company, now, 1)
    client.force_login(company.skip, backend=BACKEND)
    kinds = {knot.icon for knot in client.get(reverse("thread", args=[goal.pk])).context["knots"]}
    assert kinds == {"goal", "check"}


def test_the_thread_is_the_same_from_either_end(client: Client, company: Company, now: datetime) -> None:
    last = story(company, now, 2)
    first = last.carried_from.carried_from
    client.force_login(company.nils, backend=BACKEND)
    seen = [client.get(reverse("thread", args=[goal.pk])).context["knots"] for goal in (first, last)]
    assert [knot.title for knot in seen[0]] == [knot.title for knot in seen[1]]


def test_one_day_is_told_in_the_order_in_which_it_happened(client: Client, company: Company, now: datetime) -> None:
    def at(hour: int) -> datetime:
        return now.replace(hour=hour)

    first = GoalFactory(owner=company.nils, agreed_at=at(8), status=Goal.Status.PARTLY, settled_at=at(10))
    GoalUpdateFactory(goal=first, created_at=at(9))
    later = {"status": Goal.Status.DRAFT, "agreed_at": None, "created_at": at(10)}
    GoalFactory(owner=company.nils, carried_from=first, cycle=GoalCycleFactory(), **later)
    client.force_login(company.nils, backend=BACKEND)
    knots = client.get(reverse("thread", args=[first.pk])).context["knots"]
    assert [knot.text for knot in knots] == ["Agreed", "First line converted.", "", "Carried over"]


def test_a_hand_over_breaks_no_thread(client: Client, company: Company, now: datetime) -> None:
    """A goal carried over and then handed to a peer who may read the first one."""
    first = GoalFactory(
        owner=company.nils, title="First", audience="company", status=Goal.Status.PARTLY, settled_at=now
    )
    second = GoalFactory(
        owner=company.nils, title="Second", carried_from=first, cycle=GoalCycleFactory(), audience="company"
    )
    hand_over_goal(goal=second, to=company.peer, reason="Priya knows the mill.", actor=company.nils, now=now)
    client.force_login(company.peer, backend=BACKEND)
    page = client.get(reverse("thread", args=[second.pk]))
    titles = [knot.title for knot in page.context["knots"]]
    assert titles.index("First") < titles.index("Second")
    assert "Nils handed it over" in titles
    assert "Priya knows the mill." in page.content.decode()


def test_each_change_of_what_was_agreed_is_named(client: Client, company: Company) -> None:
    goal, other = GoalFactory(owner=company.nils), GoalFactory(title="Ship on time", audience="company")
    changes = (
        ({"what": "target", "of": "Metres", "before": "1", "after": "2"}, "A bath was late."),
        ({"what": "weight", "of": "", "before": "1", "after": "2", "goal": str(other.pk)}, "It counts for more."),
        ({"what": "status", "of": "", "before": "missed", "after": "active", "kind": "status"}, "By mistake."),
        ({"what": "title", "of": "", "before": "Old", "after": "New"}, ""),
    )
    for change, reason in changes:
        RebaselineFactory(goal=goal, changes=[change], reason=reason)
    client.force_login(company.nils, backend=BACKEND)
    knots = client.get(reverse("thread", args=[goal.pk])).context["knots"]
    assert [(knot.kind, knot.title, knot.text) for knot in knots if knot.title.startswith("Nils")] == [
        ("Re-baseline", "Nils agreed it anew", "A bath was late. (Metres, Target: 1 → 2)"),
        (
            "Re-baseline",
            "Nils agreed it anew",
            "It counts for more. (Ship on time, Weight of a goal that supports it: 1 → 2)",
        ),
        ("Opened again", "Nils opened it again", "By mistake. (Status: Missed → Active)"),
        ("New title", "Nils gave it another title", "Title: Old → New"),
    ]


def test_the_thread_ends_where_the_reader_may_not_read_on(client: Client, company: Company, now: datetime) -> None:
    first = GoalFactory(
        owner=company.nils, title="Mine alone", audience="chosen", status=Goal.Status.PARTLY, settled_at=now
    )
    middle = GoalFactory(owner=company.nils, title="Ours", carried_from=first, cycle=GoalCycleFactory())
    last = GoalFactory(owner=company.nils, carried_from=middle, cycle=GoalCycleFactory(), audience="company")
    client.force_login(company.peer, backend=BACKEND)
    page = client.get(reverse("thread", args=[last.pk])).content.decode()
    assert "Mine alone" not in page
    assert "Ours" not in page
