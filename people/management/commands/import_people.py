"""manage.py import_people FILE [--dry-run] [--map "Personalnummer=employee_id"]."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core.refusals import Refusal
from people.imports import FIELDS, Answers, Outcome, Report, RowReport, SomeRowsAreRefused, import_people
from people.imports.workbook import is_workbook, sheets_of


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

    def handle(self, *, file: Path, dry_run: bool, map: list[str], **_options: Any) -> None:  # noqa: A002
        """One service call; every row but the unchanged as it comes, then columns and sums."""
        try:
            report = import_people(
                data=_table(file.read_bytes()),
                answers=Answers(_said(map)),
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
        for kind, names in (("department", report.new_departments), ("location", report.new_locations)):
            if names:
                self.stdout.write(f"new {kind}: {', '.join(names)}")
        counts = report.counts
        self.stdout.write(", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome))


def _table(data: bytes) -> bytes:
    """The only sheet of a spreadsheet, or the CSV itself."""
    if not is_workbook(data):
        return data
    sheets = sheets_of(data)
    if len(sheets) > 1:
        raise CommandError(f"The file has several sheets: {', '.join(sheets)}. Save the one with the people alone.")
    return next(iter(sheets.values()))


def _said(pairs: list[str]) -> dict[str, str]:
    said = {}
    for pair in pairs:
        heading, equals, target = pair.rpartition("=")
        if not equals or target not in FIELDS | {""}:
            raise CommandError(f"--map {pair}: write HEADING=FIELD with one of {', '.join(sorted(FIELDS))}.")
        said[heading] = target
    return said
