"""The home page and the team dashboard."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any

import pytest
import time_machine
from django.apps import apps as django_apps
from django.test import Client
from django.urls import reverse

import perfmgmt
from checkins.models import CheckIn
from core.models import Notice
from goals.models import Goal
from people.models import Person
from perfmgmt.home.queries import SOURCES, greeting, loop_of, standing_of
from perfmgmt.team.queries import Row, rows_for
from reviews.models import GrowthFrom, NextGoal, ReviewCycle
from tests.cast import Company
from tests.checkins.factories import ActionFactory, CheckInFactory, SeriesFactory, TalkingPointFactory
from tests.development.factories import ActionFactory as PlanActionFactory
from tests.feedback.factories import AskFactory, FeedbackFactory
from tests.goals.factories import GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.ops.test_floors import FLOOR_OF
from tests.people.factories import LeaveFactory, PersonFactory
from tests.reviews.factories import AnswerFactory, GrowthProposalFactory, ProposedGoalFactory, ReviewFactory, part_of

Counted = Callable[[int], AbstractContextManager[Any]]
FORTY = 40
BACKEND = "people.sign_in.backend.Backend"


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


def busy(person: Person, colleague: Person, now: datetime, size: int) -> None:
    """`size` of everything that can stand on somebody's pages."""
    for _ in range(size):
        quiet = GoalFactory(owner=person, agreed_at=now - timedelta(days=60))
        KeyResultFactory(goal=quiet)
        GoalFactory(owner=person, status=Goal.Status.DRAFT, proposed_by=colleague, proposed_at=now)
        FeedbackFactory(recipient=person, giver=colleague, sent_at=now - timedelta(days=2))
        AskFactory(asked=person, request__requester=colleague)
        PlanActionFactory(growth_area__plan__person=person, due_on=now.date())
        series = SeriesFactory(report=person, manager=PersonFactory(), follows_line=False)
        meeting = CheckInFactory(series=series, starts_at=now + timedelta(days=1))
        TalkingPointFactory(series=series, added_for=meeting, author=person)
        ActionFactory(series=series, agreed_in=meeting, owner=person, due_on=now.date())
        ReviewFactory(reviewee=person, manager=colleague)
        Notice.objects.create(recipient=person, cause=str(series.pk), kind="x", text="x", url="/", created_at=now)


@pytest.mark.parametrize("size", [1, 3])
def test_home_costs_the_same_however_much_waits(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    busy(company.nils, company.manager, now, size)
    client.force_login(company.nils, backend=BACKEND)
    with django_assert_num_queries(11):
        answer = client.get(reverse("home"))
    assert len(answer.context["waiting"]) == 7 * size


@pytest.mark.parametrize("size", [1, 3])
def test_standing_costs_the_same_however_much_there_is(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    busy(company.nils, company.manager, now, size)
    client.force_login(company.nils, backend=BACKEND)
    with django_assert_num_queries(11):
        answer = client.get(reverse("home_standing"), headers={"hx-request": "true"})
    assert len(answer.context["standing"].goals) == size
    assert b"<html" not in answer.content


@pytest.mark.parametrize("size", [1, 3])
def test_growth_costs_the_same_however_much_there_is(
    client: Client, company: Company, django_assert_num_queries: Counted, size: int
) -> None:
    for _ in range(size):
        action = PlanActionFactory(growth_area__plan__person=company.nils, text="Shadow planning")
        answer = AnswerFactory(part=part_of(ReviewFactory(reviewee=company.nils), "self"))
        proposal = GrowthProposalFactory(answer=answer)
        GrowthFrom.objects.create(proposal=proposal, growth_area=action.growth_area)
        led_to = GoalFactory(owner=company.nils)
        NextGoal.objects.create(proposal=ProposedGoalFactory(answer=answer), goal=led_to)
    client.force_login(company.nils, backend=BACKEND)
    with django_assert_num_queries(7):
        shown = client.get(reverse("home_growth"), headers={"hx-request": "true"})
    assert shown.content.decode().count("Shadow planning") == size
    assert shown.content.decode().count("From the review") == size


def test_growth_names_the_goals_of_the_last_review_alone(client: Client, company: Company) -> None:
    made = []
    for half in ((date(2025, 7, 1), date(2025, 12, 31)), (date(2026, 1, 1), date(2026, 6, 30))):
        period = dict(zip(("cycle__period_start", "cycle__period_end"), half, strict=True))
        review = ReviewFactory(reviewee=company.nils, **period)
        for _ in range(2):
            proposal = ProposedGoalFactory(answer=AnswerFactory(part=part_of(review, "self")))
            made.append(NextGoal.objects.create(proposal=proposal, goal=GoalFactory(owner=company.nils)))
    client.force_login(company.nils, backend=BACKEND)
    assert client.get(reverse("home_growth")).context["came"] == made[2:]
    client.force_login(company.peer, backend=BACKEND)
    assert client.get(reverse("home_growth")).context["came"] == []


def test_growth_says_what_belongs_there(client: Client, company: Company) -> None:
    client.force_login(company.nils, backend=BACKEND)
    assert "What you want to grow in" in client.get(reverse("home_growth")).content.decode()


def test_home_lists_by_date_what_waits(client: Client, company: Company, now: datetime) -> None:
    busy(company.nils, company.manager, now, 1)
    client.force_login(company.nils, backend=BACKEND)
    days = [one.day for one in client.get(reverse("home")).context["waiting"]]
    assert days == sorted(days)
    assert days[-1] < date.max


def test_who_waits_already_stands_before_what_is_due_later(client: Client, company: Company, now: datetime) -> None:
    ReviewFactory(reviewee=company.nils)
    asked = now - timedelta(days=3)
    GoalFactory(owner=company.nils, status="draft", proposed_by=company.nils, proposed_at=asked)
    client.force_login(company.manager, backend=BACKEND)
    page = client.get(reverse("home"))
    assert [one.action for one in page.context["waiting"]] == ["Look at it", "Write"]
    assert "<b>Since</b>" in page.content.decode()


def test_an_empty_home_says_what_belongs_there(client: Client, company: Company) -> None:
    client.force_login(company.nils, backend=BACKEND)
    assert "Nothing waits for you." in client.get(reverse("home")).content.decode()
    standing = client.get(reverse("home_standing")).content.decode()
    assert "Write a goal" in standing
    assert "Ask for feedback" in standing
    assert "Start check-ins" in standing


@pytest.mark.parametrize(
    ("hour", "words"), [(8, "Good morning, Nils"), (12, "Good afternoon, Nils"), (19, "Good evening, Nils")]
)
def test_the_greeting_follows_the_clock(company: Company, hour: int, words: str) -> None:
    assert greeting(company.nils, datetime(2026, 11, 17, hour, tzinfo=UTC)) == words


def test_the_loop_shows_the_step_to_take(company: Company, now: datetime) -> None:
    def present() -> str:
        return next(step.name for step in loop_of(standing_of(company.nils, now)) if step.state == "now")

    assert present() == "Agree"
    goal = GoalFactory(owner=company.nils)
    assert present() == "Check-in"
    ReviewFactory(reviewee=company.nils)
    assert present() == "Review"
    goal.agreed_at = now - timedelta(days=90)
    goal.save(update_fields=["agreed_at"])
    assert present() == "Update"


@pytest.mark.parametrize("size", [1, 3])
def test_the_dashboard_costs_the_same_however_many_report(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    lead = PersonFactory()
    for person in PersonFactory.create_batch(size, manager=lead):
        busy(person, lead, now, size)
    client.force_login(lead, backend=BACKEND)
    with django_assert_num_queries(12):
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


def test_nobody_is_asked_for_anything_while_away(company: Company, now: datetime) -> None:
    LeaveFactory(person=company.nils, starts_on=now.date(), ends_on=now.date())
    row = row_of(company, now)
    assert (row.waits, row.why) == (False, "On leave. Reminders are paused.")


def test_those_who_wait_come_first(company: Company, now: datetime) -> None:
    LeaveFactory(person=company.nils, starts_on=now.date(), ends_on=now.date())
    assert [row.person for row in rows_for(company.manager, now)] == [company.peer, company.nils]


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


def test_a_row_tells_the_figure_that_its_bar_draws(client: Client, company: Company, now: datetime) -> None:
    """The first of several key results is not how the goal stands; one alone is."""
    goal = GoalFactory(owner=company.nils, health="on-track", last_updated_at=now)
    KeyResultFactory(goal=goal, title="Share", start=100, target=60, current=60, weight=0)
    client.force_login(company.nils, backend=BACKEND)
    assert "60 %</b> from 100 %" in client.get(reverse("home_standing")).content.decode()
    KeyResultFactory(goal=goal, title="Lots", start=0, target=4, current=1)
    page = client.get(reverse("home_standing")).content.decode()
    assert "from 100 %" not in page
    assert "<b>25 %</b>" in page


def test_goals_of_a_cycle_that_is_over_stay_until_they_end(company: Company, now: datetime) -> None:
    over = GoalCycleFactory(starts_on=date(2026, 1, 1), ends_on=date(2026, 6, 30))
    goal = GoalFactory(owner=company.nils, cycle=over, starts_on=over.starts_on, due_on=over.ends_on)
    assert [row.goal for row in standing_of(company.nils, now).goals] == [goal]


def test_home_asks_every_app_that_has_something_to_wait_for() -> None:
    apps = {config.name for config in django_apps.get_app_configs()} & set(FLOOR_OF)
    apps |= {f"perfmgmt.{part.name}" for part in iter_modules(perfmgmt.__path__) if part.ispkg} - {"perfmgmt.home"}
    rooms = {f"{name}.queries" for name in apps if find_spec(f"{name}.queries")}
    asked = {room for room in rooms if hasattr(import_module(room), "waiting_for")}
    assert asked == {source.__name__ for source in SOURCES}  # type: ignore[attr-defined]
    assert len(asked) > 4


def test_whatever_waits_leads_where_its_reader_may_go(client: Client, company: Company, now: datetime) -> None:
    busy(company.nils, company.manager, now, 1)
    for person in (company.nils, company.manager):
        client.force_login(person, backend=BACKEND)
        waiting = client.get(reverse("home")).context["waiting"]
        assert waiting
        for one in waiting:
            assert client.get(one.url, follow=True).status_code == 200, one
            assert one.title, one.action


def test_forty_reports_cost_no_query_more(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted
) -> None:
    lead = PersonFactory()
    for person in PersonFactory.create_batch(FORTY, manager=lead):
        GoalFactory(owner=person, agreed_at=now - timedelta(days=60))
        FeedbackFactory(recipient=person, giver=lead, sent_at=now - timedelta(days=2))
    client.force_login(lead, backend=BACKEND)
    with django_assert_num_queries(12):
        answer = client.get(reverse("team"))
    assert len(answer.context["rows"]) == FORTY
