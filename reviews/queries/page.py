"""What the pages of a review show: questions with answers, parts one may read, readers."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Prefetch

from core.prepared import lay, prepared
from core.readers import Chosen, Is, Reader, ReaderList, readers_of
from core.templatetags.wording import in_sentence
from people.models import Person
from reviews.models import Answer, GrowthProposal, Part, ProposedGoal, Question, Review
from reviews.models.answer import MANAGERS, AnswerQuerySet
from reviews.models.review import PartQuerySet
from reviews.models.template import QuestionQuerySet


@dataclass(frozen=True)
class AskedQuestion:
    """A question of a part with its place in the count and the answer so far, which may be unsaved."""

    number: int
    question: Question
    answer: Answer
    asks_rating: bool

    @property
    def is_begun(self) -> bool:
        """Whether something stands there: words, a rating or a proposal."""
        answer = self.answer
        return not answer._state.adding and bool(answer.text.strip() or answer.is_rated or answer.has_proposals)

    @property
    def is_missing(self) -> bool:
        """Whether the part cannot be sent before this is answered; a rating is a choice, if there is a scale."""
        if self.question.kind == Question.Kind.RATING:
            return self.question.is_required and self.asks_rating and not self.answer.is_rated
        return self.question.is_required and not self.is_begun

    @property
    def is_answered(self) -> bool:
        """Begun, and nothing required is missing."""
        return self.is_begun and not self.is_missing

    @property
    def quote_count(self) -> int:
        """How many pieces of evidence the answer quotes."""
        return 0 if self.answer._state.adding else self.answer.quote_count


@dataclass(frozen=True)
class ReadPart:
    """A part as one reader sees it: only the answers that reader may read, in the order of the questions."""

    part: Part
    answers: list[Answer] = field(default_factory=list)

    @property
    def for_all(self) -> Answer | None:
        """One of the answers that are not private: who reads it reads the part."""
        return next((answer for answer in self.answers if not answer.question.is_private), None)


@dataclass(frozen=True)
class ReadReview:
    """A review as one reader sees it, the self-review first."""

    review: Review
    parts: list[ReadPart]


@dataclass(frozen=True)
class ReadersAhead:
    """Who will read an answer, and from when on; now it is the writer alone."""

    sent: list[Reader]
    shared: list[Reader]

    @property
    def faces(self) -> list[Person]:
        """All of them."""
        return [reader.person for reader in [*self.sent, *self.shared]]

    @property
    def sent_names(self) -> str:
        """Declan, Marta and Hana."""
        return in_sentence([reader.person.short_name for reader in self.sent])


@prepared
def own_part(viewer: Person, part: UUID) -> PartQuerySet:
    """That part with its review, if the viewer writes it."""
    return Part.objects.visible_to(viewer, by=(Is, Chosen)).filter(writer=viewer.pk, pk=part).with_review()


def asked_in(part: Part) -> list[AskedQuestion]:
    """Every question of the part, for its writer. Without a scale a rating question is only a text."""
    cycle = part.review.cycle
    by_question = {answer.question_id: answer for answer in _begun(part.writer, part=part.pk)}
    return [
        AskedQuestion(
            number=number,
            question=question,
            answer=by_question.get(question.pk) or Answer(part=part, question=question),
            asks_rating=question.kind == Question.Kind.RATING and cycle.scale_id is not None,
        )
        for number, question in enumerate(_asked(template=cycle.template_id, direction=part.direction), start=1)
    ]


@prepared
def _begun(viewer: Person, part: UUID) -> AnswerQuerySet:
    return Answer.objects.visible_to(viewer, by=(Is,)).filter(part=part, part__writer=viewer.pk).with_marks()


@prepared
def _asked(template: UUID, direction: str) -> QuestionQuerySet:
    return Question.objects.filter(section__template=template).asked_in(direction).in_order()


def question_in(part: Part, question_id: UUID) -> Question | None:
    """One question of the part."""
    asked = Question.objects.filter(section__template=part.review.cycle.template_id).asked_in(part.direction)
    return asked.select_related("section").filter(pk=question_id).first()


def review_for(viewer: Person, review_id: UUID) -> ReadReview | None:
    """The review with its parts, each with the answers `viewer` may read; None where the review is not theirs to see.

    Four queries: parts and review, answers, proposals of both kinds.
    """
    parts = list(
        Part.objects.visible_to(viewer)
        .filter(review=review_id)
        .with_due_on()
        .select_related("writer", "review__cycle", "review__reviewee", "review__manager", "review__closing")
        .prefetch_related(Prefetch("answers", _answers_for(viewer), to_attr="readable"))
        .order_by("-direction", "pk")
    )
    if not parts:
        return None
    review = parts[0].review
    lay([review], "parts", ((review.pk, part) for part in parts))
    return ReadReview(review, [ReadPart(part, part.readable) for part in parts])  # type: ignore[attr-defined]


def preview_of(review: Review, viewer: Person) -> list[ReadPart]:
    """What the person will read once it is shared: what managers have sent, and what `viewer` still writes as one."""
    answers: dict[UUID, list[Answer]] = defaultdict(list)
    for answer in _answers_for(viewer).filter(MANAGERS, part__review=review):
        answers[answer.part_id].append(answer)
    parts = sorted(review.parts.all(), key=lambda part: part.pk)
    managers = [part for part in parts if part.direction == Part.Direction.MANAGER]
    return [ReadPart(part, answers[part.pk]) for part in managers if part.is_submitted or part.writer_id == viewer.pk]


def answers_in(review: Review, direction: str, viewer: Person) -> list[Answer]:
    """What `viewer` may read of a review's parts in one direction."""
    return list(_answers_for(viewer).filter(part__review=review, part__direction=direction))


def _answers_for(viewer: Person) -> AnswerQuerySet:
    """Answers with what they propose and what became of it; `evidence.lay_quotes` adds what they quote."""
    goals = ProposedGoal.objects.select_related("next_goal__goal").order_by("pk")
    growth = GrowthProposal.objects.select_related("became__growth_area__plan").order_by("pk")
    return (
        Answer.objects.visible_to(viewer)
        .select_related("rating", "question")
        .prefetch_related(Prefetch("goals", goals))
        .prefetch_related(Prefetch("growth_areas", growth))
        .order_by("question__section__position", "question__position", "pk")
    )


def readers_of_answer(part: Part, question: Question, *, at: datetime, shared: bool = False) -> ReaderList:
    """Who would read an answer to `question` if the part were sent (and the review shared) at that moment.

    Computed by the declaration that guards the answer itself, on a copy that is never saved.
    """
    review = Review.from_db(None, *_columns(part.review))
    review.reviewee, review.manager, review.cycle = part.review.reviewee, part.review.manager, part.review.cycle
    review.shared_at = at if shared else review.shared_at
    sent = Part.from_db(None, *_columns(part))
    sent.review, sent.writer, sent.submitted_at = review, part.writer, at
    return readers_of(Answer(part=sent, question=question))


def readers_ahead(part: Part, question: Question, *, at: datetime) -> ReadersAhead:
    """Who reads an answer besides its writer once it is sent, and who joins them once the review is shared."""
    every = readers_of_answer(part, question, at=at, shared=True)
    others = [reader for reader in every.people if reader.person != part.writer]
    return ReadersAhead(
        sent=[reader for reader in others if reader.person != part.review.reviewee],
        shared=[reader for reader in others if reader.person == part.review.reviewee],
    )


def _columns(row: Part | Review) -> tuple[list[str], list[Any]]:
    names = [column.attname for column in row._meta.concrete_fields]
    return names, [getattr(row, name) for name in names]
