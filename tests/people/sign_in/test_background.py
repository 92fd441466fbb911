"""What a page asks by itself says so; what a person does, does not."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, Request
from pytest_django.live_server_helper import LiveServer

from people.models import Organisation
from people.sign_in.limits import BACKGROUND
from tests.people.factories import PersonFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_only_what_a_page_asks_by_itself_is_marked(live_server: LiveServer, page: Page) -> None:
    Organisation.objects.create(name="Larkfell Looms")
    client = Client()
    client.force_login(PersonFactory(name="Nils Employee"))
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}])
    marked: dict[str, bool] = {}

    def note(asked: Request) -> None:
        marked.setdefault(asked.url.removeprefix(live_server.url), BACKGROUND.lower() in asked.headers)

    page.on("request", note)
    with page.expect_response("**/home/standing/"):
        page.goto(live_server.url)
    page.goto(f"{live_server.url}/people/")
    with page.expect_response("**/people/?q=nils*"):
        page.locator("main input[name=q]").press_sequentially("nils")
    page.goto(f"{live_server.url}/feedback/new/")
    with page.expect_response("**/drafts/**"):
        page.locator("main textarea[name=text]").press_sequentially("You stayed calm.")
    assert marked["/home/standing/"]
    assert not marked["/"]
    assert [marked[address] for address in marked if address.startswith("/drafts/")] == [False]
    assert [marked[address] for address in marked if address.startswith("/people/?q=nils")] == [False]
