"""People arrive from a file: read, map, check, and only then write, all or nothing.

read.py      bytes to headings and rows        cells.py   text to values
headings.py  headings to fields                world.py   who is here already
check.py     what becomes of each row          apply.py   the writing, in bulk
report.py    the answer                        service.py the one way in
kept.py      a file between dry run and apply
"""

from people.imports.headings import FIELDS, HeadingsAreUnclear
from people.imports.read import FileIsUnreadable
from people.imports.report import Note, Outcome, Report, RowReport
from people.imports.service import SomeRowsAreRefused, import_people

__all__ = [
    "FIELDS",
    "FileIsUnreadable",
    "HeadingsAreUnclear",
    "Note",
    "Outcome",
    "Report",
    "RowReport",
    "SomeRowsAreRefused",
    "import_people",
]
