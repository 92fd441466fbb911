"""How healthy goals are, counted every few minutes: nobody goes through a million of them to open a page."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import uuid7


class HealthCount(models.Model):
    """The goals under way in a cycle of the people of one department at one place, by what they lack.

    Of those that HR may read: goals for chosen people are left out. Counts of nobody by name, for HR alone; whoever
    reads them narrows them to whom they look after.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cycle = models.ForeignKey("goals.GoalCycle", models.CASCADE, related_name="+")
    department = models.ForeignKey("people.Department", models.CASCADE, null=True, related_name="+")
    location = models.ForeignKey("people.Location", models.CASCADE, null=True, related_name="+")
    goals = models.PositiveIntegerField()
    alone = models.PositiveIntegerField()
    stale = models.PositiveIntegerField()
    unmeasured = models.PositiveIntegerField()
    counted_at = models.DateTimeField()

    class Meta:
        verbose_name = _("count of goals")
        verbose_name_plural = _("counts of goals")
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "department", "location"],
                name="goals_are_counted_once_for_each_group",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return str(self.goals)
