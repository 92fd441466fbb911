"""What one has begun to read stays where it is, while scripts, faces of type and parts of the page arrive."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page

from checkins.models import CheckIn
from feedback.models import Audience
from people.models import Person
from tests.access import reviews
from tests.browser import PATIENCE, mind
from tests.cast import Company
from tests.checkins.factories import TalkingPointFactory
from tests.feedback.factories import FeedbackFactory, NoteFactory
from tests.goals.factories import GoalUpdateFactory
from tests.journeys.site import Site, open_site
from tests.journeys.visits import furnish

pytestmark = [pytest.mark.browser, pytest.mark.slow(5), pytest.mark.django_db]

MOST = 0.02  # of the window times of its height; a fifth of what counts as good
LATE = {"offline": False, "latency": 60, "downloadThroughput": -1, "uploadThroughput": -1}  # milliseconds
WATCH = """
    const shifts = [], keep = entries => shifts.push(...entries.filter(one => !one.hadRecentInput));
    const watching = new PerformanceObserver(list => keep(list.getEntries()));
    watching.observe({type: 'layout-shift', buffered: true});
    const painted = () => new Promise(soon => requestAnimationFrame(() => setTimeout(soon)));
    window.settled = async () => {
        do await painted(); while (document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling'));
        await document.fonts.ready;
        await painted();
        keep(watching.takeRecords());
        const moved = ({node, previousRect: {y}, currentRect}) =>
            `${(node?.outerHTML ?? node?.data ?? '').slice(0, 100)} from ${y} to ${currentRect.y}`;
        return [shifts.reduce((sum, one) => sum + one.value, 0), shifts.flatMap(one => [...one.sources].map(moved))];
    };
"""
JUMPS = b"""<!doctype html><body class="htmx-request"><p hidden style="height: 20rem">Late.</p><h1>Read this</h1>
    <script>
        setTimeout(() => { document.querySelector('p').hidden = false; }, 100);
        setTimeout(() => document.body.classList.remove('htmx-request'), 200);
    </script>"""


@dataclass(frozen=True)
class Window:
    """Of one who has never been here: nothing is in it before it was asked for, and all of it comes a little late."""

    site: Site
    page: Page

    def enter(self, person: Person) -> None:
        client = Client()
        client.force_login(person, backend="people.sign_in.backend.Backend")
        for cookie in client.cookies.values():
            self.page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": self.site.address}])

    def faults(self, address: str) -> list[str]:
        """What moved, if it is too much."""
        answer = self.page.goto(address)
        assert answer
        assert answer.status == 200
        total, moved = self.page.evaluate("window.settled()")
        return [f"{address} shifts by {total:.3f}: {moved}"] if total > MOST else []


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Window]:
    with open_site() as site:
        context = browser.new_context(base_url=site.address, locale="en-GB")
        context.set_default_timeout(PATIENCE)
        context.add_init_script(WATCH)
        complaints, page = mind(context), context.new_page()
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        line.send("Network.emulateNetworkConditions", LATE)
        yield Window(site, page)
        context.close()
        assert not complaints


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (360, 740)])
def test_nothing_moves_once_it_is_seen(window: Window, company: Company, width: int, height: int) -> None:
    pages_of = _furnished(company)
    window.page.set_viewport_size({"width": width, "height": height})
    with window.site.lent_the_connection():
        faults = []
        for person, pages in pages_of.items():
            window.enter(person)
            faults += [f"{person}: {fault}" for address in pages for fault in window.faults(address)]
    assert not faults, "\n".join(faults)


def test_a_page_that_jumps_is_found(window: Window) -> None:
    window.page.set_viewport_size({"width": 1440, "height": 900})
    window.site.instead = JUMPS
    with window.site.lent_the_connection():
        [fault] = window.faults("/")
    assert "Read this" in fault


def _furnished(company: Company) -> dict[Person, list[str]]:
    """Pages that decide whether people like it, for an employee and for a manager, with something on them."""
    furnish(company)
    goals = [GoalUpdateFactory(goal__owner=owner).goal for owner in [company.manager, company.nils] * 3]
    FeedbackFactory.create_batch(3, giver=company.peer, recipient=company.nils, audience=Audience.EVERYONE)
    NoteFactory(author=company.manager, person=company.nils)
    checkin = CheckIn.objects.get()
    TalkingPointFactory.create_batch(3, added_for=checkin)
    named = ["home", "goals:list", "goals:map", "feedback:wall", "core:inbox"]
    pages = [*map(reverse, named), goals[-1].get_absolute_url(), checkin.get_absolute_url()]
    own, managers = reviews.own_question(company), reviews.managers_question(company)
    return {
        company.nils: [*pages, reverse("reviews:question", kwargs=own)],
        company.manager: [*pages, reverse("team"), reverse("reviews:question", kwargs=managers)],
    }
