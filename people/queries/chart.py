"""The organisation chart and the line above a person."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import Count, Exists, Func, OuterRef, Prefetch, Q, UUIDField, Window
from django.db.models.functions import RowNumber

from core.counting import number_of
from core.pages import Page
from people.models import Person
from people.models.person import NAMES, PersonQuerySet

MOST_COUNTED = 1_000  # people below somebody; beyond, it is told that there are more
WIDEST_LEVEL = 50  # people shown below one at first


@dataclass
class Node:
    """A person in the chart, with those below as far as they are shown."""

    person: Person
    is_open: bool = False
    is_sought: bool = False
    below: list["Node"] = field(default_factory=list)
    next_page: int | None = None  # of those below

    @property
    def is_counted(self) -> bool:
        """Whether everybody below is in the number."""
        return bool(self.person.below_count <= MOST_COUNTED)  # type: ignore[attr-defined]


def chart_level(viewer: Person, manager: Person | None) -> PersonQuerySet:
    """The people right below somebody, or those at the top; who has left stays as long as somebody is below."""
    level: PersonQuerySet = _counted(viewer).filter(manager=manager).by_name()
    return level


def chart_nodes(
    viewer: Person, manager: Person | None, people: Page[Person], *, opened: Iterable[UUID], sought: UUID | None
) -> list[Node]:
    """A page of the level below the manager with what is open below it, all of it in one more query.

    Whoever of the level leads to the one who is sought, or is open, stands in it, on whatever page they are.
    """
    nodes = {person.pk: Node(person) for person in people}
    levels = defaultdict(list)
    for person in _below(viewer, manager, set(opened), sought):
        if person.pk not in nodes:
            nodes[person.pk] = Node(person)
            levels[person.manager_id].append(nodes[person.pk])
    top = manager.pk if manager else None
    level = [nodes[person.pk] for person in people] + levels.pop(top, [])
    for above, found in levels.items():
        if above in nodes:
            _unfold(nodes[above], found)
    if sought in nodes:
        nodes[sought].is_sought = True
    return level


def reports_of(viewer: Person, manager: Person) -> PersonQuerySet:
    """Who reports to somebody today, with the number of `report_count`."""
    reports: PersonQuerySet = Person.objects.visible_to(viewer).active().filter(manager=manager).by_name()
    return reports.annotate(report_count=Count("reports", filter=Q(reports__is_active=True)))


def line_above(viewer: Person, person: Person) -> list[Person]:
    """Everyone above a person, the top first."""
    known = Person.objects.visible_to(viewer).in_bulk(person.above)
    return [known[pk] for pk in person.above if pk in known]


def _unfold(node: Node, found: Sequence[Node]) -> None:
    node.is_open = True
    node.below = list(found)
    if node.person.child_count > len(found):  # type: ignore[attr-defined]
        node.next_page = 2


def _below(viewer: Person, manager: Person | None, opened: set[UUID], sought: UUID | None) -> Iterable[Person]:
    """The first of those below each, and whoever leads to the one who is sought, from right below the manager on."""
    on_the_way = [*opened, *([sought] if sought else [])]
    if not on_the_way:
        return []
    place = Window(RowNumber(), partition_by="manager", order_by=["search_name", "pk"])
    shown = _shown(viewer).filter(manager__in=opened)
    first = shown.annotate(place=place).filter(place__lte=WIDEST_LEVEL).values("pk")
    leads = Q(pk__in=on_the_way) & (Q(manager__in=opened) | Q(manager=manager))
    return _counted(viewer).filter(Q(pk__in=first) | leads).by_name()


def _shown(viewer: Person) -> PersonQuerySet:
    people: PersonQuerySet = Person.objects.visible_to(viewer)
    return people.filter(Q(is_active=True) | Exists(_under()))


def _under() -> PersonQuerySet:
    """Active people anywhere below the one in the outer query."""
    outer = Func(OuterRef("pk"), template="ARRAY[%(expressions)s]", output_field=ArrayField(UUIDField()))
    under: PersonQuerySet = Person.objects.active().filter(above__contains=outer)
    return under


def _counted(viewer: Person) -> PersonQuerySet:
    """With `report_count` of active reports, `child_count` of nodes below and `below_count` of everybody below."""
    reports = Person.objects.active().filter(manager=OuterRef("pk"))
    children = _shown(viewer).filter(manager=OuterRef("pk"))
    dotted = Person.objects.active().by_name().only(*NAMES)
    return (
        _shown(viewer)
        .select_related("department")
        .prefetch_related(Prefetch("dotted_managers", dotted))
        .annotate(
            report_count=number_of(reports),
            child_count=number_of(children),
            below_count=number_of(_under()[: MOST_COUNTED + 1]),
        )
    )


def next_above(person: Person, *, besides: Person) -> Person | None:
    """The nearest active person above, other than somebody who leaves."""
    above = Person.objects.active().exclude(pk=besides.pk).in_bulk(person.above)
    return next((above[pk] for pk in reversed(person.above) if pk in above), None)
