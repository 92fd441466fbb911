"""What is told of check-ins is told in the language, and on the clock, of whoever reads it."""

from datetime import UTC, datetime, time

import pytest

from checkins import services
from checkins.models import Arrangement, CheckIn, Series
from tests.cast import Company
from tests.speaking import speak, told

pytestmark = pytest.mark.usefixtures("german")

FRIDAYS = Arrangement(Series.Cadence.WEEKLY, Series.Weekday.FRIDAY, time(14), 45, "Europe/Lisbon")


@pytest.fixture(autouse=True)
def _tokyo(company: Company) -> None:
    company.nils.time_zone = "Asia/Tokyo"
    company.nils.save(update_fields=["time_zone"])
    speak("de", company.nils)


def test_of_what_the_other_does_with_one_checkin(company: Company, checkin: CheckIn, now: datetime) -> None:
    to = datetime(2026, 12, 8, 20, tzinfo=UTC)
    services.add_action(checkin=checkin, text="x", owner=company.nils, due_on=None, actor=company.manager, now=now)
    services.move_checkin(checkin=checkin, starts_at=to, actor=company.manager, now=now)
    services.skip_checkin(checkin=checkin, reason="The fair", actor=company.manager, now=now)
    assert told(company.nils) == {
        "checkin_action": "«Samira wrote down an action for you in your check-in.»",
        "checkin_moved": "«Samira moved your check-in to Mi, 9. Dez at 05:00.»",
        "checkin_skipped": "«Samira skipped your next check-in and said why.»",
    }


def test_of_how_they_meet(company: Company, now: datetime) -> None:
    series = services.start_series(
        report=company.other, manager=company.nils, arrangement=FRIDAYS, actor=company.other, now=now
    )
    other_days = Arrangement(Series.Cadence.WEEKLY, Series.Weekday.MONDAY, time(14), 45, "Europe/Lisbon")
    services.change_series(series=series, arrangement=other_days, actor=company.other, now=now)
    services.end_series(series=series, actor=company.other, now=now)
    assert told(company.nils) == {
        "checkin_series_started": "«Oluwaseun would like to have regular check-ins with you.»",
        "checkin_series_changed": "«Oluwaseun changed when you two meet.»",
        "checkin_series_ended": "«Oluwaseun ended your regular check-ins. Your notes stay.»",
    }
