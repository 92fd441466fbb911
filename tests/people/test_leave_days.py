"""A due date is later by the days somebody is away."""

from datetime import UTC, date, datetime

import pytest
from django.db.models import Value

from people.models import Person, day_at, moved_by_leave
from tests.cast import Company
from tests.people.factories import LeaveFactory

SINCE, DUE = date(2026, 11, 2), date(2026, 11, 20)


def november(day: int) -> date:
    return date(2026, 11, day)


@pytest.mark.parametrize(
    ("leaves", "moved"),
    [
        ([], november(20)),
        ([(10, 12)], november(23)),
        ([(20, 24)], november(25)),
        ([(21, 24)], november(20)),
        ([(1, 3)], november(22)),
        ([(10, 12), (22, 23)], november(25)),
        ([(10, 12), (24, 25)], november(23)),
        ([(22, 23), (10, 12)], november(25)),
    ],
)
def test_due_date_is_later_by_the_days_away(company: Company, leaves: list[tuple[int, int]], moved: date) -> None:
    for first, last in leaves:
        LeaveFactory(person=company.nils, starts_on=november(first), ends_on=november(last))
    LeaveFactory(person=company.peer, starts_on=SINCE, ends_on=DUE)
    LeaveFactory(person=company.nils, starts_on=date(2026, 10, 1), ends_on=date(2026, 10, 9))
    nils = Person.objects.filter(pk=company.nils.pk)
    assert nils.values_list(moved_by_leave("pk", Value(SINCE), Value(DUE)), flat=True).get() == moved


def test_day_is_the_one_on_their_calendar(company: Company) -> None:
    Person.objects.filter(pk=company.manager.pk).update(time_zone="Pacific/Auckland")
    late = datetime(2026, 11, 20, 23, 0, tzinfo=UTC)
    nils = Person.objects.filter(pk=company.nils.pk)
    assert nils.values_list(day_at("manager", late), flat=True).get() == november(21)
