"""Changes out of the tables of events, the latest first, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, JSONField, OuterRef, Q, QuerySet, Subquery, UUIDField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, JSONObject

from people.models import Person, ServiceToken
from perfmgmt.changes.kinds import Kind
from perfmgmt.changes.words import Difference, Values, differences, names_in, sentence


class Row(NamedTuple):
    """One event as the database tells it."""

    number: int
    at: datetime
    what: str
    kind: str
    about: UUID | None
    actor: UUID | None
    now: Values
    before: Values | None


@dataclass(frozen=True)
class Change:
    """One change, ready to be read."""

    at: datetime
    what: str
    kind: Kind
    about: Person | None
    actor: Person | None
    service: ServiceToken | None
    sentence: str
    differences: list[Difference]


@dataclass(frozen=True)
class Asked:
    """What is looked for: about whom (or not about whom), of which kind, on which day of the reader's calendar."""

    person: UUID | None = None
    but: UUID | None = None
    kind: str = ""
    day: date | None = None


def day_of(day: date, viewer: Person) -> tuple[datetime, datetime]:
    """Its first and last moment on the reader's calendar."""
    begins, next_begins = (
        datetime.combine(day + timedelta(days=n), time(), viewer.zone).astimezone(UTC) for n in (0, 1)
    )
    return begins, next_begins - timedelta(microseconds=1)


class Changes(Sequence[Change]):
    """The changes of some kinds, of which a page asks for a stretch: two queries, and one for each sort of name, other
    systems that changed something among them.

    Each table gives its latest rows by its key and no more than the stretch can need, so that a page costs the same
    however long the history is.
    """

    def __init__(self, kinds: Sequence[Kind], asked: Asked, viewer: Person) -> None:
        self.asked, self.viewer = asked, viewer
        wanted = [kind for kind in kinds if asked.kind in ("", kind.name)]
        self.kinds = {kind.name: kind for kind in wanted if kind.about or not asked.person}

    def __len__(self) -> int:
        raise TypeError  # nobody counts a history to say that there is more

    def __getitem__(self, stretch: Any) -> Any:
        rows = self._rows(stretch)
        names = names_in((self.kinds[row.kind], values) for row in rows for values in (row.now, row.before or {}))
        people = Person.objects.in_bulk({pk for row in rows for pk in (row.about, row.actor) if pk})
        others = {row.actor for row in rows if row.actor} - people.keys()
        services = ServiceToken.objects.in_bulk(others) if others else {}
        return [self._change(row, people, services, names) for row in rows]

    def _rows(self, stretch: slice) -> list[Row]:
        latest = [self._latest(kind)[: stretch.stop] for kind in self.kinds.values()]
        if not latest:
            return []
        rows = latest[0]
        if len(latest) > 1:
            rows = rows.union(*latest[1:], all=True).order_by("-pgh_created_at", "-pgh_id", "of_kind")
        return [Row(*row) for row in rows[stretch]]

    def _latest(self, kind: Kind) -> QuerySet[Any, Any]:
        seen = JSONObject(**{name: name for name in kind.fields})
        earlier = kind.events._default_manager.filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__lt=OuterRef("pgh_id"))
        before = Subquery(earlier.order_by("-pgh_id").values(seen=seen)[:1], output_field=JSONField())
        nobody = Value(None, output_field=UUIDField())
        rows: QuerySet[Any, Any] = (
            kind.events._default_manager.filter(self._narrowed(kind))
            .annotate(
                of_kind=Value(kind.name),
                about=Cast(F(kind.about), UUIDField()) if kind.about else nobody,
                actor=Cast(KeyTextTransform("actor", "pgh_context__metadata"), UUIDField()),
                now=seen,
                before=before,
            )
            .exclude(pgh_label="update", now=F("before"))
            .order_by("-pgh_id")
            .values_list("pgh_id", "pgh_created_at", "pgh_label", "of_kind", "about", "actor", "now", "before")
        )
        return rows

    def _narrowed(self, kind: Kind) -> Q:
        found = Q()
        if kind.about and self.asked.person:
            found &= Q((kind.about, self.asked.person))
        if kind.about and self.asked.but:
            found &= ~Q((kind.about, self.asked.but))
        if self.asked.day:
            found &= Q(pgh_created_at__range=day_of(self.asked.day, self.viewer))
        return found

    def _change(
        self, row: Row, people: dict[Any, Person], services: dict[Any, ServiceToken], names: dict[UUID, str]
    ) -> Change:
        kind = self.kinds[row.kind]
        about, actor, service = people.get(row.about), people.get(row.actor), services.get(row.actor)
        was = {"insert": {}, "delete": row.now}.get(row.what, row.before or {})
        stands = {} if row.what == "delete" else row.now
        said = sentence(kind, row.what, row.now, names)
        unsaid = [one for one in differences(kind, was, stands, names) if not kind.says(row.what, one.name)]
        return Change(row.at, row.what, kind, about, actor, service, said, unsaid)
