"""Who reads what of a review: the full list for every state, and both directions of the declaration agree."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.readers import readers_of
from reviews.models import Answer, Closing, GrowthFrom, NextGoal, Part, Question, Review, ReviewCycle
from reviews.queries import readers_of_answer
from tests.cast import Company
from tests.reviews.conftest import Asked
from tests.reviews.factories import (
    AnswerFactory,
    GrowthProposalFactory,
    PartFactory,
    ProposedGoalFactory,
    QuestionFactory,
    ReviewCycleFactory,
    ReviewFactory,
    part_of,
)

LINE = {"top", "skip", "manager"}


def readers(company: Company, obj: Any) -> set[str]:
    """The cast who may read `obj`; the filter and the list are held equal on the way."""
    by_filter = {
        part for part, person in company.people.items() if type(obj).objects.visible_to(person).filter(pk=obj.pk)
    }
    listed = readers_of(type(obj).objects.get(pk=obj.pk))
    by_list = (
        set(company.people) if listed.everyone else {p for p, person in company.people.items() if person in listed}
    )
    assert by_filter == by_list - {"gone"}
    return by_filter


def test_review_is_known_to_the_person_the_line_and_hr(company: Company, review: Review) -> None:
    assert readers(company, review) == {"nils", "hr", *LINE}


def test_former_manager_still_finds_the_review_they_write_in(company: Company, review: Review) -> None:
    PartFactory(review=review, writer=company.former, direction=Part.Direction.MANAGER)
    assert readers(company, review) == {"nils", "hr", "former", *LINE}


def test_part_is_known_to_whoever_knows_of_the_review(company: Company, own: Part) -> None:
    assert readers(company, own) == {"nils", "hr", *LINE}


@pytest.mark.parametrize("direction", ["self", "manager"])
def test_draft_belongs_to_its_writer(company: Company, review: Review, asked: Asked, direction: str) -> None:
    part = part_of(review, direction)
    answer = AnswerFactory(part=part, question=asked.text)
    assert readers(company, answer) == {"nils" if direction == "self" else "manager"}


def test_self_review_sent(company: Company, own: Part, asked: Asked, now: datetime) -> None:
    Part.objects.filter(pk=own.pk).update(submitted_at=now)
    assert readers(company, AnswerFactory(part=own, question=asked.text)) == {"nils", "manager", "hr"}


def test_self_review_is_not_read_by_the_line_after_sharing_either(
    company: Company, review: Review, own: Part, asked: Asked, now: datetime
) -> None:
    Part.objects.filter(pk=own.pk).update(submitted_at=now)
    Review.objects.filter(pk=review.pk).update(shared_at=now)
    assert readers(company, AnswerFactory(part=own, question=asked.text)) == {"nils", "manager", "hr"}


def test_managers_review_sent(company: Company, managers: Part, asked: Asked, now: datetime) -> None:
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    assert readers(company, AnswerFactory(part=managers, question=asked.text)) == {"hr", *LINE}


def test_managers_review_shared(company: Company, review: Review, managers: Part, asked: Asked, now: datetime) -> None:
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    Review.objects.filter(pk=review.pk).update(shared_at=now)
    assert readers(company, AnswerFactory(part=managers, question=asked.text)) == {"nils", "hr", *LINE}


@pytest.mark.parametrize("private_to", [Question.Private.HR, Question.Private.MANAGER])
def test_private_answer_is_never_read_by_the_person_nor_the_line(
    company: Company, review: Review, managers: Part, asked: Asked, now: datetime, private_to: str
) -> None:
    question = QuestionFactory(section=asked.text.section, asked_of="manager", private_to=private_to)
    answer = AnswerFactory(part=managers, question=question)
    assert readers(company, answer) == {"manager"}
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    Review.objects.filter(pk=review.pk).update(shared_at=now, acknowledged_at=now)
    assert readers(company, answer) == {"manager", "hr"}


def test_hr_reads_no_review_of_themselves_as_hr(
    company: Company, cycle: ReviewCycle, asked: Asked, now: datetime
) -> None:
    review = ReviewFactory(cycle=cycle, reviewee=company.hr)
    managers = part_of(review, Part.Direction.MANAGER)
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    assert readers(company, AnswerFactory(part=managers, question=asked.text)) == {"top"}
    assert readers(company, AnswerFactory(part=managers, question=asked.for_hr)) == {"top"}


def test_new_manager_reads_the_former_ones_part_once_it_is_sent(
    company: Company, review: Review, managers: Part, asked: Asked, now: datetime
) -> None:
    company.nils.manager = company.other_manager
    company.nils.save(update_fields=["manager"])
    Review.objects.filter(pk=review.pk).update(manager=company.other_manager)
    answer = AnswerFactory(part=managers, question=asked.text)
    assert readers(company, answer) == {"manager"}
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    assert readers(company, answer) == {"manager", "other_manager", "top", "hr"}


def test_what_hangs_on_an_answer_is_read_with_it(company: Company, own: Part, asked: Asked, now: datetime) -> None:
    answer = AnswerFactory(part=own, question=asked.next_goals)
    goal, growth = ProposedGoalFactory(answer=answer), GrowthProposalFactory(answer=answer)
    quote = answer.quotes.create(kind="goal", source=own.pk, text="It moved.", happened_on=now.date())
    assert [readers(company, row) for row in (goal, growth, quote)] == [{"nils"}] * 3
    Part.objects.filter(pk=own.pk).update(submitted_at=now)
    assert [readers(company, row) for row in (goal, growth, quote)] == [{"nils", "manager", "hr"}] * 3


def test_closing_is_followed_by_hr(company: Company, review: Review, now: datetime) -> None:
    closing = Closing.objects.create(review=review, carry_at=now)
    assert readers(company, closing) == {"hr", "hr_admin"}


def test_cycle_is_known_once_launched(company: Company, cycle: ReviewCycle) -> None:
    assert readers(company, cycle) == set(company.people) - {"gone"}
    assert readers(company, ReviewCycleFactory(state="draft")) == {"hr_admin"}


@pytest.mark.parametrize("model", [NextGoal, GrowthFrom])
def test_links_are_read_with_the_proposal(model: type[NextGoal | GrowthFrom]) -> None:
    assert [relation.path for relation in model.readers.relations] == ["proposal"]


@settings(max_examples=25)
@given(
    reviewee=st.sampled_from(["nils", "hr", "skip", "manager", "top", "hr_admin", "other"]),
    direction=st.sampled_from(["self", "manager"]),
    private_to=st.sampled_from(Question.Private.values),
    is_sent=st.booleans(),
    is_shared=st.booleans(),
    state=st.sampled_from(["writing", "sharing", "closing", "closed", "cancelled"]),
)
def test_both_directions_agree_in_every_state(
    company: Company,
    asked: Asked,
    now: datetime,
    reviewee: str,
    direction: str,
    private_to: str,
    is_sent: bool,  # noqa: FBT001
    is_shared: bool,  # noqa: FBT001
    state: str,
) -> None:
    cycle = ReviewCycleFactory(template=asked.template, state=state)
    person = company.people[reviewee]
    review = ReviewFactory(cycle=cycle, reviewee=person, shared_at=now if is_shared and person.manager else None)
    part = Part.objects.filter(review=review, direction=direction).first()
    if part is None:
        return
    Part.objects.filter(pk=part.pk).update(submitted_at=now if is_sent else None)
    is_private = direction == "manager" and private_to != "none"
    question = QuestionFactory(
        section=asked.text.section, asked_of=direction, private_to=private_to if is_private else "none"
    )
    answer = AnswerFactory(part=part, question=question)
    found = readers(company, answer)
    writer = next(name for name, one in company.people.items() if one == part.writer)
    assert writer in found
    assert is_sent or found == {writer}
    assert not (reviewee in found and direction == "manager") or (is_sent and is_shared and not is_private)
    assert "it_admin" not in found


def test_readers_before_sending_are_those_after_it(
    company: Company, review: Review, managers: Part, asked: Asked, now: datetime
) -> None:
    part = Part.objects.with_review().get(pk=managers.pk)
    sent = readers_of_answer(part, asked.text, at=now)
    shared = readers_of_answer(part, asked.text, at=now, shared=True)
    assert not Answer.objects.exists()
    assert part.submitted_at is None
    Part.objects.filter(pk=managers.pk).update(submitted_at=now)
    answer = AnswerFactory(part=managers, question=asked.text)
    assert [reader.person for reader in sent.people] == [
        reader.person for reader in readers_of(Answer.objects.get(pk=answer.pk)).people
    ]
    Review.objects.filter(pk=review.pk).update(shared_at=now)
    assert shared == readers_of(Answer.objects.get(pk=answer.pk))
