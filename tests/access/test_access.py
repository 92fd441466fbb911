"""Every route of the resolver has a row, and every row holds for the whole cast."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from http import HTTPStatus
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

from people import services
from people.models import ApiToken, Person, Scope
from tests import access
from tests.access.described import undescribed
from tests.access.policy import FROM_ELSEWHERE, breaches, calls_outside, writes
from tests.access.routes import without_row
from tests.access.rows import Row
from tests.cast import Company, build_company
from tests.people.factories import PersonFactory
from tests.people.sign_in.doors import sign_in, with_app, with_password

ROWS: list[Row] = [
    row
    for module in iter_modules(access.__path__)
    if module.name not in {"described", "policy", "rows", "routes", "words"} and not module.name.startswith("test_")
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
    "token",
    "service",
    "half",
]


HIDDEN_OR_REFUSED = {401, 403, 404}

SignedIn = tuple[Company, dict[str, str], dict[str, str]]


def test_every_route_has_a_row_for_each_method_that_writes() -> None:
    missing = without_row(get_resolver().url_patterns, ROWS)
    assert not missing, f"without an access row: {missing}"


@pytest.fixture(scope="module")
def signed_in(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[SignedIn]:
    """The cast, the session of each and the keys of scripts, there for every row of this module and for no other."""
    with django_db_blocker.unblock(), transaction.atomic():
        company = build_company()
        sessions = {part: _sign_in(person) for part, person in company.people.items()}
        keys = {"token": _token(company), "service": _service(company)}
        yield company, sessions | {"half": _half_way()}, keys
        transaction.set_rollback(True)


def _sign_in(person: Person) -> str:
    client = Client()
    client.force_login(person, backend="people.sign_in.backend.Backend")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row_holds(row: Row, signed_in: SignedIn, db: None) -> None:
    """The whole cast asks, each as if nobody had asked before."""
    company, sessions, keys = deepcopy(signed_in)
    made = dict(row.make(company))
    data, before = made.pop("data", {}), made.pop("before", None)
    address = made.pop("address", None) or reverse(row.name, kwargs=made)  # its own where the route has no name
    client = Client(raise_request_exception=False)
    answers = {}
    for part in PARTS:
        client.cookies.clear()
        client.defaults.pop("HTTP_AUTHORIZATION", None)
        if part in sessions:
            client.cookies[settings.SESSION_COOKIE_NAME] = sessions[part]
        with transaction.atomic():
            if before:
                before(client, company.people.get(part))
            if part in keys:
                client.cookies.clear()
                client.defaults["HTTP_AUTHORIZATION"] = keys[part]
            answers[part] = _answer(row, client, address, deepcopy(data))
            transaction.set_rollback(True)
    assert answers == {part: row.expected(part) for part in PARTS}


def _half_way() -> str:
    """The session of somebody else, whose second factor is asked for."""
    cache.clear()
    client = Client()
    answer = sign_in(client, with_app(with_password(PersonFactory(name="Halina Halfway"))).email)
    assert answer["Location"] == reverse("mfa_authenticate")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _token(company: Company) -> str:
    _token, secret = ApiToken.objects.create(user=company.nils, name="A script of the table")
    return f"Token {secret}"


def _service(company: Company) -> str:
    _token, secret = services.make_service_token(
        name="A system of the table",
        scopes=Scope.values,
        lasts=timedelta(days=1),
        actor=company.hr_admin,
        now=timezone.now(),
    )
    return f"Bearer {secret}"


def _answer(row: Row, client: Client, address: str, data: Any) -> int:
    kind = {"content_type": "application/json"} if row.name.startswith("api") and row.method != "get" else {}
    with CaptureQueriesContext(connection) as queries, calls_outside() as called:
        answer = getattr(client, row.method)(address, data, **kind)
    assert not called, f"{row} calls {called}"
    assert not breaches(answer), f"{row}: {breaches(answer)}"
    if row.is_api and row.name != "api-schema":
        assert not undescribed(answer), f"{row}: {undescribed(answer)}"
    status: int = answer.status_code
    assert (row.method != "get" and status not in HIDDEN_OR_REFUSED) or not writes(queries), f"{row}: {writes(queries)}"
    return status


WRITES = {(row.name, row.method): row for row in ROWS if row.method != "get" and row.name not in FROM_ELSEWHERE}


@pytest.mark.parametrize("row", WRITES.values(), ids=str)
def test_what_another_site_sends_by_a_browser_is_refused(row: Row, signed_in: SignedIn, db: None) -> None:
    """The session of somebody who may comes along, the word that only our pages know does not."""
    company, sessions, _keys = deepcopy(signed_in)
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    may = (part for part in PARTS if row.expected(part) < HTTPStatus.BAD_REQUEST and part in sessions)
    client.cookies[settings.SESSION_COOKIE_NAME] = sessions[next(may, "hr_admin")]
    with transaction.atomic():
        made = dict(row.make(company))
        data, _before = made.pop("data", {}), made.pop("before", None)
        address = made.pop("address", None) or reverse(row.name, kwargs=made)
        status = _answer(row, client, address, data)
        transaction.set_rollback(True)
    assert status == 403
