from datetime import date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from people.imports import (
    FileIsUnreadable,
    HeadingsAreUnclear,
    Outcome,
    Report,
    SomeRowsAreRefused,
    import_people,
)
from people.imports.read import read_sheet
from people.models import ApiToken, ImportHeader, Organisation, Person, ReportingSpell, Role
from tests.cast import Company
from tests.people.factories import PersonFactory, RoleGrantFactory

pytestmark = pytest.mark.django_db

HEAD = "Employee ID,Full name,E-mail,Manager,Hire date,Department,Job title\n"
LINE = (
    HEAD
    + "3,Nils Weaver,nils@mill.example,2,2024-03-12,Dye house,Weaver\n"
    + "2,Samira Lead,samira@mill.example,Declan Top,2020-01-06,Dye house,Lead\n"
    + "1,Declan Top,declan@mill.example,,2013-06-17,,President\n"
)


def take(text: str | bytes, now: datetime, *, dry_run: bool = False, **said: str) -> Report:
    data = text.encode() if isinstance(text, str) else text
    return import_people(data=data, said=said, dry_run=dry_run, actor=None, now=now)


def notes(report: Report) -> dict[int, list[str]]:
    return {row.number: [str(note) for note in row.notes] for row in report.rows if row.outcome == Outcome.REFUSED}


def refused(text: str, now: datetime) -> dict[int, list[str]]:
    """What is wrong with which row; nothing may have been written."""
    before = Person.objects.count()
    with pytest.raises(SomeRowsAreRefused) as caught:
        take(text, now)
    assert Person.objects.count() == before
    return notes(caught.value.report)


def test_rows_may_come_before_their_managers(now: datetime) -> None:
    report = take(LINE, now)
    nils = Person.objects.select_related("department", "manager").get(employee_id="3")
    assert report.is_applied
    assert report.counts == {Outcome.ADDED: 3}
    assert (nils.name, nils.email, nils.job_title) == ("Nils Weaver", "nils@mill.example", "Weaver")
    assert nils.starts_on == date(2024, 3, 12)
    assert str(nils.department) == "Dye house"
    assert [Person.objects.get(pk=pk).employee_id for pk in nils.above] == ["1", "2"]
    assert not nils.has_usable_password()
    spell = ReportingSpell.objects.get(person=nils)
    assert (spell.manager, spell.during.lower, spell.during.upper) == (nils.manager, now.date(), None)


def test_the_same_file_again_changes_nothing(now: datetime) -> None:
    take(LINE, now)
    events = Person.pgh_event_model.objects.count()  # type: ignore[attr-defined]
    assert take(LINE, now).counts == {Outcome.UNCHANGED: 3}
    assert Person.pgh_event_model.objects.count() == events  # type: ignore[attr-defined]


def test_a_dry_run_gives_the_same_report_and_writes_nothing(now: datetime) -> None:
    dry = take(LINE, now, dry_run=True)
    assert not dry.is_applied
    assert dry.new_departments == ["Dye house"]
    assert not Person.objects.exists()
    assert [(row.number, row.who, row.outcome) for row in dry.rows] == [
        (row.number, row.who, row.outcome) for row in take(LINE, now).rows
    ]


@pytest.mark.parametrize(
    "data",
    [
        LINE.encode("utf-8-sig"),
        LINE.encode("utf-16"),
        LINE.replace("\n", "\r\n").encode(),
        LINE.replace(",", ";").encode(),
        LINE.replace(",", "\t").encode(),
        LINE.replace(",", " , ").encode(),
        LINE.replace("Nils Weaver", '"Nils Weaver"').encode(),
        ("\n" + LINE + "\n,,,\n").encode(),
    ],
    ids=["bom", "utf-16", "crlf", "semicolons", "tabs", "spaces", "quotes", "empty lines"],
)
def test_a_file_from_a_spreadsheet_just_works(data: bytes, now: datetime) -> None:
    assert take(data, now).counts == {Outcome.ADDED: 3}
    assert Person.objects.get(employee_id="3").name == "Nils Weaver"


def test_old_encodings_and_quoted_commas(now: datetime) -> None:
    text = 'id;name;email;department\n7;Zoë Müller;zoe@mill.example;"Wool, Silk"\n'
    take(text.encode("cp1252"), now)
    zoe = Person.objects.select_related("department").get(employee_id="7")
    assert (zoe.name, str(zoe.department)) == ("Zoë Müller", "Wool, Silk")


def test_names_in_two_columns_and_columns_in_any_order(now: datetime) -> None:
    take("email,last_name,first_name,employee_id\na@mill.example,Weaver,Anna,1\n", now)
    assert Person.objects.get(employee_id="1").name == "Anna Weaver"


def test_sensitive_columns_are_left_unread_and_unknown_ones_named(now: datetime) -> None:
    report = take(
        "id,name,email,salary_monthly,Date of birth,shoe size\n1,A B,a@mill.example,9000,1990-01-01,44\n", now
    )
    assert report.sensitive == ["salary_monthly", "Date of birth"]
    assert report.unknown == ["shoe size"]
    assert "9000" not in str(Person.objects.values().get())


def test_what_a_heading_means_is_remembered(now: datetime) -> None:
    text = "Personalnummer,name,email\n1,A B,a@mill.example\n"
    with pytest.raises(HeadingsAreUnclear, match="No column holds the employee id"):
        take(text, now)
    take(text, now, Personalnummer="employee_id")
    assert ImportHeader.objects.get().field == "employee_id"
    assert take(text, now).counts == {Outcome.UNCHANGED: 1}


def test_two_columns_for_one_field_are_unclear_until_one_is_left_out(now: datetime) -> None:
    text = "id,name,email,title,position\n1,A B,a@mill.example,Dyer,Weaver\n"
    with pytest.raises(HeadingsAreUnclear, match=r"title.*position"):
        take(text, now)
    take(text, now, position="")
    assert Person.objects.get().job_title == "Dyer"


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
        (f"1,{'A' * 151},a@x.example,,,,\n", {2: ["Full name: is longer than 150 characters"]}),
        (f"1,A B,a@x.example,,,{'D' * 151},\n", {2: ["Department: is longer than 150 characters"]}),
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
        "department: → –",
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
    assert take(f"id,{column}\n3,{back}\n", now).counts == {Outcome.RESTORED: 1}
    restored = Person.objects.get(employee_id="3")
    assert (restored.is_active, restored.ends_on) == (True, None)


def test_nobody_new_reports_to_somebody_who_has_left(now: datetime) -> None:
    take(LINE, now)
    rows = "2,Samira Lead,samira@mill.example,1,,,,left\n4,New One,new@mill.example,2,,,,\n"
    assert refused(HEAD.strip() + ",Status\n" + rows, now) == {3: ["Manager: the manager is no longer active"]}


def test_the_last_administrator_stays(now: datetime) -> None:
    take(LINE, now)
    RoleGrantFactory(person=Person.objects.get(employee_id="1"), role=Role.HR_ADMIN)
    assert refused("id,status\n1,left\n", now) == {2: ["status: is the last administrator and cannot be deactivated"]}


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


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"PK\x03\x04\x00\x00", "not a text file"),
        (b"x" * (64 * 1024 * 1024 + 1), "larger than 64 MB"),
        (b"id" + b"," * 101, "At most"),
        (b'id,name\n1,"' + b"x" * 200_000, "quote is not closed"),
    ],
    ids=["empty", "zip", "huge", "wide", "quote"],
)
def test_what_is_no_table_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(FileIsUnreadable, match=why):
        read_sheet(data)


def test_a_crash_on_the_way_leaves_nothing(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_args: Any, **_details: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("people.imports.apply.start_spells", crash)
    with pytest.raises(RuntimeError):
        take(LINE, now)
    assert not Person.objects.exists()


# --- The command ----------------------------------------------------------------------------------------------------


def command(file: Path, *options: str) -> str:
    out = StringIO()
    call_command("import_people", str(file), *options, stdout=out)
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(LINE.replace("Job title", "Salary"))
    return path


def test_the_command_says_what_it_would_do(file: Path) -> None:
    told = command(file, "--dry-run")
    assert "column “Salary” is sensitive and is not stored" in told
    assert "new department: Dye house" in told
    assert "row 2 added: 3 Nils Weaver" in told
    assert "3 added, 0 changed, 0 unchanged, 0 deactivated, 0 restored, 0 refused" in told
    assert "Nothing was changed" in told
    assert not Person.objects.exists()


def test_the_command_does_it(file: Path) -> None:
    assert "Nothing was changed" not in command(file)
    assert Person.objects.count() == 3
    told = command(file, "--map", "Salary=")
    assert "3 unchanged" in told
    assert "row 2" not in told


def test_the_command_says_what_is_wrong(file: Path, tmp_path: Path) -> None:
    file.write_text("id,name,email,shoes\n1,A B,nowhere,44\n")
    out = StringIO()
    with pytest.raises(CommandError, match="1 row is refused, so nothing was changed"):
        call_command("import_people", str(file), stdout=out)
    assert "row 2 refused: 1 A B (email: “nowhere” is not an e-mail address)" in out.getvalue()
    assert "column “shoes” is not known" in out.getvalue()
    with pytest.raises(CommandError, match="cannot be read"):
        command(tmp_path / "missing.csv")
    with pytest.raises(CommandError, match="write HEADING=FIELD"):
        command(file, "--map", "shoes=size")
    file.write_text("")
    with pytest.raises(CommandError, match="empty"):
        command(file)


def test_the_cast_is_imported_again_without_a_change(company: Company, now: datetime) -> None:
    people = Person.objects.select_related("manager", "department").filter(is_active=True)
    rows = "".join(
        f"{p.employee_id},{p.name},{p.email},{p.manager.email if p.manager else ''},,{p.department},\n" for p in people
    )
    assert take(HEAD.replace("Hire date", "-").replace("Job title", "-") + rows, now).counts == {Outcome.UNCHANGED: 12}
