"""Writing a goal in a browser: what depends on a choice shows with it."""

import pytest
from playwright.sync_api import expect

from goals.models import Goal
from tests.cast import build_company
from tests.goals.factories import GoalCycleFactory
from tests.journeys.conftest import As

pytestmark = [pytest.mark.browser, pytest.mark.slow(20), pytest.mark.django_db(transaction=True)]


def test_yes_or_no_asks_for_no_figures(as_: As) -> None:
    company = build_company()
    GoalCycleFactory()
    page = as_(company.nils)
    page.goto("/goals/new/")
    page.get_by_label("Title").fill("The grading board hangs in the hall")
    page.get_by_label("What is measured").fill("Board is up")
    for label in ("Start", "Target", "Unit"):
        expect(page.locator(".measure-row").get_by_label(label)).to_be_visible()
    page.get_by_label("Kind").select_option("yes_no")
    for label in ("Start", "Target", "Unit"):
        expect(page.locator(".measure-row").get_by_label(label)).to_be_hidden()
    page.get_by_role("button", name="Save as a draft").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The grading board hangs in the hall")
    [result] = Goal.objects.get().key_results.all()
    assert (result.kind, result.start, result.target) == ("yes_no", 0, 1)
