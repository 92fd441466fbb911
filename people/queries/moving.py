"""What it would change to put somebody under another manager."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Value

from core.readers import Everyone, Line, ManagerOf, declared, readers_on
from core.readers.relations import Relation
from people.models import Person

NOTHING = Q(pk__in=[])


@dataclass(frozen=True)
class Things:
    """How many things of one kind the line reads about a branch, and how many its manager does."""

    kind: str
    to_line: int
    to_manager: int


@dataclass(frozen=True)
class Sight:
    """What somebody would begin or cease to read: pairs of a kind and a number."""

    person: Person
    things: list[tuple[str, int]]


@dataclass(frozen=True)
class Move:
    """A person, with everybody below, under another manager."""

    person: Person
    manager: Person | None
    number: int  # who move, the person among them
    losing: list[Sight]
    gaining: list[Sight]


def move_of(person: Person, manager: Person | None) -> Move:
    """Before it happens: who moves, who gains and who loses sight of what by being above.

    What everybody reads is not counted; what somebody reads for another reason too, stays with them.
    """
    before = _reach(person.above)
    after = _reach([*manager.above, manager.pk] if manager else [])
    known = Person.objects.in_bulk({*before, *after})
    about = _things(person)
    losing = [Sight(known[one], _less(about, before[one], after.get(one, 0))) for one in before]
    gaining = [Sight(known[one], _less(about, after[one], before.get(one, 0))) for one in after]
    return Move(
        person=person,
        manager=manager,
        number=Person.objects.active().filter(_in_branch(person)).count(),
        losing=[sight for sight in losing if sight.things],
        gaining=[sight for sight in gaining if sight.things],
    )


def _reach(above: list[UUID]) -> dict[UUID, int]:
    """1 for who is above, 2 for the manager; the top first."""
    return dict.fromkeys(above[:-1], 1) | dict.fromkeys(above[-1:], 2)


def _less(about: list[Things], more: int, less: int) -> list[tuple[str, int]]:
    """What the greater reach opens and the smaller one does not."""
    if more <= less:
        return []
    counted = [(one.kind, (0, one.to_line, one.to_manager)) for one in about]
    return [(kind, numbers[more] - numbers[less]) for kind, numbers in counted if numbers[more] > numbers[less]]


def _things(person: Person) -> list[Things]:
    """Of every model that a line reads, in one query."""
    kinds: list[str] = []
    counts: list[QuerySet[Any, dict[str, Any]]] = []
    for model in declared():
        ways = readers_on(model).relations
        to_line = _any(_when(way) & _in_branch(person, way.path) for way in ways if isinstance(way, Line))
        to_manager = _any(_when(way) & Q((way.path, person.pk)) for way in ways if isinstance(way, ManagerOf))
        if to_line or to_manager:
            rows = model._default_manager.filter(to_line | to_manager)
            closed = rows.exclude(_any(_when(way) for way in ways if isinstance(way, Everyone)) or NOTHING)
            line = Count("pk", filter=to_line or NOTHING)
            counts.append(closed.values(place=Value(len(kinds))).annotate(to_line=line, to_manager=Count("pk")))
            kinds.append(str(model._meta.verbose_name_plural))
    numbers = sorted(counts[0].union(*counts[1:], all=True).values_list("place", "to_line", "to_manager"))
    return [Things(kinds[place], to_line, to_manager) for place, to_line, to_manager in numbers]


def _when(way: Relation) -> Q:
    return way.when or Q()


def _any(conditions: Iterable[Q]) -> Q:
    return reduce(or_, conditions, Q())


def _in_branch(person: Person, path: str = "") -> Q:
    return Q((path or "pk", person.pk)) | Q((f"{path}__above__contains" if path else "above__contains", [person.pk]))
