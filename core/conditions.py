"""Conditions as `Q` objects that can be asked of the database and of a loaded object alike."""

from collections.abc import Callable
from operator import eq, ge, gt, le, lt
from typing import Any, cast

from django.db.models import Model, Q

LOOKUPS: dict[str, Callable[[Any, Any], bool]] = {
    "exact": eq,  # Django asks for nothing by it, too
    "in": lambda value, wanted: value is not None and value in wanted,
    "isnull": lambda value, wanted: (value is None) is wanted,
    "lt": lambda value, wanted: value is not None and lt(value, wanted),
    "lte": lambda value, wanted: value is not None and le(value, wanted),
    "gt": lambda value, wanted: value is not None and gt(value, wanted),
    "gte": lambda value, wanted: value is not None and ge(value, wanted),
}
WORDS = {"exact": "is", "in": "is one of", "lt": "<", "lte": "≤", "gt": ">", "gte": "≥"}


def follow(obj: Model, path: str) -> Any:
    """The value at the end of a path of foreign keys, or None where it breaks off."""
    value: Any = obj
    for step in path.split("__"):
        if value is None:
            return None
        if not isinstance(value, Model):
            raise LookupError(path)  # a lookup that is not in LOOKUPS, taken for a step
        value = getattr(value, step)
    return value


def prefixed(q: Q, prefix: str) -> Q:
    """The same condition, asked from the other end of a relation."""
    children = [
        prefixed(child, prefix) if isinstance(child, Q) else (prefix + child[0], child[1]) for child in _children(q)
    ]
    return Q.create(cast("list[Any]", children), connector=q.connector, negated=q.negated)


def holds(q: Q, obj: Model) -> bool:
    """Whether the condition is true of a loaded object, as the database would answer.

    Knows the lookups of LOOKUPS; another one raises LookupError when it is first asked.
    """
    answers = (holds(child, obj) if isinstance(child, Q) else _leaf_holds(child, obj) for child in _children(q))
    result = all(answers) if q.connector == Q.AND else any(answers)
    return result != q.negated


def in_words(q: Q) -> str:
    """The condition for a reader of the documentation: `status is not draft`."""
    parts = [in_words(child) if isinstance(child, Q) else _leaf_in_words(child) for child in _children(q)]
    words = f" {q.connector.lower()} ".join(parts)
    return f"not ({words})" if q.negated else words


def _children(q: Q) -> list[Q | tuple[str, Any]]:
    """The parts of a condition: further conditions, or pairs of a lookup and what is wanted."""
    return cast("list[Q | tuple[str, Any]]", q.children)


def _split(leaf: tuple[str, Any]) -> tuple[str, str, Any]:
    name, wanted = leaf
    path, _sep, last = name.rpartition("__")
    return (path, last, wanted) if path and last in LOOKUPS else (name, "exact", wanted)


def _leaf_holds(leaf: tuple[str, Any], obj: Model) -> bool:
    path, lookup, wanted = _split(leaf)
    return LOOKUPS[lookup](follow(obj, path), wanted)


def _leaf_in_words(leaf: tuple[str, Any]) -> str:
    path, lookup, wanted = _split(leaf)
    subject = path.replace("__", "’s ").replace("_", " ")
    if lookup == "isnull":
        return f"{subject} is {'empty' if wanted else 'set'}"
    listed = ", ".join(str(item) for item in wanted) if lookup == "in" else str(wanted)
    return f"{subject} {WORDS[lookup]} {listed}"
