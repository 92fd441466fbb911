"""What followers of a goal are still to be told."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import uuid7

MOST_ATTEMPTS = 5


class GoalNewsQuerySet(models.QuerySet["GoalNews"]):
    """News, by whether a worker is to tell of them."""

    def due(self, now: datetime) -> "GoalNewsQuerySet":
        """Waiting, and not given up."""
        return self.filter(tell_at__lte=now, attempts__lt=MOST_ATTEMPTS)


class GoalNews(models.Model):
    """Something happened to a goal, and its followers are to hear of it: one row however many there are.

    Written with the deed, gone when all are told. The row is the truth; tasks only carry its id.
    """

    class Kind(models.TextChoices):
        COMMENTED = "followed_commented", _("Comment")
        UPDATED = "followed_updated", _("Update")
        REBASELINED = "followed_rebaselined", _("Re-baseline")
        SETTLED = "followed_settled", _("Ending")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="+")
    kind = models.CharField(_("kind"), max_length=24, choices=Kind)
    cause = models.CharField(max_length=200)
    by = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    acting_for = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="+")
    created_at = models.DateTimeField(_("happened"))
    tell_at = models.DateTimeField(_("next attempt"))
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)

    objects = GoalNewsQuerySet.as_manager()

    class Meta:
        verbose_name = _("news for followers of a goal")
        verbose_name_plural = _("news for followers of goals")
        constraints = [models.UniqueConstraint(fields=["cause"], name="goal_news_is_told_once_for_each_cause")]
        indexes = [models.Index(fields=["tell_at"], name="goal_news_waiting")]

    def __str__(self) -> str:
        return self.get_kind_display()
