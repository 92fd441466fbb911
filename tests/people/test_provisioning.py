"""Another system says who works here."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from core.models import Notice
from people.models import Department, Person, Scope
from tests.cast import Company, build_company
from tests.people.test_admin import signed_in
from tests.people.test_service_tokens import let_in

JSON = "application/json"


def put(system: Client, number: str, /, **said: Any) -> Any:
    return system.put(reverse("api-person-provisioned", args=[number]), said, JSON)


def test_a_system_says_who_works_here(company: Company) -> None:
    _token, system = let_in(company, Scope.WRITE_PEOPLE, name="Payroll")
    said = {
        "name": "New Weaver",
        "email": "New@larkfell.example",
        "department": "Dye house",
        "manager": company.manager.employee_id,
        "starts_on": "2026-12-01",
    }
    answer = put(system, "N77", **said)
    assert (answer.status_code, answer.json()["manager"]) == (201, company.manager.employee_id)
    person = Person.objects.get(employee_id="N77")
    assert (person.email, person.manager, person.department) == (
        "new@larkfell.example",
        company.manager,
        company.dyehouse,
    )
    events = Person.pgh_event_model.objects.count()  # type: ignore[attr-defined]
    assert put(system, "N77", **said).status_code == 200
    assert Person.pgh_event_model.objects.count() == events, "what is said twice changes nothing"  # type: ignore[attr-defined]
    answer = put(system, "N77", manager=company.other_manager.employee_id, ends_on="2099-12-31")
    assert (answer.status_code, answer.json()["ends_on"]) == (200, "2099-12-31")
    assert put(system, "N77", ends_on="9999-12-31").json()["ends_on"] is None, "as other systems say it"
    assert Notice.objects.filter(kind="report_arrived", recipient=company.other_manager, by=None).count() == 1
    page = signed_in(company.hr_admin).get(reverse("changes_people"), {"person": "new@larkfell.example"})
    assert "Payroll" in page.content.decode()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({}, 400),
        ({"name": "x"}, 400),
        ({"name": "x", "email": "x"}, 400),
        ({"name": "x\x00", "email": "x@larkfell.example"}, 400),
        ({"name": "x", "email": "nils@larkfell.example"}, 409),
        ({"name": "x", "email": "x@larkfell.example", "department": "Nowhere"}, 400),
        ({"name": "x", "email": "x@larkfell.example", "manager": "nobody"}, 400),
        ({"name": "x", "email": "x@larkfell.example", "time_zone": "Mars"}, 400),
        ({"name": "x", "email": "x@larkfell.example", "starts_on": "2026-02-01", "ends_on": "2026-01-01"}, 400),
    ],
    ids=str,
)
def test_what_cannot_be_is_said_and_nobody_is_added(company: Company, said: dict[str, str], code: int) -> None:
    number = Person.objects.count()
    _token, system = let_in(company, Scope.WRITE_PEOPLE)
    assert put(system, "N78", **said).status_code == code
    assert Person.objects.count() == number


def test_a_system_changes_no_way_in(company: Company) -> None:
    _token, system = let_in(company, Scope.WRITE_PEOPLE)
    nils = company.nils
    assert put(system, nils.employee_id or "", email="thief@larkfell.example").status_code == 409
    sent = {"is_active": False, "password": "x", "roles": ["hr_admin"], "session_epoch": 9, "employee_id": "N1"}
    assert put(system, nils.employee_id or "", **sent, job_title="Dyer").status_code == 200
    now = Person.objects.get(pk=nils.pk)
    assert (now.email, now.is_active, now.session_epoch, now.employee_id) == (nils.email, True, 0, nils.employee_id)
    assert (now.job_title, now.roles) == ("Dyer", frozenset())


def test_a_loop_is_refused(company: Company) -> None:
    _token, system = let_in(company, Scope.WRITE_PEOPLE)
    answer = put(system, company.skip.employee_id or "", manager=company.nils.employee_id)
    assert answer.status_code == 409
    assert "already reports" in answer.json()["detail"]


@pytest.mark.django_db(transaction=True)
def test_of_systems_that_say_it_at_once_one_adds_the_person() -> None:
    company = build_company()
    systems = [let_in(company, Scope.WRITE_PEOPLE, name=f"Payroll {n}")[1] for n in range(4)]
    said = {"name": "New Weaver", "email": "new@larkfell.example", "manager": company.manager.employee_id}
    begun = threading.Barrier(len(systems))

    def say(system: Client) -> int:
        begun.wait()
        answered: int = put(system, "N77", **said).status_code
        connection.close()
        return answered

    with ThreadPoolExecutor(len(systems)) as pool:
        answers = list(pool.map(say, systems))
    assert answers.count(201) == 1
    assert set(answers) <= {200, 201, 409}
    assert Person.objects.get(employee_id="N77").spells.count() == 1


def test_departments_are_those_that_are_there(company: Company) -> None:
    _token, system = let_in(company, Scope.WRITE_PEOPLE)
    put(system, company.nils.employee_id or "", department="Mill")
    assert not Department.objects.filter(name="Mill").exists()
