"""The main deeds by plain forms: no script runs, every button posts, every answer is a whole page."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.access.reviews import review_of
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory, TalkingPointFactory
from tests.goals.factories import GoalCycleFactory, GoalUpdateFactory
from tests.journeys import deeds
from tests.journeys.conftest import As
from tests.reviews.factories import QuestionFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow(5), pytest.mark.django_db(transaction=True)]

TITLE = "Fewer metres dyed twice"


@pytest.fixture
def nils(company: Company, as_: As) -> Page:
    return as_(company.nils, java_script_enabled=False)


@pytest.fixture
def samira(company: Company, as_: As) -> Page:
    return as_(company.manager, java_script_enabled=False)


@pytest.fixture
def half_year(company: Company) -> None:
    today = timezone.localdate()
    GoalCycleFactory(name="This half", starts_on=today - timedelta(days=60), ends_on=today + timedelta(days=60))


def test_a_goal_is_proposed_agreed_and_updated(half_year: None, nils: Page, samira: Page) -> None:
    deeds.write_goal(nils, TITLE, measure="Share of metres dyed a second time", start="4", target="2")
    deeds.button(nils, "Another key result")
    expect(nils.get_by_label("What is measured")).to_have_count(2)
    deeds.button(nils, "Propose to Samira")
    deeds.open_goal(samira, TITLE)
    deeds.button(samira, "Agree")
    deeds.update_goal(nils, TITLE, "The first line is converted.", now_at="3")


def test_feedback_is_sent_once_its_readers_were_seen(nils: Page) -> None:
    nils.goto("/feedback/new/")
    nils.get_by_label("For", exact=True).fill("Priya Peer")
    nils.get_by_label("Your feedback").fill("You marked the seam before anybody asked.")
    deeds.button(nils, "See who can read it")
    expect(nils.locator("form.form .who-reads").last).to_contain_text("Priya")
    deeds.button(nils, "Send feedback")
    expect(nils.locator(".feedback-text")).to_have_text("You marked the seam before anybody asked.")


def test_an_agenda_is_filled_and_put_in_order(company: Company, nils: Page) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    checkin = CheckInFactory(series=series, starts_at=timezone.now() + timedelta(days=1))
    nils.goto(checkin.get_absolute_url())
    for text in ("Dye lots", "The fair"):
        nils.get_by_label("Add a point").fill(text)
        deeds.button(nils.locator("#add-point"), "Add")
    nils.locator(".agenda li").last.locator("summary").click()
    deeds.button(nils.locator(".agenda li").last, "Move up")
    expect(nils.locator(".agenda-text").first).to_have_text("The fair")
    nils.locator(".agenda li").first.locator("summary").click()
    nils.locator(".agenda li").first.get_by_role("link", name="Change").click()
    nils.get_by_label("Point").fill("The fair in May")
    deeds.button(nils, "Save")
    expect(nils.locator(".agenda-text").first).to_have_text("The fair in May")


def test_a_check_in_is_prepared_and_held(company: Company, nils: Page) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    checkin = CheckInFactory(series=series, starts_at=timezone.now() + timedelta(days=1))
    TalkingPointFactory(added_for=checkin, text="The fair in May")
    nils.goto(checkin.get_absolute_url())
    nils.locator("#head").get_by_role("link", name="Prepare").click()
    nils.get_by_label("What went well?").fill("The lab dips")
    deeds.button(nils, "Share with Samira")
    nils.locator("#preparation").get_by_role("link", name="How it has been").click()
    expect(nils.locator("#preparation")).to_contain_text("The lab dips")
    nils.goto(checkin.get_absolute_url())
    nils.locator(".agenda .tick").first.click()
    expect(nils.locator(".agenda .is-done .agenda-text")).to_have_text("The fair in May")
    nils.get_by_role("textbox", name="Shared notes").fill("Priya grades on Mondays.")
    deeds.button(nils.locator("section", has=nils.locator("#shared-note")), "Save")
    deeds.add_action(nils, "Ask the mill for lab dips", by="Samira")
    deeds.button(nils, "We have met")
    expect(nils.get_by_role("textbox", name="Shared notes")).to_have_value("Priya grades on Mondays.")


def test_a_self_review_is_written_and_sent(half_year: None, company: Company, nils: Page) -> None:
    review = review_of(company)
    for kind in ("text", "next_goals"):
        QuestionFactory(section__template=review.cycle.template, kind=kind)
    GoalUpdateFactory(goal__owner=company.nils, note="First line converted.", created_at=timezone.now())
    nils.goto("/reviews/")
    nils.get_by_role("link", name="Write your self-review").first.click()
    deeds.answer(nils, "A good half.")
    deeds.button(nils, "Save and look at it")
    nils.get_by_role("listitem").filter(has_text="First line converted.").get_by_role("button", name="Quote").click()
    deeds.link(nils, "Back to the question")
    expect(nils.locator("#quoted")).to_contain_text("First line converted.")
    expect(nils.get_by_label("Your answer")).to_have_value("A good half.")
    deeds.button(nils, "Next question")
    deeds.propose(nils, "Goal", "Small orders leave within a week", "How will we know?", "Nine of ten")
    deeds.send(nils, "Send your self-review")
