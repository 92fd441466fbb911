"""A file between its dry run and its apply: kept, asked about, applied once."""

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.imports.headings import HeadingsAreUnclear, can_be_asked, folded, meaning
from people.imports.read import FileIsUnreadable, Sheet, read_sheet
from people.imports.report import Report
from people.imports.service import import_people, remembered
from people.models import ImportFile, Person

KEPT_FOR = timedelta(hours=4)
LARGEST_UPLOAD = 10 * 1024 * 1024
MOST_UPLOADED_ROWS = 100_000


class FileIsNoLongerKept(Refusal):
    """It was applied, replaced by a later one, or its time is over."""


class DryRunHasMovedOn(Refusal):
    """The file would now do something else than what was shown."""


@deed
def keep_file(*, name: str, data: bytes, actor: Person, now: datetime) -> ImportFile:
    """Check a file and keep it for whoever sent it, in place of an earlier one of theirs. Raises FileIsUnreadable."""
    sheet = read_sheet(data)
    if len(sheet.rows) > MOST_UPLOADED_ROWS:
        raise FileIsUnreadable(
            _("The file has more than %(most)s rows. Split it, or let IT import it with the command import_people.")
            % {"most": f"{MOST_UPLOADED_ROWS:,}"}
        )
    ImportFile.objects.filter(owner=actor).delete()
    known = remembered()
    file = ImportFile(owner=actor, name=name[-200:], headings=sheet.headings, expires_at=now + KEPT_FOR)
    file.data = _without_sensitive(sheet, known)
    names = {folded(heading) for heading in sheet.headings}
    _rehearse(file, {name: known[name] for name in names & known.keys()}, now)
    file.save(force_insert=True)
    return file


@deed
def check_file_again(*, file_id: UUID, said: Mapping[str, str], actor: Person, now: datetime) -> ImportFile:
    """The dry run anew, with what was said about headings. Raises FileIsNoLongerKept."""
    file = _locked(file_id, actor, now)
    _rehearse(file, file.said | {folded(heading): target for heading, target in said.items()}, now)
    file.save(update_fields=["said", "report", "question", "digest"])
    return file


@deed
def apply_file(*, file_id: UUID, seen: str, actor: Person, now: datetime) -> Report:
    """Do exactly what the dry run said, once: `seen` is the digest of what the reader has been shown.

    The report is made again under the lock on the line; where it differs, what was written is taken back.
    Raises FileIsNoLongerKept, DryRunHasMovedOn, SomeRowsAreRefused.
    """
    file = _locked(file_id, actor, now)
    data = bytes(file.data)
    report = import_people(data=data, said=file.said, dry_run=False, actor=actor, now=now)
    if _digest(data, report) != seen:
        raise DryRunHasMovedOn(
            _(
                "People have changed since the dry run, so the file would do something else than you saw. Nothing was"
                " changed. Go back, check the file again and read what is new."
            )
        )
    file.delete()
    return report


@deed
def sweep_files(*, actor: None, now: datetime) -> None:  # noqa: ARG001 - every deed has one
    """Forget files whose time is over."""
    ImportFile.objects.filter(expires_at__lte=now).delete()


def kept_file(*, file_id: UUID, viewer: Person, now: datetime) -> ImportFile:
    """To look at its dry run. Raises FileIsNoLongerKept."""
    file = ImportFile.objects.visible_to(viewer).kept(now).defer("data").filter(pk=file_id).first()
    return file or _gone()


def _locked(file_id: UUID, actor: Person, now: datetime) -> ImportFile:
    files = ImportFile.objects.visible_to(actor).kept(now).select_for_update(of=("self",))
    return files.filter(pk=file_id).first() or _gone()


def _gone() -> ImportFile:
    raise FileIsNoLongerKept(
        _(
            "This file is no longer kept: it was applied, a later one took its place, or four hours are over."
            " Send it again."
        )
    )


def _without_sensitive(sheet: Sheet, known: Mapping[str, str]) -> bytes:
    """The file again, each row at its number, with nothing in the columns that nobody may ask for: pay and the like."""
    is_kept = [can_be_asked(heading) or bool(meaning(heading, known)) for heading in sheet.headings]
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(sheet.headings)
    number = 1
    for row in sheet.rows:
        writer.writerows([[]] * (row.number - number - 1))
        beyond = ["…" if cell else "" for cell in row.cells[len(is_kept) :]]  # refused, whatever it says
        writer.writerow([*(cell if keep else "" for cell, keep in zip(row.cells, is_kept, strict=False)), *beyond])
        number = row.number
    return table.getvalue().encode()


def _rehearse(file: ImportFile, said: Mapping[str, str], now: datetime) -> None:
    file.said, file.report, file.question, file.digest = dict(said), None, "", ""
    data = bytes(file.data)
    try:
        report = import_people(data=data, said=said, dry_run=True, actor=file.owner, now=now)
    except HeadingsAreUnclear as unclear:
        file.question = str(unclear)
    else:
        file.report, file.digest = report.as_json(), _digest(data, report)


def _digest(data: bytes, report: Report) -> str:
    return hashlib.sha256(data + json.dumps(report.as_json(), sort_keys=True).encode()).hexdigest()
