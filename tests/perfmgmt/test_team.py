"""The team dashboard."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from checkins.models import CheckIn
from goals.models import Goal
from perfmgmt.team.queries import Row, rows_for
from reviews.models import ReviewCycle
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory
from tests.development.factories import ActionFactory as PlanActionFactory
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalFactory
from tests.people.factories import LeaveFactory, PersonFactory
from tests.perfmgmt.pages import BACKEND, Counted, busy
from tests.reviews.factories import ReviewFactory

FORTY = 40


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


@pytest.mark.parametrize("size", [1, 3])
def test_the_dashboard_costs_the_same_however_many_report(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    lead = PersonFactory()
    for person in PersonFactory.create_batch(size, manager=lead):
        busy(person, lead, now, size)
    client.force_login(lead, backend=BACKEND)
    with django_assert_num_queries(11):
        answer = client.get(reverse("team"))
    assert len(answer.context["rows"]) == size


def row_of(company: Company, now: datetime) -> Row:
    return next(row for row in rows_for(company.manager, now) if row.person == company.nils)


def test_a_row_leads_to_the_plan(client: Client, company: Company, now: datetime) -> None:
    client.force_login(company.manager, backend=BACKEND)
    assert "Plan:" not in client.get(reverse("team")).content.decode()
    step = PlanActionFactory(growth_area__plan__person=company.nils)
    assert row_of(company, now).plan_in_words == "Plan: 1 step"
    address = reverse("development:detail", args=[company.nils.pk])
    assert f'<a href="{address}">Plan: 1 step</a>' in client.get(reverse("team")).content.decode()
    step.done_at, step.progress = now, 100
    step.save()
    assert row_of(company, now).plan_in_words == "Plan: no step"


def test_a_row_says_why_and_what_to_do(company: Company, now: datetime) -> None:
    FeedbackFactory(recipient=company.nils, giver=company.manager, sent_at=now - timedelta(days=3))
    series = SeriesFactory(report=company.nils, manager=company.manager)
    CheckInFactory(series=series, starts_at=now - timedelta(days=7), state=CheckIn.State.HELD)
    CheckInFactory(series=series, starts_at=now + timedelta(days=7))
    assert row_of(company, now).why == "No goals yet."
    GoalFactory(owner=company.nils, health="on-track")
    assert (row_of(company, now).why, row_of(company, now).waits) == ("All goals on track.", False)
    GoalFactory(owner=company.nils, health="off-track")
    assert row_of(company, now).why == "A goal is off track."
    due = GoalFactory(owner=company.nils, health="on-track", due_on=date(2026, 11, 16))
    assert row_of(company, now).why == "A goal was due and has no outcome. A goal is off track."
    assert row_of(company, now).action.url == reverse("goals:endings", args=[company.nils.pk])
    due.delete()
    GoalFactory(owner=company.nils, agreed_at=now - timedelta(days=28))
    assert row_of(company, now).why == "Has not updated a goal for 4 weeks. A goal is off track."
    review = ReviewFactory(reviewee=company.nils)
    review.parts.filter(direction="self").update(submitted_at=now)
    assert row_of(company, now).action.action == "Write review"
    review.parts.filter(direction="manager").update(submitted_at=now)
    assert row_of(company, now).action.action == "See goals"
    ReviewCycle.objects.update(state=ReviewCycle.State.SHARING)
    assert row_of(company, now).action.action == "Share review"
    GoalFactory(owner=company.nils, status=Goal.Status.DRAFT, proposed_by=company.nils, proposed_at=now)
    assert row_of(company, now).action.action == "Read the draft"
    assert row_of(company, now).shapes == ["on-track", "off-track", "stale"]


def test_all_is_on_track_only_where_it_was_said_of_all(company: Company, now: datetime) -> None:
    said = {"sent_at": now - timedelta(days=3)}
    FeedbackFactory(recipient=company.nils, giver=company.manager, **said)
    CheckInFactory(
        series=SeriesFactory(report=company.nils, manager=company.manager), starts_at=now + timedelta(days=7)
    )

    def words() -> tuple[str, str]:
        row = row_of(company, now)
        assert not row.waits
        return row.why, row.goals_in_words

    GoalFactory(owner=company.nils, health="on-track", last_updated_at=now)
    assert words() == ("All goals on track.", "All on track")
    GoalFactory(owner=company.nils)
    assert words() == ("A goal has no update yet.", "1 without an update")
    GoalFactory.create_batch(2, owner=company.nils, health="at-risk", last_updated_at=now)
    assert words() == ("2 goals are at risk.", "2 at risk, 1 without an update")


def test_long_silence_is_said_without_blame(company: Company, now: datetime) -> None:
    FeedbackFactory(recipient=company.nils, giver=company.manager, sent_at=now - timedelta(days=94))
    series = SeriesFactory(report=company.nils, manager=company.manager)
    CheckInFactory(series=series, starts_at=now - timedelta(days=50), state=CheckIn.State.HELD)
    assert row_of(company, now).why == "No check-in since Mon 28 Sep. Has had no feedback for 13 weeks."
    assert row_of(company, now).action.action == "Plan a check-in"
    planned = CheckInFactory(series=series, starts_at=now + timedelta(days=7))
    assert row_of(company, now).action.action == "Next check-in"
    assert row_of(company, now).action.url == planned.get_absolute_url()


def test_a_check_in_that_nobody_settled_is_to_be_settled(company: Company, now: datetime) -> None:
    """And one under way calls for nothing: there is one."""
    FeedbackFactory(recipient=company.nils, giver=company.manager, sent_at=now)
    series = SeriesFactory(report=company.nils, manager=company.manager)
    CheckInFactory(series=series, starts_at=now - timedelta(days=14), state=CheckIn.State.HELD)
    checkin = CheckInFactory(series=series, starts_at=now - timedelta(minutes=1))
    assert not row_of(company, now).waits
    row = row_of(company, now + timedelta(hours=1))
    assert (row.why, row.action.action) == ("Nobody has said whether you met.", "Settle")
    assert row.action.url == checkin.get_absolute_url()
    assert row.next_checkin_in_words == "17 Nov, not settled"


def test_nobody_is_asked_for_anything_while_away(company: Company, now: datetime) -> None:
    LeaveFactory(person=company.nils, starts_on=now.date(), ends_on=now.date())
    row = row_of(company, now)
    assert (row.waits, row.why) == (False, "On leave. Reminders are paused.")


def test_those_who_wait_come_first(company: Company, now: datetime) -> None:
    LeaveFactory(person=company.nils, starts_on=now.date(), ends_on=now.date())
    assert [row.person for row in rows_for(company.manager, now)] == [company.peer, company.nils]


def test_whom_more_calls_for_comes_first(company: Company, now: datetime) -> None:
    """By name where as much calls for them."""
    FeedbackFactory(recipient=company.nils, giver=company.manager, sent_at=now - timedelta(days=3))
    assert [len(row.reasons) for row in rows_for(company.manager, now)] == [2, 1]
    assert [row.person for row in rows_for(company.manager, now)] == [company.peer, company.nils]
    for _more in range(2):
        GoalFactory(owner=company.nils, health="off-track")
    GoalFactory(owner=company.nils, health="off-track", due_on=date(2026, 11, 1))
    assert [row.person for row in rows_for(company.manager, now)] == [company.nils, company.peer]


def test_nobody_is_said_to_do_well_who_is_away_or_at_risk(client: Client, company: Company, now: datetime) -> None:
    LeaveFactory(person=company.nils, starts_on=now.date(), ends_on=now.date())
    client.force_login(company.manager, backend=BACKEND)
    groups = client.get(reverse("team")).context["groups"]
    assert [title for title, rows in groups if company.nils in {row.person for row in rows}] == [
        "Nothing for you to do"
    ]


def test_somebody_without_reports_is_told_so(client: Client, company: Company) -> None:
    client.force_login(company.nils, backend=BACKEND)
    assert "Nobody reports to you" in client.get(reverse("team")).content.decode()


def test_forty_reports_cost_no_query_more(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted
) -> None:
    lead = PersonFactory()
    for person in PersonFactory.create_batch(FORTY, manager=lead):
        GoalFactory(owner=person, agreed_at=now - timedelta(days=60))
        FeedbackFactory(recipient=person, giver=lead, sent_at=now - timedelta(days=2))
    client.force_login(lead, backend=BACKEND)
    with django_assert_num_queries(11):
        answer = client.get(reverse("team"))
    assert len(answer.context["rows"]) == FORTY
