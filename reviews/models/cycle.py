"""A round of reviews: which months it looks at, whom it concerns, and by when each step is due."""

from datetime import date
from typing import TYPE_CHECKING

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Everyone, HRAdmin, ReadableQuerySet, Readers

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from reviews.models.review import Review

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
TRANSITIONS = (
    ("draft", "writing"),
    ("writing", "sharing"),
    ("sharing", "closing"),
    ("closing", "closed"),
    ("draft", "cancelled"),
    ("writing", "cancelled"),
    ("sharing", "cancelled"),
)


@tracked
class RatingScale(models.Model):
    """A few labelled points; what they mean is told in words, and nothing is computed from them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        verbose_name = _("rating scale")
        verbose_name_plural = _("rating scales")
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("name"),
                name="rating_scale_name_is_used_once",
                violation_error_message=_("Another scale has this name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_locked(self) -> bool:
        """Whether answers may point at it, so that its words can no longer change."""
        return self.cycles.exclude(state=ReviewCycle.State.DRAFT).exists()

    if TYPE_CHECKING:
        cycles: RelatedManager["ReviewCycle"]
        points: RelatedManager["RatingPoint"]


@tracked
class RatingPoint(models.Model):
    """One point of a scale, lowest first."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    scale = models.ForeignKey(RatingScale, models.CASCADE, related_name="points")
    position = models.PositiveSmallIntegerField(_("position"))
    label = models.CharField(_("label"), max_length=60)
    description = models.CharField(_("what it means"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("point")
        verbose_name_plural = _("points")

    def __str__(self) -> str:
        return self.label


class ReviewCycleQuerySet(ReadableQuerySet["ReviewCycle"]):
    """Cycles; known to HR alone until they are launched."""


@tracked
class ReviewCycle(models.Model):
    """A checkpoint for many people at once."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Being prepared")
        WRITING = "writing", _("Writing")
        SHARING = "sharing", _("Sharing")
        CLOSING = "closing", _("Closing")
        CLOSED = "closed", _("Closed")
        CANCELLED = "cancelled", _("Cancelled")

    RUNNING = (State.WRITING, State.SHARING)

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=80, help_text=_("As people will read it: “Second half of 2026”."))
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT, editable=False)
    period_start = models.DateField(_("first day under review"))
    period_end = models.DateField(_("last day under review"))
    goal_cycles = models.ManyToManyField(
        "goals.GoalCycle",
        blank=True,
        related_name="+",
        verbose_name=_("goal cycles it covers"),
        help_text=_("Goals still open in them get an outcome at the close."),
    )
    next_goal_cycle = models.ForeignKey(
        "goals.GoalCycle",
        models.PROTECT,
        related_name="+",
        verbose_name=_("next goal cycle"),
        help_text=_("Unfinished and proposed goals become drafts in it."),
    )
    template = models.ForeignKey(
        "reviews.ReviewTemplate", models.PROTECT, related_name="cycles", verbose_name=_("template")
    )
    scale = models.ForeignKey(
        RatingScale,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cycles",
        verbose_name=_("rating scale"),
        help_text=_("None: a question that asks for a rating takes words alone."),
    )
    departments = models.ManyToManyField(
        "people.Department",
        blank=True,
        related_name="+",
        verbose_name=_("departments"),
        help_text=_("No department and no location chosen: everyone."),
    )
    locations = models.ManyToManyField("people.Location", blank=True, related_name="+", verbose_name=_("locations"))
    self_due_on = models.DateField(_("self-review due"))
    manager_due_on = models.DateField(_("manager’s review due"))
    share_from = models.DateField(_("sharing starts"))
    closes_on = models.DateField(_("last day"), help_text=_("The cycle closes by itself after this day."))
    launched_at = models.DateTimeField(_("launched"), null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)

    if TYPE_CHECKING:
        reviews: RelatedManager["Review"]

    readers = Readers(HRAdmin(reason=_("sets up the cycle")), Everyone(when=Q(launched_at__isnull=False)))
    objects = ReviewCycleQuerySet.as_manager()

    class Meta:
        verbose_name = _("review cycle")
        verbose_name_plural = _("review cycles")
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("name"),
                name="review_cycle_name_is_used_once",
                violation_error_message=_("Another cycle has this name."),
            ),
            models.CheckConstraint(
                condition=Q(period_end__gt=F("period_start")),
                name="review_cycle_looks_at_more_than_a_day",
                violation_error_message=_("The period has to end after it starts."),
            ),
            models.CheckConstraint(
                condition=Q(manager_due_on__gte=F("self_due_on")),
                name="review_cycle_asks_the_manager_last",
                violation_error_message=_("The manager’s review cannot be due before the self-review."),
            ),
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("manager_due_on"), share_from__lte=F("closes_on")),
                name="review_cycle_closes_last",
                violation_error_message=_("The last day cannot come before the reviews are due and shared."),
            ),
            models.CheckConstraint(
                condition=Q(period_start__gte=EARLIEST, self_due_on__gte=EARLIEST, share_from__gte=EARLIEST)
                & Q(period_end__lte=LATEST, closes_on__lte=LATEST),
                name="review_cycle_is_of_our_time",
                violation_error_message=_("Choose days between 2000 and 2100."),
            ),
            models.CheckConstraint(
                condition=Q(state="draft", launched_at=None)
                | Q(state="cancelled")
                | Q(state__in=["writing", "sharing", "closing", "closed"], launched_at__isnull=False),
                name="review_cycle_has_a_launch_iff_it_left_draft",
            ),
            models.CheckConstraint(
                condition=Q(state="closed", closed_at__isnull=False) | (~Q(state="closed") & Q(closed_at=None)),
                name="review_cycle_has_a_close_iff_closed",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="review_cycle_moves_legally",
                field="state",
                transitions=list(TRANSITIONS),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page on which HR follows it."""
        return reverse("reviews:progress", args=[self.pk])

    @property
    def is_running(self) -> bool:
        """Whether people can still write or share."""
        return self.state in self.RUNNING

    def may_become(self, state: str) -> bool:
        """Whether the step from where it stands is a legal one."""
        return (self.state, state) in TRANSITIONS

    def due_on(self, direction: str) -> date:
        """The last day for writing a part, before any extension for one person."""
        return self.self_due_on if direction == "self" else self.manager_due_on
