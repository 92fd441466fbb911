"""What changed, when and by whom: database triggers copy every change into an event table.

The context of an event names the actor and the verb (`core.deeds`). Triggers see bulk changes and plain SQL too.
The table between two models is tracked by a proxy of it: `class Mentor(Plan.mentors.through)`.
Never on tables of anonymous answers: the order of events would unmask their writers.
"""

from collections.abc import Callable
from typing import TypeVar

import pghistory
import pgtrigger
from django.db.models import Model
from pghistory import runtime

# What is prepared (`core.prepared`) reads, so within a deed it need not carry who does it, as every write does.
runtime.IGNORED_SQL_PREFIXES = (*runtime.IGNORED_SQL_PREFIXES, "execute prepared_")  # type: ignore[assignment]

T = TypeVar("T", bound=type[Model])

_KEPT: list[type[Model]] = []


def tracked(model: T) -> T:
    """Keep every insert, update and delete of the model."""
    return tracked_except()(model)


def tracked_except(*fields: str) -> Callable[[T], T]:
    """Like `tracked`, less fields that are secret or kept by the database itself."""
    track: Callable[[T], T] = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(fields) or None,
    )
    return track


def kept(model: T) -> T:
    """Rows of the model can be added, but never altered or removed; see `core.keeping`."""
    _KEPT.append(model)
    append_only = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)
    register: Callable[[T], T] = pgtrigger.register(append_only)
    return register(model)


def kept_models() -> list[type[Model]]:
    """Every model that is `kept`."""
    return list(_KEPT)
