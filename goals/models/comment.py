"""What people say about a goal beside its updates."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from core.addresses import address
from core.history import tracked
from core.models import uuid7
from core.readers import ReadableQuerySet, Readers, ReadersOf

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from goals.models.reaction import GoalReaction

LONGEST_COMMENT = 2_000
CORRECTABLE_FOR = timedelta(minutes=30)


class GoalCommentQuerySet(ReadableQuerySet["GoalComment"]):
    """Comments, newest first where an order is asked for."""

    def newest_first(self) -> "GoalCommentQuerySet":
        """As a conversation is read that is mostly up to date."""
        return self.order_by("-created_at", "-pk")


@tracked
class GoalComment(models.Model):
    """What a reader of a goal says about it; once withdrawn, only that they said something stays."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="comments")
    author = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    text = models.TextField(_("comment"), blank=True, max_length=LONGEST_COMMENT)
    mentioned = models.ManyToManyField(
        "people.Person", related_name="+", blank=True, verbose_name=_("people it mentions")
    )
    created_at = models.DateTimeField()
    corrected_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    if TYPE_CHECKING:
        reactions: RelatedManager[GoalReaction]

    readers = Readers(ReadersOf("goal"))
    objects = GoalCommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        constraints = [
            models.CheckConstraint(
                condition=Q(text="", withdrawn_at__isnull=False) | (~Q(text="") & Q(withdrawn_at=None)),
                name="goal_comment_has_words_until_withdrawn",
            ),
            models.CheckConstraint(
                condition=Q(corrected_at=None) | Q(corrected_at__lte=F("created_at") + CORRECTABLE_FOR),
                name="goal_comment_is_corrected_within_half_an_hour",
            ),
            models.CheckConstraint(
                condition=LessThanOrEqual(Length("text"), LONGEST_COMMENT), name="goal_comment_is_short"
            ),
        ]
        indexes = [models.Index(fields=["goal", "-created_at"], name="goal_conversation")]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """The conversation it stands in."""
        return address("goals:talk", self.goal_id)

    @property
    def correctable_until(self) -> datetime:
        """Afterwards it can only be withdrawn."""
        return self.created_at + CORRECTABLE_FOR
