"""From a CSV, as a spreadsheet saves it, to headings and rows of plain text, one row in memory at a time."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from core.refusals import Refusal

LARGEST_FILE = 64 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 100
LONGEST_CELL = 1_000
SEPARATORS = ",;\t|"
BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
CHUNK = 1024 * 1024


class FileIsUnreadable(Refusal):
    """Not a table, or too large a one."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with the number a spreadsheet shows for it."""

    number: int
    cells: list[str]


@dataclass(frozen=True)
class Sheet:
    """Headings, and the rows below them as often as they are asked for."""

    headings: list[str]
    data: bytes = field(repr=False)
    encoding: str
    separator: str

    def rows(self) -> Iterator[SheetRow]:
        """All rows but the headings. Raises FileIsUnreadable."""
        lines = _rows(self.data, self.encoding, self.separator)
        next(lines)
        return lines


def read_sheet(data: bytes) -> Sheet:
    """Open a CSV whatever its encoding, separator, line ends and quoting. Raises FileIsUnreadable."""
    if len(data) > LARGEST_FILE:
        raise FileIsUnreadable(_("The file is larger than 64 MB."))
    encoding = _encoding(data)
    separator = _separator(data, encoding)
    first = next(_rows(data, encoding, separator), None)
    if first is None:
        raise FileIsUnreadable(_("The file is empty."))
    return Sheet(told_apart(first.cells), data, encoding, separator)


def told_apart(headings: list[str]) -> list[str]:
    """The second column of a name gets a number, so that one can say what each of the two means."""
    times: Counter[str] = Counter()
    apart = []
    for heading in headings:
        name = heading.casefold()
        times[name] += 1
        apart.append(f"{heading} ({times[name]})" if heading and times[name] > 1 else heading)
    return apart


def _encoding(data: bytes) -> str:
    """The first that fits, byte by byte; what fits none or holds no text is refused."""
    marked = [encoding for mark, encoding in BYTE_ORDER_MARKS.items() if data.startswith(mark)]
    encoding = next((one for one in marked or ["utf-8", "cp1252"] if _fits(data, one)), None)
    if encoding is None:
        raise FileIsUnreadable(
            _("The letters of this file cannot be read. Save the spreadsheet as “CSV UTF-8” and try again.")
        )
    return encoding


def _fits(data: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(data), CHUNK):
            if "\x00" in decoder.decode(data[start : start + CHUNK]):
                raise FileIsUnreadable(_("This is not a text file. Save the spreadsheet as CSV and try again."))
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _lines(data: bytes, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline="")


def _rows(data: bytes, encoding: str, separator: str) -> Iterator[SheetRow]:
    reader = csv.reader(_lines(data, encoding), delimiter=separator, skipinitialspace=True)
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


def _separator(data: bytes, encoding: str) -> str:
    """The mark that splits the line of headings most often, quotes left aside."""
    heading = next((line for line in _lines(data, encoding) if line.strip()), "")[: LONGEST_CELL * MOST_COLUMNS]
    return max(SEPARATORS, key=lambda mark: len(next(csv.reader([heading], delimiter=mark), [])))
