"""Whom an HR partner looks after, with departments that lie in one another."""

import random
from datetime import datetime

import pytest

from people import services
from people.models import Department, Leave, Person, Role
from tests.cast import Company
from tests.people.factories import DepartmentFactory, PersonFactory, RoleGrantFactory


@pytest.mark.parametrize("seed", range(4))
def test_both_directions_name_the_same_people_however_departments_lie(db: None, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    departments: list[Department] = []
    for _number in range(8):
        departments.append(DepartmentFactory(parent=chance.choice([None, *departments])))
    people = [PersonFactory(department=chance.choice([None, *departments])) for _number in range(12)]
    for department in chance.sample(departments, 3):
        RoleGrantFactory(person=chance.choice(people), role=Role.HR_PARTNER, department=department)
    outwards = {one.pk: one.parent_id for one in departments}

    def covered(partner: Person, person: Person) -> bool:
        place, scopes = person.department_id, set(partner.grants.values_list("department", flat=True))
        while place and place not in scopes:
            place = outwards[place]
        return place is not None

    for partner in Person.objects.with_grants():
        found = set(Person.objects.filter(partner.hr_scope.covering())) if partner.hr_scope else set()
        for person in people:
            expected = covered(partner, person)
            assert (person in found) == partner.hr_scope.covers(person) == expected
            assert (partner.pk in Person.objects.hr_covering(person)) == (expected and partner != person)


def test_a_department_that_comes_under_another_is_looked_after_at_once(company: Company, now: datetime) -> None:
    leave = Leave.objects.create(person=company.nils, starts_on=now.date(), ends_on=now.date())
    far = Person.objects.get(pk=company.hr_far.pk)
    assert not Leave.objects.visible_to(far).filter(pk=leave.pk).exists()
    company.dyehouse.parent = company.office
    services.keep_place(place=company.dyehouse, actor=company.hr_admin, now=now)
    far = Person.objects.get(pk=company.hr_far.pk)
    assert Leave.objects.visible_to(far).filter(pk=leave.pk).exists()
    assert company.hr_far.pk in Person.objects.hr_covering(company.nils)
