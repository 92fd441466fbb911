from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from tests.cast import Company
from tests.development.factories import ActionFactory, GrowthAreaFactory, PlanFactory


def test_a_person_has_one_plan(company: Company) -> None:
    plan = PlanFactory(person=company.nils)
    with pytest.raises(IntegrityError, match="person_id"):
        type(plan).objects.create(person=company.nils)


def test_growth_area_has_a_title(company: Company) -> None:
    with pytest.raises(IntegrityError, match="growth_area_has_a_title"):
        GrowthAreaFactory(plan__person=company.nils, title="")


def test_growth_area_closes_after_it_opens(company: Company) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    area.closed_at = area.created_at - timedelta(days=1)
    with pytest.raises(IntegrityError, match="growth_area_closes_after_it_opens"):
        area.save()


def test_action_has_a_text(company: Company) -> None:
    with pytest.raises(IntegrityError, match="development_action_has_a_text"):
        ActionFactory(growth_area__plan__person=company.nils, text="")


@pytest.mark.parametrize("wrong", [{"progress": 100}, {"progress": 101}, {"is_done": True}])
def test_action_is_done_iff_complete(company: Company, wrong: dict[str, Any]) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    values = {"progress": wrong.get("progress", 0), "done_at": area.created_at if "is_done" in wrong else None}
    with pytest.raises(IntegrityError, match="development_action_is_done_iff_complete"):
        ActionFactory(growth_area=area, **values)


def test_what_they_are_called(company: Company) -> None:
    action = ActionFactory(growth_area__plan__person=company.nils, growth_area__title="Calm", text="Breathe")
    assert [str(thing) for thing in (action, action.growth_area, action.growth_area.plan)] == [
        "Breathe",
        "Calm",
        "Nils Employee",
    ]
