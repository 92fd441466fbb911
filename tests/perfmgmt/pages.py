"""What stands on somebody’s pages."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any

from core.models import Notice
from goals.models import Goal
from people.models import Person
from tests.checkins.factories import ActionFactory, CheckInFactory, SeriesFactory, TalkingPointFactory
from tests.development.factories import ActionFactory as PlanActionFactory
from tests.feedback.factories import AskFactory, FeedbackFactory
from tests.goals.factories import GoalFactory, KeyResultFactory
from tests.people.factories import PersonFactory
from tests.reviews.factories import ReviewFactory

Counted = Callable[[int], AbstractContextManager[Any]]
BACKEND = "people.sign_in.backend.Backend"


def busy(person: Person, colleague: Person, now: datetime, size: int) -> None:
    """`size` of everything that can stand on somebody's pages."""
    for _ in range(size):
        quiet = GoalFactory(owner=person, agreed_at=now - timedelta(days=60))
        KeyResultFactory(goal=quiet)
        GoalFactory(owner=person, status=Goal.Status.DRAFT, proposed_by=colleague, proposed_at=now)
        FeedbackFactory(recipient=person, giver=colleague, sent_at=now - timedelta(days=2))
        AskFactory(asked=person, request__requester=colleague)
        PlanActionFactory(growth_area__plan__person=person, due_on=now.date())
        series = SeriesFactory(report=person, manager=PersonFactory(), follows_line=False)
        meeting = CheckInFactory(series=series, starts_at=now + timedelta(days=1))
        TalkingPointFactory(series=series, added_for=meeting, author=person)
        ActionFactory(series=series, agreed_in=meeting, owner=person, due_on=now.date())
        ReviewFactory(reviewee=person, manager=colleague)
        Notice.objects.create(recipient=person, cause=str(series.pk), kind="x", text="x", url="/", created_at=now)
