from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from development import queries
from tests.cast import Company
from tests.development.factories import ActionFactory, GrowthAreaFactory, PlanFactory
from tests.people.factories import LeaveFactory

TODAY = date(2026, 11, 17)


@pytest.mark.parametrize("size", [1, 3])
def test_what_waits_is_what_is_due_soon_or_late(
    company: Company, now: datetime, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    soon = ActionFactory.create_batch(size, growth_area=area, due_on=TODAY + timedelta(days=14))
    late = ActionFactory(growth_area=area, due_on=TODAY - timedelta(days=3))
    ActionFactory(growth_area=area, due_on=TODAY + timedelta(days=15))
    ActionFactory(growth_area=area, due_on=None)
    ActionFactory(growth_area=area, due_on=TODAY, progress=100, done_at=now)
    ActionFactory(growth_area__plan=area.plan, growth_area__closed_at=now, due_on=TODAY)
    with django_assert_num_queries(1):
        waiting = queries.waiting_for(company.nils, now)
    assert [item.title for item in waiting] == [late.text, *(action.text for action in soon)]
    assert queries.waiting_for(company.manager, now) == []


@pytest.mark.parametrize("size", [1, 3])
def test_standing_counts_what_is_open(
    company: Company, now: datetime, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    plan = PlanFactory(person=company.nils)
    for area in GrowthAreaFactory.create_batch(size, plan=plan):
        ActionFactory.create_batch(size, growth_area=area, due_on=TODAY)
        ActionFactory(growth_area=area, due_on=date(2026, 1, 1), progress=100, done_at=now)
    GrowthAreaFactory(plan=plan, closed_at=datetime(2026, 11, 1, tzinfo=UTC))
    assert not company.manager.stands_in_for  # loaded once a request
    with django_assert_num_queries(1):
        standing = queries.standing_of([company.nils, company.peer], company.manager, now)
    assert standing == {company.nils.pk: queries.PlanStanding(areas=size, open_actions=size * size, next_due_on=TODAY)}
    assert queries.standing_of([company.nils], company.skip, now) == {}


def test_a_plan_that_has_not_begun_is_open_to_those_who_will_read_it(company: Company) -> None:
    assert queries.plan_for(company.manager, company.nils) is not None
    assert queries.plan_for(company.skip, company.nils) is None
    PlanFactory(person=company.nils)
    assert queries.plan_for(company.manager, company.nils) is not None
    assert queries.plan_for(company.skip, company.nils) is None


def test_a_step_is_due_later_by_the_days_one_was_away(company: Company, now: datetime) -> None:
    step = ActionFactory(growth_area__plan__person=company.nils, due_on=TODAY - timedelta(days=3))
    beyond = ActionFactory(growth_area=step.growth_area, due_on=TODAY + timedelta(days=13))
    LeaveFactory(person=company.nils, starts_on=TODAY - timedelta(days=4), ends_on=TODAY - timedelta(days=1))
    waiting = {one.title: one.due_on for one in queries.waiting_for(company.nils, now)}
    assert waiting == {step.text: TODAY + timedelta(days=1)}
    assert beyond.text not in waiting
