"""HR sets up a cycle in the admin, sees what a step will do, and takes it."""

from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.models import Notice
from goals.models import GoalCycle
from reviews import services
from reviews.models import Closing, Question, RatingScale, Review, ReviewCycle, ReviewTemplate, Section
from tests.cast import Company
from tests.reviews.conftest import Asked
from tests.reviews.factories import (
    GoalCycleFactory,
    QuestionFactory,
    RatingPointFactory,
    ReviewCycleFactory,
    ReviewFactory,
    ReviewTemplateFactory,
    SectionFactory,
)


@pytest.fixture
def desk(company: Company, client: Client) -> Client:
    client.force_login(company.hr_admin, backend="people.sign_in.backend.Backend")
    return client


def filled(cycle: GoalCycle, template: ReviewTemplate, **more: Any) -> dict[str, Any]:
    return {
        "name": "Second half",
        "period_start": "2026-07-01",
        "period_end": "2026-12-31",
        "goal_cycles": [cycle.pk],
        "template": template.pk,
        "self_due_on": "2026-11-27",
        "manager_due_on": "2026-12-04",
        "share_from": "2026-12-07",
        "closes_on": "2026-12-18",
        "next_goal_cycle": cycle.pk,
        **more,
    }


def test_a_cycle_is_set_up(desk: Client, company: Company, asked: Asked) -> None:
    covered = GoalCycleFactory()
    answer = desk.post(
        reverse("admin:reviews_reviewcycle_add"),
        filled(covered, asked.template, departments=[company.dyehouse.pk]),
    )
    assert answer.status_code == 302
    cycle = ReviewCycle.objects.get()
    assert (cycle.name, cycle.state, list(cycle.goal_cycles.all())) == ("Second half", "draft", [covered])
    assert list(cycle.departments.all()) == [company.dyehouse]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"period_end": "2026-06-30"}, "has to end after it starts"),
        ({"manager_due_on": "2026-11-26"}, "cannot be due before the self-review"),
        ({"closes_on": "2026-12-01"}, "cannot come before"),
        ({"period_start": "0001-01-01"}, "between 2000 and 2100"),
        ({"closes_on": "9999-12-31"}, "between 2000 and 2100"),
        ({"period_start": "0000-01-01"}, "valid date"),
        ({"name": "x\x00y"}, "Null characters"),
        ({"name": "x" * 1_000_000}, "at most 80"),
    ],
)
def test_bad_dates_and_names_are_said_and_kept(desk: Client, asked: Asked, wrong: dict[str, str], words: str) -> None:
    answer = desk.post(reverse("admin:reviews_reviewcycle_add"), filled(GoalCycleFactory(), asked.template, **wrong))
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert not ReviewCycle.objects.exists()


def test_a_running_cycle_takes_new_dates_and_nothing_else(desk: Client, cycle: ReviewCycle) -> None:
    page = reverse("admin:reviews_reviewcycle_change", args=[cycle.pk])
    changed = filled(GoalCycleFactory(), cycle.template, name="Renamed", self_due_on="2026-12-01")
    assert desk.post(page, changed).status_code == 302
    cycle.refresh_from_db()
    assert cycle.self_due_on == date(2026, 12, 1)
    assert cycle.name != "Renamed"


def test_every_step_says_what_it_will_do(desk: Client, company: Company, asked: Asked) -> None:
    cycle = ReviewCycleFactory(state="draft", template=asked.template)
    page = desk.get(reverse("admin:reviews_reviewcycle_change", args=[cycle.pk])).content.decode()
    launch = reverse("admin:reviews_reviewcycle_step", args=[cycle.pk, "launch"])
    assert launch in page
    assert reverse("admin:reviews_reviewcycle_step", args=[cycle.pk, "close"]) not in page
    preview = desk.get(launch).content.decode()
    assert "12 people take part" in preview
    assert "writes a self-review that HR reads" in preview
    assert not Review.objects.exists()
    assert desk.post(launch).status_code == 302
    assert Review.objects.filter(cycle=cycle).count() == 12
    again = desk.get(launch).content.decode()
    assert "not possible now" in again
    assert desk.post(launch).status_code == 409


def test_the_close_is_previewed_in_figures(desk: Client, company: Company, asked: Asked) -> None:
    cycle = ReviewCycleFactory(state="sharing", template=asked.template)
    ReviewFactory(cycle=cycle, reviewee=company.nils)
    page = reverse("admin:reviews_reviewcycle_step", args=[cycle.pk, "close"])
    assert "Reviews: 1" in desk.get(page).content.decode()
    desk.post(page)
    cycle.refresh_from_db()
    assert cycle.state == "closing"


def inline(prefix: str, *rows: dict[str, Any], stored: int = 0) -> dict[str, Any]:
    data: dict[str, Any] = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": stored}
    for number, row in enumerate(rows):
        data |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return data


def test_a_scale_with_its_points(desk: Client) -> None:
    points = [{"position": n, "label": label} for n, label in enumerate(["Below", "As agreed", "Beyond"])]
    desk.post(reverse("admin:reviews_ratingscale_add"), {"name": "Three", **inline("points", *points)})
    scale = RatingScale.objects.get()
    assert [point.label for point in scale.points.order_by("position")] == ["Below", "As agreed", "Beyond"]


def test_a_template_with_sections_and_questions(desk: Client) -> None:
    desk.post(
        reverse("admin:reviews_reviewtemplate_add"),
        {"name": "Half-year", **inline("sections", {"position": 1, "title": "The period"})},
    )
    section = Section.objects.get()
    page = reverse("admin:reviews_section_change", args=[section.pk])
    question = {"position": 1, "text": "What got done?", "kind": "text", "asked_of": "both", "private_to": "none"}
    whole = {"template": section.template_id, "position": 1, "title": "The period"}
    desk.post(page, {**whole, **inline("questions", question)})
    stored = Question.objects.get()
    assert stored.text == "What got done?"
    private = {**question, "id": stored.pk, "section": section.pk, "private_to": "hr"}
    answer = desk.post(page, {**whole, **inline("questions", private, stored=1)})
    assert "asks the manager alone" in answer.content.decode()
    gone = {**question, "id": stored.pk, "section": section.pk, "DELETE": "on"}
    desk.post(page, {**whole, **inline("questions", gone, stored=1)})
    assert not Question.objects.exists()


def test_a_forged_number_of_rows_is_said_and_not_drawn(desk: Client) -> None:
    sent = {"name": "Three", **inline("points"), "points-TOTAL_FORMS": "9" * 20}
    answer = desk.post(reverse("admin:reviews_ratingscale_add"), sent)
    assert "at most 50 forms" in answer.content.decode()
    assert answer.content.count(b'name="points-') < 300
    assert not RatingScale.objects.exists()


def test_a_second_template_of_a_name_is_said_beside_the_name(desk: Client) -> None:
    taken, other = ReviewTemplateFactory(name="Half-year"), ReviewTemplateFactory(name="Quarter")
    for page in (
        reverse("admin:reviews_reviewtemplate_add"),
        reverse("admin:reviews_reviewtemplate_change", args=[other.pk]),
    ):
        answer = desk.post(page, {"name": "HALF-year", **inline("sections")})
        assert answer.context["adminform"].form.errors == {"name": ["Another template has this name."]}
    same = desk.post(
        reverse("admin:reviews_reviewtemplate_change", args=[taken.pk]), {"name": "half-year"} | inline("sections")
    )
    assert same.status_code == 302
    assert set(ReviewTemplate.objects.values_list("name", flat=True)) == {"half-year", "Quarter"}


def test_a_locked_template_gets_a_new_version(desk: Client, now: datetime) -> None:
    template = ReviewTemplateFactory(locked_at=now)
    QuestionFactory(section=SectionFactory(template=template))
    answer = desk.post(
        reverse("admin:reviews_reviewtemplate_changelist"),
        {"action": "change_them", "_selected_action": [template.pk]},
        follow=True,
    )
    second = ReviewTemplate.objects.get(version=2)
    assert reverse("admin:reviews_reviewtemplate_change", args=[second.pk]) in answer.content.decode()


def test_failed_closings_are_tried_again(desk: Client, review: Review, now: datetime) -> None:
    closing = Closing.objects.create(review=review, carry_at=now, state="failed", error="CycleIsClosed", attempts=5)
    page = reverse("admin:reviews_closing_changelist")
    listed = desk.get(page).content.decode()
    assert "The next goal cycle was closed meanwhile. Trying again opens it." in listed
    assert "Nils Employee" in listed
    answer = desk.post(page, {"action": "retry", "_selected_action": [closing.pk]}, follow=True)
    assert "1 is tried again" in answer.content.decode()
    closing.refresh_from_db()
    assert closing.state == "waiting"


def test_what_another_administrator_is_quicker_with_is_said(
    desk: Client, review: Review, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    closing = Closing.objects.create(review=review, carry_at=now, state="failed", error="CycleIsClosed", attempts=5)

    def retry(**_who: object) -> None:
        raise services.CycleHasMovedOn("Somebody is on it already.")

    monkeypatch.setattr(services, "retry_closing", retry)
    page = reverse("admin:reviews_closing_changelist")
    answer = desk.post(page, {"action": "retry", "_selected_action": [closing.pk]}, follow=True).content.decode()
    assert "Somebody is on it already." in answer
    assert "0 are tried again" in answer


def test_no_inline_script_or_style(desk: Client, cycle: ReviewCycle) -> None:
    for page in (
        reverse("admin:reviews_reviewcycle_change", args=[cycle.pk]),
        reverse("admin:reviews_reviewcycle_step", args=[cycle.pk, "cancel"]),
    ):
        answer = desk.get(page)
        assert "unsafe" not in answer["Content-Security-Policy"]
        assert not {"style=", "onclick=", "<style"} & set(answer.content.decode().split())


# --- the services beneath ---


def test_what_a_launched_cycle_goes_by_is_locked(
    company: Company, asked: Asked, cycle: ReviewCycle, now: datetime
) -> None:
    ReviewTemplate.objects.filter(pk=asked.template.pk).update(locked_at=now)
    by = {"actor": company.hr_admin, "now": now}
    for row in (asked.template, asked.text.section, asked.text, asked.points[0], asked.points[0].scale, cycle):
        with pytest.raises(services.SettingIsLocked):
            services.keep_setting(row=row, **by)
    for row in (asked.text, asked.points[0]):
        with pytest.raises(services.SettingIsLocked):
            services.remove_setting(row=row, **by)
    with pytest.raises(services.SettingIsLocked):
        services.keep_population(cycle=cycle, chosen={"departments": []}, **by)
    free = RatingPointFactory()
    services.remove_setting(row=free, **by)
    assert not Notice.objects.exists()
