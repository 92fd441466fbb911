"""Two turns of the loop, by four people at their browsers."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Company
from tests.journeys import deeds
from tests.journeys.conftest import As

pytestmark = [pytest.mark.browser, pytest.mark.slow(60), pytest.mark.django_db(transaction=True)]

TODAY = date.today()  # noqa: DTZ011 - days as the people say them
MONTHS = timedelta(days=90)
QUESTIONS = [
    ("What went well?", "Text", "Both"),
    ("What next?", "Next goals", "Both"),
    ("Where do you want to grow?", "Growth areas", "The person"),
]
DYED_TWICE, ON_TIME = "Fewer metres dyed twice", "Small orders leave within a week"
STEADY = "No lot comes back for its shade"
COUNTED_IN = "You told the mill before it could surprise us."


def test_two_turns_of_the_loop(company: Company, as_: As, worker: None) -> None:
    nils, samira = as_(company.nils, by_password=True), as_(company.manager)
    oluwaseun, heidi = as_(company.other), as_(company.hr_admin)

    deeds.set_up_goal_cycle(heidi, "Spring", TODAY - MONTHS, TODAY + timedelta(days=1))
    deeds.set_up_goal_cycle(heidi, "Summer", TODAY - timedelta(days=1), TODAY + MONTHS)
    deeds.set_up_goal_cycle(heidi, "Autumn", TODAY + MONTHS, TODAY + 2 * MONTHS)

    deeds.write_goal(nils, DYED_TWICE, measure="Share of metres dyed a second time", start="4", target="2")
    nils.get_by_label("Goal cycle").select_option(label="Spring")
    deeds.button(nils, "Propose to Samira")
    agree(samira, DYED_TWICE)
    deeds.update_goal(nils, DYED_TWICE, "The first line is converted.", now_at="3")

    say(oluwaseun, "You stopped the line before the lot was lost.")
    meet(nils, samira)

    deeds.set_up_template(heidi, "Looking back", QUESTIONS)
    review(heidi, nils, samira, "Spring review", covers="Spring", then="Summer")
    follow_what_came(nils)

    deeds.open_goal(nils, ON_TIME)
    deeds.button(nils, "Propose to Samira")
    agree(samira, ON_TIME)
    accept(nils, STEADY)
    deeds.update_goal(nils, ON_TIME, "Half of them did this month.")
    say(oluwaseun, COUNTED_IN)
    meet_again(samira)
    review(heidi, nils, samira, "Summer review", covers="Summer", then="Autumn")

    both_turns_hang_together(nils)


def agree(manager: Page, title: str) -> None:
    """From what waits for the manager on the home page."""
    manager.goto("/")
    manager.get_by_role("link", name=title).first.click()
    deeds.button(manager, "Agree")
    expect(manager.locator("main")).to_contain_text("Samira agreed.")


def accept(nils: Page, title: str) -> None:
    """What the manager proposed in the review, and the close made a draft of."""
    deeds.open_goal(nils, title)
    expect(nils.locator(".agreement")).to_contain_text("Samira proposes this goal to you.")
    deeds.button(nils, "Agree")
    expect(nils.locator("main")).to_contain_text("Nils agreed.")


def say(oluwaseun: Page, words: str) -> None:
    deeds.give_feedback(oluwaseun, "Nils Employee", words, audience="The recipient and their manager")


def meet(report: Page, manager: Page) -> None:
    """Both bring a point; one takes notes, and one promises something."""
    deeds.wait_for_checkin(report, "Samira Manager")
    deeds.open_checkin(report, "Samira Manager")
    deeds.add_point(report, "Who grades cloth while Hana is away?")
    deeds.open_checkin(manager, "Nils Employee")
    expect(manager.locator("#agenda")).to_contain_text("Who grades cloth while Hana is away?")
    deeds.add_point(manager, "The second line")
    expect(report.locator("#agenda")).to_contain_text("The second line")
    deeds.take_note(report, "Priya grades on Mondays.")
    deeds.add_action(manager, "Ask the mill for lab dips", by="Nils")
    deeds.button(manager, "We have met")
    expect(manager.locator("main")).to_contain_text("Held on")


def meet_again(manager: Page) -> None:
    """What was promised and not done has come along."""
    deeds.wait_for_checkin(manager, "Nils Employee")
    deeds.open_checkin(manager, "Nils Employee")
    expect(manager.locator("#actions")).to_contain_text("Ask the mill for lab dips")
    deeds.button(manager, "We have met")
    expect(manager.locator("main")).to_contain_text("Held on")


def review(heidi: Page, nils: Page, samira: Page, name: str, *, covers: str, then: str) -> None:
    """One cycle from its set-up to its close."""
    period = (TODAY - MONTHS, TODAY + timedelta(days=1))
    last = TODAY + timedelta(days=14)
    deeds.set_up_reviews(heidi, name, period, covers=covers, then=then, template="Looking back", last=last)
    deeds.take_step(heidi, name, "Launch")
    look_back(nils, name)
    assess(samira, name)
    deeds.take_step(heidi, name, "Open the sharing")
    share(samira)
    acknowledge(nils, name)
    deeds.take_step(heidi, name, "Close")
    deeds.watch_the_close(heidi, name)


def look_back(nils: Page, cycle: str) -> None:
    """The self-review; in the first one a next goal and something to grow in."""
    deeds.begin_writing(nils, cycle)
    is_first = cycle == "Spring review"
    deeds.quote(nils, "The first line is converted." if is_first else "Half of them did this month.")
    deeds.answer(nils, f"A good one: {cycle}.")
    deeds.button(nils, "Next question")
    if is_first:
        deeds.propose(nils, "Goal", ON_TIME, "How will we know?", "Nine of ten leave within five days")
        deeds.button(nils, "Next question")
        deeds.propose(nils, "What to grow in", "Leading a meeting", "First step", "Lead the March planning")
    else:
        nils.get_by_label("Anything to add in words").fill("The same again.")
        deeds.button(nils, "Next question")
        nils.get_by_label("Anything to add in words").fill("In leading meetings.")
    deeds.send(nils, "Send your self-review")


def assess(samira: Page, cycle: str) -> None:
    """The manager's review; in the first one a next goal of hers, in the second what others said of him."""
    deeds.begin_writing(samira, "Nils Employee")
    is_first = cycle == "Spring review"
    if not is_first:
        deeds.quote(samira, COUNTED_IN)
    deeds.answer(samira, "He saw it first, and said so.")
    deeds.button(samira, "Next question")
    if is_first:
        deeds.propose(samira, "Goal", STEADY, "How will we know?", "None in a month")
    else:
        samira.get_by_label("Anything to add in words").fill("What he proposes.")
    deeds.send(samira, "Send your review")


def share(samira: Page) -> None:
    samira.goto("/reviews/")
    samira.get_by_role("link", name=deeds.about("Preview and share", "Nils Employee")).click()
    deeds.button(samira, "Share with Nils")
    expect(samira.locator("body")).to_contain_text("Shared")


def acknowledge(nils: Page, cycle: str) -> None:
    nils.goto("/reviews/")
    nils.get_by_role("link", name=cycle, exact=True).click()
    expect(nils.locator("main")).to_contain_text("He saw it first, and said so.")
    deeds.link(nils, "Acknowledge")
    nils.get_by_label("Your comment").fill("I see it the same way.")
    deeds.button(nils, "Acknowledge")
    expect(nils.locator("main")).to_contain_text("I see it the same way.")


def follow_what_came(nils: Page) -> None:
    """The next goals are drafts that know their sentence, and the growth area is in the plan."""
    deeds.open_goal(nils, ON_TIME)
    expect(nils.locator(".page-date")).to_contain_text("Summer")
    expect(nils.locator(".thread mark")).to_contain_text(ON_TIME)
    deeds.link(nils, "Read it there")
    expect(nils.locator("main")).to_contain_text("A good one: Spring review.")
    nils.goto("/growth/")
    expect(nils.get_by_role("heading", name="Leading a meeting")).to_be_visible()
    expect(nils.locator(".growth-actions")).to_contain_text("Lead the March planning")
    expect(nils.locator(".growth-origin mark")).to_contain_text("Leading a meeting")
    deeds.open_goal(nils, DYED_TWICE)
    expect(nils.locator("main")).to_contain_text("Carried over from")


def both_turns_hang_together(nils: Page) -> None:
    """The golden thread of the goal that was carried on, from the sentence of the first review to now."""
    deeds.open_goal(nils, ON_TIME)
    expect(nils.locator(".page-date")).to_contain_text("Autumn")
    deeds.link(nils, "Follow the whole thread")
    golden = nils.locator(".golden")
    for knot in ("Spring review", "Summer", "Half of them did this month.", "Summer review", "Autumn"):
        expect(golden).to_contain_text(knot)
