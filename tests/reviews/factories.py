"""Cycles, reviews and answers for tests."""

from datetime import UTC, date, datetime
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from goals.models import GoalCycle
from people.models import Person
from reviews.models import (
    Answer,
    GrowthProposal,
    Part,
    ProposedGoal,
    Question,
    RatingPoint,
    RatingScale,
    Review,
    ReviewCycle,
    ReviewTemplate,
    Section,
)

LAUNCHED = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)


class GoalCycleFactory(DjangoModelFactory[GoalCycle]):
    class Meta:
        model = GoalCycle

    name = factory.Sequence(lambda n: f"Half-year {n}")
    starts_on = date(2026, 7, 1)
    ends_on = date(2026, 12, 31)


class RatingScaleFactory(DjangoModelFactory[RatingScale]):
    class Meta:
        model = RatingScale

    name = factory.Sequence(lambda n: f"Scale {n}")


class RatingPointFactory(DjangoModelFactory[RatingPoint]):
    class Meta:
        model = RatingPoint

    scale = factory.SubFactory(RatingScaleFactory)
    position = factory.Sequence(lambda n: n % 30_000)
    label = factory.Sequence(lambda n: f"Point {n}")


class ReviewTemplateFactory(DjangoModelFactory[ReviewTemplate]):
    """A template with one section; questions are added by QuestionFactory."""

    class Meta:
        model = ReviewTemplate

    name = factory.Sequence(lambda n: f"Template {n}")


class SectionFactory(DjangoModelFactory[Section]):
    class Meta:
        model = Section

    template = factory.SubFactory(ReviewTemplateFactory)
    position = factory.Sequence(lambda n: n % 30_000)
    title = "The period"


class QuestionFactory(DjangoModelFactory[Question]):
    class Meta:
        model = Question

    section = factory.SubFactory(SectionFactory)
    position = factory.Sequence(lambda n: n % 30_000)
    text = factory.Sequence(lambda n: f"Question {n}?")


class ReviewCycleFactory(DjangoModelFactory[ReviewCycle]):
    """A cycle in any state: what the state demands of the other columns is filled in."""

    class Meta:
        model = ReviewCycle

    name = factory.Sequence(lambda n: f"Review {n}")
    state = ReviewCycle.State.WRITING
    period_start = date(2026, 7, 1)
    period_end = date(2026, 12, 31)
    next_goal_cycle = factory.SubFactory(GoalCycleFactory, starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))
    template = factory.SubFactory(ReviewTemplateFactory)
    self_due_on = date(2026, 11, 27)
    manager_due_on = date(2026, 12, 4)
    share_from = date(2026, 12, 7)
    closes_on = date(2026, 12, 18)
    launched_at = factory.LazyAttribute(lambda cycle: None if cycle.state in {"draft", "cancelled"} else LAUNCHED)
    closed_at = factory.LazyAttribute(lambda cycle: timezone.now() if cycle.state == "closed" else None)


class ReviewFactory(DjangoModelFactory[Review]):
    """A review with the parts that a launch would begin."""

    class Meta:
        model = Review
        skip_postgeneration_save = True

    cycle = factory.SubFactory(ReviewCycleFactory)
    manager = factory.LazyAttribute(lambda review: review.reviewee.manager)
    department = factory.LazyAttribute(lambda review: review.reviewee.department)

    @factory.post_generation
    def parts(self: Review, create: bool, extracted: Any, **_more: Any) -> None:  # noqa: FBT001 - factory_boy's call
        """A part for the reviewee and one for the manager."""
        PartFactory(review=self, writer=self.reviewee, direction=Part.Direction.SELF)
        if self.manager:
            PartFactory(review=self, writer=self.manager, direction=Part.Direction.MANAGER)


class PartFactory(DjangoModelFactory[Part]):
    class Meta:
        model = Part


class AnswerFactory(DjangoModelFactory[Answer]):
    """An answer to a question of the cycle's template, made where none is given."""

    class Meta:
        model = Answer

    question = factory.LazyAttribute(
        lambda answer: QuestionFactory(section__template=answer.part.review.cycle.template)
    )
    text = "She had a second mill on the phone before the first had told us."
    saved_at = LAUNCHED


class ProposedGoalFactory(DjangoModelFactory[ProposedGoal]):
    class Meta:
        model = ProposedGoal

    answer = factory.SubFactory(AnswerFactory)
    title = "Small orders ship within a week"
    measure = "Nine of ten orders under 50 kg leave within five days"


class GrowthProposalFactory(DjangoModelFactory[GrowthProposal]):
    class Meta:
        model = GrowthProposal

    answer = factory.SubFactory(AnswerFactory)
    title = "Lead a negotiation alone"
    first_step = "Sit in on the spring prices with Marta"


def part_of(review: Review, direction: str, writer: Person | None = None) -> Part:
    """The part of a review in one direction, by whoever wrote it or by `writer`."""
    parts = Part.objects.filter(review=review, direction=direction)
    return (parts.filter(writer=writer) if writer else parts).get()
