"""Two moves on an edge of the calendar, where the second falls on an earlier day than the first."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from people import services
from people.models import Organisation, Person
from tests.cast import Company
from tests.people.imports.sheets import take
from tests.people.services.spells import spells

Move = Callable[[Company, Person, datetime], None]

NOON = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)  # the 18th in Auckland, the 17th in London
MORNING = datetime(2026, 11, 18, 3, 0, tzinfo=UTC)  # the 18th in London, the 17th in Los Angeles
LATER = date(2026, 11, 18)


def by_hand(company: Company, manager: Person, now: datetime) -> None:
    nils = Person.objects.get(pk=company.nils.pk)
    services.change_manager(person=nils, manager=manager, actor=company.hr_admin, now=now)


def by_file(company: Company, manager: Person, now: datetime) -> None:
    nils = company.nils
    take(f"Employee ID,Full name,E-mail,Manager\n{nils.employee_id},{nils.name},{nils.email},{manager.email}\n", now)


@pytest.mark.parametrize(
    ("organisation", "before", "after", "now", "first", "second"),
    [
        ("UTC", "Pacific/Auckland", "Pacific/Auckland", NOON, by_hand, by_file),
        ("Pacific/Auckland", "America/Los_Angeles", "America/Los_Angeles", MORNING, by_file, by_hand),
        ("UTC", "Pacific/Auckland", "Europe/London", NOON, by_hand, by_hand),
    ],
)
@pytest.mark.parametrize("last", ["manager", "former"])
def test_a_move_on_an_earlier_day_begins_where_the_last_one_ended(
    company: Company,
    organisation: str,
    before: str,
    after: str,
    now: datetime,
    first: Move,
    second: Move,
    last: str,
) -> None:
    Organisation.objects.update(time_zone=organisation)
    Person.objects.filter(pk=company.nils.pk).update(time_zone=before)
    by_hand(company, company.manager, now - timedelta(days=9))
    first(company, company.other_manager, now)
    Person.objects.filter(pk=company.nils.pk).update(time_zone=after)
    manager: Person = getattr(company, last)
    second(company, manager, now)
    found = spells(company.nils)
    assert found[0][0] == "Samira"
    assert found[0][2] == LATER
    assert found[1:] == [(manager.short_name, LATER, None)]
