"""The organisation chart by keyboard, in a browser."""

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.cast import build_company
from tests.people.test_views import signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def tree(live_server: LiveServer, page: Page) -> Locator:
    cookie = signed_in(build_company().nils).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
    page.goto(live_server.url + reverse("people:chart"))
    return page.get_by_role("tree", name="Who reports to whom")


def node(tree: Locator, name: str) -> Locator:
    return tree.locator("[role=treeitem]").filter(has=tree.page.locator(f":scope > .tree-row :text('{name}')"))


def test_the_chart_is_walked_by_keyboard(tree: Locator, page: Page) -> None:
    top = node(tree, "Declan Top")
    expect(top).to_have_attribute("aria-expanded", "true")
    top.focus()
    page.keyboard.press("ArrowLeft")
    expect(top).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowRight")
    expect(top).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowRight")
    expect(node(tree, "Chidi Othermanager")).to_be_focused()
    page.keyboard.press("End")
    expect(node(tree, "Marta Skip")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press(" ")
    expect(node(tree, "Samira Manager")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(node(tree, "Samira Manager")).not_to_be_visible()
    page.keyboard.type("hu")
    expect(node(tree, "Hugo Farpartner")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(top).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page).to_have_title("Declan Top · Larkfell Looms")


def test_a_search_unfolds_the_way(tree: Locator, page: Page) -> None:
    page.get_by_label("Find somebody").fill("nils")
    page.get_by_role("option", name="Nils Employee").click()
    found = node(tree, "Nils Employee")
    expect(found).to_have_attribute("aria-current", "true")
    expect(found).to_have_attribute("tabindex", "0")
    expect(node(tree, "Marta Skip")).to_have_attribute("aria-expanded", "true")
