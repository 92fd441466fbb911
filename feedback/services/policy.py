"""What HR allows from now on."""

from datetime import datetime

from core.deeds import deed
from feedback.models import FeedbackPolicy
from people.models import Person


@deed
def keep_policy(*, policy: FeedbackPolicy, actor: Person, now: datetime) -> FeedbackPolicy:
    """Store which audiences may be chosen; what was sent keeps its own."""
    policy.save()
    return policy
