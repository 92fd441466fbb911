import pytest

from development import rules
from tests.cast import Company
from tests.development.factories import PlanFactory


@pytest.mark.parametrize(
    ("part", "writes", "changes"),
    [
        ("nils", 1, 1),
        ("manager", 0, 1),
        ("other", 0, 0),
        ("skip", 0, 0),
        ("hr", 0, 0),
    ],
)
def test_who_may_do_what(company: Company, part: str, writes: int, changes: int) -> None:
    plan = PlanFactory(person=company.nils)
    plan.mentors.add(company.other)
    viewer = company.people[part]
    assert rules.can_write_aspirations(viewer, plan) == bool(writes)
    assert rules.can_change_plan(viewer, plan) == bool(changes)


def test_without_a_manager_nobody_else_changes_a_plan(company: Company) -> None:
    assert not rules.can_change_plan(company.skip, PlanFactory(person=company.top))
