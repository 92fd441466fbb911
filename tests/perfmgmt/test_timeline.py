"""A person's cycles, as far as each reader may read them."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.models import Look
from people.models import Person
from perfmgmt.timeline import Stretch
from tests.cast import Company
from tests.development.factories import GrowthAreaFactory
from tests.goals.factories import GoalCycleFactory, GoalFactory
from tests.reviews.factories import ReviewFactory

BACKEND = "people.sign_in.backend.Backend"


def shown(client: Client, viewer: Person, person: Person) -> list[Stretch]:
    client.force_login(viewer, backend=BACKEND)
    stretches: list[Stretch] = client.get(reverse("timeline", args=[person.pk])).context["stretches"]
    return stretches


def test_each_cycle_has_what_came_of_it(client: Client, company: Company) -> None:
    first = GoalCycleFactory(name="First", starts_on=date(2026, 1, 1), ends_on=date(2026, 6, 30))
    second = GoalCycleFactory(name="Second", starts_on=date(2026, 7, 1), ends_on=date(2026, 12, 31))
    missed = GoalFactory(owner=company.nils, cycle=first, status="missed", score=40)
    carried = GoalFactory(owner=company.nils, cycle=second, carried_from=missed)
    review = ReviewFactory(reviewee=company.nils, manager=company.manager)
    review.cycle.goal_cycles.set([first])
    area = GrowthAreaFactory(plan__person=company.nils, created_at=datetime(2026, 8, 1, tzinfo=UTC))
    expected = [(second, [carried], [], [area]), (first, [missed], [review], [])]
    for viewer in (company.nils, company.manager):
        stretches = shown(client, viewer, company.nils)
        assert [(one.cycle, one.goals, one.reviews, one.growth) for one in stretches] == expected
    assert list(Look.objects.values_list("viewer", "subject")) == [(company.manager.pk, company.nils.pk)]


def test_nobody_sees_more_than_they_may_read(client: Client, company: Company) -> None:
    cycle = GoalCycleFactory()
    everyones = GoalFactory(owner=company.nils, cycle=cycle, audience="company")
    GoalFactory(owner=company.nils, cycle=cycle)
    GoalFactory(owner=company.nils, cycle=GoalCycleFactory(name="Hidden"))
    ReviewFactory(reviewee=company.nils).cycle.goal_cycles.set([cycle])
    GrowthAreaFactory(plan__person=company.nils)
    [stretch] = shown(client, company.other, company.nils)
    assert (stretch.cycle, stretch.goals, stretch.reviews, stretch.growth) == (cycle, [everyones], [], [])


@pytest.mark.parametrize("size", [1, 3])
def test_it_costs_the_same_however_many_cycles(
    client: Client,
    company: Company,
    django_assert_num_queries: Callable[[int], AbstractContextManager[Any]],
    size: int,
) -> None:
    for number in range(size):
        cycle = GoalCycleFactory(name=f"Cycle {number}")
        GoalFactory(owner=company.nils, cycle=cycle)
        ReviewFactory(reviewee=company.nils).cycle.goal_cycles.set([cycle])
        GrowthAreaFactory(plan__person=company.nils)
    client.force_login(company.nils, backend=BACKEND)
    with django_assert_num_queries(11):
        answer = client.get(reverse("timeline", args=[company.nils.pk]))
    assert len(answer.context["stretches"]) == size


def test_nothing_yet_says_what_will_stand_there(client: Client, company: Company) -> None:
    client.force_login(company.other, backend=BACKEND)
    assert "No cycle yet" in client.get(reverse("timeline", args=[company.nils.pk])).content.decode()
