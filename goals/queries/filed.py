"""Goals as rows of a file, a row for each key result: all that a draft says can be read back without loss."""

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from core.prepared import any_of, lay, prepared
from goals.models import USUAL_WEIGHT, AlignedWeight, Goal, KeyResult
from goals.models.key_result import plain
from goals.queries.alignment import readable_parents
from goals.queries.rows import loaded
from people.models import Person

AT_ONCE = 200
QUOTE, SPECIAL = '"', frozenset(',"')
HUNDRED = Decimal(100)
OF_THE_GOAL = (
    "goal",
    "owner",
    "cycle",
    "whose goal",
    "team",
    "title",
    "description",
    "tags",
    "start",
    "due",
    "progress from",
    "supports",
    "weight there",
    "contributors",
    "audience",
    "chosen people",
)
OF_THE_KEY_RESULT = ("key result", "kind", "unit", "from", "target", "at most", "weight", "now at")
TO_READ_ONLY = ("status", "health", "progress", "score", "look back")
WITHOUT: list[object] = [""] * len(OF_THE_KEY_RESULT)
COLUMNS = (*OF_THE_GOAL, *OF_THE_KEY_RESULT, *TO_READ_ONLY)


def filed(ids: Iterable[UUID], viewer: Person, site: str) -> Iterator[list[object]]:
    """Headings, then the goals of these ids, which the viewer may read; addresses of goals begin with `site`."""
    yield list(COLUMNS)
    ids = list(ids)
    for first in range(0, len(ids), AT_ONCE):
        goals = loaded(ids[first : first + AT_ONCE])
        lay(goals, "shared_with", ((each.goal_id, each.person) for each in _shared(goals=[goal.pk for goal in goals])))
        parents = readable_parents(goals, viewer)
        weights = dict(_weights(goals=[goal.pk for goal in goals])) if parents else {}
        for number, goal in enumerate(goals, start=first + 1):
            parent = parents.get(goal.parent_id) if goal.parent_id else None
            supports = f"{site}{parent.get_absolute_url()}" if parent else ""
            results = sorted(goal.key_results.all(), key=lambda result: (result.position, result.pk))
            said, told = _of_the_goal(number, goal, supports, weights.get(goal.pk, USUAL_WEIGHT)), _to_read_only(goal)
            for measured in [_of_the_key_result(result) for result in results] or [WITHOUT]:
                yield [*said, *measured, *told]


def in_one_cell(words: Iterable[str]) -> str:
    """Several with commas between; one that holds a comma itself stands in quotes."""
    return ", ".join(f'"{word.replace(QUOTE, QUOTE * 2)}"' if SPECIAL & set(word) else word for word in words)


def out_of_one_cell(cell: str) -> list[str]:
    """The same words again, each once."""
    words = next(csv.reader([" ".join(cell.split())], skipinitialspace=True), [])
    return list(dict.fromkeys(word.strip() for word in words if word.strip()))


@prepared
def _shared(goals: list[UUID]) -> QuerySet[Any]:
    return Goal.shared_with.through.objects.filter(any_of("goal", goals)).select_related("person")


@prepared
def _weights(goals: list[UUID]) -> QuerySet[AlignedWeight, tuple[UUID, int]]:
    said = AlignedWeight.objects.filter(any_of("aligned", goals), goal=F("aligned__parent"))
    return said.values_list("aligned", "weight")


def _of_the_goal(number: int, goal: Goal, supports: str, weight: int) -> list[object]:
    return [
        number,
        goal.owner.email,
        goal.cycle.name,
        goal.belongs_to,
        goal.team.name if goal.team else "",
        goal.title,
        goal.description,
        in_one_cell(goal.tags),
        goal.starts_on.isoformat(),
        goal.due_on.isoformat(),
        goal.progress_from,
        supports,
        weight if supports else "",
        in_one_cell(person.email for person in goal.contributors.all()),
        goal.audience,
        in_one_cell(person.email for person in goal.shared_with.all()),
    ]


def _of_the_key_result(result: KeyResult) -> list[object]:
    upper = "" if result.upper is None else plain(result.upper)
    start, target, current = plain(result.start), plain(result.target), plain(result.current)
    return [result.title, result.kind, result.unit, start, target, upper, result.weight, current]


def _to_read_only(goal: Goal) -> list[object]:
    progress = "" if goal.progress is None else f"{plain(goal.progress * HUNDRED)} %"
    return [goal.status, goal.health, progress, "" if goal.score is None else goal.score, goal.look_back]
