"""The close: what follows from a review, and that it follows once, whatever dies."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection, transaction

from core.models import Notice
from development.models import Action, GrowthArea, Plan
from goals.models import Goal, GoalCycle
from reviews import closing, services, tasks
from reviews.models import Closing, GrowthFrom, NextGoal, Part, Review, ReviewCycle
from tests.cast import Company, build_company
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.reviews.conftest import Asked
from tests.reviews.factories import (
    AnswerFactory,
    GoalCycleFactory,
    GrowthProposalFactory,
    ProposedGoalFactory,
    QuestionFactory,
    ReviewCycleFactory,
    ReviewFactory,
    part_of,
)

Status = Goal.Status


@pytest.fixture
def period(cycle: ReviewCycle) -> GoalCycle:
    """The goal cycle that the review cycle covers."""
    covered = GoalCycleFactory(name="Second half of 2026")
    cycle.goal_cycles.add(covered)
    ReviewCycle.objects.filter(pk=cycle.pk).update(state="sharing")
    cycle.refresh_from_db()
    return covered


def begin(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    services.close_cycle(cycle=cycle, actor=company.hr_admin, now=now)


def close(review: Review, now: datetime) -> None:
    closing.close_review(review_id=review.pk, now=now)


def measured(owner: Any, cycle: GoalCycle, current: int, **more: Any) -> Goal:
    """A goal from 0 to 10 that stands at `current`."""
    goal: Goal = GoalFactory(owner=owner, cycle=cycle, **more)
    KeyResultFactory(goal=goal, start=Decimal(0), target=Decimal(10), current=Decimal(current))
    return goal


def test_open_goals_end_by_their_figures(company: Company, review: Review, period: GoalCycle, now: datetime) -> None:
    goals = {
        Status.ACHIEVED: measured(company.nils, period, 10),
        Status.PARTLY: measured(company.nils, period, 6),
        Status.MISSED: measured(company.nils, period, 0),
    }
    untold = GoalFactory(owner=company.nils, cycle=period)
    told = GoalFactory(owner=company.nils, cycle=period, last_updated_at=now)
    begin(company, review.cycle, now)
    close(review, now)
    for outcome, goal in [*goals.items(), (Status.MISSED, untold), (Status.PARTLY, told)]:
        goal.refresh_from_db()
        assert (goal.status, goal.settled_at) == (outcome, now)
        assert "close of" in goal.look_back
    carried = Goal.objects.filter(cycle=review.cycle.next_goal_cycle)
    assert {goal.carried_from for goal in carried} == {goals[Status.PARTLY], goals[Status.MISSED], untold, told}
    assert {goal.status for goal in carried} == {Status.DRAFT}


def test_what_people_settled_themselves_stays(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    said = {"look_back": "We stopped in time.", "settled_at": now - timedelta(days=3)}
    dropped = measured(company.nils, period, 3, status=Status.DROPPED, **said)
    partly = measured(company.nils, period, 3, status=Status.PARTLY, **said)
    draft = GoalFactory(owner=company.nils, cycle=period, status=Status.DRAFT)
    elsewhere = GoalFactory(owner=company.nils, cycle=GoalCycleFactory())
    of_team = GoalFactory(owner=company.nils, cycle=period, belongs_to="team", team=company.dyehouse)
    begin(company, review.cycle, now)
    close(review, now)
    before = {goal.pk: goal.status for goal in (dropped, partly, draft, elsewhere, of_team)}
    assert before == dict(Goal.objects.filter(pk__in=before).values_list("pk", "status"))
    partly.refresh_from_db()
    assert partly.look_back == "We stopped in time."
    assert [goal.carried_from for goal in Goal.objects.filter(cycle=review.cycle.next_goal_cycle)] == [partly]


def propose(part: Part, asked: Asked, now: datetime, *, is_sent: bool = True) -> tuple[Any, Any]:
    Part.objects.filter(pk=part.pk).update(submitted_at=now if is_sent else None)
    goal = ProposedGoalFactory(answer=AnswerFactory(part=part, question=asked.next_goals))
    growth = GrowthProposalFactory(answer=AnswerFactory(part=part, question=asked.growth))
    return goal, growth


def test_proposals_become_drafts_and_a_plan_linked_to_their_sentences(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    proposed, growth = propose(own, asked, now)
    begin(company, review.cycle, now)
    close(review, now)
    link = NextGoal.objects.get()
    assert link.proposal == proposed
    assert (link.goal.owner, link.goal.title, link.goal.description) == (company.nils, proposed.title, proposed.measure)
    assert (link.goal.cycle, link.goal.status, link.goal.proposed_by) == (
        review.cycle.next_goal_cycle,
        Status.DRAFT,
        None,
    )
    from_growth = GrowthFrom.objects.get()
    assert from_growth.proposal == growth
    assert from_growth.growth_area.plan == Plan.objects.get(person=company.nils)
    assert [action.text for action in Action.objects.filter(growth_area=from_growth.growth_area)] == [growth.first_step]
    row = Closing.objects.get(review=review)
    assert (row.state, row.done_at, row.attempts) == (Closing.State.DONE, now, 1)
    assert Notice.objects.filter(recipient=company.nils, kind="review_closed").count() == 1
    assert (str(link), str(from_growth)) == (proposed.title, growth.title)


def test_a_growth_area_without_a_first_step(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    Part.objects.filter(pk=own.pk).update(submitted_at=now)
    GrowthProposalFactory(answer=AnswerFactory(part=own, question=asked.growth), first_step="")
    begin(company, review.cycle, now)
    close(review, now)
    assert GrowthArea.objects.count() == 1
    assert not Action.objects.exists()


@pytest.mark.parametrize("is_shared", [False, True])
def test_the_managers_proposals_follow_from_a_shared_review_only(
    company: Company,
    review: Review,
    managers: Part,
    period: GoalCycle,
    asked: Asked,
    now: datetime,
    is_shared: bool,  # noqa: FBT001
) -> None:
    propose(managers, asked, now)
    Review.objects.filter(pk=review.pk).update(shared_at=now if is_shared else None)
    begin(company, review.cycle, now)
    close(review, now)
    assert [goal.proposed_by for goal in Goal.objects.all()] == ([company.manager] if is_shared else [])
    assert GrowthArea.objects.count() == int(is_shared)
    assert Plan.objects.filter(person=company.nils).count() == 1


def test_what_was_not_sent_leads_to_nothing(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    propose(own, asked, now, is_sent=False)
    begin(company, review.cycle, now)
    close(review, now)
    assert not Goal.objects.exists()
    assert not GrowthArea.objects.exists()


def test_a_leavers_goals_end_and_nothing_follows(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    goal = measured(company.nils, period, 6)
    propose(own, asked, now)
    company.nils.is_active = False
    company.nils.save(update_fields=["is_active"])
    begin(company, review.cycle, now)
    close(review, now)
    assert [(one.pk, one.status) for one in Goal.objects.all()] == [(goal.pk, Status.PARTLY)]
    assert not Plan.objects.exists()


def test_closing_twice_does_nothing_more(
    company: Company, review: Review, own: Part, period: GoalCycle, asked: Asked, now: datetime
) -> None:
    measured(company.nils, period, 6)
    propose(own, asked, now)
    begin(company, review.cycle, now)
    close(review, now)
    goals, areas = Goal.objects.count(), GrowthArea.objects.count()
    close(review, now)
    closing.make_what_follows(review_id=review.pk, actor=None, now=now)
    assert (Goal.objects.count(), GrowthArea.objects.count()) == (goals, areas) == (3, 1)
    assert Closing.objects.get().attempts == 1


def test_the_last_review_closes_the_cycle_and_tells_hr(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    other = ReviewFactory(cycle=review.cycle, reviewee=company.peer)
    begin(company, review.cycle, now)
    close(review, now)
    assert ReviewCycle.objects.get(pk=review.cycle.pk).state == "closing"
    close(other, now)
    cycle = ReviewCycle.objects.get(pk=review.cycle.pk)
    assert (cycle.state, cycle.closed_at) == ("closed", now)
    told = Notice.objects.get(recipient=company.hr_admin, kind="review_cycle_closed")
    assert told.text == f"{cycle.name} is closed. Everyone's next goals and plans are ready."
    closing.finish_cycle(cycle=cycle, actor=None, now=now)
    assert Notice.objects.filter(kind="review_cycle_closed").count() == 1


def test_the_next_goal_cycle_is_open_from_the_close_on(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    GoalCycle.objects.filter(pk=review.cycle.next_goal_cycle.pk).update(closed_at=now)
    begin(company, review.cycle, now)
    assert GoalCycle.objects.get(pk=review.cycle.next_goal_cycle.pk).closed_at is None


# --- what fails ---


@pytest.fixture
def poison(company: Company, review: Review, period: GoalCycle, now: datetime) -> Iterator[Review]:
    """A review whose goals cannot be settled."""
    begin(company, review.cycle, now)
    with patch("reviews.closing._settle_goals", side_effect=ValueError("Nils's own words")):
        yield review


def test_a_poisoned_review_ends_on_the_list_and_the_others_go_on(
    company: Company, poison: Review, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    for attempt in range(1, closing.MOST_ATTEMPTS + 1):
        close(poison, now)
        row = Closing.objects.get()
        assert (row.attempts, row.error) == (attempt, "ValueError")
        assert row.carry_at == now + closing.FIRST_PAUSE * 2 ** (attempt - 1)
    assert row.state == Closing.State.FAILED
    close(poison, now)
    assert Closing.objects.get().attempts == closing.MOST_ATTEMPTS
    assert ReviewCycle.objects.get(pk=poison.cycle.pk).state == "closed"
    assert Notice.objects.get(kind="review_cycle_closed").text == f"{poison.cycle.name} is closed; 1 review needs you."
    assert "own words" not in caplog.text


def test_a_retry_after_the_cure_closes_it(company: Company, review: Review, period: GoalCycle, now: datetime) -> None:
    begin(company, review.cycle, now)
    Closing.objects.update(state="failed", error="ValueError", attempts=5)
    closing.finish_cycles(now=now)
    row = services.retry_closing(closing=Closing.objects.get(), actor=company.hr_admin, now=now)
    close(review, now)
    row.refresh_from_db()
    assert (row.state, row.error) == (Closing.State.DONE, "")


def test_one_that_kills_its_worker_ends_on_the_list_too(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    begin(company, review.cycle, now)
    with patch("reviews.closing.make_what_follows", side_effect=SystemExit):
        for _attempt in range(closing.MOST_ATTEMPTS):
            with pytest.raises(SystemExit):
                close(review, now)
        close(review, now)
    row = Closing.objects.get()
    assert (row.state, row.error, row.attempts) == (Closing.State.FAILED, "WorkerLost", closing.MOST_ATTEMPTS)


def test_the_sweep_hands_over_what_was_left_once(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    begin(company, review.cycle, now)
    assert closing.left_behind(now=now) == []
    later = now + closing.FIRST_PAUSE
    assert closing.left_behind(now=later) == [review.pk]
    assert closing.left_behind(now=later) == []


def test_a_failure_that_another_worker_has_made_good_is_no_failure(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    begin(company, review.cycle, now)
    Closing.objects.update(state="done", done_at=now)
    closing._end_attempt(review.pk, "ValueError")
    assert Closing.objects.get().error == ""


# --- tasks ---


def test_tasks_carry_ids_to_one_call(company: Company, review: Review, period: GoalCycle, now: datetime) -> None:
    begin(company, review.cycle, now)
    Closing.objects.update(carry_at=now)
    with patch.object(tasks.close_review, "delay") as delay:
        tasks.sweep_closings(later="arguments of newer callers")
    delay.assert_called_once_with(review_id=str(review.pk))
    tasks.close_review(review_id=str(review.pk), later=1)
    assert Closing.objects.get().state == Closing.State.DONE
    assert ReviewCycle.objects.get(pk=review.cycle.pk).state == "closed"


def test_the_sweep_finishes_a_cycle_whose_last_worker_died(
    company: Company, review: Review, period: GoalCycle, now: datetime
) -> None:
    begin(company, review.cycle, now)
    Closing.objects.update(state="done", done_at=now)
    tasks.sweep_closings()
    assert ReviewCycle.objects.get(pk=review.cycle.pk).state == "closed"


def test_steps_are_taken_by_the_calendar(company: Company, cycle: ReviewCycle) -> None:
    ReviewCycle.objects.filter(pk=cycle.pk).update(share_from=date(2020, 1, 1))
    tasks.take_steps()
    assert ReviewCycle.objects.get(pk=cycle.pk).state in {"sharing", "closing"}


# --- real threads, real transactions ---

PEOPLE = 20
WORKERS = 10


@pytest.fixture
def big(transactional_db: None, now: datetime) -> ReviewCycle:
    """Twenty people with an unfinished goal, a proposed goal and something to grow in, at the start of the close."""
    from tests.people.factories import PersonFactory  # noqa: PLC0415 - only here

    company = build_company()
    covered = GoalCycleFactory()
    cycle: ReviewCycle = ReviewCycleFactory(state="sharing")
    cycle.goal_cycles.add(covered)
    question = QuestionFactory(section__template=cycle.template, kind="next_goals")
    for number in range(PEOPLE):
        person = PersonFactory(name=f"Weaver{number} Weaver", manager=company.manager)
        part = part_of(ReviewFactory(cycle=cycle, reviewee=person), "self")
        Part.objects.filter(pk=part.pk).update(submitted_at=now)
        answer = AnswerFactory(part=part, question=question)
        ProposedGoalFactory(answer=answer)
        GrowthProposalFactory(answer=answer)
        measured(person, covered, 6)
    services.close_cycle(cycle=cycle, actor=None, now=now)
    return cycle


def in_a_thread(review_id: Any, now: datetime) -> None:
    try:
        closing.close_review(review_id=review_id, now=now)
    finally:
        connection.close()


@pytest.mark.slow
def test_ten_workers_make_one_set_for_each(big: ReviewCycle, now: datetime) -> None:
    ids = list(Review.objects.filter(cycle=big).values_list("pk", flat=True))
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(in_a_thread, ids * 3, [now] * len(ids) * 3))
    drafts = Goal.objects.filter(cycle=big.next_goal_cycle)
    assert drafts.count() == PEOPLE * 2
    assert drafts.exclude(carried_from=None).count() == NextGoal.objects.count() == PEOPLE
    assert Plan.objects.count() == GrowthArea.objects.count() == GrowthFrom.objects.count() == PEOPLE
    assert set(Closing.objects.values_list("state", "attempts")) == {("done", 1)}
    big.refresh_from_db()
    assert big.state == "closed"


@pytest.mark.slow
def test_the_claim_is_what_makes_it_once(big: ReviewCycle, now: datetime) -> None:
    """While one worker holds the row another finds nothing to do; without the lock it would do it again."""
    review = Review.objects.filter(cycle=big).first()
    assert review
    with transaction.atomic():
        closing.make_what_follows(review_id=review.pk, actor=None, now=now)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(in_a_thread, review.pk, now).result(timeout=20)
    assert Goal.objects.filter(owner=review.reviewee, cycle=big.next_goal_cycle).count() == 2
    assert Closing.objects.get(review=review).attempts == 0
