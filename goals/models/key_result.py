"""What measures a goal."""

from dataclasses import dataclass
from decimal import Decimal

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import ReadableQuerySet, Readers, ReadersOf
from goals.models.progress import progress_of
from goals.models.triggers import CHANGED_MEASURE_IS_DUE

LARGEST = Decimal(10) ** 12 - 1  # so that the library, whose figures are of twelve digits, can keep any goal


class KeyResultQuerySet(ReadableQuerySet["KeyResult"]):
    """Key results, in the order their goal lists them."""

    def in_order(self) -> "KeyResultQuerySet":
        """As on the goal's page."""
        return self.order_by("position", "pk")


@tracked
class KeyResult(models.Model):
    """A figure on its way from a start to a target, up or down, or to be kept within a range.

    A yes/no goes between 0 and 1, milestones count the steps done. `upper` is the far end of a range whose near end
    is `target`.
    """

    class Kind(models.TextChoices):
        NUMBER = "number", _("Number")
        PERCENTAGE = "percentage", _("Percentage")
        CURRENCY = "currency", _("Money")
        YES_NO = "yes_no", _("Yes or no")
        MILESTONES = "milestones", _("Steps")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="key_results")
    title = models.CharField(_("what is measured"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.NUMBER)
    unit = models.CharField(_("unit"), max_length=20, blank=True)
    start = models.DecimalField(_("start"), max_digits=18, decimal_places=4, default=Decimal(0))
    target = models.DecimalField(_("target"), max_digits=18, decimal_places=4)
    upper = models.DecimalField(_("at most"), max_digits=18, decimal_places=4, null=True, blank=True)
    current = models.DecimalField(_("now at"), max_digits=18, decimal_places=4)
    weight = models.SmallIntegerField(_("weight"), default=1)
    position = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(_("source"), max_length=100, blank=True, default="", db_default="")
    fed_at = models.DateTimeField(null=True, blank=True)

    readers = Readers(ReadersOf("goal"))
    objects = KeyResultQuerySet.as_manager()

    class Meta:
        verbose_name = _("key result")
        verbose_name_plural = _("key results")
        triggers = [
            pgtrigger.Trigger(
                name="figure_is_due",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=CHANGED_MEASURE_IS_DUE,
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title=""),
                name="key_result_has_a_title",
                violation_error_message=_("Say what is measured."),
            ),
            models.CheckConstraint(
                condition=Q(upper__isnull=False) | ~Q(start=F("target")),
                name="key_result_starts_away_from_its_target",
                violation_error_message=_("It would be there before it starts: start and target are the same."),
            ),
            models.CheckConstraint(
                condition=Q(upper=None) | Q(upper__gt=F("target")),
                name="key_result_range_has_two_ends",
                violation_error_message=_("The far end of a range lies above its target."),
            ),
            models.CheckConstraint(
                condition=Q(source="", fed_at=None) | (~Q(source="") & Q(fed_at__isnull=False)),
                name="key_result_is_fed_at_iff_from_a_source",
            ),
            models.CheckConstraint(
                condition=Q(weight__gte=0, weight__lte=100), name="key_result_weight_is_from_0_to_100"
            ),
            models.CheckConstraint(
                condition=~Q(kind="yes_no") | Q(start__in=[0, 1], target__in=[0, 1], current__in=[0, 1], upper=None),
                name="key_result_yes_or_no_is_0_or_1",
                violation_error_message=_("Yes or no is 0 or 1."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="milestones")
                | Q(
                    start__gte=0,
                    target__gte=0,
                    current__gte=0,
                    current__lte=models.functions.Greatest("start", "target"),
                ),
                name="key_result_steps_are_not_negative",
                violation_error_message=_("Steps are not negative, and at most as many as there are."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def progress(self) -> Decimal:
        """How far it has come, 0 to 1."""
        return progress_of(self)

    def fits(self, value: Decimal) -> bool:
        """Whether this key result can stand at `value`."""
        if self.kind == self.Kind.YES_NO:
            return value in {0, 1}
        if self.kind == self.Kind.MILESTONES:
            return 0 <= value <= max(self.start, self.target) and value == int(value)
        return abs(value) <= LARGEST

    def has_a_way(self) -> bool:
        """Whether there is anything between start and target, or a range to keep within."""
        if self.upper is not None:
            return self.upper > self.target and self.kind != self.Kind.YES_NO
        return self.start != self.target

    def told(self, value: Decimal | None) -> str:
        """A figure in words: `3.6 %`, `Yes`, `4 steps`."""
        if value is None:
            return ""
        if self.kind == self.Kind.YES_NO:
            return gettext("Yes") if value else gettext("No")
        figure_ = number_format(plain(value), force_grouping=True)
        if self.kind == self.Kind.MILESTONES:
            return ngettext("%(number)s step", "%(number)s steps", int(value)) % {"number": figure_}
        return f"{figure_} {self.unit}".strip()

    @property
    def current_told(self) -> str:
        """Where it stands, in words."""
        return self.told(self.current)

    @property
    def way_told(self) -> str:
        """From where to where, in words that follow where it stands."""
        start, target = self.told(self.start), self.told(self.target)
        if self.upper is not None:
            return gettext("to keep between %(lower)s and %(upper)s") % {
                "lower": target,
                "upper": self.told(self.upper),
            }
        if self.kind == self.Kind.YES_NO:
            return gettext("to be %(target)s") % {"target": target}
        if self.kind == self.Kind.MILESTONES:  # after "2 steps" the word need not come again
            start, target = (number_format(plain(figure), force_grouping=True) for figure in (self.start, self.target))
            if not self.start:
                return gettext("of %(number)s") % {"number": target}
        return gettext("from %(start)s to %(target)s") % {"start": start, "target": target}


def plain(value: Decimal) -> Decimal:
    """Without zeros at the end: 2.0000 is 2, and 100 stays 100."""
    return Decimal(f"{value.normalize():f}")


@dataclass(frozen=True)
class Measure:
    """A key result as somebody writes it; `current` is where it starts unless said otherwise."""

    title: str
    target: Decimal
    start: Decimal = Decimal(0)
    current: Decimal | None = None
    upper: Decimal | None = None
    kind: str = KeyResult.Kind.NUMBER
    unit: str = ""
    weight: int = 1
