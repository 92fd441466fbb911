"""A cycle, and the one after it."""

from datetime import date

import pytest

from goals.models import GoalCycle
from tests.goals.factories import GoalCycleFactory


@pytest.fixture
def cycle(db: None) -> GoalCycle:
    return GoalCycleFactory()


@pytest.fixture
def following(db: None) -> GoalCycle:
    return GoalCycleFactory(name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))
