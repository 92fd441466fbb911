from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reviews import queries
from reviews.models import Closing, Part, Review, ReviewCycle
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.reviews.factories import ReviewFactory, part_of
from tests.reviews.pages import HTMX, at, send, sign_in, words

pytestmark = pytest.mark.django_db

PROGRESS_QUERIES = 8


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def hr_admin(company: Company) -> Client:
    return sign_in(company.hr_admin)


def step(cycle: ReviewCycle, *states: str) -> ReviewCycle:
    for state in states:
        ReviewCycle.objects.filter(pk=cycle.pk).update(state=state)
    cycle.refresh_from_db()
    return cycle


@pytest.mark.parametrize("size", [1, 3])
def test_progress_costs_the_same_however_many_are_in(
    hr_admin: Client,
    company: Company,
    cycle: ReviewCycle,
    django_assert_num_queries: DjangoAssertNumQueries,
    size: int,
) -> None:
    for _n in range(size):
        ReviewFactory(cycle=cycle, reviewee=PersonFactory(manager=company.manager, department=company.dyehouse))
    with django_assert_num_queries(PROGRESS_QUERIES):
        page = hr_admin.get(at("progress", cycle.pk))
    assert page.context["total"].people == size


def test_most_is_waiting_for_the_one_with_most_to_write(
    hr_admin: Client, company: Company, cycle: ReviewCycle, review: Review
) -> None:
    ReviewFactory(cycle=cycle, reviewee=company.peer)
    held = hr_admin.get(at("progress", cycle.pk)).context["holding_up"]
    assert [(one.person, one.words) for one in held] == [
        (company.manager, "2 to write"),
        (company.nils, "1 to write"),
        (company.peer, "1 to write"),
    ]


def test_ten_are_named_at_most(hr_admin: Client, company: Company, cycle: ReviewCycle) -> None:
    for _n in range(12):
        ReviewFactory(cycle=cycle, reviewee=PersonFactory(manager=company.manager))
    assert len(hr_admin.get(at("progress", cycle.pk)).context["holding_up"]) == 10


def test_who_has_written_may_still_have_to_share(
    company: Company, cycle: ReviewCycle, own: Part, managers: Part, now: datetime
) -> None:
    send(own, now)
    send(managers, now)
    assert queries.holding_up(cycle, company.hr_admin) == []
    held = queries.holding_up(step(cycle, "sharing"), company.hr_admin)
    assert [(one.person, one.words) for one in held] == [(company.manager, "1 to share")]


def test_hr_partner_sees_their_own_people(company: Company, cycle: ReviewCycle, review: Review) -> None:
    near, far = (sign_in(person).get(at("progress", cycle.pk)) for person in (company.hr, company.hr_far))
    assert near.context["total"].people == 1
    assert far.context["total"].people == 0
    assert far.context["holding_up"] == []
    assert "Nobody you look after is in this cycle." in words(far)


def test_hr_follows_nobody_elses_review_of_themself(company: Company, cycle: ReviewCycle) -> None:
    ReviewFactory(cycle=cycle, reviewee=company.hr)
    page = sign_in(company.hr).get(at("progress", cycle.pk))
    assert page.context["total"].people == 0
    assert page.context["holding_up"] == []


@pytest.mark.parametrize(
    ("states", "present"),
    [((), 0), (("sharing",), 2), (("sharing", "closing"), 3), (("cancelled",), None)],
)
def test_phases_show_where_the_cycle_stands(cycle: ReviewCycle, states: tuple[str, ...], present: int | None) -> None:
    phases = queries.phases_of(step(cycle, *states), cycle.self_due_on)
    assert [place for place, phase in enumerate(phases) if phase["state"] == "now"] == (
        [] if present is None else [present]
    )


def test_no_phase_of_a_cancelled_cycle_is_ticked(cycle: ReviewCycle) -> None:
    phases = queries.phases_of(step(cycle, "cancelled"), cycle.closes_on)
    assert {(phase["state"], phase["note"]) for phase in phases} == {("missed", "cancelled")}


def test_managers_write_when_the_self_reviews_are_due(cycle: ReviewCycle) -> None:
    assert queries.phases_of(cycle, cycle.manager_due_on)[1]["state"] == "now"


def test_closing_is_asked_for_again_until_it_is_done(
    hr_admin: Client, cycle: ReviewCycle, review: Review, now: datetime
) -> None:
    step(cycle, "sharing", "closing")
    Closing.objects.create(review=review, carry_at=now)
    fragment = words(hr_admin.get(at("progress", cycle.pk), headers=HTMX))
    assert 'hx-trigger="every 3s"' in fragment
    assert "0 of 1 reviews" in fragment
    assert "<html" not in fragment
    Closing.objects.update(state="done", done_at=now)
    ReviewCycle.objects.filter(pk=cycle.pk).update(state="closed", closed_at=now)
    done = words(hr_admin.get(at("progress", cycle.pk)))
    assert "every 3s" not in done
    assert "1 of 1 reviews" in done


def test_failed_closing_is_listed_and_tried_again(
    hr_admin: Client, company: Company, cycle: ReviewCycle, review: Review, now: datetime
) -> None:
    step(cycle, "sharing", "closing")
    closing = Closing.objects.create(review=review, carry_at=now, state="failed", attempts=5, error="ValueError")
    page = words(hr_admin.get(at("progress", cycle.pk)))
    assert "IT finds why in the log. Tried 5 times." in page
    assert "ValueError" not in page
    assert at("retry", closing.pk) not in words(sign_in(company.hr).get(at("progress", cycle.pk)))
    answer = hr_admin.post(at("retry", closing.pk), headers=HTMX)
    assert "Trying again" in answer.headers["HX-Trigger"]
    closing.refresh_from_db()
    assert closing.state == "waiting"
    assert hr_admin.post(at("retry", closing.pk)).status_code == 409


def test_a_close_with_failures_is_not_called_complete(
    hr_admin: Client, company: Company, cycle: ReviewCycle, review: Review, now: datetime
) -> None:
    peers = ReviewFactory(cycle=cycle, reviewee=company.peer)
    Closing.objects.create(review=review, carry_at=now, state="done", done_at=now)
    row = Closing.objects.create(review=peers, carry_at=now, state="failed", error="WorkerLost", attempts=5)
    step(cycle, "sharing", "closing")
    ReviewCycle.objects.filter(pk=cycle.pk).update(state="closed", closed_at=now)
    page = words(hr_admin.get(at("progress", cycle.pk)))
    assert "Every person has" not in page
    assert "The others go on as soon as theirs is closed." in page
    assert "It was broken off each time." in page
    Closing.objects.filter(pk=row.pk).update(state="done", done_at=now, error="")
    assert "Every person has" in words(hr_admin.get(at("progress", cycle.pk)))


def test_cycle_is_on_the_list_of_those_who_follow_it(company: Company, cycle: ReviewCycle) -> None:
    assert at("progress", cycle.pk) in words(sign_in(company.hr).get(at("list")))
    assert at("progress", cycle.pk) not in words(sign_in(company.nils).get(at("list")))


def test_figures_count_each_step(
    hr_admin: Client, company: Company, cycle: ReviewCycle, review: Review, now: datetime
) -> None:
    send(part_of(review, "self"), now)
    total = hr_admin.get(at("progress", cycle.pk)).context["total"]
    assert (total.people, total.self_sent, total.manager_sent) == (1, 1, 0)
