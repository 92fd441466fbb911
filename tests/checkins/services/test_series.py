"""Series begin, change and end."""

from datetime import UTC, date, datetime, time

import pytest

from checkins import services
from checkins.models import Arrangement, Series
from core.models import Notice
from tests.cast import Company
from tests.checkins.services.notices import due, told

pytestmark = pytest.mark.django_db

FRIDAYS = Arrangement(Series.Cadence.WEEKLY, Series.Weekday.FRIDAY, time(14), 45, "Europe/Lisbon")


def test_two_people_begin_to_meet(company: Company, now: datetime) -> None:
    series = services.start_series(
        report=company.nils, manager=company.other, arrangement=FRIDAYS, actor=company.nils, now=now
    )
    assert (series.follows_line, series.starts_on) == (False, date(2026, 11, 20))
    assert series.checkins.get().starts_at == datetime(2026, 11, 20, 14, tzinfo=UTC)
    assert told("checkin_series_started") == ["Oluwaseun"]


@pytest.mark.usefixtures("series")
def test_two_who_meet_already_do_not_begin_again(company: Company, now: datetime) -> None:
    with pytest.raises(services.TheTwoMeetAlready, match="Nils"):
        services.start_series(
            report=company.manager, manager=company.nils, arrangement=FRIDAYS, actor=company.manager, now=now
        )
    assert Series.objects.count() == 1


def test_a_new_arrangement_moves_the_checkin_ahead_and_its_reminders(
    company: Company, series: Series, now: datetime
) -> None:
    services.change_series(series=series, arrangement=FRIDAYS, actor=company.manager, now=now)
    checkin = series.checkins.get()
    assert (checkin.slot_on, checkin.starts_at) == (date(2026, 11, 20), datetime(2026, 11, 20, 14, tzinfo=UTC))
    assert due(checkin)["Nils", "before"] == ("waiting", datetime(2026, 11, 18, 9, tzinfo=UTC))
    assert told("checkin_series_changed") == ["Nils"]
    assert series.checkins.count() == 1


def test_a_new_weekday_keeps_the_week(company: Company, series: Series, now: datetime) -> None:
    """Every second week stays every second week; only days to come are chosen."""
    series.checkins.update(slot_on=date(2026, 12, 3), starts_at=datetime(2026, 12, 3, 10, tzinfo=UTC))
    tuesdays = Arrangement(Series.Cadence.TWO_WEEKLY, Series.Weekday.TUESDAY, time(10), 30, "Europe/Lisbon")
    services.change_series(series=series, arrangement=tuesdays, actor=company.nils, now=now)
    assert series.checkins.get().slot_on == date(2026, 12, 1)


def test_the_same_arrangement_again_changes_nothing(company: Company, series: Series, now: datetime) -> None:
    services.change_series(series=series, arrangement=series.arrangement, actor=company.nils, now=now)
    assert not Notice.objects.exists()


def test_a_checkin_that_has_begun_stays_where_it_is(company: Company, series: Series) -> None:
    begun = datetime(2026, 11, 19, 10, 5, tzinfo=UTC)
    services.change_series(series=series, arrangement=FRIDAYS, actor=company.nils, now=begun)
    assert series.checkins.get().slot_on == date(2026, 11, 19)


def test_a_series_of_choice_ends_by_hand(company: Company, series: Series, now: datetime) -> None:
    series.follows_line = False
    series.save(update_fields=["follows_line"])
    services.end_series(series=series, actor=company.nils, now=now)
    assert (series.checkins.get().state, told("checkin_series_ended")) == ("skipped", ["Samira"])
    with pytest.raises(services.SeriesHasEnded):
        services.end_series(series=series, actor=company.nils, now=now)


def test_a_series_of_the_line_does_not(company: Company, series: Series, now: datetime) -> None:
    with pytest.raises(services.SeriesFollowsTheLine):
        services.end_series(series=series, actor=company.nils, now=now)
