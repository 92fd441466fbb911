"""Long texts while they are written."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.models.keys import uuid7
from core.readers import Is, ReadableQuerySet, Readers


class DraftQuerySet(ReadableQuerySet["Draft"]):
    """Drafts; only their owner ever sees them."""


class Draft(models.Model):
    """A long text that has no row of its own yet, saved while it is written."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()

    readers = Readers(Is("owner", _("is writing it")))
    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="draft_once_per_owner_and_key")]

    def __str__(self) -> str:
        return self.key

    @property
    def url(self) -> str:
        """Where the text saves itself while it is written."""
        return reverse("core:draft", args=[self.key])
