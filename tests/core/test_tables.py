"""Tables out to a spreadsheet and back."""

import csv
import io

import pytest

from core.tables import FileIsUnreadable, Limits, as_meant, harmless, read_table, table_lines

LIMITS = Limits(megabytes=1, rows=5, columns=3, cell=20, keeps_lines=True)
TEXTS = [
    "",
    "plain",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'=1",
    "''=1",
    "'quoted'",
    "\uff0b1",
    "\t=1",
    "-\r\n-",
    'a "b"; c',
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_made_harmless_can_be_had_back(text: str) -> None:
    assert as_meant(harmless(text)) == text
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\uff0b"))


def test_figures_stay_figures() -> None:
    assert next(table_lines([["-1", -1, 2.5]])) == "\ufeff'-1,-1,2.5\r\n"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_it_is_read_whatever_way_it_was_written(separator: str, encoding: str) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows([["title", "why"], ["Färben", f"one{separator}\r\ntwo  "]])
    sheet = read_table(text.getvalue().encode(encoding), LIMITS)
    assert sheet.headings == ["title", "why"]
    assert [row.cells for row in sheet.rows()] == [["Färben", f"one{separator}\r\ntwo"]]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xff\xfe\x00", "letters"),
        (b"a\x00b", "not a text file"),
        (b"a,b\n" * 6, "At most 5 rows"),
        (b"a,b,c,d\n", "3 columns"),
        (b"x" * (1024 * 1024 + 1), "larger than 1 MB"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(FileIsUnreadable, match=why):
        list(read_table(data, LIMITS).rows())
