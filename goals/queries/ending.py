"""Goals whose end has come: what is left to say of them, and whose they are."""

from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from core.readers import DelegateOf, Is, ManagerOf
from goals.models import Goal, GoalQuerySet
from goals.queries.library import people_led_by
from people.models import Person

AHEAD = timedelta(days=14)  # from when on people think about how a goal ended


def goals_to_end(owner: Person, viewer: Person, today: date) -> QuerySet[Goal, UUID]:
    """The owner's goals under way that are due, or whose cycle ends, within two weeks or longer ago, or is closed.

    By their dates. Only as far as the viewer may say how they ended: their own, and those of the people they manage
    or stand in for.
    """
    return _ending(viewer, today).filter(owner=owner).order_by("due_on", "pk").values_list("pk", flat=True)


def people_with_goals_to_end(viewer: Person, today: date) -> QuerySet[Person]:
    """The people the viewer leads who have such goals, each with `goals_left`; by name."""
    led = people_led_by(viewer)
    counted = (
        _ending(viewer, today)
        .filter(owner__in=led.order_by().values("pk"))
        .order_by()
        .values("owner")
        .annotate(left=Count("pk"))
    )
    left = dict(counted.values_list("owner", "left"))
    people: QuerySet[Person] = led.filter(pk__in=left)
    for person in people:
        person.goals_left = left[person.pk]  # type: ignore[attr-defined]
    return people


def _ending(viewer: Person, today: date) -> GoalQuerySet:
    end = today + AHEAD
    goals = Goal.objects.visible_to(viewer, by=(Is, ManagerOf, DelegateOf)).active()
    return goals.filter(Q(due_on__lte=end) | Q(cycle__ends_on__lte=end) | Q(cycle__closed_at__isnull=False))
