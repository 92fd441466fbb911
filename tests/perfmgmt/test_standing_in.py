"""The team page of somebody who stands in for a manager: what a delegate may read, and no more."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from checkins.models import CheckIn
from goals.models import Goal
from people.models import Delegation
from people.services import end_delegation
from perfmgmt.team.queries import Row, rows_for
from reviews.models import Part
from tests.cast import Company
from tests.checkins.factories import ActionFactory, CheckInFactory, SeriesFactory
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalFactory
from tests.people.factories import DelegationFactory, PersonFactory
from tests.people.sign_in.doors import signed_in
from tests.reviews.factories import ReviewFactory

Counted = Callable[[int], AbstractContextManager[Any]]


@pytest.fixture
def now() -> datetime:
    """The database asks its own clock whether a delegation holds."""
    return timezone.now()


@pytest.fixture
def delegation(company: Company) -> Delegation:
    """Oluwaseun, of another branch, stands in for Samira."""
    made: Delegation = DelegationFactory(manager=company.manager, delegate=company.other)
    return made


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


def row_of(company: Company, now: datetime) -> Row:
    company.other.__dict__.pop("_parts", None)
    company.other.__dict__.pop("stands_in_for", None)
    return next(row for row in rows_for(company.other, now) if row.person == company.nils)


@pytest.mark.usefixtures("delegation")
def test_goals_and_plans_call_for_a_stand_in_and_what_stays_with_the_manager_does_not(
    company: Company, now: datetime
) -> None:
    assert row_of(company, now).why == "No goals yet."
    GoalFactory(owner=company.nils, health="off-track", agreed_at=now, starts_on=now.date())
    assert row_of(company, now).why == "A goal is off track."
    GoalFactory(owner=company.nils, status=Goal.Status.DRAFT, proposed_by=company.nils, proposed_at=now)
    row = row_of(company, now)
    assert (row.action.action, row.goals.active) == ("Read the draft", 1)
    review = ReviewFactory(reviewee=company.nils, cycle__launched_at=now)
    review.parts.filter(direction=Part.Direction.SELF).update(submitted_at=now)
    row = row_of(company, now)
    assert row.review
    assert [reason.action for reason in row.reasons] == ["Read the draft", "See goals"]


@pytest.mark.usefixtures("delegation")
def test_nothing_of_checkins_and_feedback_is_told(company: Company, now: datetime) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    meeting = CheckInFactory(series=series, starts_at=now - timedelta(days=7), state=CheckIn.State.HELD)
    ActionFactory(series=series, agreed_in=meeting, owner=company.nils)
    FeedbackFactory(recipient=company.nils, giver=company.manager, audience="everyone", sent_at=now)
    row = row_of(company, now)
    assert (row.checkins, row.feedback, row.last_checkin_in_words, row.last_given_in_words) == (None, None, "", "")
    page = signed_in(company.other).get(reverse("team")).content.decode()
    assert page.count("Stays with Samira") == 2 * 3
    assert "open</td>" not in page


def test_each_row_says_for_whom_and_until_when(company: Company, delegation: Delegation) -> None:
    Delegation.objects.filter(pk=delegation.pk).update(ends_on=date(2030, 12, 4))
    client = signed_in(company.other)
    page = client.get(reverse("team")).content.decode()
    assert page.count("for Samira, until 4 Dec") == 2
    assert "2 people." in page
    assert f'href="{reverse("team")}"' in client.get(reverse("home")).content.decode()


def test_own_reports_stay_beside_them_unmarked(company: Company, delegation: Delegation, now: datetime) -> None:
    mine = PersonFactory(manager=company.other)
    marked = {row.person: bool(row.marked) for row in rows_for(company.other, now)}
    assert marked == {mine: False, company.nils: True, company.peer: True}
    assert {row.person for row in rows_for(company.manager, now)} == {company.nils, company.peer}


def test_nobody_stands_in_above_themself(company: Company, now: datetime) -> None:
    DelegationFactory(manager=company.manager, delegate=company.peer)
    assert [row.person for row in rows_for(company.peer, now)] == [company.nils]


def test_with_the_delegation_the_rows_end(company: Company, delegation: Delegation, now: datetime) -> None:
    assert row_of(company, now)
    end_delegation(delegation=delegation, actor=company.manager, now=now)
    page = signed_in(company.other).get(reverse("team")).content.decode()
    assert "Nobody reports to you" in page
    assert company.nils.name not in page


@pytest.mark.parametrize("size", [1, 3])
def test_the_page_costs_the_same_however_many_one_stands_in_for(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    for _ in range(size):
        lead = PersonFactory()
        DelegationFactory(manager=lead, delegate=company.other)
        for person in PersonFactory.create_batch(size, manager=lead):
            GoalFactory(owner=person)
            ReviewFactory(reviewee=person, cycle__launched_at=now)
    client.force_login(company.other, backend="people.sign_in.backend.Backend")
    with django_assert_num_queries(12):
        answer = client.get(reverse("team"))
    assert len(answer.context["rows"]) == size * size
