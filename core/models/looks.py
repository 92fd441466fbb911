"""Who opened what is about somebody else."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import kept
from core.models.keys import uuid7
from core.readers import HRAdmin, HRFor, Is, ReadableQuerySet, Readers

STANDS_IN = "stands in for %(name)s until %(day)s"  # whose delegate and how long is known of today, not of that day


class LookQuerySet(ReadableQuerySet["Look"]):
    """Looks, newest first."""

    def newest(self) -> "LookQuerySet":
        """With their viewers, the latest on top."""
        return self.select_related("viewer").order_by("-at", "-pk")


@kept
class Look(models.Model):
    """Somebody opened a page about somebody else: once for each viewer, thing and hour."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    viewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    subject = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="looks")
    about_model = models.CharField(max_length=80)
    about_id = models.UUIDField()
    right = models.CharField(max_length=200)  # the reason of the declaration, untranslated
    at = models.DateTimeField()
    hour = models.DateTimeField()

    readers = Readers(Is("subject", gettext_lazy("is whom it is about")), HRFor("subject"), HRAdmin())
    objects = LookQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["about_id", "viewer", "hour", "about_model"], name="look_is_kept_once_an_hour"
            ),
            models.CheckConstraint(condition=~Q(viewer=F("subject")), name="look_is_at_somebody_else"),
            models.CheckConstraint(condition=~Q(right=""), name="look_is_by_some_right"),
        ]
        indexes = [
            models.Index(fields=["subject", "-at"], name="look_by_subject"),
            models.Index(fields=["-at"], name="look_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.viewer}, {self.why}"

    @property
    def why(self) -> str:
        """By which right, ready to stand behind the viewer's name."""
        if self.right == STANDS_IN:
            return _("stands in for the manager")
        return _(self.right) % {"name": self.subject.short_name} if "%(name)s" in self.right else _(self.right)
