"""From XLSX to CSV, sheet by sheet: values only, and nothing that could unfold, run or hide."""

import csv
import io
import re
import zipfile
from datetime import date, datetime, time, timedelta
from typing import IO

from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from people.imports.read import FileIsUnreadable

ZIP, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
LARGEST_UNFOLDED = 256 * 1024 * 1024
MOST_PARTS = 1_000
MOST_CELLS = 5_000_000  # in the rectangle that holds all of them
CHUNK, OVERLAP = 1024 * 1024, 200
MACROS = re.compile(r"vbaproject\.bin$|^xl/(macrosheets|dialogsheets|activex)/", re.IGNORECASE)
PLACE = re.compile(rb'<c [^>]*?r="([A-Z]{1,3})(\d{1,7})"')
NO_VALUE = re.compile(rb"</f>\s*(</c>|<v\s*/>|<v></v>)|<f[^>]*/>\s*</c>")
LETTERS = 26


def is_workbook(data: bytes) -> bool:
    """Whether it is to be opened as one: by what it begins with, not by its name."""
    return data.startswith((ZIP, OLD))


def sheets_of(data: bytes) -> dict[str, bytes]:
    """Each visible sheet that is not empty, as CSV whose rows have the numbers of the spreadsheet.

    Dates are written as 2024-03-12, numbers as they are read aloud, formulas by their value. Raises FileIsUnreadable.
    """
    if data.startswith(OLD):
        raise FileIsUnreadable(
            _("This spreadsheet has a password or is of an old kind. Save it as XLSX or CSV without one and try again.")
        )
    try:
        _look_through(data)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [book.get_sheet_by_index(index) for index in _visible(book)]
        found = {sheet.name: _as_csv(sheet) for sheet in sheets if sheet.height}
    except (zipfile.BadZipFile, CalamineError, NotImplementedError, EOFError) as error:
        raise FileIsUnreadable(_("This spreadsheet cannot be read. Save it as XLSX or CSV and try again.")) from error
    if not found:
        raise FileIsUnreadable(_("The file is empty."))
    return found


def _look_through(data: bytes) -> None:
    """Unfold every part once, a piece at a time, before anything is built from it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        names = [part.filename for part in parts]
        if "xl/workbook.xml" not in names:
            raise FileIsUnreadable(_("This is not a spreadsheet. Save the list as XLSX or CSV and try again."))
        if any(MACROS.search(name) for name in names):
            raise FileIsUnreadable(_("This spreadsheet holds macros. Save it as XLSX without macros and try again."))
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNFOLDED:
            raise FileIsUnreadable(_("This spreadsheet unfolds to more than 256 MB. Save it as CSV and try again."))
        for part in parts:
            with archive.open(part) as file:
                _scan(file, is_sheet=part.filename.startswith("xl/worksheets/"))


def _scan(file: IO[bytes], *, is_sheet: bool) -> None:
    """To the end, where the checksum is compared; of a sheet also how far cells reach, and formulas without value."""
    last_row = last_column = 0
    before = b""
    while piece := file.read(CHUNK):
        if not is_sheet:
            continue
        text = before + piece
        for letters, row in PLACE.findall(text):
            last_row, last_column = max(last_row, int(row)), max(last_column, _number(letters))
        if NO_VALUE.search(text):
            raise FileIsUnreadable(
                _("A cell holds a formula without its value. Open the file in a spreadsheet, save it and try again.")
            )
        before = text[-OVERLAP:]
    if last_row * last_column > MOST_CELLS:
        raise FileIsUnreadable(_("The cells of this spreadsheet lie too far apart. Save it as CSV and try again."))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * LETTERS + letter - ord("A") + 1
    return number


def _visible(book: CalamineWorkbook) -> list[int]:
    return [
        index
        for index, sheet in enumerate(book.sheets_metadata)
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]


def _as_csv(sheet: CalamineSheet) -> bytes:
    table = io.BytesIO()
    with io.TextIOWrapper(table, encoding="utf-8", newline="", write_through=True) as lines:
        writer = csv.writer(lines)
        for row in sheet.iter_rows():
            writer.writerow([_text(cell) for cell in row])
        return table.getvalue()


def _text(cell: float | str | bool | time | date | datetime | timedelta) -> str:  # noqa: FBT001 - a cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat() if cell.time() != time.min else cell.date().isoformat()
    return str(cell).replace("\x00", "")
