"""What fails is tried again, ends on a list, and holds up nobody."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from unittest.mock import patch

import pytest

from core.models import Notice
from goals.models import GoalCycle
from reviews import closing, services, tasks
from reviews.models import Closing, Part, Review, ReviewCycle
from tests.cast import Company
from tests.reviews.closing.deeds import begin, close, propose
from tests.reviews.conftest import Asked
from tests.reviews.factories import ReviewFactory


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


def test_a_retry_opens_the_next_goal_cycle_that_was_closed_meanwhile(
    company: Company, review: Review, own: Part, asked: Asked, period: GoalCycle, now: datetime
) -> None:
    propose(own, asked, now)
    begin(company, review.cycle, now)
    GoalCycle.objects.filter(pk=review.cycle.next_goal_cycle.pk).update(closed_at=now)
    for _attempt in range(closing.MOST_ATTEMPTS):
        close(review, now)
    row = Closing.objects.get()
    assert (row.state, row.error) == (Closing.State.FAILED, "CycleIsClosed")
    assert row.reason == "The next goal cycle was closed meanwhile. Trying again opens it."
    services.retry_closing(closing=row, actor=company.hr_admin, now=now)
    close(review, now)
    row.refresh_from_db()
    assert (row.state, row.reason) == (Closing.State.DONE, "")


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


def test_tasks_carry_ids_to_one_call(company: Company, review: Review, period: GoalCycle, now: datetime) -> None:
    begin(company, review.cycle, now)
    Closing.objects.update(carry_at=now)
    with patch.object(tasks.close_review, "delay") as delay:
        tasks.sweep_closings(later="arguments of newer callers")
    delay.assert_called_once_with(review_id=str(review.pk))
    tasks.close_review(review_id=str(review.pk), later=1)
    assert Closing.objects.get().state == Closing.State.DONE
    assert ReviewCycle.objects.get(pk=review.cycle.pk).state == "closed"


def test_one_message_brings_every_review_of_the_cycle_to_the_workers(
    company: Company,
    review: Review,
    period: GoalCycle,
    now: datetime,
    django_capture_on_commit_callbacks: Any,
) -> None:
    others = {ReviewFactory(cycle=review.cycle, reviewee=person).pk for person in (company.peer, company.other)}
    with (
        patch.object(tasks.hand_out_closings, "apply_async") as handed,
        patch.object(tasks.close_review, "delay") as delay,
    ):
        with django_capture_on_commit_callbacks(execute=True):
            begin(company, review.cycle, now)
        handed.assert_called_once_with(kwargs={"cycle_id": str(review.cycle.pk)}, retry=False)
        Closing.objects.filter(review__reviewee=company.other).update(state="done", done_at=now)
        tasks.hand_out_closings(cycle_id=str(review.cycle.pk), later=1)
    others.discard(Review.objects.get(reviewee=company.other, cycle=review.cycle).pk)
    assert {call.kwargs["review_id"] for call in delay.call_args_list} == {str(pk) for pk in {review.pk, *others}}


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
