"""Both directions, for whole models and for loaded things: what a viewer may read, and who may read a thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self, TypeVar
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import models
from django.utils.formats import date_format

from core.prepared import prepared
from core.readers.declaration import Ways, readers_on
from core.readers.relations import Chosen_, StoodInFor

if TYPE_CHECKING:
    from people.models import Person, ServiceToken

M = TypeVar("M", bound=models.Model)
Reasons = dict[UUID, list[str]]


@dataclass(frozen=True)
class Reader:
    """Somebody who may read a thing, and why."""

    person: Person
    reasons: list[str]


@dataclass(frozen=True)
class ReaderList:
    """The answer to "who can read this": people with reasons, in the order of the declaration."""

    people: list[Reader] = field(default_factory=list)
    everyone: bool = False

    def __contains__(self, person: Person) -> bool:
        return person.is_active and (self.everyone or any(reader.person == person for reader in self.people))


class ReadableQuerySet(models.QuerySet[M]):
    """The base of every queryset over a model that declares readers."""

    def visible_to(self, viewer: Person | ServiceToken, *, by: Ways | None = None) -> Self:
        """What `viewer` may read; nothing for the signed-out and the deactivated.

        `by` narrows it to some ways of being a reader, such as `(Is, ManagerOf)`: never more than without, and
        much less to ask of the database where a page is about the viewer's own things. A viewer who is no person
        reads in the ways of its own alone (`reads_by`).
        """
        if not viewer.is_active:
            return self.none()
        ways = by if viewer.reads_by is None else tuple(way for way in viewer.reads_by if by is None or way in by)
        return self.filter(readers_on(self.model).filter_for(viewer, by=ways))  # type: ignore[arg-type]


def readers_of(obj: models.Model, *, chosen: Chosen_ | None = None) -> ReaderList:
    """Everyone who may read `obj`, with the reasons; `obj` may be unsaved.

    `chosen` gives the people of a many-to-many field that is not saved yet, by the field's name.
    """
    return readers_of_each([obj], chosen=chosen)[0]


def readers_of_each(objects: Iterable[models.Model], *, chosen: Chosen_ | None = None) -> list[ReaderList]:
    """The same for several things, with all their people in one query."""
    asked = [(obj, _reasons(obj, chosen or {}), list(readers_on(type(obj)).stood_in_for(obj))) for obj in objects]
    ids = {pk for _obj, reasons, _stood_in_for in asked for pk in reasons}
    managers = {one.manager_id for _obj, _reasons, stood_in_for in asked for one in stood_in_for}
    people = {person.pk: person for person in _people(ids=list(ids), managers=list(managers))}
    acting = [person for person in people.values() if person.acting_for]
    return [
        ReaderList(
            people=[Reader(people[pk], why) for pk, why in _with(acting, stood, reasons).items() if pk in people],
            everyone=readers_on(type(obj)).open_to_everyone(obj),
        )
        for obj, reasons, stood in asked
    ]


@prepared
def _people(ids: list[UUID], managers: list[UUID]) -> models.QuerySet[Person]:
    people: models.QuerySet[Person] = get_user_model().objects.named_or_standing_in(ids, managers)
    return people


def _with(acting: list[Person], stood_in_for: list[StoodInFor], reasons: Reasons) -> Reasons:
    """The reasons with those of the delegates, who are known by now."""
    for one in stood_in_for:
        for person in acting:
            until = person.acting_for.get(one.manager_id)
            if until and person.pk != one.about_id:
                words = {"name": until.name, "day": date_format(until.day, "j F")}
                reasons.setdefault(person.pk, []).append(str(one.reason) % words)
    return reasons


def _reasons(obj: models.Model, chosen: Chosen_) -> Reasons:
    """Ids of the readers with their reasons, in the order of the declaration."""
    reasons: Reasons = {}
    for person_id, reason in readers_on(type(obj)).pairs(obj, chosen):
        known = reasons.setdefault(person_id, [])
        if reason not in known:
            known.append(reason)
    return reasons
