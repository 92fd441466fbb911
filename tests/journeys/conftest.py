"""People at their machines, each with a browser of their own, and a worker behind the site."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from people.models import Person
from perfmgmt.celery import app
from tests.browser import PATIENCE, mind

PASSWORD = "a loom is no place for haste"
ROOT = Path(__file__).parents[2]

As = Callable[..., Page]


@pytest.fixture
def as_(live_server: LiveServer, browser: Browser) -> Iterator[As]:
    """`as_(person)` is the page before them, signed in, `by_password` at the sign-in page; the same one each time."""
    contexts: dict[object, BrowserContext] = {}
    complaints: list[list[str]] = []

    def page_of(person: Person, *, by_password: bool = False, **options: object) -> Page:
        if person.pk not in contexts:
            contexts[person.pk] = browser.new_context(base_url=live_server.url, locale="en-GB", **options)  # type: ignore[arg-type]
            contexts[person.pk].set_default_timeout(PATIENCE)
            complaints.append(mind(contexts[person.pk]))
            page = contexts[person.pk].new_page()
            if by_password:
                _sign_in(page, person)
            else:
                page.context.add_cookies(
                    [{"name": settings.SESSION_COOKIE_NAME, "value": _session(person), "url": live_server.url}]
                )
        return contexts[person.pk].pages[0]

    yield page_of
    for context in contexts.values():
        context.close()
    assert not any(complaints), f"the browser complained: {complaints}"


@pytest.fixture
def worker(transactional_db: None) -> Iterator[None]:
    """A worker process on the database of the test, with a queue that no other test knows."""
    queue = f"test-{uuid4()}"
    usual, app.conf.task_default_queue = app.conf.task_default_queue, queue
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": _address(), "TEST_QUEUE": queue}
    options = ["-P", "solo", "-Q", queue, "-l", "warning", "--without-gossip", "--without-mingle"]
    command = [sys.executable, "-m", "celery", "-A", "perfmgmt", "worker", *options]
    process = subprocess.Popen(command, env=env, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    yield
    process.terminate()
    process.wait(timeout=60)
    app.conf.task_default_queue = usual
    with app.connection_for_write() as broker:
        broker.channel().queue_delete(queue)


def _address() -> str:
    known = connection.settings_dict
    return f"postgres://{known['USER']}:{known['PASSWORD']}@{known['HOST']}:{known['PORT']}/{known['NAME']}"


def _session(person: Person) -> str:
    client = Client()
    client.force_login(person)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _sign_in(page: Page, person: Person) -> None:
    person.set_password(PASSWORD)
    person.save(update_fields=["password"])
    page.goto("/")
    page.get_by_label("E-mail").fill(person.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("/")
