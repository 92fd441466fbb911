"""Copies of all that is somebody's, made on demand and kept for a week."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Is, ReadableQuerySet, Readers, ReadersOf


class DataCopyQuerySet(ReadableQuerySet["DataCopy"]):
    """Copies; only whoever asked for one ever sees it."""

    def waiting(self) -> "DataCopyQuerySet":
        """Which a worker has, or has to take."""
        return self.filter(state=DataCopy.State.WAITING)

    def kept(self, now: datetime) -> "DataCopyQuerySet":
        """Whose time is not over."""
        return self.filter(expires_at__gt=now)

    def failed(self) -> "DataCopyQuerySet":
        """Which no attempt could finish."""
        return self.filter(state=DataCopy.State.FAILED)

    def ready(self) -> "DataCopyQuerySet":
        """Whole, and there to be fetched."""
        return self.filter(state=DataCopy.State.READY)


@tracked
class DataCopy(models.Model):
    """A copy of a person's data: asked for, put together by a worker, fetched, and forgotten after a while.

    There is one for each person; asking anew removes the former. The row is the truth, tasks only carry its id: the
    worker holds an advisory lock on it while it gathers, never a lock on the row, so that it can be removed meanwhile.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("being put together")
        READY = "ready", _("ready")
        FAILED = "failed", _("failed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("person"))
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    size = models.PositiveBigIntegerField(_("size"), default=0)  # in bytes
    asked_at = models.DateTimeField(_("asked for"))
    ready_at = models.DateTimeField(_("ready since"), null=True)
    expires_at = models.DateTimeField(_("kept until"))

    readers = Readers(Is("person", _("asked for it")))
    objects = DataCopyQuerySet.as_manager()

    class Meta:
        verbose_name = _("copy of somebody’s data")
        verbose_name_plural = _("copies of people’s data")
        constraints = [
            models.CheckConstraint(
                condition=Q(state="ready", ready_at__isnull=False) | (~Q(state="ready") & Q(ready_at=None)),
                name="data_copy_has_a_time_iff_ready",
            ),
        ]
        indexes = [models.Index(fields=["expires_at"], name="data_copy_by_expiry")]

    def __str__(self) -> str:
        return str(self.person)


class DataCopyPieceQuerySet(ReadableQuerySet["DataCopyPiece"]):
    """Pieces of copies."""


class DataCopyPiece(models.Model):
    """A stretch of the file. In the database, where every web process reaches it; small enough for any of them."""

    copy = models.ForeignKey(DataCopy, models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    body = models.BinaryField()

    readers = Readers(ReadersOf("copy"))
    objects = DataCopyPieceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["copy", "number"], name="data_copy_has_each_piece_once")]

    def __str__(self) -> str:
        return f"{self.copy_id} {self.number}"
