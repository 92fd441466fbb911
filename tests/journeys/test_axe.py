"""Every page, as the person it is for sees it: axe finds nothing, nothing is too wide or touches, the policy holds.

The list of pages is the access table's, so that a new page is looked at as soon as it has a row.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.shortcuts import render
from django.test import RequestFactory
from playwright.sync_api import Browser, Page

from tests.browser import PATIENCE, mind
from tests.cast import Company
from tests.journeys.site import Site, open_site
from tests.journeys.visits import Visit, visits

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db]

FOR_TWO = {"home", "home_standing", "team", "goals:list", "checkins:list", "feedback:list", "reviews:list"}
TROUBLES = [
    "400",
    "403",
    "403_csrf",
    "404",
    "409",
    "429",
    "500",
    "503",
    "socialaccount/failed",
    "socialaccount/stranger",
]
PARTS_OF_PAGES = {
    "checkins:news",
    "checkins:feed",  # a file
    "feedback:beside",
    "feedback:notes_on_goal",
    "feedback:notes_on_person",
    "feedback:readers",
    "feedback:wall_news",
    "goals:audience",
    "goals:card",
    "goals:parents",
    "goals:parents_of",
    "goals:readers",
    "people:below",
    "people:search",
    "reviews:origin_goal",
    "reviews:origin_growth",
}
NO_PAGES = PARTS_OF_PAGES | {
    "admin:autocomplete",
    "admin:jsi18n",
    "admin:people_person_import_result",  # a file
    "copy_file",
    "health-live",
    "health-ready",
    "people:picture",
}
STATES = 2  # of a page; more of them show the same elements
Look = tuple[Literal["light", "dark"], int]
PHONE = 360  # pixels
LOOKS: list[Look] = [("light", 1440), ("dark", PHONE), ("dark", 768), ("light", PHONE)]
# What Django's admin draws in the middle of long templates and scripts: empty headings, the selects of Select2.
DJANGOS = [".tabular thead th:empty", ".select2-selection"]
LOOK = """async ([exclude]) => {
    while (document.querySelector('.htmx-request')) await new Promise(soon => setTimeout(soon, 20));
    document.querySelectorAll('main details:not(.menu)').forEach(one => one.open = true);
    await Promise.all(document.getAnimations().map(one => one.finished));
    const {violations} = await axe.run({exclude}, {resultTypes: ['violations'], preload: false});
    const faults = violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(one => one.html.slice(0, 160))}`);
    const gap = (one, next) => next.getBoundingClientRect().top - one.getBoundingClientRect().bottom;
    const touches = card => Math.abs(gap(card.previousElementSibling, card)) < 4;
    const close = [...document.querySelectorAll('.card + .card')].filter(touches);
    const idle = [...document.querySelectorAll('.no-js-only')].filter(one => one.checkVisibility());
    faults.push(...idle.map(one => `is for readers without scripts: ${one.outerHTML.slice(0, 160)}`));
    return [...faults, ...close.map(card => `touches the card before: ${card.outerHTML.slice(0, 160)}`)];
}"""
BEYOND = "width => Math.max(0, document.documentElement.scrollWidth - width)"


def pages() -> Iterator[tuple[Visit, Look]]:
    """With the look at each, in one way after the other; its next state is looked at in the next way.

    Whatever shows one's own things is looked at by a manager, too; in the admin, whose pages are of a few kinds, one
    state is enough.
    """
    seen: Counter[str] = Counter()
    for visit in visits("get"):
        name = re.sub(r"admin:.*_history", "admin:history", visit.row.name)
        seen[name] += 1
        if name in NO_PAGES or (name.startswith("api-") and name != "api-docs"):
            continue
        if seen[name] > (1 if name.startswith("admin:") else STATES):
            continue
        look = LOOKS[(len(seen) + seen[name]) % len(LOOKS)]
        yield visit, look
        if name in FOR_TWO:
            yield replace(visit, part="manager"), look


@dataclass(frozen=True)
class Desk:
    """The site in a window."""

    site: Site
    page: Page
    complaints: list[str]

    def faults(self, address: str, look: Look) -> list[str]:
        """What is wrong with a page by this look at it, and whether it is too wide for a phone."""
        scheme, width = look
        exclude = DJANGOS if "/admin/" in address else []
        self.complaints.clear()  # of the last page, which asked on without an answer
        self.page.emulate_media(color_scheme=scheme)
        self.page.set_viewport_size({"width": width, "height": 900})
        with self.site.lent_the_connection():
            answer = self.page.goto(address)
            assert answer
            assert answer.status == 200
            assert not answer.request.redirected_from, "another page"
            assert self.page.evaluate("!!document.doctype"), "a part of a page"
            found = [f"{scheme} {width} {fault}" for fault in self.page.evaluate(LOOK, [exclude])]
            if width > PHONE:
                self.page.set_viewport_size({"width": PHONE, "height": 900})
            if beyond := self.page.evaluate(BEYOND, PHONE):
                found.append(f"scrolls sideways by {beyond} px")
            return found + [f"the browser complained: {complaint}" for complaint in self.complaints]


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Desk]:
    """One for all, whose browser has what is static already."""
    with open_site() as site:
        context = browser.new_context(base_url=site.address, locale="en-GB", reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        context.add_init_script(AXE_SCRIPT)
        yield Desk(site, context.new_page(), mind(context))
        context.close()


@pytest.mark.parametrize(("visit", "look"), [pytest.param(*page, id=str(page[0])) for page in pages()])
def test_page_is_open_to_everybody(visit: Visit, look: Look, company: Company, desk: Desk) -> None:
    client, address, data = visit.begin(company)
    desk.page.context.clear_cookies()
    for cookie in client.cookies.values():
        desk.page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": desk.site.address}])
    faults = desk.faults(RequestFactory().get(address, data).get_full_path(), look)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("template", TROUBLES)
def test_page_of_trouble_is_open_to_everybody(template: str, look: Look, company: Company, desk: Desk) -> None:
    request = RequestFactory().get("/")
    request.user = company.nils
    desk.site.instead = render(request, f"{template}.html").content
    faults = desk.faults("/", look)
    assert not faults, "\n".join(faults)
