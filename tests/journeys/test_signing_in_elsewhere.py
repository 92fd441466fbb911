"""Signing in at the organisation's directory and back, in a browser for which the two are different sites."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.cast import Company
from tests.people.sign_in.directory import Directory, key_and_certificate, running
from tests.people.sign_in.doors import code, with_app
from tests.people.sign_in.test_saml import MAIL, METADATA, app_for

pytestmark = [pytest.mark.browser, pytest.mark.slow(10), pytest.mark.django_db(transaction=True)]


@pytest.fixture
def directory(settings: Any, company: Company, live_server: LiveServer) -> Iterator[Directory]:
    """It and the application have read each other's descriptions."""
    cache.clear()
    with running(*key_and_certificate()) as directory:
        settings.SAML_ENTITY_ID, settings.SSO_NAME = directory.url, "Larkfell directory"
        settings.SOCIALACCOUNT_PROVIDERS = {"saml": {"APPS": [app_for(directory)]}}
        host = live_server.url.partition("//")[2]
        directory.know(Client(headers={"host": host}).get(METADATA).content)
        directory.attributes = {MAIL: company.nils.email}
        yield directory


def go_there_and_back(page: Page, start: str) -> None:
    page.goto(start)
    page.get_by_role("link", name="Sign in with Larkfell directory").click()
    page.get_by_label("Who are you?").fill("me")
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Carry on").click()


def test_one_comes_back_to_where_one_wanted_to_go(directory: Directory, page: Page, live_server: LiveServer) -> None:
    go_there_and_back(page, f"{live_server.url}/goals/")
    page.wait_for_url("**/goals/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    names = {cookie["name"] for cookie in page.context.cookies(live_server.url)}
    assert "session" in names
    assert "saml" not in names
    page.go_back()
    page.goto(f"{live_server.url}/people/settings/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_an_answer_that_was_used_is_worth_nothing(directory: Directory, page: Page, live_server: LiveServer) -> None:
    go_there_and_back(page, f"{live_server.url}/")
    page.wait_for_url(f"{live_server.url}/")
    page.context.clear_cookies()
    page.go_back()
    page.get_by_role("button", name="Carry on").click()
    expect(page.get_by_role("heading", name="That did not work")).to_be_visible()


def test_strangers_read_whom_to_ask(directory: Directory, page: Page, live_server: LiveServer) -> None:
    directory.attributes = {MAIL: "stranger@larkfell.example"}
    go_there_and_back(page, f"{live_server.url}/")
    expect(page.get_by_role("heading", name="No account here")).to_be_visible()
    page.get_by_role("link", name="Back to sign-in").click()
    expect(page.get_by_label("Password")).to_be_visible()


def test_roles_are_asked_for_their_second_factor(
    directory: Directory, page: Page, live_server: LiveServer, company: Company, settings: Any
) -> None:
    settings.SECOND_FACTOR_DEMANDED = True
    with_app(company.hr_admin)
    directory.attributes = {MAIL: company.hr_admin.email}
    go_there_and_back(page, f"{live_server.url}/people/")
    page.wait_for_url(f"**{reverse('mfa_authenticate')}")
    page.get_by_label("Code").fill(code())
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{live_server.url}/people/")
