import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from celery import Celery
from django.db import connection
from django.test import Client
from kombu.exceptions import OperationalError

from perfmgmt.local.places import free_port


@contextmanager
def database_away() -> Iterator[None]:
    """The address of the database leads to a port where nobody listens."""
    there = connection.settings_dict["PORT"]
    connection.close()
    connection.settings_dict["PORT"] = free_port()
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["PORT"] = there


@pytest.fixture
def visitor() -> Client:
    """Somebody with a session, so that every page asks the database."""
    client = Client(raise_request_exception=False)
    client.cookies["session"] = "a" * 32
    return client


@pytest.mark.django_db
def test_alive_and_ready(client: Client) -> None:
    assert client.get("/health/live").content == b"alive\n"
    assert client.get("/health/ready").content == b"ready\n"


@pytest.mark.django_db(transaction=True)
def test_without_the_database_alive_but_not_ready(client: Client) -> None:
    with database_away():
        assert client.get("/health/live").status_code == 200
        assert client.get("/health/ready").status_code == 503
    assert client.get("/health/ready").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_without_the_database_a_page_says_so_plainly_and_comes_back(visitor: Client) -> None:
    with database_away():
        answer = visitor.get("/")
        assert answer.status_code == 503
        assert answer["Retry-After"] == "5"
        assert "Back in a moment" in answer.content.decode()
    assert visitor.get("/").status_code == 302


@pytest.mark.django_db(transaction=True)
def test_without_the_database_a_script_is_answered_in_its_language(visitor: Client) -> None:
    with database_away():
        answer = visitor.get("/api/v1/people/")
        assert answer.status_code == 503
        assert answer["Content-Type"] == "application/json"


@pytest.fixture
def celery_app() -> Celery:
    app = Celery("elsewhere", set_as_current=False)
    app.config_from_object("django.conf:settings", namespace="CELERY")
    return app


def test_a_broker_that_is_away_holds_nobody_up(celery_app: Celery) -> None:
    started = time.monotonic()
    with pytest.raises(OperationalError):
        celery_app.send_task(
            "core.nothing", retry=False, connection=celery_app.connection(f"redis://127.0.0.1:{free_port()}/0")
        )
    assert time.monotonic() - started < 2


def test_a_broker_that_says_nothing_holds_nobody_up(celery_app: Celery) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"redis://127.0.0.1:{silent.getsockname()[1]}/0"
        started = time.monotonic()
        with pytest.raises(OperationalError):
            celery_app.send_task("core.nothing", retry=False, connection=celery_app.connection(address))
        assert time.monotonic() - started < 8
