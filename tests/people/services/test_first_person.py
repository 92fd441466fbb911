"""The first person of an empty copy."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest
from django.db import connection

from people import services
from people.models import Organisation, Person, Role


def first(now: datetime) -> Person:
    return services.set_up(
        organisation="Larkfell Looms",
        time_zone="Europe/Lisbon",
        name="Heidi First",
        email="heidi@larkfell.example",
        password="a long enough password",
        actor=None,
        now=now,
    )


def test_the_first_person_is_hr_and_it(db: None, now: datetime) -> None:
    person = first(now)
    assert person.roles == {Role.HR_ADMIN, Role.IT_ADMIN}
    assert person.check_password("a long enough password")
    assert Organisation.objects.get().name == "Larkfell Looms"
    with pytest.raises(services.AlreadySetUp):
        first(now)


@pytest.mark.django_db(transaction=True)
def test_two_first_people_at_once_are_one(now: datetime) -> None:
    gate = Barrier(2)

    def begin(_number: int) -> str:
        gate.wait()
        try:
            first(now)
        except (services.AlreadySetUp, services.AddressIsTaken):
            return "refused"
        finally:
            connection.close()
        return "in"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(begin, range(2))) == ["in", "refused"]
    assert Person.objects.count() == 1
