"""Who has been reminded that something ends in a goal cycle."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import uuid7


class CycleReminder(models.Model):
    """Somebody was told what is left before drafting in a cycle closes, or before the cycle ends.

    Written with the notice: once for each person and day. Where HR moves the day, the new one is told of, too.
    """

    class Kind(models.TextChoices):
        DRAFTS = "goal_drafts_left", _("Drafting ends")
        ENDINGS = "goal_outcomes_left", _("The cycle ends")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cycle = models.ForeignKey("goals.GoalCycle", models.CASCADE, related_name="reminders")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    day = models.DateField()
    sent_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "person", "kind", "day"], name="goal_cycle_reminds_each_once_of_a_day"
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
