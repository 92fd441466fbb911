"""The stretch of time goals are agreed for."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Everyone, ReadableQuerySet, Readers


class GoalCycleQuerySet(ReadableQuerySet["GoalCycle"]):
    """Cycles, by day and by whether goals in them can change."""

    def unclosed(self) -> "GoalCycleQuerySet":
        """Cycles whose goals can still change."""
        return self.filter(closed_at=None)

    def open_on(self, day: date) -> "GoalCycleQuerySet":
        """Cycles that cover a day and are not closed."""
        return self.unclosed().filter(starts_on__lte=day, ends_on__gte=day)


@tracked
class GoalCycle(models.Model):
    """A quarter, a half or a year of goals, with the rules HR sets for them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=80, help_text=_("As people say it, such as “Second half of 2026”."))
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    stale_after_days = models.PositiveSmallIntegerField(
        _("stale after"), default=14, help_text=_("Days without an update after which a goal shows as stale.")
    )
    requires_agreement = models.BooleanField(
        _("drafts are agreed"), default=True, help_text=_("Off: the owner starts a goal without the manager's yes.")
    )
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)

    readers = Readers(Everyone())
    objects = GoalCycleQuerySet.as_manager()

    class Meta:
        verbose_name = _("goal cycle")
        verbose_name_plural = _("goal cycles")
        constraints = [
            models.UniqueConstraint(models.functions.Lower("name"), name="goal_cycle_name_is_used_once"),
            models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="goal_cycle_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(stale_after_days__gte=1, stale_after_days__lte=366),
                name="goal_cycle_calls_goals_stale_within_a_year",
            ),
        ]

    def __str__(self) -> str:
        return self.name
