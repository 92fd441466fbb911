"""The frame and the components in a real browser."""

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import override_settings
from playwright.sync_api import BrowserContext, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from tests.look.test_weight import DIST

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not (DIST / "app.js").exists(), reason="nothing built yet"),
]


@pytest.fixture
def specimen(live_server: LiveServer, page: Page) -> Iterator[Page]:
    with override_settings(ROOT_URLCONF="tests.look.urls"):
        page.goto(live_server.url)
        yield page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_axe_finds_nothing(specimen: Page, width: int, scheme: str) -> None:
    specimen.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    specimen.set_viewport_size({"width": width, "height": 900})
    found = Axe().run(specimen).response["violations"]
    assert not found, json.dumps([{v["id"]: [n["html"][:200] for n in v["nodes"]]} for v in found], indent=1)


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_scrolls_sideways(specimen: Page, width: int) -> None:
    specimen.set_viewport_size({"width": width, "height": 900})
    assert specimen.evaluate("document.documentElement.scrollWidth") <= width


def test_first_visit_takes_few_requests(specimen: Page) -> None:
    seen = specimen.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    assert len(seen) < 12, seen


def test_keys_open_search_and_their_own_list(specimen: Page) -> None:
    specimen.keyboard.press("/")
    expect(specimen.locator("#search-field")).to_be_focused()
    specimen.keyboard.press("Escape")
    expect(specimen.locator("#search-dialog")).not_to_be_visible()
    specimen.keyboard.press("?")
    expect(specimen.locator("#shortcuts-dialog")).to_be_visible()


def test_keys_can_be_switched_off(specimen: Page) -> None:
    specimen.keyboard.press("?")
    specimen.get_by_label("Keys without Ctrl work").uncheck()
    specimen.keyboard.press("Escape")
    specimen.keyboard.press("/")
    expect(specimen.locator("#search-dialog")).not_to_be_visible()
    specimen.keyboard.press("Control+k")
    expect(specimen.locator("#search-field")).to_be_focused()


def test_theme_is_chosen_for_this_device(specimen: Page) -> None:
    specimen.locator(".person-menu summary").click()
    specimen.get_by_role("button", name="Dark").click()
    specimen.reload()
    assert specimen.locator("html").get_attribute("data-theme") == "dark"


def test_text_saves_itself(specimen: Page) -> None:
    sent = []

    def answer(route: Route) -> None:
        sent.append(route.request.post_data)
        route.fulfill(json={"version": 2, "saved_at": "2026-11-17T14:02:00Z"})

    specimen.route("**/drafts/x/", answer)
    specimen.get_by_label("In a sentence").fill("Both lines run.")
    expect(specimen.locator("[data-saved-for=id_text]")).to_contain_text("Saved")
    assert sent == ["text=Both+lines+run.&version=1"]
    assert kept(specimen) == []


def test_text_outlives_the_network_and_a_reload(specimen: Page) -> None:
    specimen.route("**/drafts/x/", lambda route: route.abort())
    specimen.get_by_label("In a sentence").fill("Written on a train.")
    expect(specimen.locator("[data-saved-for=id_text]")).to_contain_text("Offline, kept on this device")
    specimen.reload()
    expect(specimen.get_by_label("In a sentence")).to_have_value("Written on a train.")


@pytest.mark.parametrize("status", [401, 403])
def test_text_outlives_the_session(specimen: Page, status: int) -> None:
    specimen.route("**/drafts/x/", lambda route: route.fulfill(status=status))
    specimen.get_by_label("In a sentence").fill("Written too slowly.")
    expect(specimen.locator("[data-saved-for=id_text]")).to_contain_text("Signed out, kept on this device.")
    assert "Written too slowly." in kept(specimen)[0]


@pytest.mark.parametrize(("choice", "text"), [("Keep this one", "Mine."), ("Take this one", "Theirs.")])
def test_two_versions_are_both_shown_and_one_is_chosen(specimen: Page, choice: str, text: str) -> None:
    versions = []

    def answer(route: Route) -> None:
        versions.append((route.request.post_data or "").rpartition("=")[2])
        if versions[-1] == "1":
            route.fulfill(status=409, json={"yours": "Mine.", "theirs": "Theirs.", "version": 7})
        else:
            route.fulfill(json={"version": 8, "saved_at": "2026-11-17T14:02:00Z"})

    specimen.route("**/drafts/x/", answer)
    specimen.get_by_label("In a sentence").fill("Mine.")
    dialog = specimen.locator("#conflict-dialog")
    expect(dialog.get_by_label("What was saved meanwhile")).to_have_value("Theirs.")
    dialog.get_by_role("button", name=choice).click()
    expect(specimen.get_by_label("In a sentence")).to_have_value(text)
    expect(specimen.locator("[data-saved-for=id_text]")).to_contain_text("Saved")
    assert versions == (["1", "7"] if text == "Mine." else ["1"])


def test_person_is_chosen_by_keyboard(specimen: Page) -> None:
    found = {"id": "0190", "name": "Nils Bergström", "sub": "Dye house", "initials": "NB", "hue": 3}
    specimen.route("**/people/search/?q=*", lambda route: route.fulfill(json={"people": [found]}))
    field = specimen.get_by_role("combobox", name="To")
    field.fill("")
    field.press_sequentially("nil")
    expect(specimen.locator(".picker [role=option]")).to_contain_text("Nils Bergström")
    field.press("Enter")
    expect(specimen.locator(".picker input[type=hidden]")).to_have_value("0190")
    field.press("Backspace")
    expect(specimen.locator(".picker input[type=hidden]")).to_have_count(0)


def test_rows_move_by_keyboard_and_go_back_when_refused(specimen: Page) -> None:
    specimen.route("**/x/", lambda route: route.fulfill(status=409))
    rows = "[...document.querySelectorAll('[data-reorder] > li')].map(e => e.dataset.id).join('')"
    handle = specimen.locator(".handle").first
    handle.focus()
    specimen.keyboard.press("Space")
    specimen.keyboard.press("ArrowDown")
    assert specimen.evaluate(rows) == "21345"
    specimen.keyboard.press("Space")
    expect(specimen.locator(".toast.is-error")).to_be_visible()
    assert specimen.evaluate(rows) == "12345"


def test_pages_stand_without_a_script(live_server: LiveServer, browser: object, context: BrowserContext) -> None:
    assert context.browser
    plain = context.browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    with override_settings(ROOT_URLCONF="tests.look.urls"):
        page.goto(live_server.url)
        page.locator(".person-menu summary").click()
        expect(page.get_by_role("button", name="Sign out")).to_be_visible()
        assert (page.get_by_role("link", name="Search").get_attribute("href") or "").endswith("/search/")
    plain.close()


def kept(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "Object.entries(localStorage).filter(([k]) => k.startsWith('kept:')).map(([k, v]) => v)"
    )
    return found
