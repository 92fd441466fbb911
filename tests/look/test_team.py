"""The team dashboard as one sees it: the week and ten reports on one screen."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from checkins.models import CheckIn
from people.models import Organisation
from tests.checkins.factories import CheckInFactory, SeriesFactory
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalFactory
from tests.look.test_weight import DIST
from tests.people.factories import PersonFactory

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not (DIST / "app.js").exists(), reason="nothing built yet"),
]


def test_ten_reports_fit_one_screen(live_server: LiveServer, page: Page) -> None:
    """With a goal each that calls for somebody, a prompt beside the table, and two meetings on each day of the week."""
    now = timezone.now()
    Organisation.objects.create(name="Larkfell Looms")
    lead = PersonFactory()
    monday = now - timedelta(days=now.weekday())
    for number in range(10):
        person = PersonFactory(name=f"{'ABCDEFGHIJ'[number]}nna Weaver", manager=lead)
        series = SeriesFactory(report=person, manager=lead)
        CheckInFactory(series=series, starts_at=monday + timedelta(days=number % 5), state=CheckIn.State.HELD)
        CheckInFactory(series=series, starts_at=now + timedelta(days=7))
        GoalFactory(owner=person, agreed_at=now - timedelta(days=60), health="off-track")
        FeedbackFactory(recipient=person, giver=lead, sent_at=now - timedelta(days=70))
    client = Client()
    client.force_login(lead, backend="people.sign_in.backend.Backend")
    [cookie] = client.cookies.values()
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(live_server.url + reverse("team"))
    page.locator(".prompts summary").wait_for()
    assert page.locator(".week a").count() == 10
    rows = page.locator("table.team tbody tr:not(.group)")
    assert rows.count() == 10
    last = rows.last.bounding_box()
    assert last
    assert last["y"] + last["height"] <= 900
