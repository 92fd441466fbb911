"""What a row says, what it changes, and what is refused."""

from datetime import date, datetime, timedelta

import pytest

from core.models import Notice
from people.imports import Outcome
from people.models import ApiToken, Delegation, Organisation, Person, ReportingSpell, Role
from tests.people.factories import DelegationFactory, PersonFactory, RoleGrantFactory
from tests.people.imports.sheets import HEAD, LINE, refused, take

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("1,A B,,,,,\n", {2: ["E-mail: is missing, and this is somebody new"]}),
        ("1,,a@x.example,,,,\n", {2: ["Full name: is missing, and this is somebody new"]}),
        (",A B,a@x.example,,,,\n", {2: ["Employee ID: is missing"]}),
        ("1,A B,a at x,,,,\n", {2: ["E-mail: “a at x” is not an e-mail address"]}),
        ("1,A B,a@x.example,Ghost,,,\n", {2: ["Manager: nobody in the file or here is “Ghost”"]}),
        ("1,A B,a@x.example,1,,,\n", {2: ["Manager: closes a loop in the reporting line"]}),
        ("1,A B,a@x.example,,30 Feb,,\n", {2: ["Hire date: “30 Feb” is not a date such as 2024-03-12"]}),
        ("1,A B,a@x.example,,2024-02-30,,\n", {2: ["Hire date: “2024-02-30” is not a date such as 2024-03-12"]}),
        ("1,A B,a@x.example,,0000-01-01,,\n", {2: ["Hire date: “0000-01-01” is not a date such as 2024-03-12"]}),
        ("1,A B,a@x.example,,9999-01-01,,\n", {2: ["Hire date: “9999-01-01” is not a date such as 2024-03-12"]}),
        (
            "1,A B,a@x.example,,03/04/2024,,\n",
            {2: ["Hire date: “03/04/2024” could be two dates. Write it as 2024-03-12"]},
        ),
        ("1,A B,a@x.example,,,#REF!,\n", {2: ["Department: “#REF!” is a formula that failed"]}),
        (f"1,{'A' * 151},a@x.example,,,,\n", {2: ["Full name: is longer than 150 characters"]}),
        (f"1,A B,a@x.example,,,{'D' * 121},\n", {2: ["Department: is longer than 120 characters"]}),
        ("1,A B,a@x.example,,,,,more\n", {2: ["has more cells than there are headings"]}),
        (
            "1,A B,a@x.example,,,,\n1,C D,c@x.example,,,,\n",
            {2: ["Employee ID: “1” is in 2 rows"], 3: ["Employee ID: “1” is in 2 rows"]},
        ),
        (
            "1,A B,a@x.example,,,,\n2,C D,A@x.example,,,,\n",
            {2: ["E-mail: “a@x.example” is in 2 rows"], 3: ["E-mail: “a@x.example” is in 2 rows"]},
        ),
        (
            "1,A B,a@x.example,2,,,\n2,C D,c@x.example,3,,,\n3,E F,e@x.example,2,,,\n",
            {
                2: ["Manager: the manager’s own row is refused"],
                3: ["Manager: closes a loop in the reporting line"],
                4: ["Manager: closes a loop in the reporting line"],
            },
        ),
        (
            "1,A B,a@x.example,,,,\n2,A B,b@x.example,,,,\n3,C D,c@x.example,A B,,,\n",
            {4: ["Manager: several people are called “A B”"]},
        ),
    ],
)
def test_what_cannot_be_is_said_by_row_and_column(rows: str, said: dict[int, list[str]], now: datetime) -> None:
    assert refused(HEAD + rows, now) == said


def test_dates_as_people_write_them(now: datetime) -> None:
    written = ["2024-03-12", "12.3.2024", "25/03/2024", "03/25/2024", "2024-03-12T00:00:00", "5/5/2024"]
    rows = "".join(f"{n},A B{n},a{n}@mill.example,,{day},,\n" for n, day in enumerate(written))
    take(HEAD + rows, now)
    march, late = date(2024, 3, 12), date(2024, 3, 25)
    assert [person.starts_on for person in Person.objects.order_by("employee_id")] == [
        march,
        march,
        late,
        late,
        march,
        date(2024, 5, 5),
    ]


def test_a_manager_is_named_by_id_address_or_name(now: datetime) -> None:
    boss = PersonFactory(name="Zoé Boss", email="zoe@mill.example", employee_id="B1")
    rows = "".join(
        f"{n},P {n},p{n}@mill.example,{who},,,\n" for n, who in enumerate(["B1", "ZOE@mill.example", "zoé boss"])
    )
    take(HEAD + rows, now)
    assert boss.reports.count() == 3


def test_a_branch_is_turned_upside_down(now: datetime) -> None:
    take(LINE, now)
    later = now + timedelta(days=3)
    turned = "id,manager\n1,2\n2,3\n3,\n"
    report = take(turned, later)
    assert report.counts == {Outcome.CHANGED: 3}
    lines = {p.employee_id: [Person.objects.get(pk=pk).employee_id for pk in p.above] for p in Person.objects.all()}
    assert lines == {"3": [], "2": ["3"], "1": ["3", "2"]}
    old = ReportingSpell.objects.get(person__employee_id="3")
    assert old.during.upper == later.date()
    assert ReportingSpell.objects.filter(during__upper_inf=True).count() == 2


def test_a_loop_through_somebody_not_in_the_file(now: datetime) -> None:
    take(LINE, now)
    assert refused("id,manager\n1,3\n", now) == {2: ["manager: closes a loop in the reporting line"]}


def test_facts_change_and_what_is_ones_own_stays(now: datetime) -> None:
    take(LINE, now)
    Person.objects.filter(employee_id="3").update(pronouns="he", preferred_name="Nisse")
    report = take("id,name,title,department,pronouns,preferred name\n3,Nils Dyer,Dyer,,,\n", now)
    nils = Person.objects.get(employee_id="3")
    assert (nils.name, nils.job_title, nils.department, nils.pronouns) == ("Nils Dyer", "Dyer", None, "he")
    assert nils.manager is not None
    assert [str(note) for note in report.rows[0].notes] == [
        "title: Weaver → Dyer",
        "name: Nils Weaver → Nils Dyer",
        "department: Dye house → –",
    ]


@pytest.mark.parametrize(("column", "value"), [("status", "terminated"), ("end date", "2026-10-31")])
def test_who_has_left_is_deactivated_and_comes_back(column: str, value: str, now: datetime) -> None:
    take(LINE, now)
    nils = Person.objects.get(employee_id="3")
    ApiToken.objects.create(user=nils, name="script")
    assert take(f"id,{column}\n3,{value}\n", now).counts == {Outcome.DEACTIVATED: 1}
    left = Person.objects.get(employee_id="3")
    assert (left.is_active, left.session_epoch, left.auth_token_set.count()) == (False, 1, 0)
    assert left.ends_on == (date(2026, 10, 31) if column == "end date" else now.date())
    assert take("id,title\n3,Weaver\n", now).counts == {Outcome.UNCHANGED: 1}
    back = "active" if column == "status" else ""
    assert take(f"id,{column}\n3,{back}\n", now, restored=["3"]).counts == {Outcome.RESTORED: 1}
    restored = Person.objects.get(employee_id="3")
    assert (restored.is_active, restored.ends_on) == (True, None)


def test_nobody_new_reports_to_somebody_who_has_left(now: datetime) -> None:
    take(LINE, now)
    rows = "2,Samira Lead,samira@mill.example,1,,,,left\n4,New One,new@mill.example,2,,,,\n"
    assert refused(HEAD.strip() + ",Status\n" + rows, now) == {3: ["Manager: the manager is no longer active"]}


def test_the_last_administrator_stays(now: datetime) -> None:
    take(LINE, now)
    RoleGrantFactory(person=Person.objects.get(employee_id="1"), role=Role.HR_ADMIN)
    words = "status: leaves nobody as administrator, so the account cannot be closed"
    assert refused("id,status\n1,left\n", now) == {2: [words]}
    RoleGrantFactory(person=Person.objects.get(employee_id="2"), role=Role.HR_ADMIN)
    assert refused("id,status\n1,left\n2,left\n", now) == {2: [words], 3: [words]}
    assert take("id,status\n1,left\n", now).counts == {Outcome.DEACTIVATED: 1}


def test_nobody_closes_their_own_account(now: datetime) -> None:
    take(LINE, now)
    actor = Person.objects.get(employee_id="2")
    taken = take("id,status\n2,left\n3,left\n", now, dry_run=True, actor=actor)
    assert taken.counts == {Outcome.REFUSED: 1, Outcome.DEACTIVATED: 1}


def test_whoever_leaves_is_seen_off(now: datetime) -> None:
    take(LINE, now)
    manager, nils = (Person.objects.get(employee_id=number) for number in "23")
    DelegationFactory(manager=nils, delegate=manager)
    take("id,status\n3,left\n", now)
    assert not Delegation.objects.not_over(now).exists()
    assert "Nils Weaver has left" in Notice.objects.get(recipient=manager, kind="report_left").text


def test_who_has_no_employee_id_yet_is_known_by_the_address(now: datetime) -> None:
    person = PersonFactory(email="first@mill.example", employee_id=None)
    assert take("id,name,email\n1,First One,First@mill.example\n", now).counts == {Outcome.CHANGED: 1}
    person.refresh_from_db()
    assert (person.employee_id, person.name) == ("1", "First One")


def test_an_address_of_somebody_else_is_refused(now: datetime) -> None:
    take(LINE, now)
    assert refused("id,email\n3,samira@mill.example\n", now) == {
        2: ["email: samira@mill.example belongs to Samira Lead"]
    }


def test_zones_and_languages(now: datetime) -> None:
    Organisation.objects.create(name="Mill", time_zone="Europe/Lisbon")
    take("id,name,email,time zone,locale\n1,A B,a@mill.example,Europe/Lisbon,de_DE\n", now)
    assert (Person.objects.get().time_zone, Person.objects.get().language) == ("Europe/Lisbon", "de")
    assert refused("id,time zone,locale,active\n1,Mars,xx,perhaps\n", now) == {
        2: [
            "time zone: “Mars” is not a time zone such as Europe/Lisbon",
            "locale: “xx” is none of the languages here: en, de",
            "active: “perhaps” is neither active nor inactive",
        ]
    }


def test_the_start_comes_before_the_end(now: datetime) -> None:
    assert refused("id,name,email,start date,end date\n1,A B,a@mill.example,2024-03-12,2024-03-11\n", now) == {
        2: ["end date: is before the start date"]
    }
