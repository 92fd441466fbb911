"""Two people have their check-in open at once, each in a browser of their own."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from checkins.models import CheckIn, Note, TalkingPoint
from tests.cast import Company, build_company
from tests.checkins.factories import ActionFactory, CheckInFactory, SeriesFactory, TalkingPointFactory
from tests.journeys.conftest import As

pytestmark = [pytest.mark.browser, pytest.mark.slow(30), pytest.mark.django_db(transaction=True)]

BRINGS = 200
MOST = 1_500  # milliseconds from one answer to the next question: with an answer of its own well under two seconds
WAITS = """() => performance.getEntriesByType("resource").filter((one) => one.name.includes("/news/"))
    .map((one, n, all) => (n ? one.startTime - all[n - 1].responseEnd : Infinity))"""


@pytest.fixture
def company(transactional_db: None) -> Company:
    return build_company()


@pytest.fixture
def checkin(company: Company) -> CheckIn:
    series = SeriesFactory(report=company.nils, manager=company.manager)
    made: CheckIn = CheckInFactory(series=series, starts_at=timezone.now() + timedelta(days=2))
    return made


@pytest.fixture
def nils(as_: As, company: Company, checkin: CheckIn) -> Page:
    return opened(as_(company.nils), checkin)


@pytest.fixture
def samira(as_: As, company: Company, checkin: CheckIn) -> Page:
    return opened(as_(company.manager), checkin)


def opened(page: Page, checkin: CheckIn) -> Page:
    page.goto(checkin.get_absolute_url())
    return page


def add(page: Page, text: str) -> None:
    page.get_by_label("Add a point").fill(text)
    page.get_by_label("Add a point").press("Enter")


def points(page: Page) -> list[str]:
    return page.locator("#points .agenda-text").all_inner_texts()


def answers_to(page: Page) -> list[int]:
    """How its questions whether anything is new are answered, from now on."""
    answers: list[int] = []
    page.on("response", lambda answer: answers.append(answer.status) if "/news/" in answer.url else None)
    return answers


def choose(page: Page, text: str, what: str) -> None:
    row = page.locator("#points li", has_text=text)
    row.locator("summary").click()
    row.locator(".menu-sheet").get_by_text(what, exact=True).click()


def test_each_sees_what_the_other_does_to_the_points(nils: Page, samira: Page) -> None:
    """What was asked on the way when it was kept may miss it, the next question brings it, and soon comes."""
    listed, answers = samira.locator("#points .agenda-text"), answers_to(samira)
    with nils.expect_response("**/points/"):
        add(nils, "Dye lots")
    answers.clear()
    expect(listed).to_have_text(["Dye lots"])
    assert BRINGS in answers[:2]
    add(samira, "Half days")
    expect(nils.locator("#points .agenda-text")).to_have_text(["Dye lots", "Half days"])
    choose(nils, "Half days", "Move up")
    expect(listed).to_have_text(["Half days", "Dye lots"])
    expect(nils.locator("details.point-menu[open]").get_by_text("Move up")).to_be_focused()
    nils.keyboard.press("Escape")
    choose(nils, "Dye lots", "Change")
    nils.locator("dialog[open]").get_by_label("Point").fill("Dye lots from Ribeira")
    nils.locator("dialog[open]").get_by_role("button", name="Save").click()
    expect(nils.locator("dialog[open]")).to_have_count(0)
    expect(listed).to_have_text(["Half days", "Dye lots from Ribeira"])
    nils.get_by_role("checkbox", name="Half days").click()
    expect(samira.get_by_role("checkbox", name="Half days")).to_have_attribute("aria-checked", "true")
    choose(nils, "Ribeira", "Take it off the agenda")
    expect(listed).to_have_text(["Half days"])
    assert min(samira.evaluate(WAITS)) < MOST, "the shortest: a busy machine makes others longer"


def test_what_is_only_for_one_never_reaches_the_other(nils: Page, samira: Page) -> None:
    nils.get_by_label("Only for me").check()
    add(nils, "Ask for a raise")
    expect(nils.locator("#points")).to_contain_text("Ask for a raise")
    nils.get_by_label("Only for me").uncheck()
    add(nils, "Dye lots")
    expect(samira.locator("#points .agenda-text")).to_have_text(["Dye lots"])
    assert "raise" not in samira.content()


def test_enter_after_enter_keeps_the_cursor_and_every_line(nils: Page, samira: Page) -> None:
    """Typed faster than anybody is answered, while the other adds points too."""
    field = nils.get_by_label("Add a point")
    field.focus()
    for text in ("One", "Two", "Three"):
        nils.keyboard.type(text)
        nils.keyboard.press("Enter")
    nils.keyboard.type("and a begun one")
    add(samira, "Hers")
    expect(nils.locator("#points .agenda-text")).to_have_count(4)
    expect(field).to_be_focused()
    expect(field).to_have_value("and a begun one")
    assert [text for text in points(nils) if text != "Hers"] == ["One", "Two", "Three"]


def test_a_line_that_was_not_taken_comes_back(nils: Page) -> None:
    nils.context.set_offline(True)
    add(nils, "Dye lots")
    expect(nils.locator("#toasts")).to_contain_text("No connection")
    expect(nils.get_by_label("Add a point")).to_have_value("Dye lots")
    nils.context.set_offline(False)
    nils.get_by_label("Add a point").press("Enter")
    expect(nils.locator("#points .agenda-text")).to_have_text(["Dye lots"])


def test_both_write_the_notes_at_once_and_neither_loses_a_word(nils: Page, samira: Page) -> None:
    his, hers = (page.get_by_role("textbox", name="Shared notes") for page in (nils, samira))
    his.fill("Yuki grades mornings.\nThe lamp is shared.\n")
    expect(hers).to_have_value("Yuki grades mornings.\nThe lamp is shared.\n")
    his.focus()
    nils.keyboard.press("Control+End")
    hers.focus()
    samira.keyboard.press("Control+Home")
    for first, second in zip("Nils asks Declan.", "Until Friday: ...", strict=True):
        nils.keyboard.type(first)
        samira.keyboard.type(second)
    both = "Until Friday: ...Yuki grades mornings.\nThe lamp is shared.\nNils asks Declan."
    expect(his).to_have_value(both)
    expect(hers).to_have_value(both)
    expect(hers).to_be_focused()
    expect(nils.locator("[data-saved-for=shared-note]")).to_contain_text("Saved")
    nils.wait_for_function("document.querySelector('[data-saved-for=shared-note]').dataset.state === 'saved'")
    assert Note.objects.get().text == both


def test_where_both_change_the_same_words_each_chooses_and_sees_both(nils: Page, samira: Page) -> None:
    his, hers = (page.get_by_role("textbox", name="Shared notes") for page in (nils, samira))
    his.fill("The lamp is shared.")
    expect(hers).to_have_value("The lamp is shared.")
    samira.context.set_offline(True)
    hers.fill("The lamp is broken.")
    with nils.expect_response("**/notes/shared/"):
        his.fill("The lamp is bought.")
    samira.context.set_offline(False)
    dialog = samira.locator("#conflict-dialog")
    expect(dialog).to_be_visible()
    expect(dialog.locator("[data-yours]")).to_have_value("The lamp is broken.")
    expect(dialog.locator("[data-theirs]")).to_have_value("The lamp is bought.")


def test_actions_and_what_becomes_of_the_checkin(nils: Page, samira: Page, checkin: CheckIn) -> None:
    samira.get_by_text("Add an action").click()
    samira.get_by_label("What will be done?").fill("Fault ca")
    nils.get_by_label("Add a point").fill("half a point")
    action = ActionFactory(agreed_in=checkin, text="A second lamp")
    expect(samira.locator("#action-list")).to_contain_text("A second lamp")
    expect(samira.get_by_label("What will be done?")).to_have_value("Fault ca")
    nils.get_by_role("checkbox", name=action.text).click()
    expect(samira.get_by_role("checkbox", name=action.text)).to_have_attribute("aria-checked", "true")
    samira.get_by_role("button", name="We have met").click()
    expect(nils.locator("#head")).to_contain_text("Held on")
    expect(nils.get_by_label("Add a point")).to_have_value("half a point")


def test_points_are_moved_by_keyboard_and_what_is_held_stays_in_the_hand(
    nils: Page, samira: Page, checkin: CheckIn
) -> None:
    for text in ("One", "Two", "Three"):
        TalkingPointFactory(added_for=checkin, text=text)
    nils.reload()
    nils.get_by_role("button", name="Move “Three”").focus()
    nils.keyboard.press("Space")
    add(samira, "Four")
    expect(samira.locator("#points .agenda-text")).to_have_text(["One", "Two", "Three", "Four"])
    nils.wait_for_timeout(2000)
    assert points(nils) == ["One", "Two", "Three"]
    nils.keyboard.press("ArrowUp")
    nils.keyboard.press("ArrowUp")
    nils.keyboard.press("Space")
    for page in (nils, samira):
        expect(page.locator("#points .agenda-text")).to_have_text(["Three", "One", "Two", "Four"])
    expect(nils.get_by_role("button", name="Move “Three”")).to_be_focused()
    assert [str(point) for point in TalkingPoint.objects.in_order()] == ["Three", "One", "Two", "Four"]


def test_points_are_dragged_to_their_place(nils: Page, samira: Page, checkin: CheckIn) -> None:
    for text in ("One", "Two", "Three"):
        TalkingPointFactory(added_for=checkin, text=text)
    nils.reload()
    nils.get_by_role("button", name="Move “Three”").hover()
    nils.mouse.down()
    first = nils.locator("#points li", has_text="One").bounding_box()
    assert first
    nils.mouse.move(first["x"] + 20, first["y"] + first["height"] / 2, steps=5)
    expect(nils.locator("#points .agenda-text")).to_have_text(["Three", "One", "Two"])
    nils.mouse.up()
    expect(samira.locator("#points .agenda-text")).to_have_text(["Three", "One", "Two"])
    assert [str(point) for point in TalkingPoint.objects.in_order()] == ["Three", "One", "Two"]


def test_a_page_that_nobody_looks_at_asks_nothing(nils: Page) -> None:
    """And what it asks while it is looked at keeps nobody signed in."""
    asked: list[bool] = []
    nils.on(
        "request", lambda request: asked.append("x-background" in request.headers) if "/news/" in request.url else None
    )
    nils.wait_for_timeout(3000)
    assert asked
    assert all(asked)
    nils.evaluate(
        "Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    nils.wait_for_timeout(500)
    asked.clear()
    nils.wait_for_timeout(4000)
    assert asked == []
    nils.evaluate(
        "Object.defineProperty(document, 'hidden', {value: false, configurable: true});"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    nils.wait_for_timeout(1000)
    assert asked


def test_what_is_told_before_reaches_the_open_page_of_the_other(nils: Page, samira: Page) -> None:
    expect(samira.locator("#preparation")).to_contain_text("has not told anything yet")
    nils.locator("#head").get_by_role("link", name="Prepare").click()
    nils.get_by_label("Good", exact=True).check()
    nils.get_by_label("What went well?").fill("The new controller")
    expect(nils.locator("[data-saved-for=id_text_1]")).to_contain_text("Saved")
    nils.reload()
    expect(nils.get_by_label("What went well?")).to_have_value("The new controller")
    nils.get_by_label("Good", exact=True).check()
    nils.get_by_label("What comes first until next time?").fill("Audit")
    nils.get_by_role("button", name="Share with Samira").click()
    card = samira.locator("#preparation")
    for words in ("Good, 4 of 5", "The new controller", "Audit"):
        expect(card).to_contain_text(words)
    card.get_by_role("link", name="Answer").click()
    dialog = samira.locator("dialog[open]")
    dialog.get_by_label("Your answer").fill("I ask Decl")
    nils.locator("#preparation").get_by_role("checkbox", name="Audit").click()
    expect(card.locator(".is-done")).to_contain_text("Audit")
    expect(dialog.get_by_label("Your answer")).to_have_value("I ask Decl")
    dialog.get_by_role("button", name="Send the answer").click()
    expect(dialog).to_have_count(0)
    expect(nils.locator("#preparation")).to_contain_text("I ask Decl")


def test_a_question_is_one_click_from_the_agenda_and_leaves_the_begun_line(nils: Page) -> None:
    nils.get_by_label("Add a point").fill("half a point")
    expect(nils.locator("#questions")).to_contain_text("You two have not met here before.")
    nils.get_by_role("button", name="How do you like to hear feedback?").click()
    expect(nils.locator("#points .agenda-text")).to_have_text(["How do you like to hear feedback?"])
    expect(nils.get_by_label("Add a point")).to_have_value("half a point")
    nils.locator("#questions").get_by_role("link", name="Growth").click()
    expect(nils.get_by_role("button", name="What have you learned lately?")).to_be_visible()
