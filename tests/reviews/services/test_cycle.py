"""A cycle from its launch to its close, and the templates it locks."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from core.models import Delivery, Notice
from reviews import services
from reviews.models import Closing, Part, Question, Review, ReviewCycle, ReviewTemplate
from tests.cast import Company
from tests.people.factories import DepartmentFactory, LocationFactory, PersonFactory
from tests.reviews.conftest import Asked
from tests.reviews.factories import ReviewCycleFactory
from tests.reviews.services.notices import told

State = ReviewCycle.State


STEPS = {
    "launch_cycle": {"draft"},
    "open_sharing": {"writing"},
    "close_cycle": {"sharing"},
    "cancel_cycle": {"draft", "writing", "sharing"},
}


def test_launch_begins_a_review_for_everyone_active(company: Company, asked: Asked, now: datetime) -> None:
    company.nils.level = "L3"
    company.nils.save(update_fields=["level"])
    cycle = ReviewCycleFactory(state="draft", template=asked.template)
    count = services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    cycle.refresh_from_db()
    assert (cycle.state, cycle.launched_at) == (State.WRITING, now)
    assert count == Review.objects.filter(cycle=cycle).count() == len(company.people) - 1
    nils = Review.objects.get(cycle=cycle, reviewee=company.nils)
    assert (nils.manager, nils.department, nils.level) == (company.manager, company.dyehouse, "L3")
    assert {(part.direction, part.writer) for part in nils.parts.all()} == {
        ("self", company.nils),
        ("manager", company.manager),
    }
    assert ReviewTemplate.objects.get(pk=asked.template.pk).locked_at == now
    assert told(company.nils) == {"review_due"}
    assert Notice.objects.filter(recipient=company.manager, kind="review_due").count() == 3
    assert "27" in Notice.objects.get(recipient=company.nils).text


def test_a_template_stays_locked_since_its_first_cycle(company: Company, asked: Asked, now: datetime) -> None:
    for days in (0, 30):
        cycle = ReviewCycleFactory(state="draft", template=asked.template)
        services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now + timedelta(days=days))
    assert ReviewTemplate.objects.get(pk=asked.template.pk).locked_at == now


def test_the_person_at_the_top_writes_a_self_review_only(company: Company, now: datetime) -> None:
    cycle = ReviewCycleFactory(state="draft")
    services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    top = Review.objects.get(cycle=cycle, reviewee=company.top)
    assert top.manager is None
    assert [part.direction for part in top.parts.all()] == ["self"]


def test_a_manager_who_left_is_replaced_by_the_next_one_above(company: Company, now: datetime) -> None:
    company.manager.is_active = False
    company.manager.save(update_fields=["is_active"])
    cycle = ReviewCycleFactory(state="draft")
    services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    assert Review.objects.get(cycle=cycle, reviewee=company.nils).manager == company.skip


def test_population_by_department_and_by_start(company: Company, now: datetime) -> None:
    PersonFactory(name="Late Starter", department=company.dyehouse, starts_on=date(2027, 1, 4))
    cycle = ReviewCycleFactory(state="draft")
    cycle.departments.add(company.dyehouse)
    services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    assert set(Review.objects.filter(cycle=cycle).values_list("reviewee__name", flat=True)) == {
        person.name for person in (company.skip, company.manager, company.nils, company.peer, company.hr)
    }


def test_population_of_nobody_is_refused(company: Company, now: datetime) -> None:
    cycle = ReviewCycleFactory(state="draft")
    cycle.departments.add(DepartmentFactory())
    cycle.locations.add(LocationFactory())
    with pytest.raises(services.NobodyIsIn):
        services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    cycle.refresh_from_db()
    assert cycle.state == State.DRAFT


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize("service", STEPS)
def test_every_step_is_taken_from_where_it_is_legal_and_refused_elsewhere(
    company: Company, now: datetime, service: str, state: str
) -> None:
    cycle = ReviewCycleFactory(state=state)
    if state in STEPS[service]:
        getattr(services, service)(cycle=cycle, actor=company.hr_admin, now=now)
        cycle.refresh_from_db()
        assert cycle.state != state
    else:
        with pytest.raises(services.CycleHasMovedOn):
            getattr(services, service)(cycle=cycle, actor=company.hr_admin, now=now)
        cycle.refresh_from_db()
        assert cycle.state == state


@pytest.mark.parametrize("step", ["launch", "close", "cancel"])
def test_steps_cost_the_same_for_four_times_the_people(
    company: Company, now: datetime, step: str, django_assert_max_num_queries: Any
) -> None:
    """HR waits for them: a request has 30 seconds, however many people take part."""
    for _each in range(3 * len(company.people)):
        PersonFactory(manager=company.manager)
    cycle = ReviewCycleFactory(state="draft")
    named = {"cycle": cycle, "actor": company.hr_admin, "now": now}
    if step == "launch":
        with django_assert_max_num_queries(30):
            services.launch_cycle(**named)
        assert Notice.objects.filter(kind="review_due").count() == Part.objects.count() > 100
        return
    services.launch_cycle(**named)
    services.open_sharing(**named)
    with django_assert_max_num_queries(30):
        getattr(services, f"{step}_cycle")(**named)
    assert not Notice.objects.filter(kind="review_due", read_at=None).exists()
    assert not Delivery.objects.filter(notice__kind="review_due", state="waiting").exists()


def test_a_cancelled_cycle_is_told_once_to_each_writer(company: Company, now: datetime) -> None:
    cycle = ReviewCycleFactory(state="draft")
    services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    services.cancel_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    told = Notice.objects.filter(kind="review_cycle_cancelled")
    assert told.count() == Part.objects.exclude(writer=company.hr_admin).values("writer").distinct().count()


def test_cancelling_tells_whoever_had_something_to_write(
    company: Company, review: Review, own: Part, now: datetime
) -> None:
    Part.objects.filter(pk=own.pk).update(submitted_at=now)
    services.cancel_cycle(cycle=review.cycle, actor=company.hr_admin, now=now)
    assert told(company.manager) == {"review_cycle_cancelled"}
    assert told(company.nils) == set()


def test_closing_writes_a_row_for_each_review_and_clears_the_inbox(
    company: Company, asked: Asked, now: datetime
) -> None:
    cycle = ReviewCycleFactory(state="draft", template=asked.template)
    count = services.launch_cycle(cycle=cycle, actor=company.hr_admin, now=now)
    services.open_sharing(cycle=cycle, actor=company.hr_admin, now=now)
    assert services.close_cycle(cycle=cycle, actor=company.hr_admin, now=now) == count
    assert Closing.objects.waiting().count() == count
    assert told(company.nils) == set()


def test_dates_move_while_it_runs(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    moved = {"self_due_on": date(2026, 12, 1), "name": "not a date"}
    services.extend_cycle(cycle=cycle, dates=moved, actor=company.hr_admin, now=now)
    cycle.refresh_from_db()
    assert cycle.self_due_on == date(2026, 12, 1)
    assert cycle.name != "not a date"


def test_dates_in_the_wrong_order_are_refused(company: Company, cycle: ReviewCycle, now: datetime) -> None:
    with pytest.raises(services.DatesDoNotFit):
        services.extend_cycle(cycle=cycle, dates={"self_due_on": date(2026, 12, 30)}, actor=company.hr_admin, now=now)
    with pytest.raises(services.CycleHasMovedOn):
        services.extend_cycle(cycle=ReviewCycleFactory(state="draft"), dates={}, actor=company.hr_admin, now=now)


@pytest.mark.parametrize(
    ("state", "day", "then"),
    [
        ("writing", date(2026, 12, 6), "writing"),
        ("writing", date(2026, 12, 7), "sharing"),
        ("sharing", date(2026, 12, 18), "sharing"),
        ("sharing", date(2026, 12, 19), "closing"),
        ("draft", date(2027, 12, 7), "draft"),
        ("writing", date(2027, 12, 7), "closing"),
    ],
)
def test_due_steps_are_taken_by_the_organisations_calendar(
    company: Company, now: datetime, state: str, day: date, then: str
) -> None:
    cycle = ReviewCycleFactory(state=state)
    services.take_due_steps(now=datetime.combine(day, now.timetz()))
    cycle.refresh_from_db()
    assert cycle.state == then


def test_due_steps_without_an_organisation(db: None, now: datetime) -> None:
    cycle = ReviewCycleFactory(share_from=now.date())
    services.take_due_steps(now=now)
    cycle.refresh_from_db()
    assert cycle.state == State.SHARING


def test_retry_hands_a_failed_closing_over_again(company: Company, review: Review, now: datetime) -> None:
    closing = Closing.objects.create(review=review, carry_at=now, state="failed", error="CycleIsClosed", attempts=5)
    services.retry_closing(closing=closing, actor=company.hr_admin, now=now)
    closing.refresh_from_db()
    assert (closing.state, closing.attempts, closing.error) == (Closing.State.WAITING, 0, "")
    with pytest.raises(services.CycleHasMovedOn):
        services.retry_closing(closing=closing, actor=company.hr_admin, now=now)


def test_a_template_changes_in_place_until_it_is_locked(company: Company, asked: Asked, now: datetime) -> None:
    assert services.change_template(template=asked.template, actor=company.hr_admin, now=now) == asked.template
    ReviewTemplate.objects.update(locked_at=now)
    second = services.change_template(template=asked.template, actor=company.hr_admin, now=now)
    assert (second.name, second.version, second.locked_at) == ("Half-year", 2, None)
    assert services.change_template(template=asked.template, actor=company.hr_admin, now=now) == second

    def texts(template: ReviewTemplate) -> list[str]:
        return [question.text for question in Question.objects.filter(section__template=template).in_order()]

    assert texts(second) == texts(asked.template)
    assert len(texts(second)) == 5
