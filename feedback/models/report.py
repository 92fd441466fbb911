"""Feedback that was reported, and what HR decided about it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Chosen, HRAdmin, Is, ReadableQuerySet, Readers
from feedback.models.audience import RECIPIENT_AUDIENCES, Audience

LONGEST_REASON = 1_000


class FeedbackRulingQuerySet(ReadableQuerySet["FeedbackRuling"]):
    """What was decided."""


@tracked
class FeedbackRuling(models.Model):
    """What HR decided about feedback that was reported, and why: one for all reports that were open then."""

    class Outcome(models.TextChoices):
        KEPT = "kept", _("It stays")
        TAKEN_DOWN = "taken_down", _("Take it down")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    feedback = models.ForeignKey("feedback.Feedback", models.PROTECT, related_name="rulings")
    outcome = models.CharField(_("decision"), max_length=12, choices=Outcome)
    reason = models.CharField(_("reason"), max_length=LONGEST_REASON)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    settled_at = models.DateTimeField()
    reporters: "models.ManyToManyField[models.Model, models.Model]" = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        through="feedback.FeedbackReport",
        through_fields=("ruling", "reporter"),
        related_name="+",
    )

    readers = Readers(
        Is("feedback__giver", _("gave the feedback")),
        Is("feedback__recipient", _("received the feedback"), when=Q(feedback__audience__in=RECIPIENT_AUDIENCES)),
        Is(
            "feedback__manager_then",
            _("is the manager it was sent to"),
            when=Q(feedback__audience=Audience.MANAGER),
        ),
        Chosen("reporters", _("reported it")),
        HRAdmin(about=("feedback__recipient",)),
    )
    objects = FeedbackRulingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="feedback_ruling_has_a_reason"),
        ]

    def __str__(self) -> str:
        return str(self.get_outcome_display())

    @property
    def is_taken_down(self) -> bool:
        """Whether the words are gone."""
        return self.outcome == self.Outcome.TAKEN_DOWN


class FeedbackReportQuerySet(ReadableQuerySet["FeedbackReport"]):
    """Reports, in adjectives."""

    def waiting(self) -> "FeedbackReportQuerySet":
        """Not settled yet."""
        return self.filter(ruling=None)


@tracked
class FeedbackReport(models.Model):
    """Somebody holds that feedback they can read is abusive, and says why: to HR administrators alone.

    The words are kept as they stood, so that withdrawing them hides nothing from HR.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    feedback = models.ForeignKey("feedback.Feedback", models.PROTECT, related_name="reports")
    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=LONGEST_REASON)
    words = models.TextField()
    reported_at = models.DateTimeField()
    ruling = models.ForeignKey(FeedbackRuling, models.PROTECT, null=True, related_name="reports")

    readers = Readers(
        Is("reporter", _("reports it")),
        HRAdmin(about=("feedback__giver", "feedback__recipient")),
    )
    objects = FeedbackReportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["feedback", "reporter"], name="feedback_is_reported_once_by_each"),
            models.CheckConstraint(condition=~Q(reason=""), name="feedback_report_has_a_reason"),
            models.CheckConstraint(condition=~Q(words=""), name="feedback_report_keeps_the_words"),
        ]
        indexes = [models.Index(fields=["reported_at"], name="feedback_report_open", condition=Q(ruling=None))]

    def __str__(self) -> str:
        return str(self.feedback)

    def get_absolute_url(self) -> str:
        """Where HR settles it."""
        return reverse("feedback:reported", args=[self.feedback_id])
