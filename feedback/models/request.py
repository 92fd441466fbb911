"""Asking several people for feedback."""

from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Chosen, Is, ReadableQuerySet, Readers
from feedback.models.audience import Audience, manager_is_named

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from feedback.models.feedback import Feedback

MOST_ASKED = 20
MOST_QUESTIONS = 5


class FeedbackRequestQuerySet(ReadableQuerySet["FeedbackRequest"]):
    """Requests, with what a page of them shows."""

    def with_people(self) -> "FeedbackRequestQuerySet":
        """Those it names."""
        return self.select_related("requester", "subject__manager", "manager_then")


@tracked
class FeedbackRequest(models.Model):
    """Somebody asks several people for feedback about themselves or about a report.

    Who will read the answers is fixed when it is made, the manager by name.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    requester = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    subject = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked = models.ManyToManyField(settings.AUTH_USER_MODEL, through="feedback.Ask", related_name="+")
    questions = ArrayField(models.CharField(max_length=300), size=MOST_QUESTIONS)
    due_on = models.DateField(_("due date"))
    audience = models.CharField(max_length=24, choices=Audience)
    manager_then = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    token = models.UUIDField(editable=False)  # of the form it came from
    created_at = models.DateTimeField()

    if TYPE_CHECKING:
        asks: RelatedManager["Ask"]

    readers = Readers(
        Is("requester", _("asked for it")),
        Is("subject", _("is the one it is about")),
        Chosen("asked", _("was asked")),
    )
    objects = FeedbackRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["requester", "token"], name="feedback_request_is_made_once"),
            models.CheckConstraint(condition=~Q(audience="everyone"), name="feedback_request_is_never_for_everyone"),
            models.CheckConstraint(
                condition=manager_is_named(), name="feedback_request_names_the_manager_iff_they_read"
            ),
            models.CheckConstraint(condition=Q(questions__len__gt=0), name="feedback_request_has_a_question"),
        ]
        indexes = [models.Index(fields=["due_on"], name="feedback_request_due")]

    def __str__(self) -> str:
        return str(self.subject)

    def get_absolute_url(self) -> str:
        """The request's page."""
        return reverse("feedback:request", args=[self.pk])


class AskQuerySet(ReadableQuerySet["Ask"]):
    """Asks, by where they stand."""

    def waiting(self, today: date) -> "AskQuerySet":
        """Neither answered nor declined, and not over."""
        return self.filter(answered_at=None, declined_at=None, request__due_on__gte=today)


@tracked
class Ask(models.Model):
    """One person asked by a request; the others who are asked never see it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    request = models.ForeignKey(FeedbackRequest, models.CASCADE, related_name="asks")
    asked = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    decline_reason = models.CharField(_("reason"), max_length=500, blank=True)
    reminded_at = models.DateTimeField(null=True)

    if TYPE_CHECKING:
        feedback: "Feedback"

    readers = Readers(
        Is("asked", _("was asked")),
        Is("request__requester", _("asked for it")),
        Is("request__subject", _("is the one it is about")),
    )
    objects = AskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "asked"], name="ask_goes_once_to_each_person"),
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(declined_at=None), name="ask_is_answered_or_declined"
            ),
            models.CheckConstraint(
                condition=Q(decline_reason="") | Q(declined_at__isnull=False), name="ask_has_a_reason_only_if_declined"
            ),
        ]
        indexes = [
            models.Index(fields=["asked"], name="ask_waiting", condition=Q(answered_at=None, declined_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.asked}: {self.request}"

    def get_absolute_url(self) -> str:
        """Where it is answered."""
        return reverse("feedback:answer", args=[self.pk])

    @property
    def is_settled(self) -> bool:
        """Answered or declined."""
        return self.answered_at is not None or self.declined_at is not None
