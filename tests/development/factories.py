"""Plans for tests."""

from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from development.models import Action, CompanyValue, GrowthArea, Plan
from tests.people.factories import PersonFactory


class PlanFactory(DjangoModelFactory[Plan]):
    class Meta:
        model = Plan
        django_get_or_create = ("person",)

    person = factory.SubFactory(PersonFactory)


class GrowthAreaFactory(DjangoModelFactory[GrowthArea]):
    class Meta:
        model = GrowthArea

    plan = factory.SubFactory(PlanFactory)
    title = factory.Sequence(lambda n: f"Growth area {n}")
    created_at = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)


class ActionFactory(DjangoModelFactory[Action]):
    class Meta:
        model = Action

    growth_area = factory.SubFactory(GrowthAreaFactory)
    text = factory.Sequence(lambda n: f"Action {n}")
    created_at = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)


class CompanyValueFactory(DjangoModelFactory[CompanyValue]):
    class Meta:
        model = CompanyValue

    name = factory.Sequence(lambda n: f"Value {n}")
    meaning = "We say it while it can still be mended."
