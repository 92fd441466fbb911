"""One way of being a reader, a class each: what it opens in the database, and whom it names for a loaded object."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from core.conditions import follow, in_words
from core.readers.declaration import Readers, Ways, readers_on

if TYPE_CHECKING:
    from people.models import Person

Words = str | Promise
Chosen_ = Mapping[str, Iterable["Person"]]


class StoodInFor(NamedTuple):
    """A manager whose delegates read a thing too, less the one it is about; `reason` wants a name and a day."""

    manager_id: UUID
    about_id: UUID | None
    reason: Words


class Relation:
    """One way of being a reader: `filter_for` asks the database, `ids` asks the loaded object."""

    sentence: Words = ""

    def __init__(self, path: str = "", reason: Words = "", *, when: Q | None = None) -> None:
        self.path = path
        self.reason = reason or self.sentence
        self.when = when
        self.model: type[models.Model]

    def filter_for(self, viewer: Person, prefix: str, *, by: Ways | None = None) -> Q | None:
        """The rows this relation opens to `viewer`; None where it can open nothing, or is none of the ways `by`."""
        return self.opens(viewer, prefix) if by is None or isinstance(self, by) else None

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        """The rows it opens to `viewer`; None where it can open nothing."""

    def readers(self, obj: models.Model, chosen: Chosen_) -> Iterator[tuple[UUID, str]]:
        """Pairs of a person's id and the reason why they read `obj`."""
        for person_id in self.ids(obj, chosen):
            yield person_id, self.words(obj)

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        """Ids of the people this relation lets read `obj`, as far as it names them."""
        return ()

    def stood_in_for(self, obj: models.Model) -> Iterator[StoodInFor]:
        """Managers whose delegates read `obj`; who they are is asked for all readers at once."""
        yield from ()

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

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        return Q((prefix + self.path, viewer.pk))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        person = follow(obj, self.path)
        return [person.pk] if person else []


class ManagerOf(Relation):
    """The direct manager, today, of the person at the path."""

    sentence = gettext_lazy("manages %(name)s")

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        return Q((f"{prefix}{self.path}__manager", viewer.pk))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        person = follow(obj, self.path)
        return [person.manager_id] if person and person.manager_id else []


class DelegateOf(Relation):
    """Whoever stands in, this day, for the manager of the person at the path; never about themselves.

    `of` is the path to that manager, where it is not the person's manager today.
    """

    sentence = gettext_lazy("stands in for %(name)s until %(day)s")

    def __init__(self, path: str, reason: Words = "", *, of: str = "", when: Q | None = None) -> None:
        super().__init__(path, reason, when=when)
        self.of = of or f"{path}__manager"

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        if not viewer.stands_in_for:
            return None
        led = get_user_model().objects.stood_in_for_by(viewer.pk)
        return Q((f"{prefix}{self.of}__in", led)) & ~Q((prefix + self.path, viewer.pk))

    def stood_in_for(self, obj: models.Model) -> Iterator[StoodInFor]:
        manager_id, person = follow(obj, f"{self.of}_id"), follow(obj, self.path)
        if manager_id:
            yield StoodInFor(manager_id, person and person.pk, self.reason)


class DottedManagerOf(Relation):
    """Those whom the person at the path reports to by a dotted line."""

    sentence = gettext_lazy("is a dotted-line manager of %(name)s")

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        lines = get_user_model().dotted_managers.through._default_manager.filter(to_person=viewer.pk)
        return Q((f"{prefix}{self.path}__in", lines.values("from_person")))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        person = follow(obj, self.path)
        return get_user_model().objects.dotted_managers_of(person) if person else []


class Line(Relation):
    """Everyone above the person at the path, up to the top."""

    sentence = gettext_lazy("is above %(name)s in the reporting line")

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        return Q((f"{prefix}{self.path}__above__contains", [viewer.pk]))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        person = follow(obj, self.path)
        return person.above if person else []


class MembersOf(Relation):
    """Everybody who works in the department at the path."""

    sentence = gettext_lazy("works in %(name)s")

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        return Q((prefix + self.path, viewer.department_id)) if viewer.department_id else None

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        department = follow(obj, self.path)
        return get_user_model().objects.filter(department=department).values_list("pk", flat=True) if department else []

    def words(self, obj: models.Model) -> str:
        return str(self.reason) % {"name": follow(obj, self.path)}


class HRFor(Relation):
    """HR partners whose scope covers the person at the path; never about themselves."""

    sentence = gettext_lazy("is the HR partner for %(name)s")

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        scope = viewer.hr_scope
        if not scope:
            return None
        return scope.covering(f"{prefix}{self.path}__") & ~Q((prefix + self.path, viewer.pk))

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        person = follow(obj, self.path)
        return get_user_model().objects.hr_covering(person) if person else []


class Administrators(Relation, ABC):
    """Those who hold a role; `about` has paths to people who never read it by that role."""

    def __init__(self, reason: Words = "", *, about: Iterable[str] = (), when: Q | None = None) -> None:
        super().__init__("", reason, when=when)
        self.about = tuple(about)

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        if not self.is_held_by(viewer):
            return None
        of_others = (~Q((prefix + path, viewer.pk)) for path in self.about)
        return Q(Q((f"{prefix}pk__isnull", False)), *of_others)

    def ids(self, obj: models.Model, chosen: Chosen_) -> Iterable[UUID]:
        concerned = [person.pk for path in self.about if (person := follow(obj, path))]
        return [pk for pk in self.holders().values_list("pk", flat=True) if pk not in concerned]

    def describe(self) -> str:
        others = f", never about themselves ({', '.join(self.about)})" if self.about else ""
        return f"{super().describe()}{others}"

    @abstractmethod
    def is_held_by(self, viewer: Person) -> bool:
        """Whether the viewer holds it."""

    @abstractmethod
    def holders(self) -> models.QuerySet[Person]:
        """Whoever holds it."""


class HRAdmin(Administrators):
    """HR administrators."""

    sentence = gettext_lazy("is an HR administrator")

    def is_held_by(self, viewer: Person) -> bool:
        return viewer.is_hr_admin

    def holders(self) -> models.QuerySet[Person]:
        admins: models.QuerySet[Person] = get_user_model().objects.hr_admins()
        return admins


class Everyone(Relation):
    """Everybody who works here and can sign in."""

    sentence = gettext_lazy("works here")

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        return Q((f"{prefix}pk__isnull", False))

    def opens_to_everyone(self, obj: models.Model) -> bool:
        return True


class Chosen(Relation):
    """People picked by hand: a many-to-many field to a person."""

    sentence = gettext_lazy("was chosen to read it")

    def opens(self, viewer: Person, prefix: str) -> Q | None:
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

    def filter_for(self, viewer: Person, prefix: str, *, by: Ways | None = None) -> Q | None:
        return self._readers().filter_for(viewer, f"{prefix}{self.path}__", by=by)

    def readers(self, obj: models.Model, chosen: Chosen_) -> Iterator[tuple[UUID, str]]:
        other = follow(obj, self.path)
        if other is not None:
            yield from self._readers().pairs(other, {})

    def stood_in_for(self, obj: models.Model) -> Iterator[StoodInFor]:
        other = follow(obj, self.path)
        if other is not None:
            yield from self._readers().stood_in_for(other)

    def opens_to_everyone(self, obj: models.Model) -> bool:
        other = follow(obj, self.path)
        return other is not None and self._readers().open_to_everyone(other)

    def _readers(self) -> Readers:
        model: Any = self.model
        for step in self.path.split("__"):
            model = model._meta.get_field(step).related_model
        return readers_on(model)
