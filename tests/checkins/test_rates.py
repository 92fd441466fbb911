"""How regularly people meet: counted by workers, for HR alone, and nothing counted that should not be."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from checkins import services
from checkins.models import CheckIn, GapCount, RateCount, Series
from checkins.rates import median_of
from people.models import Person, Role, RoleGrant
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory
from tests.checkins.views.pages import sign_in, text
from tests.people.factories import LeaveFactory, LocationFactory, PersonFactory

pytestmark = pytest.mark.django_db

Counted = Callable[[int], AbstractContextManager[Any]]


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def series(company: Company) -> Series:
    made: Series = SeriesFactory(report=company.nils, manager=company.manager)
    return made


def on(series: Series, month: int, day: int, state: str = "held", **details: Any) -> CheckIn:
    made: CheckIn = CheckInFactory(
        series=series, starts_at=datetime(2026, month, day, 10, tzinfo=UTC), state=state, **details
    )
    return made


def table(person: Person, **asked: Any) -> list[tuple[Any, ...]]:
    answer = sign_in(person).get(reverse("checkins:rates"), asked)
    rows = answer.context["rates"].rows
    return [(row.department, row.held, row.missed, row.share, row.skipped, row.median_days) for row in rows]


def test_what_became_of_checkins_by_department(company: Company, series: Series, now: datetime) -> None:
    assert "No check-ins counted yet" in text(sign_in(company.hr).get(reverse("checkins:rates")))
    for day in (1, 8, 15, 29):
        on(series, 10, day)
    on(series, 11, 5, "missed")
    on(series, 11, 12, "skipped")
    on(series, 11, 16, "planned")
    on(SeriesFactory(report=company.other, manager=company.other_manager), 11, 3)
    services.count_rates(now=now)
    assert table(company.hr) == [("Dye house", 4, 1, 80, 1, 7)]
    assert table(company.hr, months="1") == [("Dye house", 0, 1, 0, 1, None)]
    assert table(company.hr_far, months="12") == [("Office", 1, 0, 100, 0, None)]


def test_what_lies_further_apart_is_no_rhythm(company: Company, series: Series, now: datetime) -> None:
    on(series, 4, 1)
    on(series, 11, 3)
    services.count_rates(now=now)
    assert not GapCount.objects.exists()
    on(series, 4, 20)
    services.count_rates(now=now)
    assert list(GapCount.objects.filter(month="2026-11-01").values_list("days", "times")) == [(197, 1)]


@pytest.mark.parametrize("away", ["nils", "manager"])
def test_leave_holidays_and_ends_count_for_nothing_and_a_move_once(
    company: Company, series: Series, now: datetime, away: str
) -> None:
    on(series, 10, 1)
    on(series, 10, 8, "skipped", skipped_for="leave")
    on(series, 10, 15, "skipped", skipped_for="holiday")
    on(series, 10, 29)
    on(series, 11, 5, "missed")
    LeaveFactory(person=getattr(company, away), starts_on=date(2026, 11, 4), ends_on=date(2026, 11, 6))
    CheckInFactory(series=series, slot_on=date(2026, 11, 10), starts_at=now - timedelta(days=1), state="held")
    on(series, 11, 12, "skipped", skipped_for="ended")
    on(SeriesFactory(report=company.peer, manager=company.nils, follows_line=False), 11, 12)
    services.count_rates(now=now)
    assert table(company.hr) == [("Dye house", 3, 0, 100, 0, 18)]


def test_the_day_is_that_of_the_series(company: Company, now: datetime) -> None:
    """Late on 31 October in New York, early on 1 November in UTC."""
    late = SeriesFactory(report=company.nils, manager=company.manager, time_zone="America/New_York")
    CheckInFactory(series=late, starts_at=datetime(2026, 11, 1, 2, tzinfo=UTC), state="held")
    services.count_rates(now=now)
    assert table(company.hr, months="1") == []
    assert table(company.hr) == [("Dye house", 1, 0, 100, 0, None)]


def test_counts_of_what_changes_take_the_place_of_the_former(series: Series, company: Company, now: datetime) -> None:
    late = on(series, 11, 5, "missed")
    old = on(series, 3, 5, "missed")
    services.count_rates(now=now)
    CheckIn.objects.filter(pk__in=[late.pk, old.pk]).update(state="held", held_at=now)
    services.count_rates(now=now)
    assert table(company.hr, months="12") == [("Dye house", 1, 1, 50, 0, None)]
    services.count_rates(now=now + timedelta(days=400))
    assert not RateCount.objects.exists()


def test_those_of_one_location(company: Company, series: Series, now: datetime) -> None:
    porto, lund = LocationFactory(name="Porto"), LocationFactory(name="Lund")
    for n, location in enumerate((porto, lund, lund)):
        report = PersonFactory(
            department=company.dyehouse, manager=company.manager, location=location, email=f"{n}@larkfell.example"
        )
        on(SeriesFactory(report=report, manager=company.manager), 11, 5)
    services.count_rates(now=now)
    assert table(company.hr) == [("Dye house", 3, 0, 100, 0, None)]
    assert table(company.hr, at=lund.pk) == [("Dye house", 2, 0, 100, 0, None)]
    assert table(company.hr, at="nonsense", months="nonsense") == table(company.hr)
    RoleGrant.objects.create(person=company.peer, role=Role.HR_PARTNER, location=porto)
    assert table(company.peer) == [("Dye house", 1, 0, 100, 0, None)]
    assert table(company.peer, at=lund.pk) == table(company.peer)


@pytest.mark.parametrize("size", [1, 3])
def test_the_page_costs_the_same_however_many(
    company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    for number in range(size):
        report = PersonFactory(department=company.dyehouse, email=f"{number}@larkfell.example")
        met = SeriesFactory(report=report, manager=company.manager)
        on(met, 11, 3 + number)
        on(met, 11, 10 + number)
    services.count_rates(now=now)
    client = sign_in(company.hr)
    with django_assert_num_queries(7):
        answer = client.get(reverse("checkins:rates"))
    assert answer.context["rates"].rows[0].held == 2 * size


def test_all_together_stand_below(company: Company, now: datetime) -> None:
    RoleGrant.objects.create(person=company.peer, role=Role.HR_PARTNER, for_everyone=True)
    for report in (company.nils, company.other):
        met = SeriesFactory(report=report, manager=company.top)
        for day in (2, 9, 16):
            on(met, 11, day)
    services.count_rates(now=now)
    shown = sign_in(company.peer).get(reverse("checkins:rates"))
    everybody = shown.context["rates"].everybody
    assert (everybody.held, everybody.share, everybody.median_days) == (6, 100, 7)
    assert "All you look after" in text(shown)


@pytest.mark.parametrize(
    ("gaps", "middle"), [({}, None), ({7: 1}, 7), ({7: 1, 14: 1}, 7), ({7: 1, 14: 2}, 14), ({1: 5, 9: 4}, 1)]
)
def test_the_middle(gaps: dict[int, int], middle: int | None) -> None:
    assert median_of(gaps) == middle


def test_checkins_are_counted_once_for_each_group(now: datetime) -> None:
    group = {"month": date(2026, 11, 1), "held": 1, "missed": 0, "skipped": 0, "counted_at": now}
    RateCount.objects.create(**group)
    with pytest.raises(IntegrityError, match="checkins_are_counted_once_for_each_group"), transaction.atomic():
        RateCount.objects.create(**group)
    with pytest.raises(IntegrityError, match="checkins_are_counted_by_whole_months"), transaction.atomic():
        RateCount.objects.create(**group | {"month": date(2026, 11, 2)})


def test_days_between_checkins_are_counted_once_for_each_group() -> None:
    group = {"month": date(2026, 11, 1), "days": 7, "times": 1}
    GapCount.objects.create(**group)
    with pytest.raises(IntegrityError, match="days_between_checkins_are_counted_once_for_each_group"):
        GapCount.objects.create(**group)


@pytest.mark.django_db(transaction=True)
def test_workers_side_by_side_leave_one_set_of_counts(series: Series, now: datetime) -> None:
    on(series, 11, 5)

    def count(_number: int) -> None:
        services.count_rates(now=now)
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count, range(4)))
    assert RateCount.objects.get().held == 1
