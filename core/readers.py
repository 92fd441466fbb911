"""Who may read a thing, declared once on its model and used in both directions.

A model that holds somebody's words or figures carries `readers = Readers(...)`: a list of relations,
each with an optional condition and a reason in words. From it come the filter of every list and page
(`visible_to`), the names shown under every item (`readers_of`) and the table in the documentation.

The user model offers what relations ask of a person: `manager`, `above` (ids of everyone above, top first),
`is_active`, `hr_scope` (with `covering(prefix)`), `is_hr_admin`, and on its manager `hr_covering(person)` and
`hr_admins()`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.conditions import follow, holds, in_words, prefixed

if TYPE_CHECKING:
    from people.models import Person

Words = str | Promise
Chosen_ = Mapping[str, Iterable["Person"]]
M = TypeVar("M", bound=models.Model)

_DECLARED: list[type[models.Model]] = []


def readers_on(model: type[models.Model]) -> Readers:
    """The declaration of a model."""
    readers: Readers = model.readers  # type: ignore[attr-defined]
    return readers


def declared() -> list[type[models.Model]]:
    """Every model that declares readers, in the order of declaration."""
    return list(_DECLARED)


class Relation:
    """One way of being a reader: `filter_for` asks the database, `ids` asks the loaded object."""

    sentence: Words = ""

    def __init__(self, path: str = "", reason: Words = "", *, when: Q | None = None) -> None:
        self.path = path
        self.reason = reason or self.sentence
        self.when = when
        self.model: type[models.Model]

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        """The rows this relation opens to `viewer`; None where it can open nothing."""
        raise NotImplementedError

    def readers(self, obj: models.Model, chosen: Chosen_) -> Iterator[tuple[UUID, str]]:
        """Pairs of a person's id and the reason why they read `obj`."""
        for person_id in self.ids(obj, chosen):
            yield person_id, self.words(obj)

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        """Ids of the people this relation lets read `obj`."""
        raise NotImplementedError

    def words(self, obj: models.Model) -> str:
        """The reason, ready to stand behind the reader's name."""
        person = follow(obj, self.path) if self.path else None
        name = getattr(person, "short_name", "")
        return str(self.reason) % {"name": name} if "%(" in str(self.reason) else str(self.reason)

    def opens_to_everyone(self, obj: models.Model) -> bool:
        """Whether this relation lets everybody who works here read `obj`."""
        return False

    def describe(self) -> str:
        """A row of the documentation's table."""
        who = f"{type(self).__name__}({self.path})" if self.path else type(self).__name__
        return f"{who}, when {in_words(self.when)}" if self.when else who


class Is(Relation):
    """The person a foreign key (or a path of them) points at."""

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        return Q((prefix + self.path, viewer.pk))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        person = follow(obj, self.path)
        return [person.pk] if person else []


class ManagerOf(Relation):
    """The direct manager, today, of the person at the path."""

    sentence = gettext_lazy("manages %(name)s")

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        return Q((f"{prefix}{self.path}__manager", viewer.pk))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        person = follow(obj, self.path)
        return [person.manager_id] if person and person.manager_id else []


class Line(Relation):
    """Everyone above the person at the path, up to the top."""

    sentence = gettext_lazy("is above %(name)s in the reporting line")

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        return Q((f"{prefix}{self.path}__above__contains", [viewer.pk]))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        person = follow(obj, self.path)
        return person.above if person else []


class MembersOf(Relation):
    """Everybody who works in the department at the path."""

    sentence = gettext_lazy("works in %(name)s")

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        return Q((prefix + self.path, viewer.department_id)) if viewer.department_id else None

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        department = follow(obj, self.path)
        return get_user_model().objects.filter(department=department).values_list("pk", flat=True) if department else []

    def words(self, obj: models.Model) -> str:
        return str(self.reason) % {"name": follow(obj, self.path)}


class HRFor(Relation):
    """HR partners whose scope covers the person at the path; never about themselves."""

    sentence = gettext_lazy("is the HR partner for %(name)s")

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        scope = viewer.hr_scope
        if not scope:
            return None
        return scope.covering(f"{prefix}{self.path}__") & ~Q((prefix + self.path, viewer.pk))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        person = follow(obj, self.path)
        return get_user_model().objects.hr_covering(person).values_list("pk", flat=True) if person else []


class HRAdmin(Relation):
    """HR administrators."""

    sentence = gettext_lazy("is an HR administrator")

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        return Q((f"{prefix}pk__isnull", False)) if viewer.is_hr_admin else None

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        admins: Iterable[UUID] = get_user_model().objects.hr_admins().values_list("pk", flat=True)
        return admins


class Everyone(Relation):
    """Everybody who works here and can sign in."""

    sentence = gettext_lazy("works here")

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        return Q((f"{prefix}pk__isnull", False))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        return []

    def opens_to_everyone(self, obj: models.Model) -> bool:
        return True


class Chosen(Relation):
    """People picked by hand: a many-to-many field to a person."""

    sentence = gettext_lazy("was chosen to read it")

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        through, source, target = self._columns()
        picked = through._default_manager.filter(**{target: viewer.pk}).values(source)
        return Q((f"{prefix}pk__in", picked))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        if self.path in chosen:
            return [person.pk for person in chosen[self.path]]
        if obj._state.adding:
            return []
        through, source, target = self._columns()
        return through._default_manager.filter(**{source: obj.pk}).values_list(target, flat=True)

    def _columns(self) -> tuple[type[models.Model], str, str]:
        many: Any = self.model._meta.get_field(self.path)
        return many.remote_field.through, f"{many.m2m_field_name()}_id", f"{many.m2m_reverse_field_name()}_id"


class ReadersOf(Relation):
    """Whoever reads the object at the path reads this one too."""

    def filter_for(self, viewer: Person, prefix: str) -> Q | None:
        return self._readers().filter_for(viewer, f"{prefix}{self.path}__")

    def readers(self, obj: models.Model, chosen: Chosen_) -> Iterator[tuple[UUID, str]]:
        other = follow(obj, self.path)
        if other is not None:
            yield from self._readers().pairs(other, {})

    def opens_to_everyone(self, obj: models.Model) -> bool:
        other = follow(obj, self.path)
        return other is not None and self._readers().open_to_everyone(other)

    def _readers(self) -> Readers:
        model: Any = self.model
        for step in self.path.split("__"):
            model = model._meta.get_field(step).related_model
        return readers_on(model)


class Readers:
    """The declaration itself, hung on a model as `readers`."""

    def __init__(self, *relations: Relation) -> None:
        self.relations = relations

    def contribute_to_class(self, model: type[models.Model], name: str) -> None:
        """Called by Django while the model class is made."""
        for relation in self.relations:
            relation.model = model
        setattr(model, name, self)
        if not model._meta.abstract:
            _DECLARED.append(model)

    def filter_for(self, viewer: Person, prefix: str = "") -> Q:
        """Everything of this model that `viewer` may read, as a condition behind `prefix`."""
        allowed = Q((f"{prefix}pk__in", []))
        for relation in self.relations:
            by_relation = relation.filter_for(viewer, prefix)
            if by_relation is not None:
                allowed |= by_relation & prefixed(relation.when, prefix) if relation.when else by_relation
        return allowed

    def holding(self, obj: models.Model) -> Iterator[Relation]:
        """The relations whose condition is true of `obj`."""
        return (relation for relation in self.relations if relation.when is None or holds(relation.when, obj))

    def pairs(self, obj: models.Model, chosen: Chosen_) -> Iterator[tuple[UUID, str]]:
        """Person id and reason, in the order of declaration; a person may come more than once."""
        for relation in self.holding(obj):
            yield from relation.readers(obj, chosen)

    def open_to_everyone(self, obj: models.Model) -> bool:
        """Whether everybody who works here may read `obj`."""
        return any(relation.opens_to_everyone(obj) for relation in self.holding(obj))


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

    def visible_to(self, viewer: Person) -> Self:
        """What `viewer` may read; nothing for the signed-out and the deactivated."""
        if not viewer.is_active:
            return self.none()
        return self.filter(readers_on(self.model).filter_for(viewer))


def readers_of(obj: models.Model, *, chosen: Chosen_ | None = None) -> ReaderList:
    """Everyone who may read `obj`, with the reasons; `obj` may be unsaved.

    `chosen` gives the people of a many-to-many field that is not saved yet, by the field's name.
    """
    return readers_of_each([obj], chosen=chosen)[0]


def readers_of_each(objects: Iterable[models.Model], *, chosen: Chosen_ | None = None) -> list[ReaderList]:
    """The same for several things, with all their people in one query."""
    asked = [(obj, _reasons(obj, chosen or {})) for obj in objects]
    ids = {pk for _obj, reasons in asked for pk in reasons}
    people = get_user_model().objects.filter(pk__in=ids, is_active=True).in_bulk()
    return [
        ReaderList(
            people=[Reader(people[pk], why) for pk, why in reasons.items() if pk in people],
            everyone=readers_on(type(obj)).open_to_everyone(obj),
        )
        for obj, reasons in asked
    ]


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
