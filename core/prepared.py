"""Queries that are composed once in a process and asked with new values ever after.

To compose and compile a query costs Django several times what PostgreSQL needs to answer it, and the pages people
open most ask the same dozen questions each time. A prepared query is written like any other; its arguments are
stand-ins while it is composed, so it can do nothing with them but hand them on to filters.
"""

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from inspect import signature
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import connections
from django.db.models import BooleanField, Expression, F, Func, QuerySet, UUIDField, Value

if TYPE_CHECKING:
    from django.db.models.sql.compiler import SQLCompiler

    from people.models import Person

R = TypeVar("R")


class Slot(Expression):
    """The place of a value in a query that is being composed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        """One parameter: the slot itself, for the value to take its place."""
        return "%s", [self]


class AnyViewer:
    """Stands for somebody who works here and has no part in HR: what readers ask of a person."""

    is_active = True

    def __init__(self) -> None:
        self.pk = Slot("viewer")
        self.department_id = Slot("department")
        self.was_asked_for_hr = False

    @property
    def hr_scope(self) -> None:
        """Whom they look after: nobody."""
        self.was_asked_for_hr = True

    @property
    def is_hr_admin(self) -> bool:
        """No."""
        self.was_asked_for_hr = True
        return False


@dataclass(frozen=True)
class Composed(Generic[R]):
    """What is kept of a query; `minds_hr` where its words are others for those who have a part in HR."""

    rows: QuerySet[Any, R]
    compiler: "SQLCompiler"
    sql: str
    params: tuple[Any, ...]
    minds_hr: bool


class Prepared(Generic[R]):
    """A query of its own for each process. Called with the viewer, if it has one, and the values, it gives the rows.

    Whom somebody looks after for HR changes the words of a query and not only its values; theirs is composed anew.
    """

    def __init__(self, compose: Callable[..., QuerySet[Any, R]]) -> None:
        self.compose = compose
        self.__doc__ = compose.__doc__

    def __call__(self, viewer: "Person | None" = None, **values: Any) -> list[R]:
        """The rows; none for the signed-out and the deactivated."""
        if viewer is None:
            return list(self._asked(values))
        if not viewer.is_active:
            return []
        if self._composed.minds_hr and (viewer.hr_scope or viewer.is_hr_admin):
            return list(self.compose(viewer, **values))
        return list(self._asked({"viewer": viewer.pk, "department": viewer.department_id, **values}))

    @cached_property
    def _composed(self) -> Composed[R]:
        viewer, names = AnyViewer(), signature(self.compose).parameters
        rows = self.compose(**{name: viewer if name == "viewer" else Slot(name) for name in names})
        compiler = rows.query.get_compiler(rows.db)
        sql, params = compiler.as_sql()
        return Composed(rows, compiler, sql, params, viewer.was_asked_for_hr)

    def _asked(self, values: dict[str, Any]) -> QuerySet[Any, R]:
        kept = self._composed
        rows, compiler = kept.rows.all(), copy(kept.compiler)
        filled = tuple(values[param.name] if isinstance(param, Slot) else param for param in kept.params)
        compiler.connection = connections[rows.db]  # a connection belongs to its thread
        compiler.as_sql = lambda *_args, **_options: (kept.sql, filled)  # type: ignore[method-assign]
        rows.query.get_compiler = lambda *_args, **_options: compiler  # type: ignore[method-assign]
        return rows


def any_of(path: str, ids: Iterable[UUID]) -> Func:
    """For a filter: the id at the path is one of these, which may be a list as well as the place of one."""
    listed = ids if isinstance(ids, Slot) else Value(list(ids), ArrayField(UUIDField()))
    among = Func(listed, template="ANY(%(expressions)s)")
    return Func(F(path), among, template="%(expressions)s", arg_joiner=" = ", output_field=BooleanField())


def prepared(compose: Callable[..., QuerySet[Any, R]]) -> Prepared[R]:
    """Decorates a function that composes a query; its viewer and values can fill places in filters, and no more."""
    return Prepared(compose)
