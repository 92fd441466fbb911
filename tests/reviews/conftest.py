"""A cycle of Larkfell Looms with one question of each kind."""

from dataclasses import dataclass, field
from datetime import datetime

import pytest
from django.test import Client

from reviews.models import Part, Question, RatingPoint, Review, ReviewCycle, ReviewTemplate
from tests.cast import Company
from tests.reviews.factories import (
    AnswerFactory,
    GrowthProposalFactory,
    ProposedGoalFactory,
    QuestionFactory,
    RatingPointFactory,
    RatingScaleFactory,
    ReviewCycleFactory,
    ReviewFactory,
    ReviewTemplateFactory,
    SectionFactory,
    part_of,
)
from tests.reviews.pages import send, sign_in

SECRET = "Ready for the spring prices; keep her name out of it."


@dataclass
class Asked:
    """The template and its questions by what they ask."""

    template: ReviewTemplate
    text: Question
    rating: Question
    next_goals: Question
    growth: Question
    for_hr: Question
    points: list[RatingPoint] = field(default_factory=list)


@pytest.fixture
def asked(db: None) -> Asked:
    """One question of each kind, and a scale of three points."""
    template = ReviewTemplateFactory(name="Half-year")
    section = SectionFactory(template=template)
    scale = RatingScaleFactory()
    return Asked(
        template=template,
        text=QuestionFactory(section=section, position=1, text="What got done?"),
        rating=QuestionFactory(section=section, position=2, kind="rating", asked_of="manager", text="How did it go?"),
        next_goals=QuestionFactory(section=section, position=3, kind="next_goals", is_required=False),
        growth=QuestionFactory(section=section, position=4, kind="growth_areas", is_required=False),
        for_hr=QuestionFactory(
            section=section, position=5, asked_of="manager", private_to="hr", is_required=False, text="Only for HR?"
        ),
        points=[RatingPointFactory(scale=scale, position=n, label=f"Point {n}") for n in range(3)],
    )


@pytest.fixture
def cycle(asked: Asked) -> ReviewCycle:
    """A cycle in writing."""
    return ReviewCycleFactory(template=asked.template, scale=asked.points[0].scale)


@pytest.fixture
def review(company: Company, cycle: ReviewCycle) -> Review:
    """Nils's review."""
    return ReviewFactory(cycle=cycle, reviewee=company.nils)


@pytest.fixture
def own(review: Review) -> Part:
    """Nils's self-review."""
    return part_of(review, Part.Direction.SELF)


@pytest.fixture
def managers(review: Review) -> Part:
    """His manager's part."""
    return part_of(review, Part.Direction.MANAGER)


@pytest.fixture
def written(managers: Part, asked: Asked, now: datetime) -> Part:
    """The manager's part with an answer, a private one and proposals, sent."""
    AnswerFactory(part=managers, question=asked.text, text="A second mill on the phone.")
    AnswerFactory(part=managers, question=asked.for_hr, text=SECRET)
    AnswerFactory(part=managers, question=asked.rating, rating=asked.points[2], text="")
    ProposedGoalFactory(answer__part=managers, answer__question=asked.next_goals, answer__text="")
    GrowthProposalFactory(answer__part=managers, answer__question=asked.growth, answer__text="")
    return send(managers, now)


@pytest.fixture
def nils(company: Company) -> Client:
    """Signed in."""
    return sign_in(company.nils)


@pytest.fixture
def manager(company: Company) -> Client:
    """Signed in."""
    return sign_in(company.manager)
