"""Places and leave."""

from datetime import datetime

import pytest

from people import services
from people.models import Department, Leave, Location
from tests.cast import Company
from tests.people.factories import LocationFactory
from tests.people.services.spells import DAY


def test_places_have_names_of_their_own(company: Company, now: datetime) -> None:
    services.keep_place(place=Location(name="Porto"), actor=company.hr_admin, now=now)
    LocationFactory(name="Braga")
    for place in (Location(name="braga"), Department(name="OFFICE")):
        with pytest.raises(services.NameIsTaken, match=place.name):
            services.keep_place(place=place, actor=company.hr_admin, now=now)
    assert Location.objects.filter(name="Porto").exists()


def test_leave_is_recorded_once_and_cancelled(company: Company, now: datetime) -> None:
    leave = Leave(person=company.nils, starts_on=DAY, ends_on=DAY)
    services.record_leave(leave=leave, actor=company.hr_admin, now=now)
    with pytest.raises(services.LeavesOverlap, match="Nils Employee"):
        services.record_leave(
            leave=Leave(person=company.nils, starts_on=DAY, ends_on=DAY), actor=company.hr_admin, now=now
        )
    services.cancel_leave(leave=leave, actor=company.hr_admin, now=now)
    assert not Leave.objects.exists()
