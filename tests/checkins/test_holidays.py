"""Public holidays: what falls on one is planned for the next working day, and never counts as missed."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from checkins import services
from checkins.calendar import meetings_of
from checkins.models import Arrangement, CheckIn, Series
from checkins.services.planning import plan_next
from core.models import NoticeSchedule
from people.models import Location, Person
from people.queries import is_holiday
from tests.cast import Company
from tests.checkins.factories import CheckInFactory, SeriesFactory
from tests.checkins.views.pages import at, sign_in, text
from tests.people.factories import LocationFactory

ADVENT = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
IMMACULATE = date(2026, 12, 8)  # a Tuesday, and a holiday in Portugal


@pytest.fixture
def portugal(company: Company) -> Location:
    """Where the manager of Nils works."""
    place: Location = LocationFactory(name="Porto", country="PT")
    Person.objects.filter(pk=company.manager.pk).update(location=place)
    company.manager.location = place
    return place


def tuesdays(company: Company, **given: Any) -> Series:
    made: Series = SeriesFactory(
        report=company.nils, manager=company.manager, weekday=1, cadence="weekly", starts_on=IMMACULATE, **given
    )
    return made


def test_a_holiday_moves_it_to_the_next_working_day(company: Company, portugal: Location) -> None:
    [checkin] = plan_next([tuesdays(company)], ADVENT)
    assert (checkin.slot_on, checkin.on, checkin.is_moved_for_holiday) == (IMMACULATE, date(2026, 12, 9), True)
    assert checkin.local_start.time() == time(10)
    page = text(sign_in(company.nils).get(at("detail", checkin.pk)))
    assert "Moved by itself from Tue 8 Dec, a public holiday for one of you." in page


@pytest.mark.parametrize(("days", "expected"), [([1, 2, 3, 4], 10), ([1, 2, 6], 12), ([1, 2, 4], 10), ([1, 2], 14)])
def test_it_moves_to_a_day_on_which_both_work(
    company: Company, portugal: Location, days: list[int], expected: int
) -> None:
    """The manager works from Thursday to Saturday and on Mondays, Nils on some days."""
    for person, working in ((company.manager, [1, 4, 5, 6]), (company.nils, days)):
        NoticeSchedule.objects.create(person=person, working_days=working)
    [checkin] = plan_next([tuesdays(company)], ADVENT)
    assert checkin.on == date(2026, 12, expected)


def test_where_both_work_on_no_same_day_it_moves_within_the_working_week(company: Company, portugal: Location) -> None:
    NoticeSchedule.objects.create(person=company.nils, working_days=[2])
    [checkin] = plan_next([tuesdays(company)], ADVENT)
    assert checkin.on == date(2026, 12, 9)


def test_the_series_goes_on_in_its_rhythm(company: Company, portugal: Location) -> None:
    series = tuesdays(company)
    [checkin] = plan_next([series], ADVENT)
    services.hold_checkin(checkin=checkin, actor=company.nils, now=checkin.starts_at)
    assert series.checkins.ahead().get().on == date(2026, 12, 15)


def test_whoever_moves_it_by_hand_has_moved_it(company: Company, portugal: Location) -> None:
    [checkin] = plan_next([tuesdays(company)], ADVENT)
    moved = services.move_checkin(
        checkin=checkin, starts_at=checkin.starts_at + timedelta(hours=1), actor=company.nils, now=ADVENT
    )
    assert not moved.is_moved_for_holiday


def test_a_series_arranged_anew_minds_holidays(company: Company, portugal: Location) -> None:
    series = SeriesFactory(report=company.nils, manager=company.manager, weekday=2, starts_on=date(2026, 12, 9))
    [checkin] = plan_next([series], ADVENT)
    anew = Arrangement("weekly", 1, time(10), 30, "Europe/Lisbon")
    services.change_series(series=series, arrangement=anew, actor=company.nils, now=ADVENT)
    checkin.refresh_from_db()
    assert (checkin.slot_on, checkin.on) == (IMMACULATE, date(2026, 12, 9))


def test_the_calendar_foresees_them(company: Company, portugal: Location) -> None:
    series = tuesdays(company)
    CheckInFactory(series=series, slot_on=date(2026, 12, 1), starts_at=ADVENT + timedelta(hours=1))
    series.starts_on = date(2026, 12, 1)
    series.save()
    days = [one.checkin.on for one in meetings_of(Person.objects.get(pk=company.nils.pk), ADVENT)]
    assert days[:3] == [date(2026, 12, 1), date(2026, 12, 9), date(2026, 12, 15)]


def test_what_was_planned_on_one_is_not_missed(company: Company, portugal: Location) -> None:
    on_holiday = CheckInFactory(series=tuesdays(company), starts_at=datetime(2026, 12, 8, 10, tzinfo=UTC))
    other = CheckInFactory(
        series=SeriesFactory(report=company.peer, manager=company.nils, follows_line=False),
        starts_at=datetime(2026, 12, 8, 10, tzinfo=UTC),
    )
    services.settle_past_checkins(actor=None, now=datetime(2026, 12, 11, 18, tzinfo=UTC))
    assert (CheckIn.objects.get(pk=on_holiday.pk).state, CheckIn.objects.get(pk=other.pk).state) == (
        "skipped",
        "missed",
    )
    assert CheckIn.objects.get(pk=on_holiday.pk).skipped_for == "holiday"
    page = text(sign_in(company.nils).get(at("detail", on_holiday.pk)))
    assert "Skipped, since it was a public holiday." in page


def test_where_no_country_is_given_there_are_none() -> None:
    assert is_holiday(Location(country="PT"), IMMACULATE)
    assert not is_holiday(Location(), IMMACULATE)
    assert not is_holiday(None, IMMACULATE)
    assert not is_holiday(Location(country="QQ"), IMMACULATE)
    assert not is_holiday(Location(country="DE"), date(2026, 1, 6))
    assert is_holiday(Location(country="DE", region="BY"), date(2026, 1, 6))


@pytest.mark.parametrize(
    ("country", "region", "field"), [("QQ", "", "country"), ("DE", "XX", "region"), ("", "BY", "region")]
)
def test_a_country_is_one_whose_holidays_are_known(db: None, country: str, region: str, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        LocationFactory.build(country=country, region=region).full_clean()
    assert field in refused.value.message_dict


def test_a_region_is_one_of_a_country(db: None) -> None:
    with pytest.raises(IntegrityError, match="location_has_a_country_for_its_region"):
        LocationFactory(region="BY")


@pytest.mark.parametrize("size", [1, 3])
def test_planning_asks_for_the_places_once(
    company: Company, portugal: Location, now: datetime, django_assert_num_queries: Any, size: int
) -> None:
    series = [SeriesFactory(manager=company.manager, report__location=portugal) for _number in range(size)]
    series = list(Series.objects.filter(pk__in=[one.pk for one in series]).with_people())
    with django_assert_num_queries(7):
        plan_next(series, now)
