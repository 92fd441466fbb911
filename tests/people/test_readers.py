from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from core.readers import readers_of
from people.models import ApiToken, ImportFile, Leave, ReportingSpell
from tests.cast import Company
from tests.people.factories import DelegationFactory

DAY = date(2026, 11, 17)

THINGS: dict[str, tuple[Callable[[Company], Any], set[str] | None]] = {
    "person": (lambda company: company.nils, None),
    "person who has left": (lambda company: company.gone, None),
    "spell": (
        lambda company: ReportingSpell.objects.create(
            person=company.nils, manager=company.former, during=DateRange(DAY, None)
        ),
        {"nils", "former", "manager", "skip", "top", "hr"},
    ),
    "leave": (
        lambda company: Leave.objects.create(person=company.nils, starts_on=DAY, ends_on=DAY),
        {"nils", "manager", "skip", "top", "hr", "hr_admin"},
    ),
    "leave of an HR partner": (
        lambda company: Leave.objects.create(person=company.hr, starts_on=DAY, ends_on=DAY),
        {"hr", "top", "hr_admin"},
    ),
    "delegation": (
        lambda company: DelegationFactory(manager=company.manager, delegate=company.other),
        {"manager", "other", "skip", "top", "hr", "hr_admin"},
    ),
    "file between two steps": (
        lambda company: ImportFile.objects.create(
            owner=company.hr_admin, name="people.csv", data=b"x", question="x", expires_at="2026-11-17T10:00Z"
        ),
        {"hr_admin"},
    ),
    "token": (lambda company: ApiToken.objects.create(user=company.nils, name="script")[0], {"nils"}),
}


@pytest.mark.parametrize("name", THINGS)
def test_the_filter_and_the_list_name_the_same_people(company: Company, name: str) -> None:
    make, expected = THINGS[name]
    thing = make(company)
    readers = readers_of(thing)
    for part, person in company.people.items():
        reads = type(thing).objects.visible_to(person).filter(pk=thing.pk).exists()
        assert reads == (person in readers), part
        assert reads == (person.is_active and (expected is None or part in expected)), part
