"""Rows that every app shares: notices and their deliveries, drafts of long texts."""

from uuid import UUID

import uuid_utils.compat
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.readers import Is, ReadableQuerySet, Readers


def uuid7() -> UUID:
    """A new key that sorts by the time it was made, so that indexes stay dense."""
    return uuid_utils.compat.uuid7()


class NoticeQuerySet(ReadableQuerySet["Notice"]):
    """Notices, by what the inbox asks."""

    def unread(self) -> "NoticeQuerySet":
        """Not opened yet."""
        return self.filter(read_at=None)


class Notice(models.Model):
    """One thing a person is told, once per cause."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=60)
    cause = models.CharField(max_length=200)
    text = models.TextField()
    url = models.CharField(max_length=300)
    about_model = models.CharField(max_length=80, blank=True)
    about_id = models.UUIDField(null=True)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    readers = Readers(Is("recipient", _("is told this")))
    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recipient", "cause"], name="notice_once_per_person_and_cause"),
        ]
        indexes = [
            models.Index(fields=["recipient", "-created_at"], name="notice_inbox"),
            models.Index(fields=["recipient"], name="notice_unread", condition=Q(read_at=None)),
        ]

    def __str__(self) -> str:
        return self.text


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Deliveries, by what the workers ask."""

    def due(self, now: object) -> "DeliveryQuerySet":
        """Waiting, and not put off until later."""
        return self.filter(state=Delivery.State.WAITING, try_at__lte=now)


class Delivery(models.Model):
    """A notice on its way through one channel; the row is the truth, tasks only carry its id."""

    class Channel(models.TextChoices):
        MAIL = "mail", _("Mail")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT = "sent", _("Sent")
        DROPPED = "dropped", _("No longer needed")
        FAILED = "failed", _("Failed")

    notice = models.ForeignKey(Notice, models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=20, choices=Channel)
    state = models.CharField(max_length=20, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    try_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("deliveries")
        constraints = [
            models.UniqueConstraint(fields=["notice", "channel"], name="delivery_once_per_notice_and_channel"),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False) | (~Q(state="sent") & Q(sent_at=None)),
                name="delivery_has_a_time_iff_sent",
            ),
        ]
        indexes = [models.Index(fields=["try_at"], name="delivery_waiting", condition=Q(state="waiting"))]

    def __str__(self) -> str:
        return f"{self.get_channel_display()}: {self.get_state_display()}"


class NoticeChoiceQuerySet(ReadableQuerySet["NoticeChoice"]):
    """Choices; only whoever made them sees them."""


@tracked
class NoticeChoice(models.Model):
    """Whether a person has notices of a topic mailed; where there is no row, they are."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_choices")
    topic = models.CharField(max_length=40)
    by_mail = models.BooleanField()

    readers = Readers(Is("person", _("chose it")))
    objects = NoticeChoiceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "topic"], name="notice_choice_once_per_person_and_topic"),
        ]

    def __str__(self) -> str:
        return self.topic


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
