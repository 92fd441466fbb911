"""Every route of the resolver has a row, and every row holds for the whole cast."""

from collections.abc import Iterator
from copy import deepcopy
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from pytest_django.plugin import DjangoDbBlocker

from people.models import Person
from tests import access
from tests.access.rows import Row
from tests.cast import Company, build_company

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


@pytest.fixture(scope="module")
def signed_in(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Company, dict[str, str]]]:
    """The cast and the session of each, there for every row of this module and for no other."""
    with django_db_blocker.unblock(), transaction.atomic():
        company = build_company()
        yield company, {part: _sign_in(person) for part, person in company.people.items()}
        transaction.set_rollback(True)


def _sign_in(person: Person) -> str:
    client = Client()
    client.force_login(person, backend="people.sign_in.backend.Backend")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row_holds(row: Row, signed_in: tuple[Company, dict[str, str]], db: None) -> None:
    """The whole cast asks, each as if nobody had asked before."""
    company, sessions = deepcopy(signed_in)
    made = dict(row.make(company))
    data = made.pop("data", {})
    address = made.pop("address", None) or reverse(row.name, kwargs=made)  # its own where the route has no name
    client = Client(raise_request_exception=False)
    answers = {}
    for part in PARTS:
        client.cookies.clear()
        if part in sessions:
            client.cookies[settings.SESSION_COOKIE_NAME] = sessions[part]
        answers[part] = _answer(row, client, address, deepcopy(data))
    assert answers == {part: row.expected(part) for part in PARTS}


def _answer(row: Row, client: Client, address: str, data: Any) -> int:
    kind = {"content_type": "application/json"} if row.name.startswith("api") and row.method != "get" else {}
    with transaction.atomic():
        answer = getattr(client, row.method)(address, data, **kind)
        transaction.set_rollback(True)
    status: int = answer.status_code
    return status
