"""Every page, as the person it is for sees it: axe finds nothing, nothing scrolls sideways, the policy holds.

The list of pages is the access table's, so that a new page is looked at as soon as it has a row.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.shortcuts import render
from django.test import RequestFactory
from playwright.sync_api import Browser, Page

from tests.browser import mind
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
LOOKS: list[Look] = [("light", 1440), ("dark", 360)]
# What Django's admin draws in the middle of long templates and scripts: empty headings, the selects of Select2.
DJANGOS = [".tabular thead th:empty", ".select2-selection"]
LOOK = """async ([width, exclude]) => {
    while (document.querySelector('.htmx-request')) await new Promise(soon => setTimeout(soon, 20));
    document.querySelectorAll('main details:not(.menu)').forEach(one => one.open = true);
    await Promise.all(document.getAnimations().map(one => one.finished));
    const {violations} = await axe.run({exclude}, {resultTypes: ['violations'], preload: false});
    const faults = violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(one => one.html.slice(0, 160))}`);
    const beyond = document.documentElement.scrollWidth - width;
    return beyond > 0 ? [...faults, `scrolls sideways by ${beyond} px`] : faults;
}"""


def pages() -> Iterator[tuple[Visit, list[Look]]]:
    """With the looks at each: all at its first state, one at the others.

    Whatever shows one's own things is looked at by a manager, too; in the admin, whose pages are of a few kinds, once
    for all is enough, in the one look or the other.
    """
    seen: Counter[str] = Counter()
    for visit in visits("get"):
        name = re.sub(r"admin:.*_history", "admin:history", visit.row.name)
        seen[name] += 1
        if name in NO_PAGES or (name.startswith("api-") and name != "api-docs"):
            continue
        if name.startswith("admin:") and seen[name] == 1:
            yield visit, [LOOKS[len(seen) % len(LOOKS)]]
        elif not name.startswith("admin:") and seen[name] <= STATES:
            yield visit, LOOKS if seen[name] == 1 else LOOKS[:1]
            if name in FOR_TWO:
                yield replace(visit, part="manager"), LOOKS[:1]


@dataclass(frozen=True)
class Desk:
    """The site in a window."""

    site: Site
    page: Page
    complaints: list[str]

    def faults(self, address: str, *, looks: Sequence[Look] = LOOKS) -> list[str]:
        """What is wrong with a page, by these looks at it."""
        exclude = DJANGOS if "/admin/" in address else []
        found = []
        self.complaints.clear()  # of the last page, which asked on without an answer
        with self.site.lent_the_connection():
            answer = self.page.goto(address)
            assert answer
            assert answer.status == 200
            assert not answer.request.redirected_from, "another page"
            assert self.page.evaluate("!!document.doctype"), "a part of a page"
            for scheme, width in looks:
                self.page.emulate_media(color_scheme=scheme)
                self.page.set_viewport_size({"width": width, "height": 900})
                found += [f"{scheme} {width} {fault}" for fault in self.page.evaluate(LOOK, [width, exclude])]
            return found + [f"the browser complained: {complaint}" for complaint in self.complaints]


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Desk]:
    """One for all, whose browser has what is static already."""
    with open_site() as site:
        context = browser.new_context(base_url=site.address, locale="en-GB", reduced_motion="reduce")
        context.set_default_timeout(45_000)
        context.add_init_script(AXE_SCRIPT)
        yield Desk(site, context.new_page(), mind(context))
        context.close()


@pytest.mark.parametrize(("visit", "looks"), [pytest.param(*page, id=str(page[0])) for page in pages()])
def test_page_is_open_to_everybody(visit: Visit, looks: list[Look], company: Company, desk: Desk) -> None:
    client, address, data = visit.begin(company)
    desk.page.context.clear_cookies()
    for cookie in client.cookies.values():
        desk.page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": desk.site.address}])
    faults = desk.faults(RequestFactory().get(address, data).get_full_path(), looks=looks)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("template", TROUBLES)
def test_page_of_trouble_is_open_to_everybody(template: str, company: Company, desk: Desk) -> None:
    request = RequestFactory().get("/")
    request.user = company.nils
    desk.site.instead = render(request, f"{template}.html").content
    faults = desk.faults("/")
    assert not faults, "\n".join(faults)
