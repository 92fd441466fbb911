"""A file between its dry run and its apply: kept, asked about, applied once, and its result kept for a while."""

import csv
import hashlib
import io
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from core.deeds import deed
from core.refusals import Refusal
from people.imports.headings import HeadingsAreUnclear, can_be_asked, folded, meaning
from people.imports.progress import Progress, Step, quietly
from people.imports.read import FileIsUnreadable, Sheet, read_sheet
from people.imports.report import Report
from people.imports.service import Answers, DryRunHasMovedOn, import_people, remembered
from people.imports.workbook import is_workbook, sheets_of
from people.models import ImportFile, Person
from people.models.importing import ImportRow

KEPT_FOR = timedelta(hours=4)
LARGEST_UPLOAD = 25 * 1024 * 1024
MOST_UPLOADED_ROWS = 100_000
AT_ONCE = 2_000  # rows; more of them are for a worker
State = ImportFile.State
LOCKED = "SELECT pg_try_advisory_xact_lock(hashtextextended('people.import_file ' || %s, 0))"
KEEP_ROWS = """
INSERT INTO people_importrow (file_id, number, who, outcome, notes)
SELECT %s, number, who, outcome, notes FROM result ORDER BY number
"""


class FileIsNoLongerKept(Refusal):
    """It was applied, replaced by a later one, or its time is over."""


class FileIsBusy(Refusal):
    """A worker has it."""


@deed
def keep_file(*, name: str, data: bytes, actor: Person, now: datetime, encoding: str = "") -> ImportFile:
    """Keep a file for whoever sent it, in place of an earlier one of theirs, and check it. Raises FileIsUnreadable."""
    known, is_book = remembered(), is_workbook(data)
    file = ImportFile(owner=actor, name=name[-200:], expires_at=now + KEPT_FOR, state=State.ASKING, question="sheet")
    kept = []
    for title, content in (sheets_of(data) if is_book else {"": data}).items():
        sheet = read_sheet(content, "utf-8" if is_book else encoding)
        text, rows = _without_sensitive(sheet, known)
        kept.append(text)
        letters = {} if is_book else {"encoding": sheet.encoding, "is_assumed": sheet.is_assumed}
        file.sheets.append({"name": title, "size": len(text), "rows": rows, "headings": sheet.headings, **letters})
    file.data = b"".join(kept)
    if len(kept) == 1:
        file.choose(0)
    names = {folded(heading) for each in file.sheets for heading in each["headings"]}
    file.said = {name: known[name] for name in names & known.keys()}
    ImportFile.objects.filter(owner=actor).delete()
    file.save(force_insert=True)
    return _check_soon(file, now)


@deed
def check_file_again(*, file_id: UUID, answers: Answers, sheet: int | None, actor: Person, now: datetime) -> ImportFile:
    """The dry run anew, with what was said meanwhile. Raises FileIsNoLongerKept, FileIsBusy."""
    file = locked(file_id, actor, now)
    file.said = file.said | {folded(heading): target for heading, target in answers.headings.items()}
    file.managers = file.managers | dict(answers.managers)
    file.day_first = file.day_first | dict(answers.day_first)
    file.restored = list(answers.restored)
    if sheet is not None:
        file.choose(sheet)
    file.save(update_fields=["said", "managers", "day_first", "restored", "sheet", "headings"])
    return _check_soon(file, now)


@deed
def apply_file(*, file_id: UUID, seen: str, actor: Person, now: datetime) -> ImportFile:
    """Do exactly what the dry run said, once: `seen` is the digest of what the reader has been shown.

    The report is made again under the lock on the line; where it differs, nothing is written.
    Raises FileIsNoLongerKept, FileIsBusy, DryRunHasMovedOn, SomeRowsAreRefused.
    """
    file = locked(file_id, actor, now)
    if file.state != State.CHECKED:
        gone()
    if file.digest != seen:
        raise DryRunHasMovedOn(_("The dry run was made again since you saw it. Go back and read what is new."))
    if file.rows_in_sheet <= AT_ONCE:
        return apply_now(file, now)
    return _hand_over(file, State.APPLYING)


@deed
def sweep_files(*, actor: None, now: datetime) -> None:  # noqa: ARG001 - every deed has one
    """Forget files whose time is over; a worker that still has one takes back what it wrote."""
    ImportFile.objects.filter(expires_at__lte=now).delete()


def kept_file(*, file_id: UUID, viewer: Person, now: datetime) -> ImportFile:
    """To look at its dry run. Raises FileIsNoLongerKept."""
    file = ImportFile.objects.visible_to(viewer).kept(now).defer("data").filter(pk=file_id).first()
    return file or gone()


def locked(file_id: UUID, actor: Person, now: datetime) -> ImportFile:
    """To go on with it, unless a worker does. Raises FileIsNoLongerKept, FileIsBusy."""
    files = ImportFile.objects.visible_to(actor).kept(now).select_for_update(of=("self",))
    file = files.filter(pk=file_id).first() or gone()
    if file.state == State.APPLIED:
        gone()
    if file.is_under_way:
        raise FileIsBusy(_("This file is being worked on. Wait until that is done, or stop it."))
    return file


def claimed(file_id: UUID) -> bool:
    """Whether nobody else works on a file; then nobody will until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(LOCKED, [str(file_id)])
        return bool(cursor.fetchone()[0])


def gone() -> ImportFile:
    """Raises FileIsNoLongerKept."""
    raise FileIsNoLongerKept(
        _(
            "This file is no longer kept: it was applied, a later one took its place, or four hours are over."
            " Send it again."
        )
    )


def check_now(file: ImportFile, now: datetime, progress: Progress = quietly) -> ImportFile:
    """Make the report and keep it with its rows, or the question that stands in the way."""
    file.report, file.digest = None, ""
    ImportRow.objects.filter(file=file).delete()
    try:
        report = _imported(file, now, dry_run=True, progress=progress)
    except HeadingsAreUnclear as unclear:
        file.ask(unclear.code, unclear.more, State.ASKING)
    except FileIsUnreadable as unreadable:
        file.ask("unreadable", {"why": str(unreadable)}, State.STOPPED)
    else:
        file.ask("", {}, State.CHECKED)
        letters = file.sheets[file.sheet or 0]  # as they were sent; kept they are UTF-8
        report.encoding, report.is_assumed = letters.get("encoding", ""), letters.get("is_assumed", False)
        file.report, file.digest = report.as_json(), hashlib.sha256(file.csv() + report.digest.encode()).hexdigest()
        with connection.cursor() as cursor:
            cursor.execute(KEEP_ROWS, [file.pk])
    file.save(update_fields=["report", "digest", "state", "question", "about"])
    return file


def apply_now(file: ImportFile, now: datetime, progress: Progress = quietly) -> ImportFile:
    """Write what the report says; the rows of the report stay for a while, the file goes."""
    _imported(file, now, dry_run=False, progress=progress)
    file.ask("", {}, State.APPLIED)
    file.data = b""
    file.save(update_fields=["data", "state", "question", "about"])
    return file


def _imported(file: ImportFile, now: datetime, *, dry_run: bool, progress: Progress) -> Report:
    return import_people(
        data=file.csv(),
        answers=Answers(file.said, file.managers, file.day_first, file.restored),
        dry_run=dry_run,
        actor=file.owner,
        now=now,
        seen=file.report["digest"] if file.report else None,
        rows=file.rows_in_sheet,
        progress=progress,
    )


def _check_soon(file: ImportFile, now: datetime) -> ImportFile:
    if file.sheet is None:
        return file
    if file.rows_in_sheet <= AT_ONCE:
        return check_now(file, now)
    return _hand_over(file, State.CHECKING)


def _hand_over(file: ImportFile, state: str) -> ImportFile:
    from core.work import carry  # noqa: PLC0415
    from people.tasks import carry_import  # noqa: PLC0415 - which calls back

    file.ask("", {}, state)
    file.step, file.done, file.total = Step.WAITING, 0, file.rows_in_sheet
    file.attempts, file.is_stopping = 0, False
    file.save(update_fields=["state", "question", "about", "step", "done", "total", "attempts", "is_stopping"])
    carry(carry_import, file_id=file.pk)
    return file


def _without_sensitive(sheet: Sheet, known: Mapping[str, str]) -> tuple[bytes, int]:
    """The file again, each row at its number, with nothing in the columns that nobody may ask for: pay and the like."""
    is_kept = [can_be_asked(heading) or bool(meaning(heading, known)) for heading in sheet.headings]
    table = io.BytesIO()
    rows, number = 0, 1
    with io.TextIOWrapper(table, encoding="utf-8", newline="", write_through=True) as lines:
        writer = csv.writer(lines)
        writer.writerow(sheet.headings)
        for rows, row in enumerate(sheet.rows(), start=1):  # noqa: B007 - how many there are
            writer.writerows([[]] * (row.number - number - 1))
            beyond = ["…" if cell else "" for cell in row.cells[len(is_kept) :]]  # refused, whatever it says
            writer.writerow([*(cell if keep else "" for cell, keep in zip(row.cells, is_kept, strict=False)), *beyond])
            number = row.number
        if rows > MOST_UPLOADED_ROWS:
            raise FileIsUnreadable(
                _("The file has more than %(most)s rows. Split it, or let IT import it with the command import_people.")
                % {"most": f"{MOST_UPLOADED_ROWS:,}"}
            )
        return table.getvalue(), rows
