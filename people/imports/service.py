"""The one way in for a file of people."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import ngettext

from core.deeds import deed
from core.refusals import Refusal
from people.imports.apply import apply, new_places
from people.imports.check import check
from people.imports.headings import columns_of, folded
from people.imports.read import read_sheet
from people.imports.report import Report, RowReport
from people.imports.world import look_around
from people.models import ImportHeader, Organisation, Person
from people.services.line import lock_the_line


class SomeRowsAreRefused(Refusal):
    """A file is taken as a whole or not at all; `report` says what is wrong with which row."""

    def __init__(self, report: Report) -> None:
        number = len(report.refused)
        super().__init__(
            ngettext(
                "%(number)s row is refused, so nothing was changed.",
                "%(number)s rows are refused, so nothing was changed.",
                number,
            )
            % {"number": number}
        )
        self.report = report


@deed
def import_people(
    *,
    data: bytes,
    said: Mapping[str, str],
    dry_run: bool,
    actor: Person | None,  # noqa: ARG001 - the history names the actor
    now: datetime,
) -> Report:
    """Add, change, deactivate and restore people by employee id, as a file says; sensitive columns are never read.

    `said` maps headings to fields, "" for a column to leave out; it is remembered for the next file.
    A dry run gives the same report and writes nothing.
    Raises FileIsUnreadable, HeadingsAreUnclear, SomeRowsAreRefused.
    """
    lock_the_line()
    sheet = read_sheet(data)
    said = {folded(heading): target for heading, target in said.items()}
    columns = columns_of(sheet.headings, remembered() | said)
    world = look_around()
    organisation = Organisation.objects.first()
    day = now.astimezone(ZoneInfo(organisation.time_zone if organisation else "UTC")).date()
    entries = check(sheet.rows, columns, world, day)
    taken = [entry for entry in entries if not entry.is_refused]
    report = Report(
        rows=[RowReport(entry.number, entry.who, entry.outcome, entry.notes) for entry in entries],
        sensitive=columns.sensitive,
        unknown=columns.unknown,
        new_departments=new_places(taken, world.departments, "department"),
        new_locations=new_places(taken, world.locations, "location"),
    )
    if dry_run:
        return report
    if report.refused:
        raise SomeRowsAreRefused(report)
    apply(entries, world, day)
    _remember(said)
    report.is_applied = True
    return report


def remembered() -> dict[str, str]:
    """What headings meant in the files before."""
    return dict(ImportHeader.objects.values_list("heading", "field"))


def _remember(said: Mapping[str, str]) -> None:
    for heading, target in said.items():
        ImportHeader.objects.update_or_create(heading=heading, defaults={"field": target})
