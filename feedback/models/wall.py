"""What people answer to praise for everyone: a click, or a sentence."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from core.addresses import address
from core.history import tracked
from core.models import uuid7
from core.readers import ReadableQuerySet, Readers, ReadersOf
from feedback.models.feedback import CORRECTABLE_FOR
from goals.models import GoalReaction

LONGEST_PRAISE_COMMENT = 1_000


class PraiseReactionQuerySet(ReadableQuerySet["PraiseReaction"]):
    """Reactions to praise."""


@tracked
class PraiseReaction(models.Model):
    """One person's response of one click, each kind once; taking it back removes it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    feedback = models.ForeignKey("feedback.Feedback", models.CASCADE, related_name="reactions")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    kind = models.CharField(_("kind"), max_length=10, choices=GoalReaction.Kind)
    created_at = models.DateTimeField()

    readers = Readers(ReadersOf("feedback"))
    objects = PraiseReactionQuerySet.as_manager()

    class Meta:
        verbose_name = _("reaction to praise")
        verbose_name_plural = _("reactions to praise")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["thumb", "celebrate", "support"]), name="praise_reaction_is_of_a_kind"
            ),
            models.UniqueConstraint(fields=["feedback", "person", "kind"], name="praise_reaction_is_given_once"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class PraiseCommentQuerySet(ReadableQuerySet["PraiseComment"]):
    """What is said about praise."""

    def standing(self) -> "PraiseCommentQuerySet":
        """Not withdrawn."""
        return self.filter(withdrawn_at=None)

    def oldest_first(self) -> "PraiseCommentQuerySet":
        """As it was said."""
        return self.order_by("created_at", "pk")


@tracked
class PraiseComment(models.Model):
    """A sentence about praise for everyone; once withdrawn, only that there was one stays."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    feedback = models.ForeignKey("feedback.Feedback", models.CASCADE, related_name="comments")
    author = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    text = models.TextField(_("comment"), blank=True, max_length=LONGEST_PRAISE_COMMENT)
    created_at = models.DateTimeField()
    corrected_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    readers = Readers(ReadersOf("feedback"))
    objects = PraiseCommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment on praise")
        verbose_name_plural = _("comments on praise")
        constraints = [
            models.CheckConstraint(
                condition=Q(text="", withdrawn_at__isnull=False) | (~Q(text="") & Q(withdrawn_at=None)),
                name="praise_comment_has_words_until_withdrawn",
            ),
            models.CheckConstraint(
                condition=LessThanOrEqual(Length("text"), LONGEST_PRAISE_COMMENT), name="praise_comment_is_short"
            ),
            models.CheckConstraint(
                condition=Q(corrected_at=None) | Q(corrected_at__lte=F("created_at") + CORRECTABLE_FOR),
                name="praise_comment_is_corrected_within_half_an_hour",
            ),
        ]
        indexes = [models.Index(fields=["feedback", "created_at"], name="praise_comments")]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """The praise it stands under."""
        return f"{address('feedback:detail', self.feedback_id)}#comments"

    @property
    def correctable_until(self) -> datetime:
        """Afterwards it can only be withdrawn."""
        return self.created_at + CORRECTABLE_FOR
