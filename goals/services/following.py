"""Following a goal, and telling those who do."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.text import format_lazy

from core.deeds import deed
from core.notices import notify
from core.readers import readers_of
from goals.models import Goal, GoalFollow
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise, StrPromise


@deed
def follow_goal(*, goal: Goal, actor: Person, now: datetime) -> None:
    """Hear from now on what happens to it. Following twice changes nothing."""
    GoalFollow.objects.get_or_create(goal=goal, person=actor, defaults={"created_at": now})


@deed
def unfollow_goal(*, goal: Goal, actor: Person, now: datetime) -> None:
    """Hear no more of it than one would anyway."""
    GoalFollow.objects.filter(goal=goal, person=actor).delete()


def tell_followers(
    goal: Goal, *, kind: str, words: "StrPromise", name: "StrOrPromise", cause: str, by: Person, url: str = ""
) -> None:
    """Tell those who follow it and may still read it, but for whoever has been told of this cause already."""
    follows = GoalFollow.objects.filter(goal=goal)
    if not follows.exists():
        return
    text = format_lazy(words, name=name, goal=goal.title)
    for follow in follows.among(readers_of(goal)).select_related("person").order_by("pk"):
        notify(follow.person, kind=kind, text=text, url=url or goal.get_absolute_url(), cause=cause, about=goal, by=by)
