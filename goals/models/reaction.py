"""A response of one click."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import ReadableQuerySet, Readers, ReadersOf


class GoalReactionQuerySet(ReadableQuerySet["GoalReaction"]):
    """Reactions to comments and updates."""


@tracked
class GoalReaction(models.Model):
    """One person's response to a comment or an update, each kind once; taking it back removes it."""

    class Kind(models.TextChoices):
        THUMB = "thumb", _("Thumbs up")
        CELEBRATE = "celebrate", _("Celebrate")
        SUPPORT = "support", _("Support")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    comment = models.ForeignKey("goals.GoalComment", models.CASCADE, null=True, related_name="reactions")
    update = models.ForeignKey("goals.GoalUpdate", models.CASCADE, null=True, related_name="reactions")
    created_at = models.DateTimeField()

    readers = Readers(
        ReadersOf("comment__goal", when=Q(comment__isnull=False)),
        ReadersOf("update__goal", when=Q(update__isnull=False)),
    )
    objects = GoalReactionQuerySet.as_manager()

    class Meta:
        verbose_name = _("reaction")
        verbose_name_plural = _("reactions")
        constraints = [
            models.CheckConstraint(
                condition=Q(comment__isnull=False, update=None) | Q(comment=None, update__isnull=False),
                name="goal_reaction_is_to_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["thumb", "celebrate", "support"]), name="goal_reaction_is_of_a_kind"
            ),
            models.UniqueConstraint(fields=["comment", "person", "kind"], name="goal_reaction_to_a_comment_once"),
            models.UniqueConstraint(fields=["update", "person", "kind"], name="goal_reaction_to_an_update_once"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
