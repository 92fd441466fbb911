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
from django.urls import get_resolver, reverse
from pytest_django.plugin import DjangoDbBlocker

from people.models import Person
from tests import access
from tests.access.routes import without_row
from tests.access.rows import Row
from tests.cast import Company, build_company

ROWS: list[Row] = [
    row
    for module in iter_modules(access.__path__)
    if module.name not in {"rows", "routes", "test_access", "test_routes"}
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


def test_every_route_has_a_row_for_each_method_that_writes() -> None:
    missing = without_row(get_resolver().url_patterns, ROWS)
    assert not missing, f"without an access row: {missing}"


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
    data, before = made.pop("data", {}), made.pop("before", None)
    address = made.pop("address", None) or reverse(row.name, kwargs=made)  # its own where the route has no name
    client = Client(raise_request_exception=False)
    answers = {}
    for part in PARTS:
        client.cookies.clear()
        if part in sessions:
            client.cookies[settings.SESSION_COOKIE_NAME] = sessions[part]
        with transaction.atomic():
            if before:
                before(client, company.people.get(part) if part in sessions else None)
            answers[part] = _answer(row, client, address, deepcopy(data))
            transaction.set_rollback(True)
    assert answers == {part: row.expected(part) for part in PARTS}


def _answer(row: Row, client: Client, address: str, data: Any) -> int:
    kind = {"content_type": "application/json"} if row.name.startswith("api") and row.method != "get" else {}
    status: int = getattr(client, row.method)(address, data, **kind).status_code
    return status
