"""Giving feedback from any page by keyboard, and that its words outlive a lost session and a lost connection."""

from time import monotonic

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Page, expect

from core.models import Draft
from feedback.models import Audience, Feedback
from tests.cast import build_company
from tests.journeys.conftest import PASSWORD, As

WORDS = "You told the customer before they asked."
QUICK = 20  # seconds, for somebody who knows what to say


def open_dialog(page: Page) -> None:
    """By keyboard, from wherever one is."""
    page.locator("a.give").focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] [role=combobox]")).to_be_focused()


def choose(page: Page, typed: str, name: str) -> None:
    page.keyboard.type(typed)
    expect(page.get_by_role("option", name=name)).to_be_visible()
    page.keyboard.press("Enter")


@pytest.mark.slow(20)
@pytest.mark.django_db(transaction=True)
def test_by_keyboard_from_any_page_to_two_people_within_twenty_seconds(as_: As) -> None:
    company = build_company()
    page = as_(company.peer)
    page.goto("/goals/")
    began = monotonic()
    open_dialog(page)
    choose(page, "nil", "Nils Employee")
    choose(page, company.other.name[:4].lower(), company.other.name)
    page.locator("dialog[open] textarea").focus()
    page.keyboard.type(WORDS)
    expect(page.locator("dialog[open]")).to_contain_text("You, Nils and Samira will read this")
    expect(page.locator("dialog[open]")).to_contain_text("Each of them gets a piece of their own.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert monotonic() - began < QUICK
    assert page.url.endswith("/goals/")
    pieces = Feedback.objects.order_by("pk")
    assert [(piece.recipient, piece.text) for piece in pieces] == [(company.nils, WORDS), (company.other, WORDS)]
    assert {piece.audience for piece in pieces} == {Audience.WITH_MANAGER}


@pytest.mark.slow(20)
@pytest.mark.django_db(transaction=True)
def test_when_the_session_ends_meanwhile_the_words_are_there_after_signing_in_again(as_: As) -> None:
    company = build_company()
    page = as_(company.peer, by_password=True)
    page.goto("/goals/")
    open_dialog(page)
    choose(page, "nil", "Nils Employee")
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.locator("dialog[open] textarea").fill(WORDS)
    page.locator("dialog[open]").get_by_role("button", name="Send feedback").click()
    expect(page.locator("body")).to_contain_text("Sign in")
    assert not Feedback.objects.exists()
    expect(page.locator("dialog[open] textarea")).to_have_value(WORDS)
    page.goto("/")
    page.get_by_label("E-mail").fill(company.peer.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("/")
    page.goto("/goals/")
    open_dialog(page)
    expect(page.locator("dialog[open] textarea")).to_have_value(WORDS)


@pytest.mark.slow(20)
@pytest.mark.django_db(transaction=True)
def test_offline_the_words_are_kept_on_the_device_and_sent_once_there_is_a_line_again(as_: As) -> None:
    company = build_company()
    page = as_(company.peer)
    page.goto("/goals/")
    open_dialog(page)
    choose(page, "nil", "Nils Employee")
    expect(page.locator("dialog[open]")).to_contain_text("You, Nils and Samira will read this")
    page.context.set_offline(True)
    page.locator("dialog[open] textarea").fill(WORDS)
    expect(page.locator("dialog[open] .saved")).to_contain_text("kept on this device")
    page.context.set_offline(False)
    page.reload()
    open_dialog(page)
    expect(page.locator("dialog[open] textarea")).to_have_value(WORDS)
    choose(page, "nil", "Nils Employee")
    expect(page.locator("dialog[open]")).to_contain_text("You, Nils and Samira will read this")
    page.locator("dialog[open]").get_by_role("button", name="Send feedback").click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert Feedback.objects.get().text == WORDS
    assert not Draft.objects.exists()


@pytest.mark.slow(20)
@pytest.mark.django_db(transaction=True)
def test_an_open_wall_says_what_is_new_and_shows_it_in_place(as_: As) -> None:
    company = build_company()
    page = as_(company.peer)
    page.clock.install()
    page.goto("/feedback/wall/")
    words = {"audience": Audience.EVERYONE, "kind": "praise", "text": WORDS}
    Feedback.objects.create(
        giver=company.top, recipient=company.nils, sent_key=company.nils.pk, sent_at=timezone.now(), **words
    )
    page.clock.run_for(31_000)
    page.get_by_role("link", name="1 new").click()
    expect(page.locator("#wall")).to_contain_text(WORDS)
