"""A cycle that covers the goals of a period."""

import pytest

from goals.models import GoalCycle
from reviews.models import ReviewCycle
from tests.reviews.factories import GoalCycleFactory


@pytest.fixture
def period(cycle: ReviewCycle) -> GoalCycle:
    """The goal cycle that the review cycle covers."""
    covered = GoalCycleFactory(name="Second half of 2026")
    cycle.goal_cycles.add(covered)
    ReviewCycle.objects.filter(pk=cycle.pk).update(state="sharing")
    cycle.refresh_from_db()
    return covered
