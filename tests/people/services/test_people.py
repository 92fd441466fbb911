"""People come, change, leave, and get roles."""

from datetime import datetime

import pytest
from allauth.account.models import EmailAddress
from django.db import IntegrityError
from django.test import Client
from pghistory.models import Context

from core.refusals import Refusal
from people import services
from people.models import ApiToken, Person, Role, RoleGrant
from people.services.violations import refusing
from tests.cast import Company
from tests.people.factories import LocationFactory
from tests.people.services.spells import DAY, spells

BACKEND = "people.sign_in.backend.Backend"


def test_somebody_new_has_a_manager_and_a_spell(company: Company, now: datetime) -> None:
    person = services.add_person(
        email="New@Larkfell.example", name="New Weaver", manager=company.manager, actor=company.hr_admin, now=now
    )
    assert person.above == [company.top.pk, company.skip.pk, company.manager.pk]
    assert spells(person) == [("Samira", now.date(), None)]
    assert not person.has_usable_password()


def test_an_address_and_an_employee_id_name_one_person(company: Company, now: datetime) -> None:
    with pytest.raises(services.AddressIsTaken, match=company.nils.email):
        services.add_person(email=company.nils.email.upper(), name="Twin", actor=company.hr_admin, now=now)
    with pytest.raises(services.EmployeeIdIsTaken, match=company.nils.employee_id):
        services.edit_person(person=company.peer, employee_id=company.nils.employee_id, actor=company.hr_admin, now=now)


def test_an_edit_changes_details_only_and_names_the_actor(company: Company, now: datetime) -> None:
    services.edit_person(person=company.nils, job_title="Dyer", actor=company.hr_admin, now=now)
    company.nils.refresh_from_db()
    assert company.nils.job_title == "Dyer"
    context = Context.objects.latest("created_at")
    assert context.metadata == {"actor": str(company.hr_admin.pk), "verb": "people.edit_person"}
    for field in ("password", "is_active", "manager", "above", "session_epoch"):
        with pytest.raises(TypeError):
            services.edit_person(person=company.nils, actor=company.hr_admin, now=now, **{field: "x"})


def test_a_former_address_opens_nothing(company: Company, now: datetime) -> None:
    EmailAddress.objects.create(user=company.nils, email=company.nils.email, primary=True)
    services.edit_person(person=company.nils, email="NEW@larkfell.example", actor=company.hr_admin, now=now)
    company.nils.refresh_from_db()
    assert company.nils.email == "new@larkfell.example"
    assert not EmailAddress.objects.filter(user=company.nils).exists()


def test_who_is_deactivated_is_out_at_once_and_stays_out(company: Company, now: datetime) -> None:
    client = Client()
    client.force_login(company.nils, backend=BACKEND)
    _token, secret = ApiToken.objects.create(user=company.nils, name="script")
    assert client.get("/people/").status_code == 200
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=now)
    assert client.get("/people/").status_code == 302
    assert Client().get("/api/v1/me/", HTTP_AUTHORIZATION=f"Token {secret}").status_code == 401
    assert company.nils.ends_on == DAY
    services.restore_person(person=company.nils, actor=company.hr_admin, now=now)
    company.nils.refresh_from_db()
    restored = Person.objects.get(pk=company.nils.pk)
    assert restored.is_active
    assert restored.ends_on is None
    assert client.get("/people/").status_code == 302
    assert Client().get("/api/v1/me/", HTTP_AUTHORIZATION=f"Token {secret}").status_code == 401


def test_the_last_administrator_stays(company: Company, now: datetime) -> None:
    for person in (company.hr_admin, company.it_admin):
        with pytest.raises(services.LastAdministrator, match=person.name):
            services.deactivate_person(person=person, actor=company.hr_admin, now=now)
        with pytest.raises(services.LastAdministrator):
            services.take_role(grant=person.grants.get(), actor=company.hr_admin, now=now)
    services.grant_role(person=company.top, role=Role.HR_ADMIN, actor=company.hr_admin, now=now)
    services.deactivate_person(person=company.hr_admin, actor=company.top, now=now)
    assert not company.hr_admin.is_active


def test_a_role_given_twice_is_given_once(company: Company, now: datetime) -> None:
    grants = [
        services.grant_role(
            person=company.nils, role=Role.HR_PARTNER, department=company.office, actor=company.hr_admin, now=now
        )
        for _twice in range(2)
    ]
    assert grants[0] == grants[1]
    services.take_role(grant=grants[0], actor=company.hr_admin, now=now)
    assert not RoleGrant.objects.filter(person=company.nils).exists()


def test_an_hr_partner_needs_a_scope(company: Company, now: datetime) -> None:
    with pytest.raises(services.RoleNeedsAScope):
        services.grant_role(person=company.nils, role=Role.HR_PARTNER, actor=company.hr_admin, now=now)


def test_what_has_no_words_is_raised_as_it_is(company: Company) -> None:
    LocationFactory(name="Braga")
    with pytest.raises(IntegrityError), refusing({"another": Refusal("words")}):
        LocationFactory(name="Braga")
