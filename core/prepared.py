"""Queries that are composed and planned once and asked with new values ever after.

To compose and compile a query costs Django several times what PostgreSQL needs to answer it, planning it costs
PostgreSQL more than finding the rows, and the pages people open most ask the same dozen questions each time. A
prepared query is written like any other; its arguments are stand-ins while it is composed, so it can do nothing with
them but hand them on to filters. Django keeps the compiled query for the process, PostgreSQL the plan for the
connection; behind a pooler that shares connections (`DISABLE_SERVER_SIDE_CURSORS`) there is none to keep.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from inspect import signature
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID
from weakref import WeakKeyDictionary

from django.contrib.postgres.fields import ArrayField
from django.db import NotSupportedError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Expression, F, Func, Model, QuerySet, UUIDField, Value
from django.db.models.expressions import BaseExpression

if TYPE_CHECKING:
    from django.db.models.sql.compiler import SQLCompiler

    from people.models import Person

R = TypeVar("R")

_numbers = count(1)
_planned: WeakKeyDictionary[Any, dict["Prepared[Any]", str]] = WeakKeyDictionary()  # by connection to PostgreSQL


class Slot(Expression):
    """The place of a value in a query that is being composed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        """One parameter: the slot itself, for the value to take its place."""
        return "%s", [self]


class AnyViewer:
    """Stands for somebody who works here, has no part in HR and acts for nobody: what readers ask of a person."""

    is_active = True
    reads_by = None

    def __init__(self) -> None:
        self.pk = Slot("viewer")
        self.department_id = Slot("department")
        self.parts_asked: set[str] = set()

    @property
    def hr_scope(self) -> None:
        """Whom they look after: nobody."""
        self.parts_asked.add("hr_scope")

    @property
    def is_hr_admin(self) -> bool:
        """No."""
        self.parts_asked.add("is_hr_admin")
        return False

    @property
    def is_superuser(self) -> bool:
        """No."""
        self.parts_asked.add("is_superuser")
        return False

    @property
    def is_staff(self) -> bool:
        """No."""
        self.parts_asked.add("is_staff")
        return False

    @property
    def stands_in_for(self) -> frozenset[UUID]:
        """Whom they act for: nobody."""
        self.parts_asked.add("stands_in_for")
        return frozenset()


@dataclass(frozen=True)
class Composed(Generic[R]):
    """What is kept of a query; its words are others for those who have one of the `parts`, in HR or as a delegate."""

    rows: QuerySet[Any, R]
    compiler: "SQLCompiler"
    sql: str
    params: tuple[Any, ...]
    parts: frozenset[str]

    @cached_property
    def slots(self) -> list[Slot]:
        """The places to fill, each once."""
        return list({param.name: param for param in self.params if isinstance(param, Slot)}.values())

    @property
    def width(self) -> int | None:
        """How many columns count, where PostgreSQL wants more of them only to sort by."""
        return self.compiler.col_count if self.compiler.has_extra_select else None

    @cached_property
    def converters(self) -> dict[int, Any]:
        """What turns a column into a value, by the place of the column; asked of the fields once."""
        columns = [column for column, *_name in self.compiler.select or ()]
        return self.compiler.get_converters(columns[: self.compiler.col_count])

    def worded(self, literal: Callable[[Any], str]) -> str:
        """The SQL with `$1` and so on in its places, and everything else written out."""
        numbers = {slot.name: f"${number}" for number, slot in enumerate(self.slots, start=1)}
        return self.sql % tuple(
            numbers[param.name] if isinstance(param, Slot) else literal(param) for param in self.params
        )


@dataclass(frozen=True)
class Answer:
    """What Django makes rows of: stands where it expects a compiler, once the query has been asked."""

    kept: Composed[Any]
    connection: BaseDatabaseWrapper
    fetched: list[tuple[Any, ...]]

    def __getattr__(self, name: str) -> Any:
        """Which column is what: as composed."""
        return getattr(self.kept.compiler, name)

    def execute_sql(self, *_args: Any, **_options: Any) -> None:
        """Nothing more: it has been asked."""

    def results_iter(self, *_args: Any, **_options: Any) -> Iterator[tuple[Any, ...]]:
        """The rows, with columns turned into values."""
        return map(self._converted, self.fetched) if self.kept.converters else iter(self.fetched)

    def _converted(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        values = list(row)
        for place, (converters, column) in self.kept.converters.items():
            for convert in converters:
                values[place] = convert(values[place], column, self.connection)
        return tuple(values)


class Prepared(Generic[R]):
    """A query of its own for each process. Called with the viewer, if it has one, and the values, it gives the rows.

    Whom somebody looks after for HR, or acts for as a delegate, changes the words of a query and not only its values;
    theirs is composed anew.
    """

    def __init__(self, compose: Callable[..., QuerySet[Any, R]]) -> None:
        self.compose = compose
        self.__doc__ = compose.__doc__

    def __call__(self, viewer: "Person | None" = None, **values: Any) -> list[R]:
        """The rows; none for the signed-out and the deactivated."""
        if viewer is None:
            return self._rows(values)
        if not viewer.is_active:
            return []
        if any(getattr(viewer, part) for part in self._composed.parts):
            return list(self.compose(viewer, **values))
        return self._rows({"viewer": viewer.pk, "department": viewer.department_id, **values})

    def _rows(self, values: dict[str, Any]) -> list[R]:
        kept, connection = self._composed, connections[self._composed.rows.db]  # a connection belongs to its thread
        try:
            answer = self._fetched(connection, values)
        except NotSupportedError:  # a migration has changed a column since the query was planned
            _planned.pop(connection.connection)
            answer = self._fetched(connection, values)
        rows = kept.rows.all()
        rows.query.get_compiler = lambda *_args, **_options: Answer(kept, connection, answer)  # type: ignore[method-assign]
        return list(rows)

    @cached_property
    def _composed(self) -> Composed[R]:
        viewer, names = AnyViewer(), signature(self.compose).parameters
        rows = self.compose(**{name: viewer if name == "viewer" else Slot(name) for name in names})
        compiler = rows.query.get_compiler(rows.db)
        sql, params = compiler.as_sql()
        return Composed(rows, compiler, sql, params, frozenset(viewer.parts_asked))

    def _fetched(self, connection: BaseDatabaseWrapper, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        sql, params = self._statement(connection, values)
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            return [row[: self._composed.width] for row in cursor] if self._composed.width else cursor.fetchall()

    def _statement(self, connection: BaseDatabaseWrapper, values: dict[str, Any]) -> tuple[str, tuple[Any, ...]]:
        """The SQL to send and its parameters: by the name of the plan where one can be kept."""
        kept = self._composed
        if connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
            return kept.sql, tuple(values[one.name] if isinstance(one, Slot) else one for one in kept.params)
        connection.close_if_health_check_failed()
        connection.ensure_connection()
        planned = _planned.setdefault(connection.connection, {})
        if self not in planned:
            planned[self] = self._plan(connection)
        return planned[self], tuple(values[slot.name] for slot in kept.slots)

    def _plan(self, connection: BaseDatabaseWrapper) -> str:
        """Has PostgreSQL plan the query for as long as this connection lives; returns what asks for its rows."""
        name = f"prepared_{next(_numbers)}"
        with connection.wrap_database_errors, connection.connection.cursor() as cursor:
            worded = self._composed.worded(lambda param: cursor.mogrify("%s", [param]).decode())
            cursor.execute(f"PREPARE {name} AS {worded}")
        places = ", ".join("%s" for _slot in self._composed.slots)
        return f"EXECUTE {name}({places})" if places else f"EXECUTE {name}"


def any_of(path: str, ids: Iterable[UUID] | BaseExpression) -> Func:
    """For a filter: the id at the path is one of these: a list, the place of one, or what an `ArraySubquery` finds.

    PostgreSQL looks each of them up in an index, where `IN (SELECT …)` beside an `OR` has it read the whole table.
    """
    listed = ids if isinstance(ids, BaseExpression) else Value(list(ids), ArrayField(UUIDField()))
    among = Func(listed, template="ANY(%(expressions)s)")
    return Func(F(path), among, template="%(expressions)s", arg_joiner=" = ", output_field=BooleanField())


def prepared(compose: Callable[..., QuerySet[Any, R]]) -> Prepared[R]:
    """Decorates a function that composes a query; its viewer and values can fill places in filters, and no more."""
    return Prepared(compose)


def lay(owners: Iterable[Model], name: str, pairs: Iterable[tuple[UUID, Model]]) -> None:
    """Lays rows, each with the key of its owner, where `owner.name.all()` finds them, as `prefetch_related` does."""
    found: dict[UUID, list[Model]] = defaultdict(list)
    for owner_id, row in pairs:
        found[owner_id].append(row)
    for owner in owners:
        rows = owner._meta.get_field(name).related_model._default_manager.all()  # type: ignore[union-attr]
        rows._result_cache = found[owner.pk]  # noqa: SLF001 - where Django itself puts what it has prefetched
        vars(owner).setdefault("_prefetched_objects_cache", {})[name] = rows
