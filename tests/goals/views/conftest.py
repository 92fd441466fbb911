"""The day, and a cycle to write goals in."""

from typing import Any

import pytest
import time_machine

from goals.models import GoalCycle
from tests.goals.factories import GoalCycleFactory


@pytest.fixture(autouse=True)
def _clock(now: Any) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def cycle(db: None) -> GoalCycle:
    return GoalCycleFactory()
