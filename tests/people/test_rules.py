from datetime import datetime, timedelta

import pytest

from people import rules
from people.models import Person, Role
from tests.cast import Company


def allowed(company: Company, rule: object, *args: object) -> set[str]:
    return {part for part, person in company.people.items() if rule(person, *args)}  # type: ignore[operator]


def test_hr_keeps_people_and_it_keeps_accounts(company: Company) -> None:
    assert allowed(company, rules.can_keep_people) == {"hr_admin"}
    assert allowed(company, rules.can_keep_accounts) == {"it_admin"}


@pytest.mark.parametrize(
    ("role", "giver"), [(Role.HR_PARTNER, "hr_admin"), (Role.HR_ADMIN, "hr_admin"), (Role.IT_ADMIN, "it_admin")]
)
def test_each_gives_their_own_roles(company: Company, role: Role, giver: str) -> None:
    assert allowed(company, rules.can_give_role, role) == {giver}


def test_both_close_accounts_but_never_their_own(company: Company) -> None:
    assert allowed(company, rules.can_deactivate, company.nils) == {"hr_admin", "it_admin"}
    assert allowed(company, rules.can_deactivate, company.hr_admin) == {"it_admin"}


def test_who_has_left_keeps_nothing(company: Company) -> None:
    Person.objects.filter(pk=company.hr_admin.pk).update(is_active=False)
    company.hr_admin.refresh_from_db()
    assert allowed(company, rules.can_keep_people) == set()


def test_a_coming_last_day_is_for_the_line_and_hr(company: Company, now: datetime) -> None:
    company.nils.ends_on = company.nils.today(now)
    told = {"nils", "manager", "skip", "top", "hr", "hr_admin"}
    assert allowed(company, rules.can_see_last_day, company.nils, now) == told
    company.nils.ends_on -= timedelta(days=1)
    assert allowed(company, rules.can_see_last_day, company.nils, now) == set(company.people)
