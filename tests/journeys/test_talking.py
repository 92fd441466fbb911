"""Talking about a goal without leaving its page."""

from datetime import date

import pytest
from playwright.sync_api import expect

from goals.models import GoalComment
from tests.cast import build_company
from tests.goals.factories import GoalCycleFactory, GoalFactory, GoalUpdateFactory
from tests.journeys.conftest import As


@pytest.mark.slow(20)
@pytest.mark.django_db(transaction=True)
def test_one_follows_responds_mentions_and_comments_beside_the_goal(as_: As) -> None:
    company = build_company()
    cycle = GoalCycleFactory(ends_on=date(2099, 12, 31))
    goal = GoalFactory(owner=company.nils, cycle=cycle, contributors=[company.peer])
    update = GoalUpdateFactory(goal=goal)
    page = as_(company.manager)
    page.goto(f"/goals/{goal.pk}/")
    page.get_by_role("button", name="Follow").click()
    expect(page.locator("#following")).to_contain_text("You follow this goal")
    page.locator(f"#thumb-{update.pk}").click()
    expect(page.locator(f"#thumb-{update.pk}")).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Your comment").fill("@Nils, how can I help?")
    page.get_by_label("Tell (optional)").fill("pri")
    page.get_by_role("option", name="Priya Peer").click()
    page.get_by_role("button", name="Comment", exact=True).click()
    expect(page.locator("#talk .history")).to_contain_text("how can I help?")
    expect(page.get_by_label("Your comment")).to_have_value("")
    assert page.url.endswith(f"/goals/{goal.pk}/")
    told = GoalComment.objects.get().mentioned.by_name()  # type: ignore[attr-defined]
    assert list(told) == [company.nils, company.peer]
