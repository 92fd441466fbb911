"""What people are told, and how it reaches them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models.keys import uuid7
from core.readers import Is, ReadableQuerySet, Readers


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
            models.Index(fields=["cause"], name="notice_by_cause"),
        ]

    def __str__(self) -> str:
        return self.text


class Digest(models.Model):
    """Some notices in one mail: made when the first of them is told, closed when its moment comes."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    due_at = models.DateTimeField()
    is_after_leave = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recipient", "due_at"], name="digest_once_per_person_and_moment"),
        ]

    def __str__(self) -> str:
        return f"{self.recipient}, {self.due_at}"


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Deliveries, by what the workers ask."""

    def due(self, now: object) -> "DeliveryQuerySet":
        """Waiting, and not put off until later."""
        return self.filter(state=Delivery.State.WAITING, try_at__lte=now)


class Delivery(models.Model):
    """A notice on its way through one channel; the row is the truth, tasks only carry its id."""

    class Channel(models.TextChoices):
        MAIL = "mail", _("Mail")
        DIGEST = "digest", _("Digest")
        CHAT = "chat", _("Chat")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT = "sent", _("Sent")
        DROPPED = "dropped", _("No longer needed")
        FAILED = "failed", _("Failed")

    notice = models.ForeignKey(Notice, models.CASCADE, related_name="deliveries", verbose_name=_("notice"))
    digest = models.ForeignKey(Digest, models.CASCADE, null=True, related_name="deliveries", verbose_name=_("digest"))
    channel = models.CharField(_("channel"), max_length=20, choices=Channel)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    try_at = models.DateTimeField(_("next attempt"))
    sent_at = models.DateTimeField(_("sent"), null=True)
    error = models.TextField(_("error"), blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        constraints = [
            models.UniqueConstraint(fields=["notice", "channel"], name="delivery_once_per_notice_and_channel"),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False) | (~Q(state="sent") & Q(sent_at=None)),
                name="delivery_has_a_time_iff_sent",
            ),
            models.CheckConstraint(
                condition=Q(channel="digest", digest__isnull=False) | (~Q(channel="digest") & Q(digest=None)),
                name="delivery_is_in_a_digest_iff_so_sent",
            ),
        ]
        indexes = [
            models.Index(fields=["try_at"], name="delivery_waiting", condition=Q(state="waiting")),
            models.Index(fields=["try_at"], name="delivery_failed", condition=Q(state="failed")),
            models.Index(fields=["sent_at"], name="delivery_sent", condition=Q(state="sent")),
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()}: {self.get_state_display()}"
