"""manage.py import_people FILE [--dry-run], and what the page asks: of columns, managers, dates, closed accounts."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core.refusals import Refusal
from people.imports import FIELDS, Answers, Outcome, Report, RowReport, SomeRowsAreRefused, import_people
from people.imports.read import ENCODINGS
from people.imports.workbook import is_workbook, sheets_of

DATES = ("starts_on", "ends_on")
ORDERS = ("day", "month")  # whichever comes first


class Command(BaseCommand):
    """Says row by row what becomes of a file of people, and takes it as a whole or not at all."""

    help = "Add, change and deactivate people from a CSV or XLSX file, by employee id."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, a rehearsal, and what headings mean."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and change nothing")
        parser.add_argument(
            "--map",
            action="append",
            default=[],
            metavar="HEADING=FIELD",
            help=f"what a heading means, remembered for the next file; fields: {', '.join(sorted(FIELDS))}; "
            "no field leaves the column out",
        )

        parser.add_argument(
            "--manager",
            action="append",
            default=[],
            metavar="SPELLING=WHO",
            help="who is meant by a spelling, by employee id or e-mail address; nobody puts them at the top",
        )
        parser.add_argument(
            "--dates",
            action="append",
            default=[],
            metavar="FIELD=ORDER",
            help=f"what comes first in dates like 1/2/2026; fields: {', '.join(DATES)}; orders: {', '.join(ORDERS)}",
        )
        parser.add_argument(
            "--restore",
            action="append",
            default=[],
            metavar="EMPLOYEE-ID",
            help="whose account opens again, where it is closed and the file calls them active",
        )
        parser.add_argument("--sheet", default="", help="the sheet of a spreadsheet that holds the people, by its name")
        parser.add_argument("--encoding", default="", choices=ENCODINGS, help="how a CSV without a mark is written")

    def handle(self, *, file: Path, dry_run: bool, sheet: str, **options: Any) -> None:
        """One service call; every row but the unchanged as it comes, then columns and sums."""
        try:
            report = import_people(
                data=_table(file.read_bytes(), sheet),
                answers=_answers(options),
                dry_run=dry_run,
                actor=None,
                now=timezone.now(),
                each=self.say_row,
            )
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
        except SomeRowsAreRefused as refusal:
            self.say(refusal.report)
            raise CommandError(str(refusal)) from refusal
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self.say(report)
        if not report.is_applied:
            self.stdout.write("Nothing was changed: this was a dry run.")

    def say_row(self, row: RowReport) -> None:
        """What becomes of it, and why."""
        if row.outcome != Outcome.UNCHANGED:
            notes = "; ".join(str(note) for note in row.notes)
            self.stdout.write(f"row {row.number} {row.outcome}: {row.who}{f' ({notes})' if notes else ''}")

    def say(self, report: Report) -> None:
        """What holds for the whole file."""
        for heading in report.sensitive:
            self.stdout.write(f"column “{heading}” is sensitive and is not stored")
        for heading in report.unknown:
            self.stdout.write(f"column “{heading}” is not known and is left out (--map '{heading}=FIELD' takes it)")
        self.say_open(report)
        for kind, names in (("department", report.new_departments), ("location", report.new_locations)):
            if names:
                self.stdout.write(f"new {kind}: {', '.join(names)}")
        counts = report.counts
        self.stdout.write(", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome))

    def say_open(self, report: Report) -> None:
        """What was assumed or is not settled, and how to say it."""
        if report.letters:
            self.stdout.write(report.letters)
        for order in report.dates:
            if order["day_first"] is None:
                self.stdout.write(
                    f"dates in “{order['heading']}” may be two (--dates '{order['field']}=ORDER' says which)"
                )
        for asked in report.unsettled:
            near = ", ".join(each["word"] for each in asked["candidates"])
            self.stdout.write(
                f"manager “{asked['spelling']}” ({asked['times']} rows){f', perhaps {near}' if near else ''}"
                f" (--manager '{asked['spelling']}=WHO' settles it)"
            )
        for one in report.returning:
            self.stdout.write(
                f"account of {one['id']} {one['name']} is closed and the file calls them active"
                f" (--restore '{one['id']}' opens it)"
            )
        if report.more_returning:
            self.stdout.write(f"likewise {report.more_returning} more accounts")


def _table(data: bytes, wanted: str) -> bytes:
    """The sheet of a spreadsheet that is wanted or the only one, or the CSV itself."""
    if not is_workbook(data):
        if wanted:
            raise CommandError("Only a spreadsheet has sheets; this file is none.")
        return data
    sheets = sheets_of(data)
    if wanted and wanted not in sheets:
        raise CommandError(f"There is no sheet “{wanted}”. These hold something: {', '.join(sheets)}.")
    if len(sheets) > 1 and not wanted:
        raise CommandError(
            f"The file has several sheets: {', '.join(sheets)}. Say with --sheet which holds the people."
        )
    return sheets[wanted] if wanted else next(iter(sheets.values()))


def _answers(options: dict[str, Any]) -> Answers:
    return Answers(
        headings=_said(options["map"]),
        managers=dict(_pair("--manager", pair, "SPELLING=WHO") for pair in options["manager"]),
        day_first=_orders(options["dates"]),
        restored=options["restore"],
        encoding=options["encoding"],
    )


def _pair(option: str, pair: str, form: str) -> tuple[str, str]:
    left, equals, right = pair.rpartition("=")
    if not equals or not left:
        raise CommandError(f"{option} {pair}: write {form}.")
    return " ".join(left.split()), right.strip()


def _orders(pairs: list[str]) -> dict[str, bool]:
    said = {}
    for pair in pairs:
        name, order = _pair("--dates", pair, "FIELD=ORDER")
        if name not in DATES or order not in ORDERS:
            raise CommandError(f"--dates {pair}: write {' or '.join(DATES)}, = and {' or '.join(ORDERS)}.")
        said[name] = order == ORDERS[0]
    return said


def _said(pairs: list[str]) -> dict[str, str]:
    said = {}
    for pair in pairs:
        heading, equals, target = pair.rpartition("=")
        if not equals or target not in FIELDS | {""}:
            raise CommandError(f"--map {pair}: write HEADING=FIELD with one of {', '.join(sorted(FIELDS))}.")
        said[heading] = target
    return said
