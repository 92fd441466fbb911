"""The stretch of time goals are agreed for."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Everyone, ReadableQuerySet, Readers

if TYPE_CHECKING:
    from people.models import Person

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)


class GoalCycleQuerySet(ReadableQuerySet["GoalCycle"]):
    """Cycles, by day and by whether goals in them can change."""

    def unclosed(self) -> "GoalCycleQuerySet":
        """Cycles whose goals can still change."""
        return self.filter(closed_at=None)

    def open_to_drafts_of(self, person: "Person", day: date) -> "GoalCycleQuerySet":
        """Where a person may write goals down that day: `GoalCycle.is_before_drafting` for the database, and so on."""
        if person.is_hr_admin:
            return self
        has_begun = Q(drafting_from=None) | Q(drafting_from__lte=day)
        is_in_time = Q(drafting_until=None) | Q(drafting_until__gte=day)
        return self.filter(has_begun, is_in_time | Q(takes_late_goals=True))

    def open_on(self, day: date) -> "GoalCycleQuerySet":
        """Cycles that cover a day and are not closed."""
        return self.unclosed().filter(starts_on__lte=day, ends_on__gte=day)


@tracked
class GoalCycle(models.Model):
    """A quarter, a half or a year of goals, with the rules HR sets for them.

    Goals are under way from its first day to its last; they may be drafted in days of their own, mostly before.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=80, help_text=_("As people say it, such as “Second half of 2026”."))
    starts_on = models.DateField(_("first day"), help_text=_("Goals are under way from this day on."))
    ends_on = models.DateField(_("last day"), help_text=_("By this day goals are due, unless they say otherwise."))
    drafting_from = models.DateField(
        _("drafting opens"),
        null=True,
        blank=True,
        help_text=_(
            "Before this day only HR administrators write goals down in this cycle; what is carried over from a closed"
            " one comes in all the same. Left empty: at any time."
        ),
    )
    drafting_until = models.DateField(
        _("drafting ends"),
        null=True,
        blank=True,
        help_text=_(
            "The last day on which goals are drafted in time. A goal written down later is late: its page says so, and"
            " it needs the manager’s yes even where drafts are not agreed. Left empty: no goal is late."
        ),
    )
    takes_late_goals = models.BooleanField(
        _("late goals are allowed"),
        default=True,
        db_default=True,
        help_text=_("Off: once drafting has ended, only HR administrators write goals down in this cycle."),
    )
    stale_after_days = models.PositiveSmallIntegerField(
        _("stale after"), default=14, help_text=_("Days without an update after which a goal shows as stale.")
    )
    requires_agreement = models.BooleanField(
        _("drafts are agreed"), default=True, help_text=_("Off: the owner starts a goal without the manager’s yes.")
    )
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)

    readers = Readers(Everyone())
    objects = GoalCycleQuerySet.as_manager()

    class Meta:
        verbose_name = _("goal cycle")
        verbose_name_plural = _("goal cycles")
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("name"),
                name="goal_cycle_name_is_used_once",
                violation_error_message=_("Another goal cycle has this name."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")),
                name="goal_cycle_ends_after_it_starts",
                violation_error_message=_("The last day comes after the first."),
            ),
            models.CheckConstraint(
                condition=Q(starts_on__gte=EARLIEST, ends_on__lte=LATEST),
                name="goal_cycle_is_of_our_time",
                violation_error_message=_("Choose days between 2000 and 2100."),
            ),
            models.CheckConstraint(
                condition=Q(drafting_until__gte=F("drafting_from")),
                name="goal_cycle_drafting_ends_after_it_opens",
                violation_error_message=_("Drafting would end before it opens."),
            ),
            models.CheckConstraint(
                condition=Q(drafting_from__lte=F("ends_on")),
                name="goal_cycle_drafting_opens_within_the_cycle",
                violation_error_message=_("Drafting would open when the cycle is over."),
            ),
            models.CheckConstraint(
                condition=Q(drafting_until__lte=F("ends_on")),
                name="goal_cycle_drafting_ends_within_the_cycle",
                violation_error_message=_("Drafting would end when the cycle is over."),
            ),
            models.CheckConstraint(
                condition=Q(stale_after_days__gte=1, stale_after_days__lte=366),
                name="goal_cycle_calls_goals_stale_within_a_year",
                violation_error_message=_("A goal shows as stale after 1 to 366 days."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def first_day_of_goal(self, written_on: date, due_on: date) -> date:
        """When a goal begins unless its owner says so: with the cycle, but not before somebody wrote it down."""
        return max(self.starts_on, min(written_on, due_on))

    def is_before_drafting(self, day: date) -> bool:
        """Whether goals cannot be drafted in it yet."""
        return self.drafting_from is not None and day < self.drafting_from

    def is_past_drafting(self, day: date) -> bool:
        """Whether a goal that is drafted that day is late."""
        return self.drafting_until is not None and day > self.drafting_until
