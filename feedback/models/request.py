"""Asking several people for feedback."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import DateField, F, Func, Q
from django.db.models.functions import Cast
from django.db.models.lookups import GreaterThanOrEqual, LessThanOrEqual
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Chosen, Is, ReadableQuerySet, Readers
from feedback.models.audience import Audience, manager_is_named
from people.models import day_at, moved_by_leave

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

    Who will read the answers is fixed when it is made, the manager by name. It is closed when the one who asks, or the
    one it is about, leaves before all have answered.
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
    closed_at = models.DateTimeField(null=True)

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
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(closed_at__gte=F("created_at")),
                name="feedback_request_is_closed_after_it_is_made",
            ),
        ]
        indexes = [models.Index(fields=["due_on"], name="feedback_request_due")]

    def __str__(self) -> str:
        return str(self.subject)

    def get_absolute_url(self) -> str:
        """The request's page."""
        return reverse("feedback:request", args=[self.pk])


class AskQuerySet(ReadableQuerySet["Ask"]):
    """Asks, by where they stand."""

    def waiting(self, now: datetime) -> "AskQuerySet":
        """Neither answered nor declined, and not over on the calendar of whoever was asked."""
        unsettled = self.filter(answered_at=None, declined_at=None, request__closed_at=None)
        return unsettled.filter(GreaterThanOrEqual(_last_day(), day_at("asked", now)))

    def due_by(self, moment: datetime) -> "AskQuerySet":
        """Those whose last day is that of a moment, on the same calendar, or an earlier one."""
        return self.filter(LessThanOrEqual(_last_day(), day_at("asked", moment)))

    def with_due_on(self) -> "AskQuerySet":
        """With the last day for the answer, which `due_on` asks the database for else."""
        loaded: dict[str, Any] = {"last_day": _last_day()}
        return self.annotate(**loaded)


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

    last_day: date | None = None  # the last day for the answer, where it was loaded `with_due_on`

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

    @property
    def due_on(self) -> date:
        """The last day for the answer: later by the days that whoever was asked is away."""
        return self.last_day or Ask.objects.values_list(_last_day(), flat=True).get(pk=self.pk)


def _last_day() -> Func:
    return moved_by_leave("asked", Cast("request__created_at", DateField()), F("request__due_on"))
