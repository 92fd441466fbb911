"""What goals bring to the goals they support."""

from decimal import Decimal

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import ReadableQuerySet, Readers, ReadersOf
from goals.models.goal import Goal
from goals.models.triggers import CHANGED_SUM_IS_DUE, CHANGED_WEIGHT_IS_DUE

USUAL_WEIGHT, HEAVIEST = 1, 100


class AlignedWeightQuerySet(ReadableQuerySet["AlignedWeight"]):
    """Weights of goals in those they support."""


class RollUpQuerySet(ReadableQuerySet["RollUp"]):
    """Sums of what supports a goal."""


@tracked
class AlignedWeight(models.Model):
    """How much a goal counts in one it supports, where that is not once; it stays for the time the two part."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="weights")
    aligned = models.ForeignKey(Goal, models.CASCADE, related_name="+")
    weight = models.SmallIntegerField(_("weight"))

    readers = Readers(ReadersOf("goal", when=Q(aligned__audience="company") & ~Q(aligned__status="draft")))
    objects = AlignedWeightQuerySet.as_manager()

    class Meta:
        verbose_name = _("weight of a goal")
        verbose_name_plural = _("weights of goals")
        constraints = [
            models.UniqueConstraint(fields=["goal", "aligned"], name="goal_has_one_weight_in_another"),
            models.CheckConstraint(
                condition=Q(weight__gte=0, weight__lte=HEAVIEST), name="weight_of_a_goal_is_from_0_to_100"
            ),
            models.CheckConstraint(condition=~Q(aligned=F("goal")), name="goal_has_no_weight_in_itself"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="figure_is_due",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=CHANGED_WEIGHT_IS_DUE,
            ),
        ]

    def __str__(self) -> str:
        return str(self.weight)


class RollUp(models.Model):
    """What the goals that support one bring to its figure, as last reckoned; only a goal that rolls up has it.

    `total` is the sum of progress, 0 to 1, times weight, over `goals` that count; `weight` the sum of their weights.
    """

    # No constraint to the goal: it would have the reckoning wait for whoever is changing that goal.
    goal = models.OneToOneField(
        Goal, models.CASCADE, primary_key=True, related_name="roll_up", db_constraint=False, editable=False
    )
    total = models.DecimalField(max_digits=20, decimal_places=4, default=Decimal(0))
    weight = models.PositiveIntegerField(default=0)
    goals = models.PositiveIntegerField(default=0)
    reckoned_at = models.DateTimeField()

    readers = Readers(ReadersOf("goal"))
    objects = RollUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("what supports a goal")
        verbose_name_plural = _("what supports goals")
        constraints = [
            models.CheckConstraint(
                condition=Q(total__gte=0, total__lte=F("weight")), name="roll_up_is_from_nothing_to_its_weight"
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="figure_is_due",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=CHANGED_SUM_IS_DUE,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.total} / {self.weight}"


class FigureDue(models.Model):
    """Something a goal's figure may depend on has changed. The database adds these rows; the reckoning takes them."""

    id = models.BigAutoField(primary_key=True)
    goal = models.ForeignKey(
        Goal, models.DO_NOTHING, related_name="+", db_constraint=False, db_index=False, editable=False
    )

    def __str__(self) -> str:
        return str(self.goal_id)
