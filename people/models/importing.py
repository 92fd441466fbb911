"""What an import remembers from one file to the next."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from core.models import uuid7
from core.readers import Is, ReadableQuerySet, Readers, ReadersOf


class ImportHeader(models.Model):
    """A column heading of the organisation's own, and the field it stands for; empty means the column is left out."""

    heading = models.CharField(_("heading"), max_length=120)
    field = models.CharField(_("field"), max_length=40, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(Lower("heading"), name="import_heading_means_one_field")]

    def __str__(self) -> str:
        return self.heading


class ImportFileQuerySet(ReadableQuerySet["ImportFile"]):
    """Files between two steps; only whoever sent one ever sees it."""

    def kept(self, now: datetime) -> "ImportFileQuerySet":
        """Whose time is not over."""
        return self.filter(expires_at__gt=now)

    def under_way(self) -> "ImportFileQuerySet":
        """Which a worker has, or has to take."""
        return self.filter(state__in=ImportFile.UNDER_WAY)


class ImportFile(models.Model):
    """A file between its dry run and its apply, and the result for as long as it is kept.

    It stays on the server, so that the dry run can be narrowed by plain links, and what is applied is what was
    checked: a browser does not send a file twice without JavaScript. What stood in sensitive columns is left out before
    it is stored. No history, for nothing of it may outlive it.

    A large file is checked and applied by a worker. The row is its ticket: the worker holds an advisory lock on it,
    never a lock on the row, so that `done` and `is_stopping` can be written meanwhile.
    """

    class State(models.TextChoices):
        """How far it has come."""

        CHECKING = "checking", _("being checked")
        ASKING = "asking", _("waits for an answer")
        CHECKED = "checked", _("checked")
        APPLYING = "applying", _("being applied")
        APPLIED = "applied", _("applied")
        STOPPED = "stopped", _("stopped")
        FAILED = "failed", _("failed")

    UNDER_WAY = (State.CHECKING, State.APPLYING)

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State, default=State.CHECKING, db_default=State.STOPPED)
    data = models.BinaryField()  # as CSV, one sheet after the other; empty once it is applied
    sheets = models.JSONField(default=list, db_default=[])  # name, size, number of rows and headings of each
    sheet = models.PositiveSmallIntegerField(null=True)  # which of them; none while that is asked
    headings = models.JSONField(default=list)
    said = models.JSONField(default=dict)  # folded headings to fields, as in ImportHeader
    managers = models.JSONField(default=dict, db_default={})  # spellings to an employee id or address
    day_first = models.JSONField(default=dict, db_default={})  # by field of dates
    restored = models.JSONField(default=list, db_default=[])  # employee ids whose closed accounts open again
    report = models.JSONField(null=True)  # of the dry run, less its rows
    question = models.TextField(blank=True)  # the code of what is unclear, or of why it ended
    about = models.JSONField(default=dict, db_default={})  # what the sentence of the question names
    digest = models.CharField(max_length=64, blank=True)  # of the file and the report together
    step = models.CharField(max_length=10, blank=True, db_default="")
    done = models.PositiveIntegerField(default=0, db_default=0)
    total = models.PositiveIntegerField(default=0, db_default=0)
    attempts = models.PositiveSmallIntegerField(default=0, db_default=0)
    is_stopping = models.BooleanField(default=False, db_default=False)
    expires_at = models.DateTimeField()

    readers = Readers(Is("owner", _("sent this file")))
    objects = ImportFileQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="import_file_by_expiry")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state__in=["checked", "applying", "applied"]) | Q(report__isnull=False),
                name="import_file_is_applied_after_its_report",
            ),
            models.CheckConstraint(
                condition=~Q(state="asking") | ~Q(question=""), name="import_file_that_waits_asks_something"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_under_way(self) -> bool:
        """Whether a worker has it, or has to take it."""
        return self.state in self.UNDER_WAY

    @property
    def rows_in_sheet(self) -> int:
        """Of the sheet that was chosen."""
        return 0 if self.sheet is None else int(self.sheets[self.sheet]["rows"])

    def csv(self) -> bytes:
        """The sheet that was chosen."""
        sizes = [int(each["size"]) for each in self.sheets]
        start = sum(sizes[: self.sheet])
        return bytes(self.data)[start : start + sizes[self.sheet or 0]]

    def choose(self, sheet: int) -> None:
        """Take one of the sheets."""
        self.sheet, self.headings = sheet, self.sheets[sheet]["headings"]

    def ask(self, question: str, about: Mapping[str, str], state: str) -> None:
        """Stand still, and say why."""
        self.state, self.question, self.about = state, question, dict(about)


class ImportRowQuerySet(ReadableQuerySet["ImportRow"]):
    """Rows of a dry run, narrowed."""

    def saying(self, *, outcome: str = "", column: str = "", who: str = "") -> "ImportRowQuerySet":
        """With this outcome, with something said about this column, of people whose id or name holds these letters."""
        rows = self
        if outcome:
            rows = rows.filter(outcome=outcome)
        if column:
            rows = rows.filter(notes__contains=[{"column": column}])
        return rows.filter(who__icontains=who) if who else rows

    def leavers(self) -> list[UUID]:
        """Whose accounts close."""
        told = self.filter(outcome="deactivated").values_list("notes", flat=True)
        return [UUID(note["more"]["person"]) for notes in told for note in notes if note["code"] == "leaves"]


class ImportRow(models.Model):
    """What becomes of one row of a file; kept and forgotten with it."""

    file = models.ForeignKey(ImportFile, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    who = models.TextField(blank=True)
    outcome = models.CharField(max_length=12)
    notes = models.JSONField(default=list)

    readers = Readers(ReadersOf("file"))
    objects = ImportRowQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="import_row_is_told_once")]
        indexes = [models.Index(fields=["file", "outcome", "number"], name="import_row_by_outcome")]

    def __str__(self) -> str:
        return f"{self.number}: {self.who}"
