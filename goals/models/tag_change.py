"""A tag that gets another name, or goes into another one."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.models import uuid7
from core.readers import Is, ReadableQuerySet, Readers
from goals.models.goal import LONGEST_TAG

MOST_ATTEMPTS = 5


class TagChangeQuerySet(ReadableQuerySet["TagChange"]):
    """Changes of tags, by how far they are."""

    def unfinished(self) -> "TagChangeQuerySet":
        """Some rows may still carry the former name."""
        return self.filter(done_at=None)

    def due(self, now: datetime) -> "TagChangeQuerySet":
        """Unfinished, waiting for a worker, and not given up."""
        return self.unfinished().filter(try_at__lte=now, attempts__lt=MOST_ATTEMPTS)


class TagChange(models.Model):
    """What somebody of HR has one tag become, on all goals and templates they may read, a few hundred at a time.

    Whoever asked reads it and nobody else: goals that carry the tag may be hidden from others in HR.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    before = models.CharField(_("former name"), max_length=LONGEST_TAG)
    after = models.CharField(_("new name"), max_length=LONGEST_TAG)
    asked_by = models.ForeignKey("people.Person", models.PROTECT, related_name="+", verbose_name=_("by"))
    asked_at = models.DateTimeField(_("asked"))
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    try_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)

    readers = Readers(Is("asked_by"))
    objects = TagChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of a tag")
        verbose_name_plural = _("tags")
        constraints = [
            models.CheckConstraint(condition=~Q(after="") & ~Q(after=F("before")), name="tag_becomes_another_one"),
            models.UniqueConstraint(
                fields=["before"], condition=Q(done_at=None), name="tag_becomes_one_thing_at_a_time"
            ),
        ]
        indexes = [models.Index(fields=["try_at"], name="tag_change_waiting", condition=Q(done_at=None))]

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"
