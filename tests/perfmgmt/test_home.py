"""The home page."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import pytest
import time_machine
from django.apps import apps as django_apps
from django.test import Client
from django.urls import reverse

import perfmgmt
from goals.models import GoalCycle
from perfmgmt.home.queries import SOURCES, greeting, loop_of, standing_of
from reviews.models import GrowthFrom, NextGoal
from tests.cast import Company
from tests.development.factories import ActionFactory as PlanActionFactory
from tests.goals.factories import GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.ops.test_floors import FLOOR_OF
from tests.people.factories import LeaveFactory, PersonFactory
from tests.perfmgmt.pages import BACKEND, Counted, busy
from tests.reviews.factories import AnswerFactory, GrowthProposalFactory, ProposedGoalFactory, ReviewFactory, part_of


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


@pytest.mark.parametrize("size", [1, 3])
def test_home_costs_the_same_however_much_waits(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    busy(company.nils, company.manager, now, size)
    client.force_login(company.nils, backend=BACKEND)
    with django_assert_num_queries(10):
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


def test_goals_one_contributes_to_are_among_ones_own(client: Client, company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.other, contributors=[company.nils], audience="chosen")
    GoalFactory(owner=company.other)
    assert [row.goal for row in standing_of(company.nils, now).goals] == [goal]
    client.force_login(company.nils, backend=BACKEND)
    page = client.get(reverse("home_standing")).content.decode()
    assert "Goal of Oluwaseun" in page
    assert reverse("goals:update", args=[goal.pk]) in page


def test_stale_goals_stand_before_what_is_due_earlier(company: Company, now: datetime) -> None:
    told = GoalFactory(owner=company.nils, health="on-track", last_updated_at=now, due_on=date(2026, 12, 1))
    stale = GoalFactory(owner=company.nils, agreed_at=now - timedelta(days=60), due_on=date(2026, 12, 30))
    assert [row.goal for row in standing_of(company.nils, now).goals] == [stale, told]


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


@pytest.mark.parametrize("is_closed", [False, True])
def test_whatever_waits_leads_where_its_reader_may_go(
    client: Client, company: Company, now: datetime, *, is_closed: bool
) -> None:
    busy(company.nils, company.manager, now, 1)
    GoalFactory(owner=company.nils, status="draft", proposed_by=company.nils, proposed_at=now)
    GoalFactory(owner=company.manager, due_on=date(2026, 11, 1))
    GoalCycle.objects.update(closed_at=now if is_closed else None)
    for person in (company.nils, company.manager):
        client.force_login(person, backend=BACKEND)
        waiting = client.get(reverse("home")).context["waiting"]
        assert waiting
        for one in waiting:
            assert client.get(one.url, follow=True).status_code == 200, one
            assert one.title, one.action


def test_of_a_goal_in_a_closed_cycle_its_end_is_left_to_say(client: Client, company: Company, now: datetime) -> None:
    """Once its owner is here: the rest waits for nobody any more."""
    cycle = GoalCycleFactory(closed_at=now)
    active = GoalFactory(owner=company.nils, title="Under way", agreed_at=now - timedelta(days=60))
    draft = GoalFactory(owner=company.nils, title="Proposed", status="draft", proposed_by=company.nils, proposed_at=now)
    client.force_login(company.nils, backend=BACKEND)
    waiting = {one.title: (one.action, one.url) for one in client.get(reverse("home")).context["waiting"]}
    settle = reverse("goals:settle", args=[draft.pk])
    ends = f"{reverse('goals:endings')}#goal-{active.pk}"
    assert waiting == {"Under way": ("Say how it ended", ends), "Proposed": ("Drop", settle)}
    assert active.title in client.get(ends).content.decode()
    shown = client.get(reverse("home_standing")).content.decode()
    assert reverse("goals:settle", args=[active.pk]) in shown
    assert reverse("goals:update", args=[active.pk]) not in shown
    client.force_login(company.manager, backend=BACKEND)
    assert not client.get(reverse("home")).context["waiting"]
    cycle.closed_at = None
    cycle.save()
    assert [one.title for one in client.get(reverse("home")).context["waiting"]] == ["Proposed"]


def test_an_end_waits_until_its_owner_is_back(client: Client, company: Company, now: datetime) -> None:
    GoalFactory(owner=company.nils, cycle=GoalCycleFactory(closed_at=now))
    LeaveFactory(person=company.nils, starts_on=now.date() - timedelta(days=9), ends_on=now.date())
    client.force_login(company.nils, backend=BACKEND)
    assert not client.get(reverse("home")).context["waiting"]


def test_goals_of_a_leaver_wait_for_the_manager_in_one_line(client: Client, company: Company, now: datetime) -> None:
    """Whatever they would have waited for: under way and quiet, proposed, or in a closed cycle."""
    company.gone.ends_on = now.date() - timedelta(days=2)
    company.gone.save()
    GoalFactory(owner=company.gone, agreed_at=now - timedelta(days=60))
    proposed = GoalFactory(owner=company.gone, status="draft", proposed_by=company.gone, proposed_at=now)
    over = GoalFactory(owner=company.gone, cycle=GoalCycleFactory(name="Over", closed_at=now))
    GoalFactory(owner=company.gone, status="dropped")
    client.force_login(company.manager, backend=BACKEND)
    [waiting] = client.get(reverse("home")).context["waiting"]
    assert waiting.title == "Goals of Gustav Gone"
    assert waiting.note == "Gustav has left: 3 goals to hand over or to end"
    assert (waiting.url, waiting.since) == (reverse("goals:endings", args=[company.gone.pk]), company.gone.ends_on)
    assert {proposed.title, over.title} <= {one["row"].goal.title for one in client.get(waiting.url).context["rows"]}
    client.force_login(company.skip, backend=BACKEND)
    assert not client.get(reverse("home")).context["waiting"]


@pytest.mark.parametrize("size", [1, 3])
def test_home_costs_the_same_however_many_left(
    client: Client, company: Company, django_assert_num_queries: Counted, size: int
) -> None:
    for leaver in PersonFactory.create_batch(size, manager=company.manager, is_active=False):
        GoalFactory.create_batch(size, owner=leaver)
    client.force_login(company.manager, backend=BACKEND)
    with django_assert_num_queries(10):
        answer = client.get(reverse("home"))
    assert len(answer.context["waiting"]) == size
