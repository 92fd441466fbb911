"""Places and leave."""

from datetime import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from people import services
from people.models import Department, Leave, Location
from tests.cast import Company
from tests.people.factories import DepartmentFactory, LocationFactory
from tests.people.services.spells import DAY
from tests.people.sign_in.doors import signed_in


def test_places_have_names_of_their_own(company: Company, now: datetime) -> None:
    services.keep_place(place=Location(name="Porto"), actor=company.hr_admin, now=now)
    LocationFactory(name="Braga")
    for place in (Location(name="braga"), Department(name="OFFICE")):
        with pytest.raises(services.NameIsTaken, match=place.name):
            services.keep_place(place=place, actor=company.hr_admin, now=now)
    assert Location.objects.filter(name="Porto").exists()


def test_departments_lie_in_no_circle(company: Company, now: datetime) -> None:
    inner = DepartmentFactory(parent=DepartmentFactory(parent=company.office))
    for place, parent in ((company.office, inner), (company.office, company.office)):
        place.parent = parent
        with pytest.raises(services.LiesInItself, match="“Office” cannot be part of itself"):
            services.keep_place(place=place, actor=company.hr_admin, now=now)
    with pytest.raises(IntegrityError, match="departments would lie in each other"), transaction.atomic():
        Department.objects.filter(pk=company.office.pk).update(parent=inner)
    assert Department.objects.get(pk=company.office.pk).parent is None
    address = reverse("admin:people_department_change", args=[company.office.pk])
    answer = signed_in(company.hr_admin).post(address, {"name": "Office", "parent": inner.pk})
    assert "cannot be part of itself" in str(answer.context["adminform"].form.errors["parent"])


def test_leave_is_recorded_once_and_cancelled(company: Company, now: datetime) -> None:
    leave = Leave(person=company.nils, starts_on=DAY, ends_on=DAY)
    services.record_leave(leave=leave, actor=company.hr_admin, now=now)
    with pytest.raises(services.LeavesOverlap, match="Nils Employee"):
        services.record_leave(
            leave=Leave(person=company.nils, starts_on=DAY, ends_on=DAY), actor=company.hr_admin, now=now
        )
    services.cancel_leave(leave=leave, actor=company.hr_admin, now=now)
    assert not Leave.objects.exists()
