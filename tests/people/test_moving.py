from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Goal
from people import queries
from people.models import Person, ReportingSpell
from tests.cast import Company
from tests.development.factories import PlanFactory
from tests.goals.factories import GoalFactory
from tests.people.test_views import signed_in


@pytest.fixture
def hr(company: Company) -> Client:
    return signed_in(company.hr_admin)


def address(person: Person) -> str:
    return reverse("people:move", args=[person.pk])


def names(sights: list[queries.Sight]) -> dict[str, dict[str, int]]:
    return {sight.person.name: dict(sight.things) for sight in sights}


def test_before_a_branch_moves_one_sees_who_gains_and_who_loses_what(company: Company) -> None:
    for owner, status in [(company.nils, "draft"), (company.nils, "active"), (company.manager, "draft")]:
        GoalFactory(owner=owner, status=status)
    GoalFactory(owner=company.nils, status="active", audience="company")
    PlanFactory(person=company.manager)
    move = queries.move_of(company.manager, company.other_manager)
    assert move.number == 3
    assert names(move.losing) == {company.skip.name: {"goals": 2, "plans": 1}}
    assert names(move.gaining) == {company.other_manager.name: {"goals": 2, "plans": 1}}


def test_who_stays_above_loses_what_only_the_manager_reads(company: Company) -> None:
    GoalFactory(owner=company.skip, status="draft")
    GoalFactory(owner=company.skip, status="active")
    move = queries.move_of(company.skip, company.other_manager)
    assert names(move.losing) == {company.top.name: {"goals": 1}}
    assert names(move.gaining) == {company.other_manager.name: {"goals": 2}}


@pytest.mark.parametrize("manager", ["other_manager", None])
def test_what_is_shown_is_what_happens(company: Company, manager: str | None) -> None:
    GoalFactory.create_batch(2, owner=company.nils, status="active")
    GoalFactory(owner=company.manager, status="draft")
    chief = getattr(company, manager) if manager else None
    before = {one: Goal.objects.visible_to(one).count() for one in company.people.values()}
    move = queries.move_of(company.manager, chief)
    Person.objects.filter(pk=company.manager.pk).update(manager=chief)
    lost = {one.name: {"goals": before[one] - Goal.objects.visible_to(one).count()} for one in before}
    changed = {name: number for name, number in lost.items() if number["goals"]}
    shown = names(move.losing) | {name: {"goals": -n["goals"]} for name, n in names(move.gaining).items()}
    hr = company.hr.name  # the partner reads as before, by the department
    assert {name: number for name, number in changed.items() if name != hr} == shown


def test_the_page_shows_first_and_moves_then(hr: Client, company: Company) -> None:
    assert "What it changes" not in hr.get(address(company.manager)).content.decode()
    shown = hr.get(address(company.manager), {"manager": company.other_manager.email})
    assert "3 people move." in shown.content.decode()
    company.manager.refresh_from_db()
    assert company.manager.manager == company.skip
    sent = {"manager": str(company.other_manager.pk)}
    assert hr.post(address(company.manager), sent).headers["Location"] == company.manager.get_absolute_url()
    company.nils.refresh_from_db()
    assert company.nils.above == [company.top.pk, company.other_manager.pk, company.manager.pk]
    assert ReportingSpell.objects.get(person=company.manager).manager == company.other_manager


def test_a_person_goes_to_the_top(hr: Client, company: Company) -> None:
    assert "1 person moves." in hr.get(address(company.nils), {"manager": ""}).content.decode()
    hr.post(address(company.nils), {"manager": ""})
    company.nils.refresh_from_db()
    assert company.nils.above == []


@pytest.mark.parametrize(
    ("person", "manager", "words"),
    [
        ("skip", "nils", "reports to Marta Skip, directly or further down."),
        ("skip", "skip", "reports to Marta Skip, directly or further down."),
        ("nils", "manager", "That is how it stands today."),
        ("nils", "gone", "Nobody here is called"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(
    hr: Client, company: Company, person: str, manager: str, words: str
) -> None:
    sent = {"manager": getattr(company, manager).email}
    moved = getattr(company, person)
    for answer, status in [(hr.get(address(moved), sent), 200), (hr.post(address(moved), sent), 422)]:
        assert answer.status_code == status
        assert words in answer.content.decode()
    assert Person.objects.get(pk=moved.pk).manager == moved.manager


@pytest.mark.parametrize("size", [1, 3])
def test_the_page_costs_the_same_however_much_there_is(
    hr: Client, company: Company, size: int, django_assert_num_queries: Any
) -> None:
    GoalFactory.create_batch(size, owner=company.nils, status="active")
    for number in range(size):
        Person.objects.filter(pk=company.peer.pk).update(job_title=f"Dyer {number}")
    with django_assert_num_queries(8):
        hr.get(address(company.manager), {"manager": str(company.other_manager.pk)})
