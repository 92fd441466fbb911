"""What happened to a goal: updates, and changes of what was agreed. Events are added, never altered."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import ReadableQuerySet, Readers, ReadersOf
from goals.models.goal import Goal
from goals.models.key_result import KeyResult

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from goals.models.reaction import GoalReaction


DAY, CHOICE, STATUS = "day", "choice", "status"
OWNER, TITLE = "owner", "title"
LABELS = {
    OWNER: _("Owner"),
    TITLE: _("Title"),
    STATUS: _("Status"),
    "starts_on": _("Start"),
    "due_on": _("Due"),
    "target": _("Target"),
    "upper": _("At most"),
    "progress_from": _("Progress comes from"),
    "weight": _("Weight of a goal that supports it"),
}
DEEDS = {OWNER: _("Handed over"), TITLE: _("New title"), STATUS: _("Opened again")}
REBASELINED = _("Re-baseline")


class GoalUpdateQuerySet(ReadableQuerySet["GoalUpdate"]):
    """Updates, newest first where an order is asked for."""

    def newest_first(self) -> "GoalUpdateQuerySet":
        """As a history is read."""
        return self.order_by("-created_at", "-pk")


class RebaselineQuerySet(ReadableQuerySet["Rebaseline"]):
    """Re-baselines."""


class UpdateValueQuerySet(ReadableQuerySet["UpdateValue"]):
    """Figures told with an update."""


@tracked
class GoalUpdate(models.Model):
    """How a goal stood at a moment, told by somebody, or for the manager by a delegate, and where the figures stood."""

    class Confidence(models.IntegerChoices):
        LOW = 1, _("Not sure")
        FAIR = 2, _("Fairly sure")
        HIGH = 3, _("Very sure")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="updates")
    author = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    acting_for = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    health = models.CharField(_("how is it going?"), max_length=10, choices=Goal.Health)
    confidence = models.PositiveSmallIntegerField(_("how sure are you?"), choices=Confidence, null=True, blank=True)
    note = models.TextField(_("in a sentence"), blank=True)
    progress = models.DecimalField(max_digits=5, decimal_places=4, null=True, blank=True)
    created_at = models.DateTimeField()

    if TYPE_CHECKING:
        values: RelatedManager["UpdateValue"]
        reactions: RelatedManager[GoalReaction]

    readers = Readers(ReadersOf("goal"))
    objects = GoalUpdateQuerySet.as_manager()

    class Meta:
        verbose_name = _("update")
        verbose_name_plural = _("updates")
        constraints = [
            models.CheckConstraint(
                condition=Q(health__in=["on-track", "at-risk", "off-track"]), name="goal_update_says_how_it_goes"
            ),
            models.CheckConstraint(
                condition=Q(confidence=None) | Q(confidence__in=[1, 2, 3]), name="goal_update_is_sure_in_three_steps"
            ),
            models.CheckConstraint(
                condition=Q(progress=None) | Q(progress__gte=0, progress__lte=1),
                name="goal_update_progress_is_from_0_to_1",
            ),
            models.CheckConstraint(condition=~Q(acting_for=F("author")), name="goal_update_is_for_somebody_else"),
        ]
        indexes = [models.Index(fields=["goal", "-created_at"], name="goal_update_history")]

    def __str__(self) -> str:
        return self.note or self.get_health_display()


@tracked
class UpdateValue(models.Model):
    """One figure told with an update, and where it stood before."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    update = models.ForeignKey(GoalUpdate, models.CASCADE, related_name="values")
    key_result = models.ForeignKey("goals.KeyResult", models.CASCADE, related_name="values")
    before = models.DecimalField(_("before"), max_digits=18, decimal_places=4)
    value = models.DecimalField(_("now at"), max_digits=18, decimal_places=4)

    readers = Readers(ReadersOf("update__goal"))
    objects = UpdateValueQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["update", "key_result"], name="update_tells_each_figure_once"),
        ]

    def __str__(self) -> str:
        return f"{self.key_result.told(self.before)} → {self.key_result.told(self.value)}"


@tracked
class Rebaseline(models.Model):
    """A change of targets, dates or what counts after the agreement, or of the owner: why, and what was before.

    Also that a goal was opened again; and a new title, without a reason. `changes` lists `{"what": field, "of": the key
    result's title or "", "before": value, "after": value}` with the `kind`, DAY, CHOICE, STATUS or that of the key
    result, and the `unit` of the values; those without a kind are words already. A weight names no goal, which may not
    be for everyone for ever, but has its key as `goal`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="rebaselines")
    author = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    acting_for = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.TextField(_("why"))
    changes = models.JSONField(default=list)
    created_at = models.DateTimeField()

    readers = Readers(ReadersOf("goal"))
    objects = RebaselineQuerySet.as_manager()

    class Meta:
        verbose_name = _("re-baseline")
        verbose_name_plural = _("re-baselines")
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason="") | Q(changes__0__what=TITLE), name="rebaseline_has_a_reason_or_is_a_new_title"
            ),
            models.CheckConstraint(condition=~Q(changes=[]), name="rebaseline_changes_something"),
            models.CheckConstraint(condition=~Q(acting_for=F("author")), name="rebaseline_is_for_somebody_else"),
        ]
        indexes = [models.Index(fields=["goal", "-created_at"], name="goal_rebaseline_history")]

    def __str__(self) -> str:
        return self.reason

    @property
    def deed(self) -> str:
        """What was done, in words."""
        return str(DEEDS.get(self.changes[0]["what"], REBASELINED))

    @property
    def told_changes(self) -> list[dict[str, str]]:
        """The changes as they are read, in the reader's language."""
        return [
            {
                **change,
                "label": str(LABELS[change["what"]]),
                "before": _told(change, change["before"]),
                "after": _told(change, change["after"]),
            }
            for change in self.changes
        ]


def _told(change: dict[str, str], value: str) -> str:
    if not value or "kind" not in change:
        return value
    if change["kind"] == DAY:
        return date_format(date.fromisoformat(value))
    if change["kind"] == STATUS:
        return str(Goal.Status(value).label)
    if change["kind"] == CHOICE:
        return str(Goal.ProgressFrom(value).label)
    return KeyResult(kind=change["kind"], unit=change["unit"]).told(Decimal(value))
