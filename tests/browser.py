"""A real browser for tests: `page` opens the pages of `live_server` and minds what the console says."""

import os
from collections.abc import Iterator

import pytest
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from perfmgmt.local.browser import launch

PATIENCE = 45_000  # milliseconds; a busy machine draws a page in several seconds
# An answer like 409, a request that a newer one replaced, and one while there was no line.
NO_DEFECT = ("Failed to load resource", "htmx:afterRequest", "htmx:sendAbort", "htmx:sendError")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright runs an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()
        connections.close_all()  # while a loop runs in it, this thread has others than before and after


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One person at one machine; a second person needs a context of their own from `browser`."""
    context = browser.new_context(locale="en-GB", timezone_id="UTC")
    context.set_default_timeout(PATIENCE)
    complaints = mind(context)
    yield context
    context.close()
    assert not complaints, f"the browser complained: {complaints}"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def mind(context: BrowserContext) -> list[str]:
    """Collect script errors and breaches of the content policy."""
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(NO_DEFECT):
            complaints.append(message.text)

    context.on("console", hear)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    return complaints
