"""Rows on their way: read and understood one by one, and handed to the database by COPY.

`arriving` holds what the cells say, empty ones as NULL; `noted` what is wrong with them, and a row with anything in it
is refused. Both are gone with the transaction, and no row is ever in memory with more than a batch of others.
"""

import csv
import io
import json
from collections.abc import Mapping
from itertools import islice

from django.db import connection

from core.models import uuid7
from people.imports.cells import LONGEST_NAME, CellIsWrong, Value, value_of
from people.imports.headings import Columns
from people.imports.progress import READING, Progress
from people.imports.read import Sheet, SheetRow

BATCH = 2_000
TABLES = """
DROP TABLE IF EXISTS arriving, noted, becoming, spelt, line_after, differing, result, queue;
CREATE TEMPORARY TABLE arriving (
    number integer PRIMARY KEY, key uuid, employee_id text, name text, preferred_name text, pronouns text, email text,
    job_title text, level text, department text, location text, time_zone text, language text,
    starts_on date, ends_on date, manager text, active boolean) ON COMMIT DROP;
CREATE TEMPORARY TABLE noted (
    place serial, number integer, field text, code text, value text, more jsonb DEFAULT '{}') ON COMMIT DROP
"""
CELLS = [
    "employee_id",
    "name",
    "preferred_name",
    "pronouns",
    "email",
    "job_title",
    "level",
    "department",
    "location",
    "time_zone",
    "language",
    "starts_on",
    "ends_on",
    "manager",
    "active",
]
ARRIVING = f"COPY arriving (number, key, {', '.join(CELLS)}) FROM STDIN (FORMAT csv)"
NOTED = "COPY noted (number, field, code, value, more) FROM STDIN (FORMAT csv, FORCE_NOT_NULL (field, value))"


def stage(
    sheet: Sheet, columns: Columns, day_first: Mapping[str, bool | None], *, total: int, progress: Progress
) -> int:
    """Fill both tables; says how many rows there are."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        rows = sheet.rows()
        done = 0
        while batch := list(islice(rows, BATCH)):
            arriving, noted = io.StringIO(), io.StringIO()
            cells, notes = csv.writer(arriving), csv.writer(noted)
            for row in batch:
                understood = _understood(row, columns, day_first)
                cells.writerow([row.number, uuid7(), *(understood.values.get(name) for name in CELLS)])
                notes.writerows(understood.notes)
            arriving.seek(0)
            noted.seek(0)
            cursor.copy_expert(ARRIVING, arriving)
            cursor.copy_expert(NOTED, noted)
            done += len(batch)
            progress(READING, done, max(total, done))
        cursor.execute("ANALYZE arriving")
    return done


class _Understood:
    """A row's values and what is wrong with them."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.values: dict[str, Value] = {}
        self.notes: list[tuple[int, str, str, str, str]] = []

    def refuse(self, name: str, code: str, value: str = "", **more: str) -> None:
        self.notes.append((self.number, name, code, value, json.dumps(more)))


def _understood(row: SheetRow, columns: Columns, day_first: Mapping[str, bool | None]) -> _Understood:
    understood = _Understood(row.number)
    beyond = next(filter(None, row.cells[len(columns.headings) :]), "")
    if beyond:
        understood.refuse("", "more_cells", beyond)
    for name, index in columns.place.items():
        text = row.cells[index] if index < len(row.cells) else ""
        if text:
            try:
                understood.values[name] = value_of(name, text, day_first=day_first.get(name))
            except CellIsWrong as wrong:
                understood.refuse(name, wrong.code, text, **wrong.more)
        elif name == "employee_id":
            understood.refuse(name, "missing")
    _join_names(understood)
    return understood


def _join_names(understood: _Understood) -> None:
    values = understood.values
    parts = [str(part) for name in ("first_name", "last_name") if (part := values.pop(name, None))]
    if parts and not values.get("name"):
        values["name"] = " ".join(parts)
    if len(str(values.get("name") or "")) > LONGEST_NAME:
        understood.refuse("name", "too_long", str(values.pop("name")), longest=str(LONGEST_NAME))
