"""XLSX: values, sheets, and what is refused before it can unfold."""

import io
import struct
import zipfile
import zlib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from people.imports import FileIsUnreadable, Outcome, unfold, workbook
from people.models import ImportFile, Person
from tests.people.imports.sheets import hr, send, step, take
from tests.people.imports.workbooks import LINKS, MAIN, PACKAGE
from tests.people.imports.workbooks import workbook as saved

__all__ = ["hr"]
pytestmark = pytest.mark.django_db

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
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


def test_a_moment_keeps_its_time() -> None:
    assert b"2024-03-12T12:00:00" in only(table("<row r='1'><c r='A1' s='1'><v>45363.5</v></c></row>"))


def test_what_is_larger_as_a_table_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MEGABYTE", 1)
    with pytest.raises(FileIsUnreadable, match="larger than 64 MB"):
        workbook.sheets_of(saved({"People": ROWS}))


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
    monkeypatch.setattr(unfold, "LARGEST_UNFOLDED", 10_000)
    with pytest.raises(FileIsUnreadable, match="unfolds to more than 256 MB"):
        workbook.sheets_of(saved({"People": ROWS}, xl__media__bomb_xml=" " * 100_000))


def table(rows: str) -> bytes:
    """A workbook whose sheet is written as nobody would, but is read all the same."""
    sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
    return saved({"People": ROWS}, xl__worksheets__s1_xml=sheet)


def prefixed(rows: str) -> bytes:
    """The same, its names with a prefix."""
    sheet = f'<x:worksheet xmlns:x="{SPACE}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    return saved({"People": ROWS}, xl__worksheets__s1_xml=sheet)


FAR = "<row r='999999'><c r='{}'><v>1</v></c></row>"


@pytest.mark.parametrize(
    "data",
    [
        table("<row r='1'><c r='A1'><v>1</v></c></row>" + FAR.format("XFD999999")),
        table("<row><c><v>1</v></c></row><row r = '999999' >" + "<c><v>1</v></c>" * 9 + "</row>"),
        table("<row r='999999'><c r='A1'><v>1</v></c><c r='J1'/><c><v>1</v></c></row>"),
        table("<c r='A1'><v>1</v></c><c r='xfd999999'><v>1</v></c>"),
        table("<row r='1'><c\n\tt='n'\n\tr\n=\n'XFD999999'><v>1</v></c></row>"),
        prefixed('<x:row r="999999"><x:c r="XFD999999"><x:v>1</x:v></x:c></x:row>'),
    ],
    ids=["single quotes", "place of the row", "two places", "no row", "blanks", "prefix"],
)
def test_cells_far_apart_are_found_however_they_are_written(data: bytes) -> None:
    with pytest.raises(FileIsUnreadable, match="too far apart"):
        workbook.sheets_of(data)


def test_what_is_written_in_another_way_is_read_the_same() -> None:
    words = "<x:is><x:t>id</x:t></x:is>"
    data = prefixed(f"<x:row r='2'><x:c t='inlineStr'>{words}</x:c><x:c r='C2'><x:v>7</x:v></x:c></x:row>")
    assert only(data).split()[-1] == b"id,,7"


def test_what_stands_outside_the_table_is_no_cell() -> None:
    rows = "<sheetData><row r='1'><c r='A1'><v>7</v></c></row></sheetData><x><c r='XFD999999'/></x>"
    sheet = f"<worksheet {MAIN}>{rows}</worksheet>"
    assert only(saved({"People": ROWS}, xl__worksheets__s1_xml=sheet)).split() == [b"7"]


@pytest.mark.parametrize("cells", [10, 6])
def test_the_cells_of_all_sheets_count_together(monkeypatch: pytest.MonkeyPatch, cells: int) -> None:
    monkeypatch.setattr(unfold, "MOST_CELLS", cells)
    data = saved({"One": [["a", "b", "c"], ["d"]], "Two": [["e"], ["f"], ["g"], ["h"]]})
    if cells == 10:
        assert len(workbook.sheets_of(data)) == 2
        return
    with pytest.raises(FileIsUnreadable, match="too far apart"):
        workbook.sheets_of(data)


def shared(times: int, length: int) -> bytes:
    """A long string, and as many cells that share it."""
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, times + 1))
    return saved(
        {"People": []},
        xl__sharedStrings_xml=f"<sst {MAIN}><si><t>{'x' * length}</t></si></sst>",
        xl__worksheets__s1_xml=f"<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>",
    )


def test_a_string_that_many_cells_share_counts_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfold, "MOST_BUILT", 10_000)
    assert only(shared(9, 1_000)).startswith(b"xxx")
    with pytest.raises(FileIsUnreadable, match="unfolds to more"):
        workbook.sheets_of(shared(11, 1_000))


def lying(data: bytes, name: bytes, whole: bytes, says: int) -> bytes:
    """The archive whose part says of itself, in both places, that it is only as long as this, with that checksum."""
    true = [struct.pack("<L", zlib.crc32(whole)), struct.pack("<L", len(whole))]
    told = [struct.pack("<L", zlib.crc32(whole[:says])), struct.pack("<L", says)]
    for mark, size in ((b"PK\x03\x04", 30), (b"PK\x01\x02", 46)):
        at = next(n for n in range(len(data)) if data.startswith(mark, n) and data[n + size :].startswith(name))
        head = data[at : at + size].replace(true[0], told[0]).replace(true[1], told[1])
        data = data[:at] + head + data[at + size :]
    return data


def test_a_part_that_says_too_little_of_itself_unfolds_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfold, "LARGEST_UNFOLDED", 100_000)
    sheet = f"<worksheet {MAIN}><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>"
    whole = sheet + " " * 10_000_000
    data = saved({"People": []}, xl__worksheets__s1_xml=whole)
    with pytest.raises(FileIsUnreadable, match="unfolds to more than 256 MB"):
        workbook.sheets_of(data)
    told_less = lying(data, b"xl/worksheets/s1.xml", whole.encode(), len(sheet))
    assert only(told_less).split() == [b"7"]
    with zipfile.ZipFile(unfold.unfolded(told_less)) as archive:
        assert archive.read("xl/worksheets/s1.xml").decode() == sheet
    with pytest.raises(FileIsUnreadable, match="cannot be read"):
        workbook.sheets_of(lying(data, b"xl/worksheets/s1.xml", whole.encode(), 20))


@pytest.mark.parametrize(
    "more",
    [
        {"xl__worksheets__s1_xml": f"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet {MAIN}><sheetData/></worksheet>"},
        {"xl__worksheets__s1_xml": "\ufeff<worksheet><sheetData><row r='x'/></sheetData></worksheet>"},
        {"xl__worksheets__s1_xml": "<worksheet><sheetData><row><c r='1A'/></row></sheetData></worksheet>"},
        {"xl__sharedStrings_xml": "<sst><si><si/></si></sst>"},
        {"xl__sharedStrings_xml": "<sst><si/></sst>", "xl__more_xml": "<sst><si/></sst>"},
        {"XL__STYLES_XML": "<x/>"},
        {
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{LINKS}/worksheet" Target="media/sheet.png"/></Relationships>'
        },
    ],
    ids=["doctype", "row", "place", "nested strings", "two tables of strings", "two of one name", "no XML"],
)
def test_what_no_spreadsheet_writes_is_refused(more: dict[str, str]) -> None:
    with pytest.raises(FileIsUnreadable, match="cannot be read"):
        workbook.sheets_of(saved({"People": ROWS}, **more))


def test_names_of_parts_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of an archive is ever a file; one that unpacks it would be seen."""
    monkeypatch.chdir(tmp_path)
    data = saved({"People": ROWS}, **{"../evil.xml": "<x/>", "/evil.xml": "<x/>", "xl/../../evil.bin": "x"})
    assert b"Anna Weaver" in only(data)
    assert not list(tmp_path.iterdir())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall()
    assert list(tmp_path.iterdir())


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
