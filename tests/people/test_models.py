from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from uuid import UUID

import pgtrigger
import pytest
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from people.models import (
    ApiToken,
    Department,
    ImportHeader,
    Leave,
    Location,
    Organisation,
    Person,
    ReportingSpell,
    Role,
    RoleGrant,
)
from people.services.violations import violated
from tests.cast import Company
from tests.people.factories import DepartmentFactory, LocationFactory, PersonFactory

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 17)


def refused(act: Callable[[], object]) -> str:
    """The name of the constraint that refuses the act."""
    try:
        with transaction.atomic():
            act()
            connection.check_constraints()
    except IntegrityError as error:
        return violated(error)
    return ""


def line_by_hand(person_id: UUID) -> list[UUID]:
    """Everyone above, found by walking, the top first."""
    managers = dict(Person.objects.values_list("pk", "manager"))
    line: list[UUID] = []
    at = managers[person_id]
    while at:
        line.insert(0, at)
        at = managers[at]
    return line


def test_person_email_is_used_once(company: Company) -> None:
    assert refused(lambda: Person.objects.filter(pk=company.peer.pk).update(email=company.nils.email.upper())) == (
        "person_email_is_used_once"
    )


def test_person_does_not_manage_themself(company: Company) -> None:
    with pgtrigger.ignore("people.Person:keep_above"):
        name = refused(lambda: Person.objects.filter(pk=company.nils.pk).update(manager=company.nils))
    assert name == "person_does_not_manage_themself"


def test_person_ends_after_start() -> None:
    assert refused(lambda: PersonFactory(starts_on=DAY, ends_on=DAY - timedelta(days=1))) == "person_ends_after_start"


def test_reporting_spells_never_overlap(company: Company) -> None:
    ReportingSpell.objects.create(person=company.nils, manager=company.manager, during=DateRange(DAY, None))
    late = DateRange(DAY + timedelta(days=5), None)
    assert refused(lambda: ReportingSpell.objects.create(person=company.nils, manager=company.former, during=late)) == (
        "reporting_spells_never_overlap"
    )


def test_reporting_spell_has_two_people(company: Company) -> None:
    spell = ReportingSpell(person=company.nils, manager=company.nils, during=DateRange(DAY, None))
    assert refused(spell.save) == "reporting_spell_has_two_people"


def test_reporting_spell_lasts(company: Company) -> None:
    spell = ReportingSpell(person=company.nils, manager=company.manager, during=DateRange(DAY, DAY))
    assert refused(spell.save) == "reporting_spell_lasts"


def test_leave_ends_after_it_starts(company: Company) -> None:
    leave = Leave(person=company.nils, starts_on=DAY, ends_on=DAY - timedelta(days=1))
    assert refused(leave.save) == "leave_ends_after_it_starts"


def test_leaves_never_overlap(company: Company) -> None:
    Leave.objects.create(person=company.nils, starts_on=DAY, ends_on=DAY + timedelta(days=3))
    leave = Leave(person=company.nils, starts_on=DAY + timedelta(days=3), ends_on=DAY + timedelta(days=9))
    assert refused(leave.save) == "leaves_never_overlap"


def test_leave_is_not_for_ever(company: Company) -> None:
    leave = Leave(person=company.nils, starts_on=date(2026, 3, 1), ends_on=date(2031, 3, 2))
    assert refused(leave.save) == "leave_is_not_for_ever"
    leave.ends_on = date(2031, 3, 1)
    leave.save()


def test_organisation_is_the_only_one() -> None:
    assert refused(lambda: Organisation.objects.create(id=2, name="Another")) == "organisation_is_the_only_one"


def test_department_name_is_used_once() -> None:
    DepartmentFactory(name="Dye house")
    assert refused(lambda: DepartmentFactory(name="dye HOUSE")) == "department_name_is_used_once"


def test_department_is_not_its_own_parent() -> None:
    department = DepartmentFactory()
    assert refused(lambda: Department.objects.filter(pk=department.pk).update(parent=department)) == (
        "department_is_not_its_own_parent"
    )


def test_location_name_is_used_once() -> None:
    LocationFactory(name="Porto")
    assert refused(lambda: Location.objects.create(name="PORTO")) == "location_name_is_used_once"


@pytest.mark.parametrize(
    "scope",
    [
        {"role": Role.HR_PARTNER},
        {"role": Role.HR_ADMIN, "for_everyone": True},
        {"role": Role.IT_ADMIN, "department": True},
        {"role": Role.HR_PARTNER, "for_everyone": True, "department": True},
    ],
)
def test_role_has_one_scope_iff_hr_partner(company: Company, scope: dict[str, object]) -> None:
    if "department" in scope:
        scope = {**scope, "department": company.office}
    assert refused(lambda: RoleGrant.objects.create(person=company.nils, **scope)) == (
        "role_has_one_scope_iff_hr_partner"
    )


def test_role_is_granted_once(company: Company) -> None:
    assert refused(lambda: RoleGrant.objects.create(person=company.hr_admin, role=Role.HR_ADMIN)) == (
        "role_is_granted_once"
    )


def test_api_token_name_is_used_once(company: Company) -> None:
    ApiToken.objects.create(user=company.nils, name="script")
    assert refused(lambda: ApiToken.objects.create(user=company.nils, name="script")) == "api_token_name_is_used_once"


def test_import_heading_means_one_field() -> None:
    ImportHeader.objects.create(heading="personalnummer", field="employee_id")
    assert refused(lambda: ImportHeader.objects.create(heading="Personalnummer", field="")) == (
        "import_heading_means_one_field"
    )


def test_reporting_line_has_no_loop(company: Company) -> None:
    def in_plain_sql() -> None:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE people_person SET manager_id = %s WHERE id = %s", [company.nils.pk, company.skip.pk])

    assert refused(in_plain_sql) == "reporting_line_has_no_loop"
    assert refused(lambda: Person.objects.filter(pk=company.nils.pk).update(manager=company.nils)) == (
        "reporting_line_has_no_loop"
    )
    company.skip.manager = company.nils
    assert refused(company.skip.save) == "reporting_line_has_no_loop"


def test_manager_is_there_first(company: Company) -> None:
    nobody = Person(name="Nobody")
    assert refused(lambda: Person.objects.filter(pk=company.nils.pk).update(manager=nobody.pk)) == (
        "manager_is_there_first"
    )


def test_nobody_writes_the_line_above_by_hand(company: Company) -> None:
    before = company.nils.above
    Person.objects.filter(pk=company.nils.pk).update(above=[])
    company.nils.refresh_from_db()
    assert company.nils.above == before == [company.top.pk, company.skip.pk, company.manager.pk]


def test_moving_a_branch_rewrites_all_of_it(company: Company) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE people_person SET manager_id = %s WHERE id = %s", [company.other_manager.pk, company.skip.pk]
        )
    company.nils.refresh_from_db()
    assert company.nils.above == [company.top.pk, company.other_manager.pk, company.skip.pk, company.manager.pk]


def test_an_end_at_the_top_empties_the_line(company: Company) -> None:
    Person.objects.filter(pk=company.skip.pk).update(manager=None)
    company.nils.refresh_from_db()
    assert company.nils.above == [company.skip.pk, company.manager.pk]


def test_two_moves_in_one_statement_with_somebody_between_who_stays() -> None:
    """The rewriting for the lower of the two comes last, and must not bring back what it saw at first."""
    boss, upper = PersonFactory(name="Boss Q"), PersonFactory(name="Upper Q")
    stays = PersonFactory(name="Stays Q", manager=upper)
    lower = PersonFactory(name="Lower Q")
    report = PersonFactory(name="Report Q", manager=lower)
    upper.manager, lower.manager = boss, stays
    Person.objects.bulk_update([upper, lower], ["manager"])
    assert Person.objects.get(pk=report.pk).above == [boss.pk, upper.pk, stays.pk, lower.pk]


@pytest.mark.parametrize("seed", range(20))
def test_bulk_moves_keep_every_line_right(seed: int) -> None:
    """Many rows in one statement, in an order nobody chose, three levels deep and more."""
    chance = Random(seed)  # noqa: S311 - a test
    people = [PersonFactory(name=f"P{number} Q") for number in range(24)]
    for _round in range(6):
        moved = chance.sample(people, 8)
        Person.objects.filter(pk__in=[person.pk for person in moved]).update(manager=None)
        ranks = {person.pk: rank for rank, person in enumerate(chance.sample(people, len(people)))}
        fixed = [person for person in people if person not in moved]
        lines = dict(Person.objects.values_list("pk", "above"))
        for person in moved:
            above = [other for other in fixed if not set(lines[other.pk]) & {m.pk for m in moved}]
            higher = [other for other in moved if ranks[other.pk] < ranks[person.pk]]
            person.manager = chance.choice([*above, *higher, None])
        Person.objects.bulk_update(moved, ["manager"])
        for person in Person.objects.all():
            assert person.above == line_by_hand(person.pk)


def test_inserting_many_at_once_sees_those_before() -> None:
    top = Person(name="Top Q", email="top@larkfell.example")
    middle = Person(name="Middle Q", email="middle@larkfell.example", manager=top)
    low = Person(name="Low Q", email="low@larkfell.example", manager=middle)
    Person.objects.bulk_create([top, middle, low])
    assert Person.objects.get(pk=low.pk).above == [top.pk, middle.pk]


def test_history_tells_of_the_one_who_moved_only(company: Company) -> None:
    events = Person.pgh_event_model.objects.filter(pgh_label="update")  # type: ignore[attr-defined]
    Person.objects.filter(pk=company.skip.pk).update(manager=company.other_manager)
    assert [event.pgh_obj_id for event in events] == [company.skip.pk]


def test_names_are_folded_for_the_search() -> None:
    person = PersonFactory(name="Zoë Müller-Ångström", preferred_name="Zoé", email="Z.M@x.example", job_title="Dyër")
    person.refresh_from_db()
    assert person.search_text == "\n zoe muller-angstrom\n zoe\n z.m\n dyer\n"
    assert person.search_name == "zoe muller-angstrom zoe"
    Person.objects.filter(pk=person.pk).update(name="Łucja Çelik")
    person.refresh_from_db()
    assert person.search_name == "lucja celik zoe"


def test_names_on_the_page() -> None:
    assert PersonFactory.build(name="Nils Employee").short_name == "Nils"
    assert PersonFactory.build(name="Nils Employee", preferred_name="Nisse").short_name == "Nisse"
    assert PersonFactory.build(name="Nils Employee").initials == "NE"
    assert PersonFactory.build(name="Cher").initials == "C"
    assert PersonFactory.build(name="", email="x@y.example").initials == "X"
    assert str(PersonFactory.build(name="Nils Employee")) == "Nils Employee"


def test_rows_say_what_they_are(company: Company) -> None:
    spell = ReportingSpell(person=company.nils, manager=company.manager, during=DateRange(DAY, None))
    assert str(spell) == "Nils Employee → Samira Manager"
    assert str(Leave(person=company.nils, starts_on=DAY, ends_on=DAY)) == "Nils Employee: 2026-11-17–2026-11-17"
    assert str(company.dyehouse) == "Dye house"
    assert str(Location(name="Porto")) == "Porto"
    assert str(Organisation(name="Larkfell")) == "Larkfell"
    assert str(ApiToken(name="script")) == "script"
    assert str(ImportHeader(heading="dept")) == "dept"
    assert str(RoleGrant(role=Role.HR_PARTNER, for_everyone=True)) == "HR partner everyone"
    assert str(RoleGrant(role=Role.IT_ADMIN)) == "IT administrator"


def test_accounts_are_made_in_lower_case() -> None:
    person = Person.objects.create_user("New.Person@Larkfell.Example", name="New Person")
    assert person.email == "new.person@larkfell.example"
    assert not person.has_usable_password()
    assert Person.objects.get_by_natural_key("NEW.person@larkfell.example") == person


def test_it_sees_pages_of_other_packages_and_no_content(company: Company) -> None:
    assert company.it_admin.has_perm("django_celery_beat.view_periodictask")
    assert not company.it_admin.has_perms(["people.view_person"])
    assert not company.hr_admin.has_module_perms("django_celery_beat")
    assert company.it_admin.is_superuser
    assert company.hr_admin.is_staff
    assert not company.hr.is_staff
