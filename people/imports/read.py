"""From a CSV, as a spreadsheet saves it, to headings and rows of plain text, one row in memory at a time."""

from core.tables import ENCODINGS, FileIsUnreadable, Limits, Sheet, SheetRow, read_table

LIMITS = Limits(megabytes=64, rows=200_000, columns=100, cell=1_000)

__all__ = ["ENCODINGS", "FileIsUnreadable", "Sheet", "SheetRow", "read_sheet"]


def read_sheet(data: bytes, encoding: str = "") -> Sheet:
    """Open a CSV whatever its separator, line ends and quoting. Raises FileIsUnreadable."""
    return read_table(data, LIMITS, encoding)
