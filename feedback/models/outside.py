"""Asking people who do not work here."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked_except
from core.models import uuid7
from core.readers import Is, ReadableQuerySet, Readers
from feedback.models.request import FeedbackRequest

if TYPE_CHECKING:
    from feedback.models.feedback import Feedback

MOST_OUTSIDERS = 5  # of one request
MOST_OUTSIDERS_A_DAY = 20  # of one person


@dataclass(frozen=True)
class Outsider:
    """Somebody who does not work here, as the one who asks names them."""

    name: str
    email: str


class OutsideAskQuerySet(ReadableQuerySet["OutsideAsk"]):
    """Asks of outsiders, by where they stand."""

    def open(self) -> "OutsideAskQuerySet":
        """Whose link still leads somewhere, as far as the rows say."""
        return self.filter(closed_at=None)

    def with_people(self) -> "OutsideAskQuerySet":
        """Those the request names."""
        people = ("request__requester", "request__subject__manager", "request__manager_then")
        return self.select_related(*people)

    def mail_due(self, now: datetime) -> "OutsideAskQuerySet":
        """Mail that is to go out."""
        return self.open().filter(mail_due_at__lte=now)


@tracked_except("email", "key_hash")
class OutsideAsk(models.Model):
    """Somebody outside the organisation is asked by a request, and answers by a link that works once.

    Of the link only a hash is kept. Address and hash are gone as soon as it is answered, declined or over; the
    history never has them.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    request = models.ForeignKey(FeedbackRequest, models.CASCADE, related_name="outside_asks")
    name = models.CharField(max_length=150)
    email = models.EmailField(blank=True)
    key_hash = models.CharField(max_length=64, null=True, unique=True)
    answered_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    decline_reason = models.CharField(max_length=500, blank=True)
    reminded_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    mail_due_at = models.DateTimeField(null=True)
    mail_attempts = models.PositiveSmallIntegerField(default=0)
    mailed_at = models.DateTimeField(null=True)
    undelivered_at = models.DateTimeField(null=True)

    if TYPE_CHECKING:
        feedback: "Feedback"

    readers = Readers(
        Is("request__requester", _("asked for it")),
        Is("request__subject", _("is the one it is about")),
    )
    objects = OutsideAskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["request", "email"], condition=~Q(email=""), name="outside_ask_goes_once_to_each_address"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="outside_ask_has_a_name"),
            models.CheckConstraint(
                condition=(Q(closed_at=None, key_hash__isnull=False) & ~Q(email=""))
                | Q(closed_at__isnull=False, key_hash=None, email="", mail_due_at=None),
                name="outside_ask_keeps_the_address_while_open",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, declined_at=None)
                | Q(answered_at=F("closed_at"), declined_at=None)
                | Q(declined_at=F("closed_at"), answered_at=None),
                name="outside_ask_is_closed_by_its_answer",
            ),
            models.CheckConstraint(
                condition=Q(decline_reason="") | Q(declined_at__isnull=False),
                name="outside_ask_has_a_reason_only_if_declined",
            ),
        ]
        indexes = [
            models.Index(fields=["request"], name="outside_ask_open", condition=Q(closed_at=None)),
            models.Index(fields=["mail_due_at"], name="outside_ask_to_mail", condition=Q(mail_due_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.request}"
