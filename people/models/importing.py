"""What an import remembers from one file to the next."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from core.models import uuid7
from core.readers import Is, ReadableQuerySet, Readers


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


class ImportFile(models.Model):
    """A file between its dry run and its apply.

    It stays on the server, so that the dry run can be narrowed by plain links, and what is applied is what was
    checked: a browser does not send a file twice without JavaScript. What stood in sensitive columns is left out before
    it is stored. No history, for nothing of it may outlive it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    data = models.BinaryField()
    headings = models.JSONField(default=list)
    said = models.JSONField(default=dict)  # folded headings to fields, as in ImportHeader
    report = models.JSONField(null=True)  # of the dry run; none while the headings are unclear
    question = models.TextField(blank=True)  # what is unclear about them
    digest = models.CharField(max_length=64, blank=True)  # of the file and the report together
    expires_at = models.DateTimeField()

    readers = Readers(Is("owner", _("sent this file")))
    objects = ImportFileQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="import_file_by_expiry")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(report__isnull=False, question="")
                | models.Q(report__isnull=True) & ~models.Q(question=""),
                name="import_file_has_a_report_or_a_question",
            ),
        ]

    def __str__(self) -> str:
        return self.name
