"""Fixtures for every test."""

import gc
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg2
import pytest
from _pytest import runner
from django.db import connection
from django.utils.translation import trans_real
from hypothesis import HealthCheck, settings
from pytest_django.plugin import DjangoDbBlocker

from core.keeping import grant_application
from perfmgmt.stack import roomy
from tests.cast import Company, build_company
from tests.databases import swept, template
from tests.shares import in_shares

# A busy machine is no fault, and what a fixture made is undone after all examples.
settings.register_profile(
    "ours", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.load_profile("ours")


ROUND = 10_000  # objects made and kept before Python looks for cycles among them, as where pages are served


def pytest_configure() -> None:
    """What is read and gathered now stays: nothing of it is worth a look by the collector of cycles."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the slow ones, in every process; else in random order."""
    items[:] = in_shares(items, getattr(config, "workerinput", {}).get("workercount", 1))


def pytest_collection_finish() -> None:
    """Spare the collector what stays until the end: Django, the application and all tests."""
    gc.freeze()
    gc.set_threshold(ROUND, 20, 20)
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> object:
    """As pytest does, with room for deep calls."""
    return roomy(runner.pytest_runtest_protocol)(item, nextitem)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest,
    django_db_modify_db_settings_parallel_suffix: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """Let processes that test side by side copy one migrated database."""
    if not hasattr(request.config, "workerinput"):
        yield
        return
    with (
        django_db_blocker.unblock(),
        template(tmp_path_factory.getbasetemp().parent / "users-of-the-template") as name,
    ):
        connection.settings_dict["TEST"] |= {"TEMPLATE": name}
        yield


@pytest.fixture(scope="session", autouse=True)
def _swept() -> Iterator[None]:
    """Of what tests commit."""
    with swept():
        yield


@pytest.fixture
def company(db: None) -> Company:
    """Larkfell Looms with one person for each part."""
    return build_company()


@pytest.fixture
def now() -> datetime:
    """A Tuesday morning."""
    return datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    """German without our catalogue: our own words stand in «», so that a test sees in which language they were put."""
    settings.LOCALE_PATHS = []
    monkeypatch.setattr(trans_real, "_translations", {})
    catalogue = trans_real.translation("de")
    singular, plural = catalogue.gettext, catalogue.ngettext

    def gettext(message: str) -> str:
        return f"«{message}»" if (known := singular(message)) == message else known

    def ngettext(one: str, many: str, number: int) -> str:
        known = plural(one, many, number)
        return f"«{known}»" if known in {one, many} else known

    monkeypatch.setattr(catalogue, "gettext", gettext)
    monkeypatch.setattr(catalogue, "ngettext", ngettext)


@pytest.fixture
def role() -> tuple[str, str]:
    """The application's role, made as the owner makes it, and made again with another password."""
    name, password = f"{connection.settings_dict['NAME']}_app", secrets.token_urlsafe(12)
    grant_application(name, "another")
    grant_application(name, password)
    return name, password


@pytest.fixture
def application(role: tuple[str, str]) -> Iterator[Any]:
    """A cursor of a connection that was opened as that role."""
    known = connection.settings_dict
    name, password = role
    opened = psycopg2.connect(
        host=known["HOST"], port=known["PORT"], dbname=known["NAME"], user=name, password=password
    )
    opened.autocommit = True
    with opened.cursor() as cursor:
        yield cursor
    opened.close()
    with connection.cursor() as cursor:
        cursor.execute(f'drop owned by "{name}"; drop role "{name}"')
