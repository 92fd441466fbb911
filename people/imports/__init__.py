"""People arrive from a file: read, map, check, and only then write, all or nothing.

unfold.py    XLSX, safe to read                workbook.py XLSX to CSV
read.py      CSV to headings and rows
headings.py  headings to fields                sensitive.py headings that are never read
cells.py     text to values                    dates.py    which of two dates is meant
stage.py     rows into the database            check.py    what becomes of each row
managers.py  who is meant by a manager         line.py     the reporting line after it
apply.py     the writing, in bulk              report.py   the answer
service.py   the one way in                    kept.py     a file between dry run and apply
work.py      the same, carried by a worker
"""

from people.imports.headings import FIELDS, HeadingsAreUnclear
from people.imports.read import FileIsUnreadable
from people.imports.report import Note, Outcome, Report, RowReport
from people.imports.service import Answers, DryRunHasMovedOn, SomeRowsAreRefused, import_people

__all__ = [
    "FIELDS",
    "Answers",
    "DryRunHasMovedOn",
    "FileIsUnreadable",
    "HeadingsAreUnclear",
    "Note",
    "Outcome",
    "Report",
    "RowReport",
    "SomeRowsAreRefused",
    "import_people",
]
