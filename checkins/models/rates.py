"""How regularly managers and reports meet, counted by workers: nobody goes through millions of check-ins for a page."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import uuid7


class RateCount(models.Model):
    """The check-ins of one month with the reports of one department at one place, by what became of them.

    Counts of nobody by name and of nothing that was said, for HR alone; whoever reads them narrows them to whom they
    look after. What fell on leave or a public holiday is not counted at all, `skipped` is what the two left out and
    said why.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    month = models.DateField()
    department = models.ForeignKey("people.Department", models.CASCADE, null=True, related_name="+")
    location = models.ForeignKey("people.Location", models.CASCADE, null=True, related_name="+")
    held = models.PositiveIntegerField()
    missed = models.PositiveIntegerField()
    skipped = models.PositiveIntegerField()
    counted_at = models.DateTimeField()

    class Meta:
        verbose_name = _("count of check-ins")
        verbose_name_plural = _("counts of check-ins")
        constraints = [
            models.UniqueConstraint(
                fields=["month", "department", "location"],
                name="checkins_are_counted_once_for_each_group",
                nulls_distinct=False,
            ),
            models.CheckConstraint(condition=Q(month__day=1), name="checkins_are_counted_by_whole_months"),
        ]

    def __str__(self) -> str:
        return f"{self.held}"


class GapCount(models.Model):
    """How often so many days lay between two check-ins held one after the other, the later of them in that month.

    Not counted where one between them fell on leave or a public holiday.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    month = models.DateField()
    department = models.ForeignKey("people.Department", models.CASCADE, null=True, related_name="+")
    location = models.ForeignKey("people.Location", models.CASCADE, null=True, related_name="+")
    days = models.PositiveSmallIntegerField()
    times = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("count of days between check-ins")
        verbose_name_plural = _("counts of days between check-ins")
        constraints = [
            models.UniqueConstraint(
                fields=["month", "department", "location", "days"],
                name="days_between_checkins_are_counted_once_for_each_group",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.days}"
