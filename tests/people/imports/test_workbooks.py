"""XLSX: values, sheets, and what is refused before it can unfold."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client

from people.imports import FileIsUnreadable, Outcome, workbook
from people.models import ImportFile, Person
from tests.people.imports.sheets import hr, send, step, take
from tests.people.imports.workbooks import workbook as saved

__all__ = ["hr"]
pytestmark = pytest.mark.django_db

HEAD = ["Employee ID", "Name", "E-mail", "Manager", "Hire date", "Active", "Title"]
ROWS: list[Any] = [
    HEAD,
    [7, "Zoë Müller", "zoe@mill.example", None, date(2024, 3, 12), True, "=A1|Dyer"],
    ["0042", "Anna Weaver", "=B1|anna@mill.example", 7, "12 Mar 2024", None, "Weaver & more"],
]


def only(data: bytes) -> bytes:
    [text] = workbook.sheets_of(data).values()
    return text


def test_values_count_as_the_spreadsheet_shows_them(now: datetime) -> None:
    assert take(only(saved({"People": ROWS})), now).counts == {Outcome.ADDED: 2}
    zoe, anna = Person.objects.get(employee_id="7"), Person.objects.get(employee_id="0042")
    assert (zoe.name, zoe.starts_on, zoe.job_title) == ("Zoë Müller", date(2024, 3, 12), "Dyer")
    assert (anna.email, anna.starts_on, anna.manager) == ("anna@mill.example", date(2024, 3, 12), zoe)


def test_rows_keep_their_numbers(now: datetime) -> None:
    rows: list[Any] = [[], HEAD, [], [7, "Zoë", "nowhere"]]
    assert [row.number for row in take(only(saved({"People": rows})), now, dry_run=True).rows] == [4]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "has a password or is of an old kind"),
        (b"PK\x03\x04nothing", "cannot be read"),
        (saved({"People": []}), "is empty"),
        (saved({"People": ROWS}, xl__vbaProject_bin="x"), "holds macros"),
        (saved({"People": [HEAD, [1, "=A1"]]}), "a formula without its value"),
        (saved({"People": ROWS}, xl__workbook_xml="<workbook"), "cannot be read"),
        (
            saved(
                {"People": ROWS},
                xl__worksheets__s1_xml='<worksheet><sheetData><row r="1"><c r="A1"/></row><row r="999999">'
                '<c s="1" r="XFD999999"><v>1</v></c></row></sheetData></worksheet>',
            ),
            "too far apart",
        ),
    ],
    ids=["old", "broken", "empty", "macros", "formula", "xml", "far"],
)
def test_what_is_no_list_is_refused_in_words(data: bytes, why: str) -> None:
    with pytest.raises(FileIsUnreadable, match=why):
        workbook.sheets_of(data)


def test_what_unfolds_too_far_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LARGEST_UNFOLDED", 10_000)
    with pytest.raises(FileIsUnreadable, match="unfolds to more than 256 MB"):
        workbook.sheets_of(saved({"People": ROWS}, xl__media__bomb_xml=" " * 100_000))


def test_another_archive_is_no_spreadsheet() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("letter.txt", "Dear all")
    with pytest.raises(FileIsUnreadable, match="not a spreadsheet"):
        workbook.sheets_of(file.getvalue())


def test_several_sheets_are_asked_about(hr: Client) -> None:
    data = saved({"Read me": [["Salary list"], ["secret"]], "People": ROWS, "Salary": [["Salary"], [93250]]})
    page = send(hr, data, "people.xlsx")
    assert "This file has several sheets" in page.content.decode()
    file = ImportFile.objects.get()
    assert b"93250" not in bytes(file.data)
    assert hr.post(step("again", file), {"sheet": "9"}).status_code == 422
    page = hr.post(step("again", file), {"sheet": "1"}, follow=True)
    assert [row.who for row in page.context["rows"]] == ["7 Zoë Müller", "0042 Anna Weaver"]


def test_the_only_sheet_is_taken(hr: Client) -> None:
    page = send(hr, saved({"Empty": [], "People": ROWS}), "people.xlsx")
    assert page.context["report"].number == 2
