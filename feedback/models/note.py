"""What somebody writes down for themselves."""

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from core.models import uuid7
from core.readers import Is, ReadableQuerySet, Readers
from feedback.models.feedback import LONGEST_TEXT


class NoteQuerySet(ReadableQuerySet["Note"]):
    """Notes, in adjectives."""

    def written_between(self, start: date, end: date) -> "NoteQuerySet":
        """Begun on one of these days of the reader's calendar, both included."""
        zone = timezone.get_current_timezone()
        first = datetime.combine(start, time.min, zone)
        last = datetime.combine(end + timedelta(days=1), time.min, zone)
        return self.filter(created_at__gte=first, created_at__lt=last)

    def newest_first(self) -> "NoteQuerySet":
        """As lists show them."""
        return self.order_by("-created_at", "-pk")


class Note(models.Model):
    """Words about a person or a goal for their author alone: no manager, no HR and no administrator reads them.

    No history is kept of them, and deleting takes them away for good. A note about a goal outlives the goal and the
    right to read it; then it says no longer which goal it was.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    goal = models.ForeignKey("goals.Goal", models.SET_NULL, null=True, blank=True, related_name="+")
    text = models.TextField(_("note"), max_length=LONGEST_TEXT)
    written_key = models.UUIDField(editable=False)  # the same form, sent twice, is kept once
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True, blank=True)

    readers = Readers(Is("author", _("wrote it for themselves")))
    objects = NoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["author", "written_key"], name="note_is_kept_once"),
            models.CheckConstraint(condition=Q(person=None) | Q(goal=None), name="note_is_about_one_thing"),
            models.CheckConstraint(condition=~Q(text=""), name="note_has_words"),
        ]
        indexes = [models.Index(fields=["author", "-created_at"], name="notes_of_an_author")]

    def __str__(self) -> str:
        return Truncator(self.text).chars(60)

    def get_absolute_url(self) -> str:
        """Where its author reads and changes it."""
        return reverse("feedback:note", args=[self.pk])
