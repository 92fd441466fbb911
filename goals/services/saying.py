"""Saying what was done with a goal to those whom it concerns."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.text import format_lazy

from core.notices import Telling, notify_many
from goals.models import Goal
from people.models import Person
from people.services import signed

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


def tell(people: Iterable[Person], goal: Goal, *, kind: str, words: "StrPromise", cause: str, by: Person) -> None:
    """Tell each of them once for a cause; `words` name who did it as `{name}`, and the goal as `{goal}`."""
    text, url = format_lazy(words, name=signed(by, goal.owner), goal=goal.title), goal.get_absolute_url()
    notify_many([Telling(person, text, url, cause, goal) for person in people], kind=kind, by=by)


def the_two(goal: Goal) -> list[Person]:
    """Who agreed on it: the owner, and the manager where there is one."""
    return [goal.owner, *filter(None, [goal.owner.manager])]
