"""What a spreadsheet unfolds to, found out before anything is built from it.

Every part is inflated here, a piece at a time and no further than it says of itself, goes through an XML parser, and
only what went through is handed on, packed anew. So whoever builds the table sees what was counted: no other size, no
other encoding, no other spelling of a place. Where a table could be read in two ways, the larger one counts.
"""

import io
import re
import zipfile
from collections import Counter
from typing import IO
from xml.parsers import expat  # reads here what it is told, expands nothing and fetches nothing

from django.utils.translation import gettext as _

from people.imports.read import FileIsUnreadable

LARGEST_UNFOLDED = 256 * 1024 * 1024
MOST_BUILT = 512 * 1024 * 1024  # letters of all cells
MOST_PARTS = 1_000
MOST_CELLS = 5_000_000  # in the rectangles that hold all of them
LONGEST_VALUE = 64  # of a value, as much as tells whether there is one, and which string it is
CHUNK = 1024 * 1024
MACROS = re.compile(r"vbaproject\.bin$|^xl/(macrosheets|dialogsheets|activex)/", re.IGNORECASE)
PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
XML = (".xml", ".rels")
LETTERS = 26


class TooMuch(FileIsUnreadable):
    """It unfolds to more than is read."""

    def __init__(self) -> None:
        super().__init__(_("This spreadsheet unfolds to more than 256 MB. Save it as CSV and try again."))


class IsBroken(ValueError):  # noqa: N818 - it says what is wrong
    """No spreadsheet writes this."""


def unfolded(data: bytes) -> io.BytesIO:
    """The same file, less what is no table. Raises FileIsUnreadable, and what tells that it is broken."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, _anew(packed) as out:
        parts = archive.infolist()
        _check_names([part.filename for part in parts])
        wanted = [part for part in parts if part.filename.lower().endswith(XML)]
        if len(parts) > MOST_PARTS or sum(part.file_size for part in wanted) > LARGEST_UNFOLDED:
            raise TooMuch
        seen = _Seen()
        for part in wanted:
            with archive.open(part) as file, out.open(part.filename, "w") as copy:
                _Part(seen, part.filename).read(file, copy)
        seen.check()
    packed.seek(0)
    return packed


def _anew(packed: io.BytesIO) -> zipfile.ZipFile:
    return zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1)


def _check_names(names: list[str]) -> None:
    if "xl/workbook.xml" not in names:
        raise FileIsUnreadable(_("This is not a spreadsheet. Save the list as XLSX or CSV and try again."))
    if any(MACROS.search(name) for name in names):
        raise FileIsUnreadable(_("This spreadsheet holds macros. Save it as XLSX without macros and try again."))
    if len({name.lower() for name in names}) < len(names):
        raise IsBroken("two parts of one name")


class _Seen:
    """What all parts come to together."""

    def __init__(self) -> None:
        self.cells = 0
        self.strings_in = ""  # the part that holds the strings which cells share
        self.lengths: list[int] = []
        self.uses: Counter[int] = Counter()

    def check(self) -> None:
        """A string that many cells share is built for each of them."""
        for lengths in (self.lengths, [length for length in self.lengths if length]):
            if sum(lengths[which] * times for which, times in self.uses.items() if which < len(lengths)) > MOST_BUILT:
                raise TooMuch


class _Part:
    """One part on its way through the parser: how far its cells reach, and formulas without value."""

    def __init__(self, seen: _Seen, name: str) -> None:
        self.seen, self.name = seen, name
        self.row = self.column = self.last_row = self.last_column = 0
        self.is_in_table = self.is_in_string = self.has_formula = self.is_shared = False
        self.value: str | None = None  # that is being read
        self.found = ""  # the value of the cell
        self.length = 0  # of the shared string that is being read
        self.begins = {
            "sheetData": self._table,
            "row": self._row,
            "c": self._cell,
            "f": self._formula,
            "v": self._value,
            "si": self._string,
        }
        self.ends = {
            "sheetData": self._table_ends,
            "c": self._cell_ends,
            "v": self._value_ends,
            "si": self._string_ends,
        }

    def read(self, file: IO[bytes], copy: IO[bytes]) -> None:
        """To the end, where the checksum is compared."""
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = self._say, self._refuse
        while piece := file.read(CHUNK):
            parser.Parse(piece, False)
            copy.write(piece)
            if self.seen.cells + self.last_row * self.last_column > MOST_CELLS:
                raise FileIsUnreadable(
                    _("The cells of this spreadsheet lie too far apart. Save it as CSV and try again.")
                )
        parser.Parse(b"", True)
        self.seen.cells += self.last_row * self.last_column

    def _begin(self, name: str, said: dict[str, str]) -> None:
        if begin := self.begins.get(name.rpartition(":")[2]):
            begin(said)

    def _end(self, name: str) -> None:
        if end := self.ends.get(name.rpartition(":")[2]):
            end()

    def _say(self, text: str) -> None:
        self.length += len(text)
        if self.value is not None and len(self.value) < LONGEST_VALUE:
            self.value += text[:LONGEST_VALUE]

    def _refuse(self, *_declared: object) -> None:
        raise IsBroken("it declares what XML means")

    def _table(self, _said: dict[str, str]) -> None:
        self.is_in_table = True

    def _table_ends(self) -> None:
        self.is_in_table = False

    def _row(self, said: dict[str, str]) -> None:
        self.row = int(said["r"]) if "r" in said else self.row + 1
        self.column = 0

    def _cell(self, said: dict[str, str]) -> None:
        if not self.is_in_table:
            return
        row, self.column = self.row, self.column + 1
        if "r" in said:
            place = PLACE.fullmatch(said["r"].upper())
            if not place:
                raise IsBroken("a cell that is nowhere")
            row, self.column = int(place[2]), _number(place[1])
        self.last_row, self.last_column = max(self.last_row, self.row, row), max(self.last_column, self.column)
        self.has_formula, self.is_shared, self.found = False, said.get("t") == "s", ""

    def _formula(self, _said: dict[str, str]) -> None:
        self.has_formula = self.is_in_table

    def _value(self, _said: dict[str, str]) -> None:
        self.value = ""

    def _value_ends(self) -> None:
        self.found, self.value = self.value or "", None

    def _cell_ends(self) -> None:
        if self.has_formula and not self.found:
            raise FileIsUnreadable(
                _("A cell holds a formula without its value. Open the file in a spreadsheet, save it and try again.")
            )
        self.has_formula = False
        if self.is_shared and self.found.strip().isdecimal():
            self.seen.uses[int(self.found)] += 1

    def _string(self, _said: dict[str, str]) -> None:
        self.seen.strings_in = self.seen.strings_in or self.name
        if self.is_in_string or self.seen.strings_in != self.name:
            raise IsBroken("strings in two places")
        self.is_in_string, self.length = True, 0

    def _string_ends(self) -> None:
        self.seen.lengths.append(self.length)
        self.is_in_string = False


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * LETTERS + ord(letter) - ord("A") + 1
    return number
