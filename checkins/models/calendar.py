"""Secret addresses under which calendars read somebody's check-ins."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import uuid7
from core.readers import Is, ReadableQuerySet, Readers


class CalendarFeedQuerySet(ReadableQuerySet["CalendarFeed"]):
    """Addresses; only whoever made one ever learns that there is one."""


class CalendarFeed(models.Model):
    """The one address of a person for their calendar; its key is shown once, and only a digest of it is kept."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    readers = Readers(Is("person", _("made it")))
    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(digest__regex=r"^[0-9a-f]{64}$"), name="calendar_feed_keeps_a_digest_and_no_key"
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)
