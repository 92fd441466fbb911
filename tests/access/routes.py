"""The routes of a resolver, and what the view of each answers: read off the view, so that it needs no state."""

import inspect
import re
from collections.abc import Collection, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver

from tests.access.rows import Row

WRITING = ("post", "put", "patch", "delete")
SHOWS = "Django's own, which only shows, and shows the same whatever the method"
LEFT_OUT = {  # of the routes and methods that would need a row: a pattern, and why
    r"POST admin:(index|app_list|autocomplete|jsi18n|view_on_site)": SHOWS,
    r"POST admin:\w+_history": SHOWS,
    r"\w+ admin:<path:object_id>/": "sends on to the address of today, whatever the method",
    r"\w+ admin:password_change_done": "sends on to allauth, whatever the method",
    r"(PUT|PATCH|DELETE) admin:(login|password_change)": "sends on to allauth, as by the POST that has a row",
    r"PUT (account|mfa)_\w+": "allauth hands it over to what answers a POST",
}


def routes(patterns: list[URLPattern | URLResolver], namespace: str = "") -> Iterator[tuple[str, Any]]:
    """Name of every route, with its namespaces, and its view; a route without a name shows as its pattern."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from routes(pattern.url_patterns, inner)
        else:
            yield f"{namespace}{pattern.name or str(pattern.pattern)}", pattern.callback


def writing_methods(view: Any) -> list[str]:
    """By which it takes something; a view that says nothing of methods takes a POST."""
    classes = getattr(view, "cls", None) or getattr(view, "view_class", None)
    allowed = getattr(view, "actions", None) or _required(view) or _of_class(classes) or ["post"]
    return [method for method in WRITING if method in allowed]


def needs(patterns: list[URLPattern | URLResolver]) -> set[str]:
    """What has to be in the table: every route by its name, and with each method by which it takes something."""
    found = list(routes(patterns))
    writes = {f"{method.upper()} {name}" for name, view in found for method in writing_methods(view)}
    return {name for name, _view in found} | writes


def without_row(patterns: list[URLPattern | URLResolver], rows: list[Row]) -> list[str]:
    """What has to be in the table and is not."""
    there = {row.name for row in rows} | {f"{row.method.upper()} {row.name}" for row in rows}
    return sorted(one for one in needs(patterns) - there if not any(re.fullmatch(left, one) for left in LEFT_OUT))


def _required(view: Any) -> Collection[str] | None:
    """What `require_POST` and its like were given, wherever they stand among the decorators."""
    while view is not None:
        given = inspect.getclosurevars(view).nonlocals if inspect.isfunction(view) else {}
        if "request_method_list" in given:
            return [method.lower() for method in given["request_method_list"]]
        view = getattr(view, "__wrapped__", None)
    return None


def _of_class(view: Any) -> Collection[str]:
    return [method for method in getattr(view, "http_method_names", []) if hasattr(view, method)]
