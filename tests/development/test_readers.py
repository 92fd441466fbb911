"""The filter and the names agree for everybody, before and after a change of manager."""

from collections.abc import Iterable

from django.db.models import Model

from core.readers import readers_of
from development.models import Plan
from tests.cast import Company
from tests.development.factories import ActionFactory


def readers_in(company: Company, thing: Model) -> set[str]:
    named = {part for part, person in company.people.items() if person in readers_of(thing)}
    model = type(thing)
    seen = {
        part
        for part, person in company.people.items()
        if model._default_manager.visible_to(person).filter(pk=thing.pk).exists()  # type: ignore[attr-defined]
    }
    assert named == seen
    return seen


def whole_plan(company: Company) -> Iterable[Model]:
    action = ActionFactory(growth_area__plan__person=company.nils)
    return action.growth_area.plan, action.growth_area, action


def test_the_person_and_the_manager_read_a_plan(company: Company) -> None:
    for thing in whole_plan(company):
        assert readers_in(company, thing) == {"nils", "manager"}


def test_mentors_read_once_they_are_invited(company: Company) -> None:
    things = whole_plan(company)
    Plan.objects.get().mentors.add(company.other, company.gone)
    for thing in things:
        assert readers_in(company, thing) == {"nils", "manager", "other"}


def test_a_new_manager_takes_the_place_of_the_old(company: Company) -> None:
    things = list(whole_plan(company))
    company.nils.manager = company.other_manager
    company.nils.save()
    for thing in things:
        thing.refresh_from_db()
        assert readers_in(company, type(thing)._default_manager.get(pk=thing.pk)) == {"nils", "other_manager"}


def test_at_the_top_nobody_manages(company: Company) -> None:
    action = ActionFactory(growth_area__plan__person=company.top)
    assert readers_in(company, action) == {"top"}
