"""Several goals of a team, to be closed at once."""

from uuid import UUID

from django.db.models import QuerySet

from core.readers import DelegateOf, ManagerOf
from goals.models import Goal
from people.models import Person


def team_goals_to_close(viewer: Person) -> QuerySet[Goal, UUID]:
    """Unfinished goals of those whom the viewer manages or stands in for, by owner and day."""
    goals = Goal.objects.visible_to(viewer, by=(ManagerOf, DelegateOf)).unfinished()
    return goals.order_by("owner__name", "owner", "due_on", "pk").values_list("pk", flat=True)
