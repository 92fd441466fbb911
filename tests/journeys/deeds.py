"""What people do on the pages, as they would say it."""

import re
from datetime import date

from playwright.sync_api import Locator, Page, expect

from checkins.tasks import follow_reporting_line


def button(page: Page | Locator, name: str) -> None:
    """Press the button of this name."""
    page.get_by_role("button", name=name, exact=True).click()


def link(page: Page | Locator, name: str) -> None:
    """Follow the first link whose name has these words."""
    page.get_by_role("link", name=name).first.click()


def about(verb: str, what: str) -> re.Pattern[str]:
    """The name of a link or button that says aloud what it is about."""
    return re.compile(rf"^({verb})\s*: {re.escape(what)}")


# --- goals ---


def write_goal(page: Page, title: str, *, measure: str, start: str, target: str) -> None:
    page.goto("/goals/new/")
    page.get_by_label("Title").fill(title)
    page.get_by_label("What is measured").fill(measure)
    page.get_by_label("Start", exact=False).first.fill(start)
    page.get_by_label("Target").fill(target)


def open_goal(page: Page, title: str) -> None:
    """From the list of goals that are the reader's or their team's."""
    page.goto("/goals/")
    if not page.get_by_role("link", name=title, exact=True).count():
        link(page.locator("main"), "My team’s")
    page.get_by_role("link", name=title, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def update_goal(page: Page, title: str, note: str, *, now_at: str = "") -> None:
    open_goal(page, title)
    page.get_by_role("link", name=about("Update", title)).click()
    if now_at:
        page.get_by_label("Now at").fill(now_at)
    page.get_by_text("On track", exact=True).last.click()
    page.get_by_label("In a sentence").fill(note)
    button(page, "Save update")
    expect(page.locator("main")).to_contain_text(note)


# --- feedback ---


def give_feedback(page: Page, name: str, text: str, *, audience: str) -> None:
    short_name, _space, _rest = name.partition(" ")
    page.goto("/feedback/new/")
    page.get_by_label(audience).check()  # first: who reads it is drawn anew for whoever is chosen
    choose_person(page.get_by_role("combobox", name="For"), name)
    page.get_by_label("Your feedback").fill(text)
    expect(page.locator("form.form .who-reads").last).to_contain_text(short_name)
    button(page, "Send feedback")
    expect(page.get_by_text(f"Sent to {short_name}.")).to_be_visible()


def choose_person(field: Locator, name: str) -> None:
    field.press_sequentially(name)
    field.page.locator(".picker [role=option]", has_text=name).wait_for()
    field.press("Enter")


# --- check-ins ---


def wait_for_checkin(page: Page, name: str) -> None:
    """It is planned by a worker, when the scheduler says so."""
    follow_reporting_line.delay()
    page.goto("/check-ins/")
    for _attempt in range(100):
        if page.get_by_role("link", name=about("Open", name)).count():
            return
        page.wait_for_timeout(200)
        page.reload()


def open_checkin(page: Page, name: str) -> None:
    page.goto("/check-ins/")
    page.get_by_role("link", name=about("Open", name)).first.click()


def add_point(page: Page, text: str) -> None:
    page.get_by_label("Add a point").fill(text)
    page.get_by_label("Add a point").press("Enter")
    expect(page.locator("#agenda")).to_contain_text(text)


def take_note(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Shared notes").fill(text)
    expect(page.locator("[data-saved-for=shared-note]")).to_contain_text("Saved")


def add_action(page: Page, text: str, *, by: str) -> None:
    actions = page.locator("#actions")
    actions.get_by_text("Add an action").click()
    actions.get_by_label("What will be done?").fill(text)
    actions.get_by_label("By whom?").select_option(label=by)
    button(actions, "Add")
    expect(actions.locator(".actions")).to_contain_text(text)


# --- what HR sets up in the administration ---


def set_up_goal_cycle(page: Page, name: str, first: date, last: date) -> None:
    page.goto("/admin/goals/goalcycle/add/")
    _fill(page, name=name, starts_on=first, ends_on=last)
    _save(page)


def set_up_template(page: Page, name: str, questions: list[tuple[str, str, str]]) -> None:
    """One section; each question in words, with its kind and who is asked."""
    page.goto("/admin/reviews/reviewtemplate/add/")
    _fill(page, name=name)
    button(page, "Add another Section")
    page.locator("[name=sections-0-title]").fill("The months")
    button(page, "Save and continue editing")
    page.locator("#sections-0").get_by_role("link", name="Change").click()
    for number, (text, kind, asked_of) in enumerate(questions):
        button(page, "Add another Question")
        page.locator(f"[name=questions-{number}-position]").fill(str(number))
        page.locator(f"[name=questions-{number}-text]").fill(text)
        page.locator(f"[name=questions-{number}-kind]").select_option(label=kind)
        page.locator(f"[name=questions-{number}-asked_of]").select_option(label=asked_of)
    _save(page)


def set_up_reviews(
    page: Page, name: str, period: tuple[date, date], *, covers: str, then: str, template: str, last: date
) -> None:
    """A cycle for the dye house with every date on the last day."""
    page.goto("/admin/reviews/reviewcycle/add/")
    start, end = period
    dates = dict.fromkeys(("self_due_on", "manager_due_on", "share_from", "closes_on"), last)
    _fill(page, name=name, period_start=start, period_end=end, **dates)
    page.get_by_label(covers, exact=True).check()
    page.get_by_label("Dye house", exact=True).check()
    page.locator("[name=template]").select_option(label=f"{template}, version 1")
    page.locator("[name=next_goal_cycle]").select_option(label=then)
    _save(page)


def take_step(page: Page, cycle: str, step: str) -> None:
    """Open a cycle, read what a step will do, and confirm it."""
    page.goto("/admin/reviews/reviewcycle/")
    page.locator("#result_list").get_by_role("link", name=cycle, exact=True).click()
    page.locator(".object-tools").get_by_role("link", name=step, exact=True).click()
    button(page, step)
    expect(page.locator(".object-tools")).to_be_visible()


def watch_the_close(page: Page, cycle: str) -> None:
    """Until the workers are done; the page asks for news by itself."""
    page.goto("/reviews/")
    page.get_by_role("link", name=about("Progress", cycle)).click()
    expect(page.locator("#closing")).to_have_text("Closed", timeout=180_000)


# --- reviews ---


def begin_writing(page: Page, whose: str) -> None:
    page.goto("/reviews/")
    page.get_by_role("link", name=about("Write your self-review|Write the review", whose)).first.click()
    expect(page.get_by_label("Beside this question").get_by_role("navigation")).to_be_visible()


def quote(page: Page, words: str) -> None:
    beside = page.get_by_label("Beside this question")
    beside.get_by_role("listitem").filter(has_text=words).get_by_role("button", name="Quote").first.click()
    expect(page.locator("#quoted")).to_contain_text(words)


def answer(page: Page, text: str) -> None:
    page.get_by_label("Your answer").fill(text)


def propose(page: Page, label: str, title: str, more: str, detail: str) -> None:
    """A next goal or something to grow in, with what belongs to it."""
    page.get_by_label(label, exact=True).fill(title)
    page.get_by_label(more).fill(detail)
    button(page, "Add")
    expect(page.locator("#proposals .proposed")).to_contain_text(title)


def send(page: Page, what: str) -> None:
    button(page.locator(".page-head"), "Finish and send")
    button(page, what)
    expect(page.locator("body")).to_contain_text("Sent. It can no longer change.")


def _fill(page: Page, **values: object) -> None:
    for name, value in values.items():
        page.locator(f"[name={name}]").fill(str(value))


def _save(page: Page) -> None:
    button(page, "Save")
    expect(page.locator(".messagelist .success")).to_be_visible()
