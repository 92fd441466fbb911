"""Writing what was checked: in bulk, managers before their reports."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TypeVar
from uuid import UUID

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db.models import F

from people.imports.check import FACTS, OWN, Entry
from people.imports.report import Outcome
from people.imports.world import World, folded
from people.models import ApiToken, Department, Location, Person
from people.services.line import start_spells

T = TypeVar("T")
Place = TypeVar("Place", Department, Location)

BATCH = 500
COLUMNS = (*FACTS, *OWN, "employee_id", "department", "location", "is_active")


def apply(entries: list[Entry], world: World, day: date) -> None:
    """Store every entry that is not refused; the caller holds the transaction and the lock on the line."""
    taken = [entry for entry in entries if not entry.is_refused]
    _add_places(Department, new_places(taken, world.departments, "department"), world.departments)
    _add_places(Location, new_places(taken, world.locations, "location"), world.locations)
    for level in _levels([entry for entry in taken if entry.known is None]):
        for batch in _batches(level):
            Person.objects.bulk_create([_new(entry, world) for entry in batch])
    for batch in _batches([entry for entry in taken if entry.known and entry.outcome != Outcome.UNCHANGED]):
        _change(batch, world, day)
    _move([entry for entry in taken if entry.is_moved])
    start_spells({entry.key: entry.manager for entry in taken if entry.is_moved or not entry.known}, day=day)


def new_places(entries: list[Entry], known: dict[str, UUID], name: str) -> list[str]:
    """Departments or locations that nobody has heard of yet, as the first row spells them."""
    spelt = {
        folded(str(entry.values[name])): str(entry.values[name])
        for entry in reversed(entries)
        if entry.values.get(name)
    }
    return sorted(words for key, words in spelt.items() if key not in known)


def _add_places(model: type[Place], names: list[str], known: dict[str, UUID]) -> None:
    places = model._default_manager.bulk_create([model(name=name) for name in names])
    known.update({folded(place.name): place.pk for place in places})


def _levels(entries: list[Entry]) -> Iterator[list[Entry]]:
    """People who are new, the level that reports to nobody new first."""
    new = {entry.key for entry in entries}
    below: dict[UUID | None, list[Entry]] = defaultdict(list)
    for entry in entries:
        below[entry.manager if entry.manager in new else None].append(entry)
    level = below[None]
    while level:
        yield level
        level = [report for entry in level for report in below[entry.key]]


def _new(entry: Entry, world: World) -> Person:
    person = Person(pk=entry.key, manager_id=entry.manager, password=make_password(None))
    _fill(person, entry, world)
    return person


def _change(batch: list[Entry], world: World, day: date) -> None:
    """Facts and activity in one statement; the reporting line has its own."""
    people = Person.objects.in_bulk([entry.key for entry in batch])
    for entry in batch:
        person = people[entry.key]
        _fill(person, entry, world)
        if entry.outcome == Outcome.DEACTIVATED:
            person.ends_on = person.ends_on or max(day, person.starts_on or day)
        elif entry.outcome == Outcome.RESTORED:
            person.ends_on = entry.values.get("ends_on")
    Person.objects.bulk_create(
        people.values(), update_conflicts=True, unique_fields=["id"], update_fields=COLUMNS, batch_size=BATCH
    )
    left = [entry.key for entry in batch if entry.outcome == Outcome.DEACTIVATED]
    Person.objects.filter(pk__in=left).update(session_epoch=F("session_epoch") + 1)
    ApiToken.objects.filter(user__in=left).delete()
    readdressed = [entry.key for entry in batch if entry.known and people[entry.key].email != entry.known.email]
    EmailAddress.objects.filter(user__in=readdressed).delete()


def _fill(person: Person, entry: Entry, world: World) -> None:
    values = entry.values
    for name in OWN:
        if values.get(name):
            setattr(person, name, values[name])
    for name in FACTS:
        if name in values:
            setattr(person, name, values[name] or (None if name.endswith("_on") else ""))
    person.employee_id = str(values["employee_id"])
    person.is_active = entry.is_active
    for name, ids in (("department_id", world.departments), ("location_id", world.locations)):
        field = name.removesuffix("_id")
        if field in values:
            setattr(person, name, ids[folded(str(values[field]))] if values[field] else None)


def _move(entries: list[Entry]) -> None:
    """All moved people leave their managers before any of them gets the next, so that two may change places."""
    for batch in _batches(entries):
        Person.objects.filter(pk__in=[entry.key for entry in batch]).update(manager=None)
    for batch in _batches(entries):
        people = [Person(pk=entry.key, manager_id=entry.manager) for entry in batch if entry.manager]
        Person.objects.bulk_update(people, ["manager"])


def _batches(items: list[T]) -> Iterator[list[T]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]
