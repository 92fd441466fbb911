from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Barrier

import pytest
from allauth.account.models import EmailAddress
from django.db import IntegrityError, connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from pghistory.models import Context

from core.models import Notice
from core.refusals import Refusal
from people import services
from people.models import ApiToken, Department, Leave, Location, Organisation, Person, ReportingSpell, Role, RoleGrant
from people.services.violations import refusing
from tests.cast import Company, build_company
from tests.people.factories import LocationFactory

DAY = date(2026, 11, 17)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def spells(person: Person) -> list[tuple[str, date | None, date | None]]:
    found = ReportingSpell.objects.filter(person=person).select_related("manager").order_by("during")
    return [(spell.manager.name.split()[0], spell.during.lower, spell.during.upper) for spell in found]


# --- The reporting line ---------------------------------------------------------------------------------------------


def test_a_change_of_manager_ends_one_spell_and_starts_another(company: Company, now: datetime) -> None:
    start = date(2026, 1, 1)
    ReportingSpell.objects.create(person=company.nils, manager=company.manager, during=DateRange(start, None))
    services.change_manager(person=company.nils, manager=company.other_manager, actor=company.hr_admin, now=now)
    assert spells(company.nils) == [("Samira", start, DAY), ("Chidi", DAY, None)]
    assert company.nils.above == [company.top.pk, company.other_manager.pk]
    assert company.nils.manager == company.other_manager


def test_a_change_moves_everybody_below_and_closes_the_old_managers_eyes(company: Company, now: datetime) -> None:
    leave = Leave.objects.create(person=company.nils, starts_on=DAY, ends_on=DAY)
    services.change_manager(person=company.manager, manager=company.other_manager, actor=company.hr_admin, now=now)
    company.nils.refresh_from_db()
    assert company.nils.above == [company.top.pk, company.other_manager.pk, company.manager.pk]
    assert not Leave.objects.visible_to(company.skip).filter(pk=leave.pk).exists()
    assert Leave.objects.visible_to(company.other_manager).filter(pk=leave.pk).exists()


def test_two_changes_on_one_day_leave_one_spell(company: Company, now: datetime) -> None:
    for manager in (company.other_manager, company.former):
        services.change_manager(person=company.nils, manager=manager, actor=company.hr_admin, now=now)
    assert spells(company.nils) == [("Fiona", DAY, None)]


def test_a_person_can_go_to_the_top(company: Company, now: datetime) -> None:
    services.change_manager(person=company.nils, manager=company.former, actor=company.hr_admin, now=now)
    later = now + timedelta(days=1)
    services.change_manager(person=company.nils, manager=None, actor=company.hr_admin, now=later)
    assert company.nils.above == []
    assert spells(company.nils) == [("Fiona", DAY, DAY + timedelta(days=1))]


def test_the_day_is_the_persons_own(company: Company) -> None:
    company.nils.time_zone = "Pacific/Auckland"
    late = datetime(2026, 11, 17, 23, 0, tzinfo=UTC)
    services.change_manager(person=company.nils, manager=company.former, actor=company.hr_admin, now=late)
    assert spells(company.nils) == [("Fiona", date(2026, 11, 18), None)]


def test_both_are_told_and_the_same_change_tells_nobody(company: Company, now: datetime) -> None:
    for _twice in range(2):
        services.change_manager(person=company.nils, manager=company.former, actor=company.hr_admin, now=now)
    assert set(Notice.objects.values_list("recipient", "text")) == {
        (company.nils.pk, "Fiona Former is now your manager."),
        (company.former.pk, "Nils Employee now reports to you."),
    }


def test_a_loop_is_refused_in_words(company: Company, now: datetime) -> None:
    with pytest.raises(services.LineWouldLoop, match="Nils Employee already reports to Marta Skip"):
        services.change_manager(person=company.skip, manager=company.nils, actor=company.hr_admin, now=now)
    with pytest.raises(services.LineWouldLoop):
        services.change_manager(person=company.nils, manager=company.nils, actor=company.hr_admin, now=now)
    assert spells(company.skip) == []


def test_who_has_left_leads_nobody(company: Company, now: datetime) -> None:
    with pytest.raises(services.ManagerHasLeft):
        services.change_manager(person=company.nils, manager=company.gone, actor=company.hr_admin, now=now)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_round", range(3))
def test_of_two_moves_that_close_a_loop_together_one_is_refused(now: datetime, _round: int) -> None:
    company = build_company()
    gate = Barrier(2)

    def move(pair: tuple[Person, Person]) -> str:
        gate.wait()
        try:
            services.change_manager(person=pair[0], manager=pair[1], actor=company.hr_admin, now=now)
        except services.LineWouldLoop:
            return "refused"
        finally:
            connection.close()
        return "moved"

    with ThreadPoolExecutor(2) as pool:
        pairs = [(company.skip, company.other), (company.other_manager, company.nils)]
        answers = sorted(pool.map(move, pairs))
    assert answers == ["moved", "refused"]
    for person in Person.objects.all():
        assert person.pk not in person.above


@pytest.mark.django_db(transaction=True)
def test_crossing_moves_never_wait_for_each_other(now: datetime) -> None:
    """Both take the one lock before any row; with rows first they would deadlock."""
    company = build_company()
    gate = Barrier(8)

    def move(number: int) -> None:
        gate.wait()
        try:
            for turn in range(5):
                person = [company.skip, company.manager][(number + turn) % 2]
                manager = [company.top, company.other_manager][turn % 2]
                services.change_manager(person=person, manager=manager, actor=company.hr_admin, now=now)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(move, range(8)))
    company.nils.refresh_from_db()
    company.manager.refresh_from_db()
    assert company.nils.above == [*company.manager.above, company.manager.pk]


def test_dotted_lines_never_lead_to_oneself(company: Company, now: datetime) -> None:
    managers = [company.other_manager, company.nils]
    services.set_dotted_managers(person=company.nils, managers=managers, actor=company.hr_admin, now=now)
    assert list(company.nils.dotted_managers.all()) == [company.other_manager]


# --- People ---------------------------------------------------------------------------------------------------------


def test_somebody_new_has_a_manager_and_a_spell(company: Company, now: datetime) -> None:
    person = services.add_person(
        email="New@Larkfell.example", name="New Weaver", manager=company.manager, actor=company.hr_admin, now=now
    )
    assert person.above == [company.top.pk, company.skip.pk, company.manager.pk]
    assert spells(person) == [("Samira", now.date(), None)]
    assert not person.has_usable_password()


def test_an_address_and_an_employee_id_name_one_person(company: Company, now: datetime) -> None:
    with pytest.raises(services.AddressIsTaken, match=company.nils.email):
        services.add_person(email=company.nils.email.upper(), name="Twin", actor=company.hr_admin, now=now)
    with pytest.raises(services.EmployeeIdIsTaken, match=company.nils.employee_id):
        services.edit_person(person=company.peer, employee_id=company.nils.employee_id, actor=company.hr_admin, now=now)


def test_an_edit_changes_details_only_and_names_the_actor(company: Company, now: datetime) -> None:
    services.edit_person(person=company.nils, job_title="Dyer", actor=company.hr_admin, now=now)
    company.nils.refresh_from_db()
    assert company.nils.job_title == "Dyer"
    context = Context.objects.latest("created_at")
    assert context.metadata == {"actor": str(company.hr_admin.pk), "verb": "people.edit_person"}
    for field in ("password", "is_active", "manager", "above", "session_epoch"):
        with pytest.raises(TypeError):
            services.edit_person(person=company.nils, actor=company.hr_admin, now=now, **{field: "x"})


def test_a_former_address_opens_nothing(company: Company, now: datetime) -> None:
    EmailAddress.objects.create(user=company.nils, email=company.nils.email, primary=True)
    services.edit_person(person=company.nils, email="NEW@larkfell.example", actor=company.hr_admin, now=now)
    company.nils.refresh_from_db()
    assert company.nils.email == "new@larkfell.example"
    assert not EmailAddress.objects.filter(user=company.nils).exists()


def test_who_is_deactivated_is_out_at_once_and_stays_out(company: Company, now: datetime) -> None:
    client = Client()
    client.force_login(company.nils, backend=BACKEND)
    _token, secret = ApiToken.objects.create(user=company.nils, name="script")
    assert client.get("/people/").status_code == 200
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=now)
    assert client.get("/people/").status_code == 302
    assert Client().get("/api/v1/me/", HTTP_AUTHORIZATION=f"Token {secret}").status_code == 401
    assert company.nils.ends_on == DAY
    services.restore_person(person=company.nils, actor=company.hr_admin, now=now)
    company.nils.refresh_from_db()
    restored = Person.objects.get(pk=company.nils.pk)
    assert restored.is_active
    assert restored.ends_on is None
    assert client.get("/people/").status_code == 302
    assert Client().get("/api/v1/me/", HTTP_AUTHORIZATION=f"Token {secret}").status_code == 401


def test_the_last_administrator_stays(company: Company, now: datetime) -> None:
    for person in (company.hr_admin, company.it_admin):
        with pytest.raises(services.LastAdministrator, match=person.name):
            services.deactivate_person(person=person, actor=company.hr_admin, now=now)
        with pytest.raises(services.LastAdministrator):
            services.take_role(grant=person.grants.get(), actor=company.hr_admin, now=now)
    services.grant_role(person=company.top, role=Role.HR_ADMIN, actor=company.hr_admin, now=now)
    services.deactivate_person(person=company.hr_admin, actor=company.top, now=now)
    assert not company.hr_admin.is_active


# --- Roles ----------------------------------------------------------------------------------------------------------


def test_a_role_given_twice_is_given_once(company: Company, now: datetime) -> None:
    grants = [
        services.grant_role(
            person=company.nils, role=Role.HR_PARTNER, department=company.office, actor=company.hr_admin, now=now
        )
        for _twice in range(2)
    ]
    assert grants[0] == grants[1]
    services.take_role(grant=grants[0], actor=company.hr_admin, now=now)
    assert not RoleGrant.objects.filter(person=company.nils).exists()


def test_an_hr_partner_needs_a_scope(company: Company, now: datetime) -> None:
    with pytest.raises(services.RoleNeedsAScope):
        services.grant_role(person=company.nils, role=Role.HR_PARTNER, actor=company.hr_admin, now=now)


# --- Oneself --------------------------------------------------------------------------------------------------------


def test_settings_are_the_persons_own_and_nothing_else(company: Company, now: datetime) -> None:
    services.change_settings(person=company.nils, theme="dark", pronouns="he", actor=company.nils, now=now)
    company.nils.refresh_from_db()
    assert (company.nils.theme, company.nils.pronouns) == ("dark", "he")
    with pytest.raises(TypeError):
        services.change_settings(person=company.nils, job_title="Chief", actor=company.nils, now=now)


def test_a_token_works_until_it_is_revoked(company: Company, now: datetime) -> None:
    def make() -> tuple[ApiToken, str]:
        return services.create_token(
            person=company.nils, name="script", lasts=timedelta(days=30), actor=company.nils, now=now
        )

    token, secret = make()
    assert Client().get("/api/v1/me/", HTTP_AUTHORIZATION=f"Token {secret}").json()["name"] == "Nils Employee"
    assert secret not in str(token.__dict__)
    with pytest.raises(services.TokenNameIsTaken, match="script"):
        make()
    services.revoke_token(token=token, actor=company.nils, now=now)
    assert Client().get("/api/v1/me/", HTTP_AUTHORIZATION=f"Token {secret}").status_code == 401


def test_all_sessions_end_together(company: Company, now: datetime) -> None:
    clients = [Client(), Client()]
    for client in clients:
        client.force_login(company.nils, backend=BACKEND)
    services.end_sessions(person=company.nils, actor=company.nils, now=now)
    assert [client.get("/people/").status_code for client in clients] == [302, 302]


# --- Places and leave -----------------------------------------------------------------------------------------------


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


# --- The first person -----------------------------------------------------------------------------------------------


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


def test_what_has_no_words_is_raised_as_it_is(company: Company) -> None:
    LocationFactory(name="Braga")
    with pytest.raises(IntegrityError), refusing({"another": Refusal("words")}):
        LocationFactory(name="Braga")
