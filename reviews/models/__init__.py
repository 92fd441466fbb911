"""Review cycles, what they ask, what was written, and what it led to."""

from reviews.models.answer import Answer, GrowthProposal, ProposedGoal, Quote
from reviews.models.closing import Closing, GrowthFrom, NextGoal
from reviews.models.coverage import CycleDepartment, CycleGoals, CycleLocation
from reviews.models.cycle import RatingPoint, RatingScale, ReviewCycle
from reviews.models.review import Part, Review
from reviews.models.template import Question, ReviewTemplate, Section

__all__ = [
    "Answer",
    "Closing",
    "CycleDepartment",
    "CycleGoals",
    "CycleLocation",
    "GrowthFrom",
    "GrowthProposal",
    "NextGoal",
    "Part",
    "ProposedGoal",
    "Question",
    "Quote",
    "RatingPoint",
    "RatingScale",
    "Review",
    "ReviewCycle",
    "ReviewTemplate",
    "Section",
]
