"""Who follows a goal, as its page shows it."""

from dataclasses import dataclass

from django.db.models import Case, Count, Value, When, Window

from core.readers import ReaderList
from goals.models import Goal, GoalFollow
from people.models import Person

SHOWN = 5


@dataclass(frozen=True)
class Following:
    """Whether the viewer follows it, how many do, and the first few of them."""

    is_following: bool
    number: int
    people: list[Person]


def following_of(goal: Goal, viewer: Person, readers: ReaderList) -> Following:
    """Of those who may still read it, the viewer first; in one query."""
    first = Case(When(person=viewer.pk, then=Value(0)), default=Value(1))
    follows = GoalFollow.objects.filter(goal=goal).among(readers).annotate(number=Window(Count("pk")))
    shown = list(follows.select_related("person").order_by(first, "person__name", "pk")[:SHOWN])
    people = [follow.person for follow in shown]
    return Following(viewer in people, vars(shown[0])["number"] if shown else 0, people)
