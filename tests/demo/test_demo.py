"""The command that writes the demo company: the same each time, and only where it may."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError
from django.db import transaction

from checkins.models import CheckIn, TalkingPoint
from core.models import Notice
from development.models import Action
from feedback.models import Feedback
from goals.models import Goal, GoalComment, GoalFollow, GoalUpdate
from people.models import Person
from reviews.models import Answer, Quote
from tests.demo.fill import fill

TOLD = {
    Person: ["name", "email", "job_title", "manager__name"],
    Goal: ["owner__name", "title", "status", "health", "agreed_by__name", "carried_from__title"],
    GoalUpdate: ["goal__owner__name", "note", "progress"],
    GoalComment: ["goal__owner__name", "goal__title", "author__name", "text"],
    GoalFollow: ["goal__owner__name", "goal__title", "person__name"],
    Feedback: ["giver__name", "recipient__name", "text", "audience", "goal__title"],
    CheckIn: ["series__report__name", "slot_on", "state", "skipped_for"],
    TalkingPoint: ["author__name", "text", "is_private", "position"],
    Action: ["growth_area__plan__person__name", "text", "due_on", "progress"],
    Answer: ["part__review__cycle__name", "part__review__reviewee__name", "part__direction", "text", "rating__label"],
    Quote: ["answer__part__review__reviewee__name", "text"],
    Notice: ["recipient__name", "text"],
}


def told() -> dict[str, list[str]]:
    """Everything that was told, in a form that can be compared."""
    return {model.__name__: sorted(map(str, model.objects.values_list(*fields))) for model, fields in TOLD.items()}


@pytest.mark.slow(15)
@pytest.mark.usefixtures("db")
def test_the_same_seed_tells_the_same_and_another_something_else() -> None:
    stories = []
    for seed in (1, 1, 2):
        with time_machine.travel(datetime(2027, 1, 2, 8, 30, tzinfo=UTC)), transaction.atomic():
            fill(seed=seed)
            stories.append(told())
            transaction.set_rollback(True)
    assert stories[0] == stories[1]
    assert stories[0] != stories[2]


@pytest.mark.usefixtures("db")
def test_it_is_refused_in_production(settings: Any) -> None:
    settings.LOCAL = False
    with pytest.raises(CommandError, match="refused in production"):
        fill()
    assert not Person.objects.exists()
