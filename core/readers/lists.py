"""Both directions, for whole models and for loaded things: what a viewer may read, and who may read a thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self, TypeVar
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import models
from django.utils.translation import gettext as _

from core.prepared import any_of, prepared
from core.readers.declaration import Ways, readers_on
from core.readers.relations import Chosen_

if TYPE_CHECKING:
    from people.models import Person

M = TypeVar("M", bound=models.Model)


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

    def visible_to(self, viewer: Person, *, by: Ways | None = None) -> Self:
        """What `viewer` may read; nothing for the signed-out and the deactivated.

        `by` narrows it to some ways of being a reader, such as `(Is, ManagerOf)`: never more than without, and
        much less to ask of the database where a page is about the viewer's own things.
        """
        if not viewer.is_active:
            return self.none()
        return self.filter(readers_on(self.model).filter_for(viewer, by=by))


def readers_of(obj: models.Model, *, chosen: Chosen_ | None = None) -> ReaderList:
    """Everyone who may read `obj`, with the reasons; `obj` may be unsaved.

    `chosen` gives the people of a many-to-many field that is not saved yet, by the field's name.
    """
    return readers_of_each([obj], chosen=chosen)[0]


def readers_of_each(objects: Iterable[models.Model], *, chosen: Chosen_ | None = None) -> list[ReaderList]:
    """The same for several things, with all their people in one query."""
    asked = [(obj, _reasons(obj, chosen or {})) for obj in objects]
    ids = {pk for _obj, reasons in asked for pk in reasons}
    people = {person.pk: person for person in _people(ids=list(ids))}
    return [
        ReaderList(
            people=[Reader(people[pk], why) for pk, why in reasons.items() if pk in people],
            everyone=readers_on(type(obj)).open_to_everyone(obj),
        )
        for obj, reasons in asked
    ]


@prepared
def _people(ids: list[UUID]) -> models.QuerySet[Person]:
    people: models.QuerySet[Person] = get_user_model().objects.filter(any_of("pk", ids), is_active=True)
    return people


def _reasons(obj: models.Model, chosen: Chosen_) -> dict[UUID, list[str]]:
    """Ids of the readers with their reasons, in the order of the declaration."""
    reasons: dict[UUID, list[str]] = {}
    for person_id, reason in readers_on(type(obj)).pairs(obj, chosen):
        known = reasons.setdefault(person_id, [])
        if reason not in known:
            known.append(reason)
    return reasons


def sentence_for(readers: ReaderList) -> str:
    """The list in a few words, for notices and plain text."""
    if readers.everyone:
        return _("Everyone in the organisation")
    return ", ".join(reader.person.short_name for reader in readers.people)
