"""What the tests of the close do."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from goals.models import Goal, GoalCycle
from reviews import closing, services
from reviews.models import Part, Review, ReviewCycle
from tests.cast import Company
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.reviews.conftest import Asked
from tests.reviews.factories import AnswerFactory, GrowthProposalFactory, ProposedGoalFactory


def begin(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    services.close_cycle(cycle=cycle, actor=company.hr_admin, now=now)


def close(review: Review, now: datetime) -> None:
    closing.close_review(review_id=review.pk, now=now)


def measured(owner: Any, cycle: GoalCycle, current: int, **more: Any) -> Goal:
    """A goal from 0 to 10 that stands at `current`."""
    goal: Goal = GoalFactory(owner=owner, cycle=cycle, **more)
    KeyResultFactory(goal=goal, start=Decimal(0), target=Decimal(10), current=Decimal(current))
    return goal


def propose(part: Part, asked: Asked, now: datetime, *, is_sent: bool = True) -> tuple[Any, Any]:
    Part.objects.filter(pk=part.pk).update(submitted_at=now if is_sent else None)
    goal = ProposedGoalFactory(answer=AnswerFactory(part=part, question=asked.next_goals))
    growth = GrowthProposalFactory(answer=AnswerFactory(part=part, question=asked.growth))
    return goal, growth
