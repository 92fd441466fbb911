"""Every route of the resolver has a row, and every row holds for the whole cast."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests import access
from tests.access.rows import Row
from tests.cast import Company

ROWS: list[Row] = [
    row
    for module in iter_modules(access.__path__)
    if module.name not in {"rows", "test_access"}
    for row in import_module(f"tests.access.{module.name}").ROWS
]
PARTS = [
    "top",
    "skip",
    "manager",
    "nils",
    "peer",
    "other",
    "former",
    "hr",
    "hr_far",
    "hr_admin",
    "it_admin",
    "gone",
    "visitor",
]


def routes(patterns: list[URLPattern | URLResolver], namespace: str = "") -> Iterator[str]:
    """Names of every route, with their namespaces; a route without a name shows as its pattern."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from routes(pattern.url_patterns, inner)
        else:
            yield f"{namespace}{pattern.name or str(pattern.pattern)}"


def test_every_route_has_a_row() -> None:
    without = sorted(set(routes(get_resolver().url_patterns)) - {row.name for row in ROWS})
    assert not without, f"routes without an access row: {without}"


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row_holds(row: Row, company: Company) -> None:
    """The whole cast asks, each as if nobody had asked before."""
    answers = {part: _answer(row, part, company) for part in PARTS}
    assert answers == {part: row.expected(part) for part in PARTS}


def _answer(row: Row, part: str, company: Company) -> int:
    with transaction.atomic():
        made = dict(row.make(company))
        data = made.pop("data", {})
        address = made.pop("address", None)  # of a route without a name
        client = Client(raise_request_exception=False)
        if part != "visitor":
            client.force_login(company.people[part], backend="allauth.account.auth_backends.AuthenticationBackend")
        kind = {"content_type": "application/json"} if row.name.startswith("api") and row.method != "get" else {}
        answer = getattr(client, row.method)(address or reverse(row.name, kwargs=made), data, **kind)
        transaction.set_rollback(True)
    status: int = answer.status_code
    return status
