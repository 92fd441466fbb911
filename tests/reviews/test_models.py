"""Every constraint refuses what its name says."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import InternalError

from reviews.models import Closing, Part, Question, Review, ReviewCycle
from tests.cast import Company
from tests.reviews.conftest import Asked
from tests.reviews.factories import (
    LAUNCHED,
    AnswerFactory,
    GrowthProposalFactory,
    PartFactory,
    ProposedGoalFactory,
    QuestionFactory,
    RatingScaleFactory,
    ReviewCycleFactory,
    ReviewFactory,
    ReviewTemplateFactory,
)


def refused(name: str, deed: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        deed()


def test_rating_scale_name_is_used_once(db: None) -> None:
    RatingScaleFactory(name="Three points")
    refused("rating_scale_name_is_used_once", lambda: RatingScaleFactory(name="three points"))


def test_review_cycle_name_is_used_once(db: None) -> None:
    ReviewCycleFactory(name="Half-year")
    refused("review_cycle_name_is_used_once", lambda: ReviewCycleFactory(name="HALF-YEAR"))


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("review_cycle_looks_at_more_than_a_day", {"period_end": date(2026, 7, 1)}),
        ("review_cycle_asks_the_manager_last", {"manager_due_on": date(2026, 11, 26)}),
        ("review_cycle_closes_last", {"closes_on": date(2026, 12, 5)}),
        ("review_cycle_closes_last", {"share_from": date(2026, 12, 19)}),
        ("review_cycle_is_of_our_time", {"period_start": date(1999, 12, 31)}),
        ("review_cycle_is_of_our_time", {"closes_on": date(9999, 12, 31)}),
        ("review_cycle_has_a_launch_iff_it_left_draft", {"launched_at": None}),
        ("review_cycle_has_a_launch_iff_it_left_draft", {"state": "draft", "launched_at": LAUNCHED}),
        ("review_cycle_has_a_close_iff_closed", {"state": "closed", "closed_at": None}),
    ],
)
def test_cycle_refuses(db: None, name: str, columns: dict[str, object]) -> None:
    refused(name, lambda: ReviewCycleFactory(**columns))


@pytest.mark.parametrize("before", ReviewCycle.State.values)
@pytest.mark.parametrize("after", ReviewCycle.State.values)
def test_cycle_moves_legally_in_the_database_as_in_the_rule(db: None, before: str, after: str, now: datetime) -> None:
    cycle = ReviewCycleFactory(state=before)
    columns = {
        "state": after,
        "launched_at": None if after == "draft" else now,
        "closed_at": now if after == "closed" else None,
    }
    if before == after or cycle.may_become(after):
        assert ReviewCycle.objects.filter(pk=cycle.pk).update(**columns)
    else:
        with pytest.raises(InternalError, match="Invalid transition"), transaction.atomic():
            ReviewCycle.objects.filter(pk=cycle.pk).update(**columns)


def test_review_template_has_each_version_once(db: None) -> None:
    ReviewTemplateFactory(name="Half-year")
    refused("review_template_has_each_version_once", lambda: ReviewTemplateFactory(name="half-year"))


def test_review_template_counts_versions_from_one(db: None) -> None:
    refused("review_template_counts_versions_from_one", lambda: ReviewTemplateFactory(version=0))


@pytest.mark.parametrize("private_to", [Question.Private.MANAGER, Question.Private.HR])
@pytest.mark.parametrize("columns", [{"asked_of": "self"}, {"asked_of": "both"}, {"kind": "next_goals"}])
def test_private_question_asks_the_manager_for_words(db: None, private_to: str, columns: dict[str, str]) -> None:
    columns = {"asked_of": "manager", **columns}
    refused("private_question_asks_the_manager_for_words", lambda: QuestionFactory(private_to=private_to, **columns))


def test_review_is_the_only_one_of_a_person_in_a_cycle(review: Review) -> None:
    refused(
        "review_is_the_only_one_of_a_person_in_a_cycle",
        lambda: ReviewFactory(cycle=review.cycle, reviewee=review.reviewee),
    )


def test_review_is_not_managed_by_the_reviewee(company: Company, cycle: ReviewCycle) -> None:
    refused(
        "review_is_not_managed_by_the_reviewee",
        lambda: ReviewFactory(cycle=cycle, reviewee=company.nils, manager=company.nils),
    )


def test_review_is_shared_by_a_manager(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    refused("review_is_shared_by_a_manager", lambda: ReviewFactory(cycle=cycle, reviewee=company.top, shared_at=now))


def test_review_is_acknowledged_after_it_is_shared(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    refused(
        "review_is_acknowledged_after_it_is_shared",
        lambda: ReviewFactory(cycle=cycle, reviewee=company.nils, acknowledged_at=now),
    )


def test_review_is_commented_with_the_acknowledgement(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    refused(
        "review_is_commented_with_the_acknowledgement",
        lambda: ReviewFactory(cycle=cycle, reviewee=company.nils, shared_at=now, comment="I see it otherwise."),
    )


def test_part_is_written_once_by_each(company: Company, review: Review) -> None:
    refused(
        "part_is_written_once_by_each",
        lambda: PartFactory(review=review, writer=company.manager, direction="manager"),
    )


def test_review_has_one_self_review(company: Company, review: Review) -> None:
    refused("review_has_one_self_review", lambda: PartFactory(review=review, writer=company.peer, direction="self"))


@pytest.mark.parametrize("column", ["writer", "review", "direction"])
def test_part_keeps_its_writer(company: Company, managers: Part, column: str) -> None:
    other = ReviewFactory(cycle=managers.review.cycle, reviewee=company.peer)
    value = {"writer": company.skip, "review": other, "direction": "self"}[column]
    with pytest.raises(InternalError, match=r"Cannot update"), transaction.atomic():
        Part.objects.filter(pk=managers.pk).update(**{column: value})


def test_question_is_answered_once_in_a_part(own: Part, asked: Asked) -> None:
    AnswerFactory(part=own, question=asked.text)
    refused("question_is_answered_once_in_a_part", lambda: AnswerFactory(part=own, question=asked.text))


def test_answer_that_is_not_applicable_has_no_point(managers: Part, asked: Asked) -> None:
    refused(
        "answer_that_is_not_applicable_has_no_point",
        lambda: AnswerFactory(part=managers, question=asked.rating, rating=asked.points[0], is_not_applicable=True),
    )


def test_evidence_is_quoted_once_in_an_answer(own: Part, asked: Asked) -> None:
    answer = AnswerFactory(part=own, question=asked.text)
    quote = {"kind": "goal", "source": own.pk, "text": "It moved.", "happened_on": date(2026, 9, 1)}
    answer.quotes.create(**quote)
    refused("evidence_is_quoted_once_in_an_answer", lambda: answer.quotes.create(**quote))


def test_proposals_have_titles(own: Part, asked: Asked) -> None:
    answer = AnswerFactory(part=own, question=asked.next_goals)
    refused("proposed_goal_has_a_title", lambda: ProposedGoalFactory(answer=answer, title=""))
    refused("growth_proposal_has_a_title", lambda: GrowthProposalFactory(answer=answer, title=""))


def test_closing_has_a_time_iff_done(review: Review, now: datetime) -> None:
    for columns in ({"state": "done"}, {"state": "waiting", "done_at": now}):
        refused(
            "closing_has_a_time_iff_done",
            lambda columns=columns: Closing.objects.create(review=review, carry_at=now, **columns),
        )


def test_closing_that_failed_says_why(review: Review, now: datetime) -> None:
    refused(
        "closing_that_failed_says_why",
        lambda: Closing.objects.create(review=review, carry_at=now, state="failed"),
    )


def test_words(review: Review, own: Part, asked: Asked, now: datetime) -> None:
    answer = AnswerFactory(part=own, question=asked.text)
    goal, growth = ProposedGoalFactory(answer=answer), GrowthProposalFactory(answer=answer)
    closing = Closing.objects.create(review=review, carry_at=now)
    assert str(asked.template) == "Half-year, version 1"
    assert str(review) == f"Nils Employee · {review.cycle.name}"
    assert str(own) == f"Self-review: {review}"
    assert str(closing) == f"{review}: Waiting"
    assert [str(row) for row in (answer, goal, growth)] == ["What got done?", goal.title, growth.title]
    assert [str(row) for row in (asked.text.section, asked.points[0], asked.points[0].scale)] == [
        "The period",
        "Point 0",
        asked.points[0].scale.name,
    ]


def test_scale_locks_with_the_launch(cycle: ReviewCycle) -> None:
    assert cycle.scale
    assert cycle.scale.is_locked
    assert not RatingScaleFactory().is_locked
