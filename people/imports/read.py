"""From a file as a spreadsheet saves it to headings and rows of plain text."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.refusals import Refusal

LARGEST_FILE = 64 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 100
LONGEST_CELL = 1_000
SEPARATORS = ",;\t|"
BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class FileIsUnreadable(Refusal):
    """Not a table of text, or too large a one."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with the number a spreadsheet shows for it."""

    number: int
    cells: list[str]


@dataclass(frozen=True)
class Sheet:
    """Headings and the rows below them."""

    headings: list[str]
    rows: list[SheetRow]


def read_sheet(data: bytes) -> Sheet:
    """Read a CSV whatever its encoding, separator, line ends and quoting. Raises FileIsUnreadable."""
    if len(data) > LARGEST_FILE:
        raise FileIsUnreadable(_("The file is larger than 64 MB."))
    text = _decoded(data)
    if "\x00" in text:
        raise FileIsUnreadable(_("This is not a text file. Save the spreadsheet as CSV and try again."))
    rows = _rows(text)
    first = next(rows, None)
    if first is None:
        raise FileIsUnreadable(_("The file is empty."))
    return Sheet(headings=first.cells, rows=list(rows))


def _decoded(data: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _in(encoding, data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _in("cp1252", data)


def _in(encoding: str, data: bytes) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileIsUnreadable(
            _("The letters of this file cannot be read. Save the spreadsheet as “CSV UTF-8” and try again.")
        ) from error


def _rows(text: str) -> Iterator[SheetRow]:
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=_separator(text), skipinitialspace=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
                raise FileIsUnreadable(
                    _("At most %(rows)s rows and %(columns)s columns are read.")
                    % {"rows": MOST_ROWS, "columns": MOST_COLUMNS}
                )
            stripped = [" ".join(cell[:LONGEST_CELL].split()) for cell in cells]
            if any(stripped):
                yield SheetRow(number, stripped)
    except csv.Error as error:
        raise FileIsUnreadable(_("Row %(row)s cannot be read: a quote is not closed.") % {"row": number + 1}) from error


def _separator(text: str) -> str:
    """The mark that splits the line of headings most often, quotes left aside."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=lambda mark: len(next(csv.reader([heading], delimiter=mark), [])))
