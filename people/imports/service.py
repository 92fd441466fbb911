"""The one way in for a file of people."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.deeds import deed
from core.refusals import Refusal
from people.imports import dates, managers
from people.imports.apply import apply, new_places
from people.imports.check import check, returning
from people.imports.headings import Columns, columns_of, folded
from people.imports.progress import Progress, quietly
from people.imports.read import Sheet, read_sheet
from people.imports.report import Report, RowReport
from people.imports.stage import stage
from people.models import Department, ImportHeader, Location, Organisation, Person
from people.services.leaving import see_off
from people.services.line import lock_the_line

BATCH = 1_000
SUMS = "SELECT outcome, count(*) FROM result GROUP BY outcome"
COLUMNS = """
SELECT note ->> 'column', count(DISTINCT number) FROM result, jsonb_array_elements(notes) AS note
 WHERE note ->> 'column' <> '' GROUP BY 1 ORDER BY 1
"""
# Whom a row puts somebody under is part of what was seen: a name may mean somebody else by now.
DIGEST = """
SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', r.number, r.who, r.outcome, r.notes,
           coalesce(above.number::text, b.boss::text)), E'\\n' ORDER BY r.number), ''), 'UTF8')), 'hex')
  FROM result AS r JOIN becoming AS b USING (number)
  LEFT JOIN becoming AS above ON above.key = b.boss AND above.known IS NULL
"""
ROWS = "SELECT number, who, outcome, notes FROM result WHERE number > %s ORDER BY number LIMIT %s"


@dataclass(frozen=True)
class Answers:
    """What somebody has said about a file: of headings, managers, dates, closed accounts, and its letters."""

    headings: Mapping[str, str] = field(default_factory=dict)  # to fields, "" for a column to leave out
    managers: Mapping[str, str] = field(default_factory=dict)  # to an employee id or address, "" for nobody
    day_first: Mapping[str, bool] = field(default_factory=dict)  # by field
    restored: Collection[str] = ()  # employee ids whose closed accounts open again
    encoding: str = ""  # one of `read.ENCODINGS`, where the file does not say it itself


class SomeRowsAreRefused(Refusal):
    """A file is taken as a whole or not at all."""

    def __init__(self, report: Report) -> None:
        number, self.report = report.refused, report
        super().__init__(
            ngettext(
                "%(number)s row is refused, so nothing was changed.",
                "%(number)s rows are refused, so nothing was changed.",
                number,
            )
            % {"number": number}
        )


class DryRunHasMovedOn(Refusal):
    """The file would now do something else than what was shown."""


@deed
def import_people(  # noqa: PLR0913 - the one way in
    *,
    data: bytes,
    answers: Answers,
    dry_run: bool,
    actor: Person | None,
    now: datetime,
    seen: str | None = None,
    rows: int = 0,
    progress: Progress = quietly,
    each: Callable[[RowReport], None] | None = None,
) -> Report:
    """Add, change, deactivate and restore people by employee id, as a file says; sensitive columns are never read.

    An account that is closed opens again only where the answers name it.

    What is said of headings is remembered for the next file. `each` is called with every row in turn, also where
    rows are refused. A dry run gives the same report and writes nothing; `seen` is the digest of the one shown.
    Raises FileIsUnreadable, HeadingsAreUnclear, SomeRowsAreRefused, DryRunHasMovedOn, and what `progress` raises.
    """
    home = Organisation.here()
    said = {folded(heading): target for heading, target in answers.headings.items()}
    known = remembered() | said
    sheet = read_sheet(data, answers.encoding)
    report = _checked(sheet, answers, known, home, now=now, rows=rows, actor=actor, progress=progress, lock=not dry_run)
    for row in result_rows() if each else ():
        each(row)  # type: ignore[misc]
    if dry_run:
        return report
    if report.refused:
        raise SomeRowsAreRefused(report)
    if seen not in {None, report.digest}:
        raise DryRunHasMovedOn(
            _(
                "People have changed since the dry run, so the file would do something else than you saw. Nothing was"
                " changed. Go back, check the file again and read what is new."
            )
        )
    for leaver in Person.objects.filter(pk__in=apply(home, progress, now)).select_related("manager").order_by("pk"):
        see_off(person=leaver, actor=actor, now=now)
    _remember(said)
    report.is_applied = True
    return report


def _checked(  # noqa: PLR0913 - what one import is
    sheet: Sheet,
    answers: Answers,
    said: Mapping[str, str],
    home: Organisation,
    *,
    now: datetime,
    rows: int,
    actor: Person | None,
    progress: Progress,
    lock: bool,
) -> Report:
    columns = columns_of(sheet.headings, said)
    found = dates.orders(sheet.rows(), columns, answers.day_first)
    day_first = {order.field: order.day_first for order in found}
    stage(sheet, columns, day_first, total=rows, progress=progress)
    if lock:
        lock_the_line()
    check(columns, home, answers.managers, answers.restored, now=now, actor=actor, progress=progress)
    report = Report(sensitive=columns.sensitive, unknown=columns.unknown, dates=dates.as_json(found))
    report.encoding, report.is_assumed = sheet.encoding, sheet.is_assumed
    report.new_departments, report.new_locations = new_places(Department), new_places(Location)
    with connection.cursor() as cursor:
        cursor.execute(SUMS)
        report.totals = dict(cursor.fetchall())
        cursor.execute(COLUMNS)
        report.columns = dict(cursor.fetchall())
        cursor.execute(DIGEST)
        report.digest = _digest(cursor.fetchone()[0], report, columns, day_first)
        report.returning, report.more_returning = returning(cursor)
        if "manager" in columns.place:
            asked, report.more_unsettled = managers.unsettled(cursor)
            report.unsettled = [asdict(each) for each in asked]
    return report


def _digest(rows: str, report: Report, columns: Columns, day_first: Mapping[str, bool | None]) -> str:
    """Of all that was shown: what becomes of the rows, what the columns mean, and which places are new.

    Of somebody new a row tells little, so that only the columns say what else is stored of them.
    """
    shown = {
        "rows": rows,
        "columns": [[columns.headings[index], name] for name, index in sorted(columns.place.items())],
        "dates": sorted(day_first.items()),
        "encoding": report.encoding,
        "places": [report.new_departments, report.new_locations],
    }
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()


def result_rows() -> Iterator[RowReport]:
    """Every row of the report that was made last, within its transaction."""
    number = 0
    while True:
        with connection.cursor() as cursor:
            cursor.execute(ROWS, [number, BATCH])
            batch = cursor.fetchall()
        for number, who, outcome, notes in batch:
            yield RowReport.stored(number, who, outcome, json.loads(notes))
        if len(batch) < BATCH:
            return


def remembered() -> dict[str, str]:
    """What headings meant in the files before."""
    return dict(ImportHeader.objects.values_list("heading", "field"))


def _remember(said: Mapping[str, str]) -> None:
    for heading, target in said.items():
        ImportHeader.objects.update_or_create(heading=heading, defaults={"field": target})
