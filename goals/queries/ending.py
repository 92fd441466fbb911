"""Goals whose end has come: what is left to say of them, and whose they are."""

from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from core.readers import DelegateOf, Is, ManagerOf
from goals.models import Goal, GoalQuerySet
from goals.queries.library import reports_of
from people.models import Person

AHEAD = timedelta(days=14)  # from when on people think about how a goal ended


def goals_to_end(owner: Person, viewer: Person, today: date) -> QuerySet[Goal, UUID]:
    """The owner's goals under way that are due, or whose cycle ends, within two weeks or longer ago, or is closed.

    Of somebody who has left all that are open, drafts too: nobody else takes them on. By their dates, and only as far
    as the viewer may say how they ended: their own, and those of the people they manage or stand in for.
    """
    return _ending(viewer, today).filter(owner=owner).order_by("due_on", "pk").values_list("pk", flat=True)


def people_with_goals_to_end(viewer: Person, today: date) -> QuerySet[Person]:
    """The people the viewer leads, or led until they left, who have such goals, each with `goals_left`; by name."""
    of_each = _ending(viewer, today).filter(owner=OuterRef("pk")).order_by().values("owner")
    people = reports_of(viewer).annotate(goals_left=Subquery(of_each.values(left=Count("pk"))))
    return people.filter(goals_left__isnull=False)


def _ending(viewer: Person, today: date) -> GoalQuerySet:
    end = today + AHEAD
    goals = Goal.objects.visible_to(viewer, by=(Is, ManagerOf, DelegateOf)).unfinished()
    is_over = Q(due_on__lte=end) | Q(cycle__ends_on__lte=end) | Q(cycle__closed_at__isnull=False)
    return goals.filter(Q(is_over, status=Goal.Status.ACTIVE) | Q(owner__is_active=False))
