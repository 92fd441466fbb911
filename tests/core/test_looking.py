"""Who opened what is about somebody else."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, InternalError, transaction
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from core.looking import looks_at, record_look
from core.models import Look
from core.readers import readers_of
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


def look(plan: Plan, viewer: Person, now: datetime) -> None:
    record_look(plan, about="person", viewer=viewer, now=now)


def test_a_look_says_who_at_what_when_and_by_which_right(plan: Plan, company: Company, now: datetime) -> None:
    look(plan, company.manager, now)
    look(plan, company.other, now + timedelta(minutes=5))
    mentors, managers = looks_at(plan, company.nils)
    assert (managers.viewer, managers.at, managers.why) == (company.manager, now, "manages Nils")
    assert (mentors.viewer, mentors.why) == (company.other, "was invited as a mentor")
    assert {one.subject for one in (mentors, managers)} == {company.nils}


def test_the_right_is_kept_untranslated(plan: Plan, company: Company, now: datetime) -> None:
    with translation.override("de"):
        look(plan, company.manager, now)
    assert Look.objects.get().right == "manages %(name)s"


def test_a_delegates_right_is_said_without_its_day(company: Company) -> None:
    one = Look(viewer=company.other, subject=company.nils, right="stands in for %(name)s until %(day)s")
    assert one.why == "stands in for the manager"
    assert str(one) == f"{company.other}, stands in for the manager"


def test_it_is_kept_once_an_hour_and_again_in_the_next(plan: Plan, company: Company, now: datetime) -> None:
    for minutes in (0, 1, 59, 60):
        look(plan, company.manager, now + timedelta(minutes=minutes))
    assert [one.at for one in looks_at(plan, company.nils)] == [now + timedelta(hours=1), now]


def test_nobody_looks_at_themselves_or_at_what_has_not_begun(plan: Plan, company: Company, now: datetime) -> None:
    look(plan, company.nils, now)
    look(Plan(person=company.peer), company.manager, now)
    assert not Look.objects.exists()


def test_who_has_no_right_leaves_no_look(plan: Plan, company: Company, now: datetime) -> None:
    look(plan, company.peer, now)
    assert not Look.objects.exists()


def test_a_look_is_one_statement(
    plan: Plan, company: Company, now: datetime, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    look(plan, company.manager, now - timedelta(hours=1))  # what is asked of the viewer is known from here on
    for _again in range(2):
        with django_assert_num_queries(1):
            look(plan, company.manager, now)


@pytest.mark.parametrize("size", [1, 3])
def test_looks_cost_the_same_however_many_there_are(
    plan: Plan, company: Company, now: datetime, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for hour in range(size):
        look(plan, company.manager, now + timedelta(hours=hour))
    with django_assert_num_queries(1):
        assert [one.why for one in looks_at(plan, company.nils)] == ["manages Nils"] * size


def test_the_subject_and_hr_administrators_read_of_it(plan: Plan, company: Company, now: datetime) -> None:
    look(plan, company.manager, now)
    one = Look.objects.get()
    readers = {reader.person for reader in readers_of(one).people}
    assert readers == {company.nils, company.hr, company.hr_admin}
    for person in company.people.values():
        assert Look.objects.visible_to(person).exists() == (person in readers), person


@pytest.mark.parametrize("change", [{"right": "is nosy"}, None])
def test_a_look_can_be_neither_altered_nor_removed(plan: Plan, company: Company, now: datetime, change: Any) -> None:
    look(plan, company.manager, now)
    looks = Look.objects.all()
    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        looks.update(**change) if change else looks.delete()


@pytest.mark.parametrize(
    ("constraint", "change"),
    [
        ("look_is_kept_once_an_hour", {}),
        ("look_is_at_somebody_else", {"viewer": "nils"}),
        ("look_is_by_some_right", {"right": ""}),
    ],
)
def test_constraints(plan: Plan, company: Company, now: datetime, constraint: str, change: dict[str, str]) -> None:
    look(plan, company.manager, now)
    one = Look.objects.get()
    values = {
        name: getattr(one, name) for name in ("subject", "viewer", "about_model", "about_id", "right", "hour", "at")
    }
    values |= {name: company.people.get(value, value) for name, value in change.items()}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Look.objects.create(**values)
