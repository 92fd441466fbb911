"""Files as they come: headings, encodings, and the same file again."""

from datetime import date, datetime
from typing import Any

import pytest

from people.imports import FileIsUnreadable, HeadingsAreUnclear, Outcome
from people.imports.read import read_sheet
from people.models import ImportHeader, Person, ReportingSpell
from tests.people.imports.sheets import LINE, refused, take

pytestmark = pytest.mark.django_db


def test_rows_may_come_before_their_managers(now: datetime) -> None:
    report = take(LINE, now).report
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


def test_rows_are_told_to_the_last(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("people.imports.service.BATCH", 2)
    assert [row.number for row in take(LINE, now).rows] == [2, 3, 4]


def test_the_same_file_again_changes_nothing(now: datetime) -> None:
    take(LINE, now)
    events = Person.pgh_event_model.objects.count()  # type: ignore[attr-defined]
    assert take(LINE, now).counts == {Outcome.UNCHANGED: 3}
    assert Person.pgh_event_model.objects.count() == events  # type: ignore[attr-defined]


def test_a_dry_run_gives_the_same_report_and_writes_nothing(now: datetime) -> None:
    dry = take(LINE, now, dry_run=True)
    assert not dry.report.is_applied
    assert dry.report.new_departments == ["Dye house"]
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


def test_a_name_in_two_columns_is_as_long_as_in_one(now: datetime) -> None:
    rows = f"email,last_name,first_name,employee_id\na@mill.example,{'W' * 80},{'A' * 80},1\n"
    assert refused(rows, now) == {2: ["name: is longer than 150 characters"]}


def test_sensitive_columns_are_left_unread_and_unknown_ones_named(now: datetime) -> None:
    report = take(
        "id,name,email,salary_monthly,Date of birth,,shoe size\n1,A B,a@mill.example,9000,1990-01-01,,44\n", now
    ).report
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
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02", "not a text file"),
        (b"x" * (64 * 1024 * 1024 + 1), "larger than 64 MB"),
        (b"id" + b"," * 101, "At most"),
        (b'id,name\n1,"' + b"x" * 200_000, "quote is not closed"),
    ],
    ids=["empty", "binary", "huge", "wide", "quote"],
)
def test_what_is_no_table_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(FileIsUnreadable, match=why):
        list(read_sheet(data).rows())


def test_a_crash_on_the_way_leaves_nothing(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_args: Any, **_details: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("people.imports.service._remember", crash)
    with pytest.raises(RuntimeError):
        take(LINE, now)
    assert not Person.objects.exists()


def test_what_is_sensitive_in_german_is_not_read_either(now: datetime) -> None:
    head = "id,name,email,Jahresgehalt,Geburtsdatum,Steuernummer\n"
    report = take(head + "1,Noor Weber,noor@mill.example,93250,1990-01-01,12\n", now).report
    assert report.sensitive == ["Jahresgehalt", "Geburtsdatum", "Steuernummer"]
