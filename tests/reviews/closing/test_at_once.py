"""Ten workers, real transactions: each review is closed once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

import pytest
from django.db import connection, transaction

from development.models import GrowthArea, Plan
from goals.models import Goal
from reviews import closing, services
from reviews.models import Closing, GrowthFrom, NextGoal, Part, Review, ReviewCycle
from tests.cast import build_company
from tests.reviews.closing.deeds import measured
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
@pytest.mark.parametrize("deed", ["sent", "shared"])
def test_what_is_done_in_the_moment_of_the_close_is_not_lost(big: ReviewCycle, now: datetime, deed: str) -> None:
    """Whoever was quicker than the close has not committed yet when a worker comes to the review."""
    review = Review.objects.filter(cycle=big).first()
    assert review
    part = part_of(review, "self" if deed == "sent" else "manager")
    Part.objects.filter(pk=part.pk).update(submitted_at=None if deed == "sent" else now)
    if deed == "shared":
        ProposedGoalFactory(answer=AnswerFactory(part=part))
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            if deed == "sent":
                Part.objects.select_for_update().get(pk=part.pk)
                Part.objects.filter(pk=part.pk).update(submitted_at=now)
            else:
                Review.objects.select_for_update().get(pk=review.pk)
                Review.objects.filter(pk=review.pk).update(shared_at=now)
            worker = pool.submit(in_a_thread, review.pk, now)
            with pytest.raises(TimeoutError):
                worker.result(timeout=1)
        worker.result(timeout=20)
    assert NextGoal.objects.filter(proposal__answer__part=part).count() == 1


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
