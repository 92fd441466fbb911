"""The goal map: from the goals of the company down to those of each person, level by level.

A goal that the viewer may not read stands nowhere and counts nowhere: what supports it begins a tree of its own.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from core.counting import number_of
from core.pages import Page
from goals.models import Goal, GoalQuerySet
from goals.queries.alignment import ids_upwards
from goals.queries.rows import GoalRow, measured
from people.models import Person

WIDEST_LEVEL = 50  # goals shown below one at first
MOST_COUNTED = 50
MOST_FOUND = 25  # goals whose way is unfolded at once: a screen or two with what stands above them


@dataclass
class MapNode:
    """A goal in the map, with those that support it as far as they are shown."""

    row: GoalRow
    support: int  # how many goals the viewer may read support it; one more than MOST_COUNTED if there are more
    is_sought: bool = False
    below: list["MapNode"] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether something below it is shown."""
        return bool(self.below)

    @property
    def is_counted(self) -> bool:
        """Whether all that support it are in the number."""
        return self.support <= MOST_COUNTED

    @property
    def hides(self) -> bool:
        """Whether it is open and some that support it are not shown."""
        return bool(self.below) and self.support > len(self.below)


def map_roots(viewer: Person) -> QuerySet[Goal, UUID]:
    """Where it begins: unfinished goals of the company, then of teams, that support none the viewer may read."""
    above = Goal.objects.visible_to(viewer).unfinished().filter(pk=OuterRef("parent"))
    roots = Goal.objects.visible_to(viewer).unfinished().exclude(belongs_to=Goal.BelongsTo.PERSON)
    return roots.exclude(Exists(above)).order_by("belongs_to", "title", "pk").values_list("pk", flat=True)


def map_level(viewer: Person, goal: Goal) -> QuerySet[Goal, UUID]:
    """The unfinished goals that support one, by title."""
    return _supporting(viewer).filter(parent=goal).order_by("title", "pk").values_list("pk", flat=True)


def map_nodes(viewer: Person, ids: Iterable[UUID], now: datetime) -> list[MapNode]:
    """One level, nothing below it opened."""
    goals = measured(ids)
    support = _support(viewer, [goal.pk for goal in goals])
    return [MapNode(GoalRow(goal, None, [], now), support.get(goal.pk, 0)) for goal in goals]


def map_ways(viewer: Person, sought: Page[UUID], now: datetime) -> list[MapNode]:
    """Trees from the top as far as each of the goals that are sought, and nothing else in them."""
    ids = list(sought)
    readable = Goal.objects.visible_to(viewer).filter(pk__in=ids_upwards(ids))
    parent_of: dict[UUID, UUID | None] = dict(readable.values_list("pk", "parent"))
    on_the_way = dict.fromkeys(step for pk in ids for step in _way(pk, parent_of))
    nodes = {node.row.goal.pk: node for node in map_nodes(viewer, on_the_way, now)}
    roots: list[MapNode] = []
    levels: dict[UUID, list[MapNode]] = defaultdict(list)
    for pk, node in nodes.items():
        node.is_sought = pk in ids
        parent = parent_of[pk]
        (levels[parent] if parent and parent in nodes else roots).append(node)
    for pk, below in levels.items():
        nodes[pk].below = sorted(below, key=lambda node: node.row.goal.title)
    return sorted(roots, key=lambda node: node.row.goal.title)


def _way(pk: UUID, parent_of: dict[UUID, UUID | None]) -> list[UUID]:
    """The goal and what it leads to, as far as no goal that may not be read stands between."""
    way, step = [], pk
    while step in parent_of:
        way.append(step)
        step = parent_of[step]  # type: ignore[assignment]  # None is not among them
    return way


def _supporting(viewer: Person) -> GoalQuerySet:
    return Goal.objects.visible_to(viewer).unfinished()


def _support(viewer: Person, ids: list[UUID]) -> dict[UUID, int]:
    below = _supporting(viewer).filter(parent=OuterRef("pk"))[: MOST_COUNTED + 1]
    return dict(Goal.objects.filter(pk__in=ids).values_list("pk", number_of(below)))
