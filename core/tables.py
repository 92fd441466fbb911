"""Tables as spreadsheets save and open them: read however they were written, and written so that they do no harm."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.refusals import Refusal

SEPARATORS = ",;\t|"
BYTE_ORDER_MARK = "\ufeff"
BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
ENCODINGS = {
    "utf-8": gettext_lazy("UTF-8"),
    "utf-16": gettext_lazy("UTF-16"),
    "cp1252": gettext_lazy("Windows, Western Europe"),
    "cp1250": gettext_lazy("Windows, Central Europe"),
    "cp1251": gettext_lazy("Windows, Cyrillic"),
    "cp1253": gettext_lazy("Windows, Greek"),
    "cp1254": gettext_lazy("Windows, Turkish"),
    "cp1257": gettext_lazy("Windows, Baltic"),
    "iso8859-15": gettext_lazy("ISO 8859-15"),
    "mac-roman": gettext_lazy("Mac, Western Europe"),
}
ASSUMED = "cp1252"  # of what is no UTF-8 and does not say what it is
CHUNK = 1024 * 1024
MEGABYTE = 1024 * 1024
FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")  # the last four are wide


class FileIsUnreadable(Refusal):
    """Not a table, or too large a one."""


@dataclass(frozen=True)
class Limits:
    """How much is read; `keeps_lines` where a cell may hold several lines, which are one with spaces else."""

    megabytes: int
    rows: int
    columns: int
    cell: int
    keeps_lines: bool = False

    def cut(self, cell: str) -> str:
        """A cell as it is read."""
        short = cell[: self.cell]
        return short.strip() if self.keeps_lines else " ".join(short.split())


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
    limits: Limits
    is_assumed: bool = False  # the encoding, since nothing says which it is

    def rows(self) -> Iterator[SheetRow]:
        """All rows but the headings. Raises FileIsUnreadable."""
        lines = _rows(self.data, self.encoding, self.separator, self.limits)
        next(lines)
        return lines


def read_table(data: bytes, limits: Limits, encoding: str = "") -> Sheet:
    """Open a CSV whatever its separator, line ends and quoting; in the encoding its mark names, else in the one given.

    Where there is neither, in the first that fits. Raises FileIsUnreadable.
    """
    if len(data) > limits.megabytes * MEGABYTE:
        raise FileIsUnreadable(_("The file is larger than %(most)s MB.") % {"most": limits.megabytes})
    is_marked = data.startswith(tuple(BYTE_ORDER_MARKS))
    chosen, encoding = encoding, _encoding(data, encoding)
    separator = _separator(data, encoding, limits)
    first = next(_rows(data, encoding, separator, limits), None)
    if first is None:
        raise FileIsUnreadable(_("The file is empty."))
    is_assumed = encoding == ASSUMED and not chosen and not is_marked
    return Sheet(told_apart(first.cells), data, encoding, separator, limits, is_assumed)


def told_apart(headings: list[str]) -> list[str]:
    """The second column of a name gets a number, so that one can say what each of the two means."""
    times: Counter[str] = Counter()
    apart = []
    for heading in headings:
        name = heading.casefold()
        times[name] += 1
        apart.append(f"{heading} ({times[name]})" if heading and times[name] > 1 else heading)
    return apart


def table_lines(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A CSV that opens in a spreadsheet as it is meant, line by line: text does no harm, figures stay figures."""
    table = csv.writer(_Line())
    mark = BYTE_ORDER_MARK
    for row in rows:
        yield mark + table.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
        mark = ""


def harmless(cell: str) -> str:
    """A spreadsheet would take it for a formula; an apostrophe makes it text."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def as_meant(cell: str) -> str:
    """What was made harmless, as it was before."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell[1:]) else cell


class _Line:
    """What a CSV writer writes into: hands each line back."""

    def write(self, line: str) -> str:
        return line


def _encoding(data: bytes, chosen: str) -> str:
    """The first that fits, byte by byte; what fits none or holds no text is refused."""
    marked = [encoding for mark, encoding in BYTE_ORDER_MARKS.items() if data.startswith(mark)]
    possible = marked or ([chosen] if chosen else ["utf-8", ASSUMED])
    encoding = next((one for one in possible if _fits(data, one)), None)
    if encoding is None and chosen and not marked:
        raise FileIsUnreadable(
            _("The letters of this file are not “%(encoding)s”. Choose something else and try again.")
            % {"encoding": ENCODINGS[chosen]}
        )
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


def _rows(data: bytes, encoding: str, separator: str, limits: Limits) -> Iterator[SheetRow]:
    reader = csv.reader(_lines(data, encoding), delimiter=separator, skipinitialspace=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if number > limits.rows or len(cells) > limits.columns:
                raise FileIsUnreadable(
                    _("At most %(rows)s rows and %(columns)s columns are read.")
                    % {"rows": limits.rows, "columns": limits.columns}
                )
            stripped = [limits.cut(cell) for cell in cells]
            if any(stripped):
                yield SheetRow(number, stripped)
    except csv.Error as error:
        raise FileIsUnreadable(_("Row %(row)s cannot be read: a quote is not closed.") % {"row": number + 1}) from error


def _separator(data: bytes, encoding: str, limits: Limits) -> str:
    """The mark that splits the line of headings most often, quotes left aside."""
    heading = next((line for line in _lines(data, encoding) if line.strip()), "")[: limits.cell * limits.columns]
    return max(SEPARATORS, key=lambda mark: len(next(csv.reader([heading], delimiter=mark), [])))
