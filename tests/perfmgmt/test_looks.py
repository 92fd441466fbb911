"""The pages of who looked: for the one it is about, and for HR about whom they look after."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from core.looking import record_look
from core.models import Look
from development.models import Plan
from people.models import Person
from tests.cast import Company
from tests.development.factories import PlanFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(company: Company) -> Plan:
    """Nils has a plan, and a mentor."""
    plan: Plan = PlanFactory.create(person=company.nils)
    plan.mentors.add(company.other)
    return plan


def looked(plan: Plan, viewer: Person, now: datetime, times: int = 1) -> None:
    for hour in range(times):
        record_look(plan, about="person", viewer=viewer, now=now - timedelta(hours=hour))


def page_for(reader: Person, name: str = "looks", **asked: Any) -> Any:
    client = Client()
    client.force_login(reader)
    return client.get(reverse(name), asked)


def test_ones_own_page_says_who_opened_what_by_which_right(plan: Plan, company: Company, now: datetime) -> None:
    looked(plan, company.manager, now)
    ((look, thing, url),) = page_for(company.nils).context["rows"]
    assert (look.viewer, look.why, thing, url) == (
        company.manager,
        "manages Nils",
        "Plan: Nils Employee",
        plan.get_absolute_url(),
    )
    for reader in (company.manager, company.hr_admin, company.hr):
        assert not page_for(reader).context["rows"]


def test_it_goes_on_beyond_the_first_page(plan: Plan, company: Company, now: datetime) -> None:
    looked(plan, company.manager, now, times=31)
    first, second = page_for(company.nils, at=plan.pk), page_for(company.nils, page="2")
    assert (len(first.context["rows"]), len(second.context["rows"])) == (30, 1)
    client = Client()
    client.force_login(company.nils)
    assert f"{reverse('looks')}?at={plan.pk}" in client.get(plan.get_absolute_url()).content.decode()


def test_beside_the_plan_nothing_leads_on_where_there_is_no_more(plan: Plan, company: Company, now: datetime) -> None:
    looked(plan, company.manager, now, times=30)
    client = Client()
    client.force_login(company.nils)
    assert "?at=" not in client.get(plan.get_absolute_url()).content.decode()


def test_hr_reads_of_those_they_look_after(plan: Plan, company: Company, now: datetime) -> None:
    looked(plan, company.manager, now)
    for reader, count in [(company.hr, 1), (company.hr_admin, 1), (company.hr_far, 0)]:
        assert len(page_for(reader, "looks_people").context["rows"]) == count, reader
    ((_look, thing, url),) = page_for(company.hr, "looks_people").context["rows"]
    assert (thing, url) == ("Plan", ""), "whose plan it is stands beside it; the plan is not HR's to read"


def test_hr_reads_of_themselves_on_their_own_page_alone(company: Company, now: datetime) -> None:
    for person in (company.hr, company.hr_admin):
        looked(PlanFactory.create(person=person), person.manager, now)  # type: ignore[arg-type]
        assert company.top not in {
            look.viewer for look, *_ in page_for(person, "looks_people", person=person.email).context["rows"]
        }
        assert len(page_for(person).context["rows"]) == 1


def test_the_filters_stand_in_the_address(plan: Plan, company: Company, now: datetime) -> None:
    looked(plan, company.manager, now)
    looked(plan, company.other, now - timedelta(days=3))
    day = company.hr.today(now).isoformat()

    def seen(**asked: Any) -> list[Person]:
        return [look.viewer for look, *_ in page_for(company.hr, "looks_people", **asked).context["rows"]]

    assert seen() == [company.manager, company.other]
    assert seen(by=company.other.email) == [company.other]
    assert seen(day=day) == [company.manager]
    assert not seen(person=company.peer.email)
    assert len(seen(person="\0", by="nobody at all", day="9999-99-99", at="x", page="-1")) == Look.objects.count()


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize(("reader", "name", "queries"), [("nils", "looks", 6), ("hr", "looks_people", 5)])
def test_a_page_costs_the_same_however_many_looked(
    plan: Plan,
    company: Company,
    now: datetime,
    django_assert_num_queries: DjangoAssertNumQueries,
    reader: str,
    name: str,
    queries: int,
    size: int,
) -> None:
    looked(plan, company.manager, now, times=size)
    client = Client()
    client.force_login(company.people[reader])
    with django_assert_num_queries(queries):
        assert len(client.get(reverse(name)).context["rows"]) == size
