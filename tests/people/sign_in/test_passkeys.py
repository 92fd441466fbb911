"""Passkeys with a real browser and its virtual authenticator."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from people.models import Organisation, Person
from people.sign_in.second_factor import has_second_factor
from tests.people.factories import PersonFactory
from tests.people.sign_in.doors import PASSWORD, with_password

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def nils() -> Person:
    cache.clear()
    Organisation.objects.create(name="Larkfell Looms")
    return with_password(PersonFactory(name="Nils Employee", email="nils@larkfell.example"))


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """By its name: a passkey belongs to a name, never to an IP address."""
    return live_server.url.replace("127.0.0.1", "localhost")


@pytest.fixture
def device(context: BrowserContext, page: Page) -> Any:
    """A machine that knows its owner by a finger."""
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    kind = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": kind})
    return lambda verified: session.send(
        "WebAuthn.setUserVerified", {"authenticatorId": made["authenticatorId"], "isUserVerified": verified}
    )


def enter(page: Page, site: str) -> None:
    page.goto(f"{site}/accounts/login/")
    page.get_by_label("E-mail").fill("nils@larkfell.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def add(page: Page, site: str, name: str) -> None:
    page.goto(f"{site}/accounts/2fa/webauthn/add/")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Add the passkey").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    expect(page.get_by_text("The passkey is added.")).to_be_visible()


def leave(page: Page, site: str) -> None:
    page.goto(f"{site}/accounts/logout/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_passkey_is_added_named_used_and_taken_away(nils: Person, page: Page, site: str, device: Any) -> None:
    enter(page, site)
    add(page, site, "Laptop")
    assert has_second_factor(nils)

    leave(page, site)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page).to_have_url(f"{site}/")

    leave(page, site)
    enter(page, site)
    page.get_by_role("button", name="Use a passkey").click()
    expect(page).to_have_url(f"{site}/")

    page.goto(f"{site}/accounts/2fa/webauthn/")
    page.get_by_role("link", name="Name it Laptop").click()
    page.get_by_role("link", name="Use a security key").click()
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_label("Name").fill("Old laptop")
    page.get_by_role("button", name="Save the name").click()
    page.get_by_role("link", name="Take it away Old laptop").click()
    page.get_by_role("button", name="Take it away").click()
    expect(page.get_by_text("None yet.")).to_be_visible()
    assert not Authenticator.objects.filter(user=nils).exists()


def test_a_finger_that_does_not_fit_is_said_and_changes_nothing(
    nils: Person, page: Page, site: str, device: Any
) -> None:
    enter(page, site)
    add(page, site, "Laptop")
    leave(page, site)
    device(verified=False)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("The passkey was not used")
    page.goto(f"{site}/people/settings/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
