"""The declaration on a model, and the filter that follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from core.conditions import holds, prefixed

if TYPE_CHECKING:
    from uuid import UUID

    from core.readers.relations import Chosen_, Relation, StoodInFor
    from people.models import Person

Ways = tuple[type["Relation"], ...]

_DECLARED: list[type[models.Model]] = []


def readers_on(model: type[models.Model]) -> Readers:
    """The declaration of a model."""
    readers: Readers = model.readers  # type: ignore[attr-defined]
    return readers


def declared() -> list[type[models.Model]]:
    """Every model that declares readers and has a table by a migration, in the order of declaration."""
    return [model for model in _DECLARED if model._meta.managed]


class Readers:
    """The declaration itself, hung on a model as `readers`."""

    def __init__(self, *relations: Relation) -> None:
        self.relations = relations

    def contribute_to_class(self, model: type[models.Model], name: str) -> None:
        """Called by Django while the model class is made."""
        for relation in self.relations:
            relation.model = model
        setattr(model, name, self)
        _DECLARED.append(model)

    def filter_for(self, viewer: Person, prefix: str = "", *, by: Ways | None = None) -> Q:
        """What of this model `viewer` may read, as a condition behind `prefix`; `by` names the ways that count."""
        ways = []
        for relation in self.relations:
            opened = relation.filter_for(viewer, prefix, by=by)
            if opened is not None:
                ways.append(opened & prefixed(relation.when, prefix) if relation.when else opened)
        return Q(*ways, _connector=Q.OR) if ways else Q((f"{prefix}pk__in", []))

    def holding(self, obj: models.Model) -> Iterator[Relation]:
        """The relations whose condition is true of `obj`."""
        return (relation for relation in self.relations if relation.when is None or holds(relation.when, obj))

    def pairs(self, obj: models.Model, chosen: Chosen_) -> Iterator[tuple[UUID, str]]:
        """Person id and reason, in the order of declaration; a person may come more than once."""
        for relation in self.holding(obj):
            yield from relation.readers(obj, chosen)

    def stood_in_for(self, obj: models.Model) -> Iterator[StoodInFor]:
        """The managers whose delegates read `obj`."""
        for relation in self.holding(obj):
            yield from relation.stood_in_for(obj)

    def open_to_everyone(self, obj: models.Model) -> bool:
        """Whether everybody who works here may read `obj`."""
        return any(relation.opens_to_everyone(obj) for relation in self.holding(obj))
