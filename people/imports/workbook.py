"""From XLSX to CSV, sheet by sheet: values only, and nothing that could unfold, run or hide."""

import csv
import io
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from xml.parsers import expat

from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from core.tables import MEGABYTE
from people.imports.read import LIMITS, FileIsUnreadable
from people.imports.unfold import unfolded

ZIP, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# NotImplementedError, of what cannot be inflated, is a RuntimeError; so is a part that has a password.
BROKEN = (zipfile.BadZipFile, zlib.error, expat.ExpatError, CalamineError, RuntimeError, EOFError, ValueError)


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
        book = CalamineWorkbook.from_filelike(unfolded(data))
        sheets = (book.get_sheet_by_index(index) for index in _visible(book))
        found = {sheet.name: _as_csv(sheet) for sheet in sheets if sheet.height}
    except BROKEN as error:
        raise FileIsUnreadable(_("This spreadsheet cannot be read. Save it as XLSX or CSV and try again.")) from error
    if not found:
        raise FileIsUnreadable(_("The file is empty."))
    return found


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
            writer.writerow([_text(cell)[: LIMITS.cell] for cell in row])
            if table.tell() > LIMITS.megabytes * MEGABYTE:
                raise FileIsUnreadable(_("The file is larger than 64 MB."))
        return table.getvalue()


def _text(cell: float | str | bool | time | date | datetime | timedelta) -> str:  # noqa: FBT001 - a cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat() if cell.time() != time.min else cell.date().isoformat()
    return str(cell).replace("\x00", "")
