"""Somebody new lives by the clock of their location, else of the organisation, and is spoken to in its language."""

from datetime import datetime

import pytest
from django.urls import reverse

from people import services
from people.models import Location, Organisation, Person
from people.models.organisation import known_time_zones
from tests.cast import Company
from tests.people.factories import LocationFactory
from tests.people.imports.sheets import take
from tests.people.test_admin import FACTS, change, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def mill() -> Organisation:
    LocationFactory(name="Tokyo", time_zone="Asia/Tokyo")
    return Organisation.objects.create(name="Mill", time_zone="Europe/Berlin", language="de")


def homes() -> list[tuple[str, str]]:
    return list(Person.objects.order_by("email").values_list("time_zone", "language"))


def test_who_arrives_by_a_file(mill: Organisation, now: datetime) -> None:
    head = "id,name,email,location,time zone,language\n"
    rows = ["1,A,a@mill.example,Tokyo,,", "2,B,b@mill.example,,,", "3,C,c@mill.example,Ulm,,"]
    take(head + "\n".join([*rows, "4,D,d@mill.example,Tokyo,Europe/Lisbon,en"]), now)
    assert homes() == [
        ("Asia/Tokyo", "de"),
        ("Europe/Berlin", "de"),
        ("Europe/Berlin", "de"),
        ("Europe/Lisbon", "en"),
    ]
    assert Location.objects.get(name="Ulm").time_zone == "Europe/Berlin"


def test_who_is_added_by_hand_or_by_a_system(mill: Organisation, now: datetime) -> None:
    tokyo = Location.objects.get(name="Tokyo")
    services.add_person(
        email="a@mill.example", name="A", location=tokyo, time_zone="", language="", actor=None, now=now
    )
    services.add_person(email="b@mill.example", name="B", actor=None, now=now)
    services.add_person(
        email="c@mill.example", name="C", location=tokyo, time_zone="UTC", language="en", actor=None, now=now
    )
    assert homes() == [("Asia/Tokyo", "de"), ("Europe/Berlin", "de"), ("UTC", "en")]


def test_whom_hr_adds(company: Company) -> None:
    hr = signed_in(company.hr_admin)
    Organisation.objects.update(language="de")
    tokyo = LocationFactory(name="Tokyo", time_zone="Asia/Tokyo")
    page = hr.get(reverse("admin:people_person_add")).context["adminform"].form
    assert [page[name].value() for name in ("time_zone", "language")] == ["", ""]
    sent = {**FACTS, "time_zone": "", "language": "", "location": tokyo.pk}
    assert hr.post(reverse("admin:people_person_add"), sent).status_code == 302
    person = Person.objects.get(email="new@larkfell.example")
    assert (person.time_zone, person.language) == ("Asia/Tokyo", "de")
    blank = dict.fromkeys(("department", "manager", "starts_on", "time_zone"), "")
    assert change(hr, person, **blank).status_code == 200, "later on there is one"


def test_a_new_location_is_proposed_the_clock_of_the_organisation(company: Company) -> None:
    form = signed_in(company.hr_admin).get(reverse("admin:people_location_add")).context["adminform"].form
    assert form["time_zone"].value() == "Europe/Lisbon"


def test_the_clock_of_a_server_is_nobodys() -> None:
    assert "localtime" not in known_time_zones()
