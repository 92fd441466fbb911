"""People for tests."""

from datetime import date, timedelta
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from people.models import Delegation, Department, Leave, Location, Person, RoleGrant
from people.models.delegation import moments_of


class DepartmentFactory(DjangoModelFactory[Department]):
    class Meta:
        model = Department

    name = factory.Sequence(lambda n: f"Department {n}")


class LocationFactory(DjangoModelFactory[Location]):
    class Meta:
        model = Location

    name = factory.Sequence(lambda n: f"Location {n}")
    time_zone = "Europe/Lisbon"


class PersonFactory(DjangoModelFactory[Person]):
    class Meta:
        model = Person
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Person{n} Weaver")
    email = factory.LazyAttribute(lambda person: f"{person.name.split()[0].lower()}@larkfell.example")
    employee_id = factory.Sequence(lambda n: f"E{n:05}")
    job_title = "Weaver"
    time_zone = "Europe/Lisbon"
    starts_on = date(2020, 1, 6)

    @classmethod
    def _create(cls, model_class: type[Person], *args: Any, **kwargs: Any) -> Person:
        person: Person = super()._create(model_class, *args, **kwargs)
        person.refresh_from_db(fields=["above"])
        return person


class RoleGrantFactory(DjangoModelFactory[RoleGrant]):
    class Meta:
        model = RoleGrant


class LeaveFactory(DjangoModelFactory[Leave]):
    class Meta:
        model = Leave


class DelegationFactory(DjangoModelFactory[Delegation]):
    """Holds today; `days_off` moves it, one day long."""

    class Meta:
        model = Delegation

    class Params:
        days_off = 0

    starts_on = factory.LazyAttribute(
        lambda made: (
            made.manager.today(timezone.now()) + timedelta(days=made.days_off)
        )  # the database’s own clock rules
    )
    ends_on = factory.SelfAttribute("starts_on")
    during = factory.LazyAttribute(
        lambda made: moments_of(made.manager, made.starts_on, made.ends_on, now=timezone.now() - timedelta(days=9))
    )
