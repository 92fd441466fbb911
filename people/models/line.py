"""Who reported to whom, when; and who is away."""

from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import DateField, DateTimeField, F, Func, Q, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import HRAdmin, HRFor, Is, Line, ReadableQuerySet, Readers

LONGEST_LEAVE = timedelta(days=5 * 365 + 2)  # five years, whichever they are


class ReportingSpellQuerySet(ReadableQuerySet["ReportingSpell"]):
    """Spells of the reporting line."""


@tracked
class ReportingSpell(models.Model):
    """A stretch of days during which a person reports to a manager; the last one is open-ended."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="spells")
    manager = models.ForeignKey("people.Person", models.CASCADE, related_name="spells_as_manager")
    during = DateRangeField()

    readers = Readers(
        Is("person", _("reports in it")), Is("manager", _("manages in it")), Line("person"), HRFor("person")
    )
    objects = ReportingSpellQuerySet.as_manager()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="reporting_spells_never_overlap",
                expressions=[("person", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(condition=~Q(person=F("manager")), name="reporting_spell_has_two_people"),
            models.CheckConstraint(condition=Q(during__isempty=False), name="reporting_spell_lasts"),
        ]

    def __str__(self) -> str:
        return f"{self.person} → {self.manager}"


class LeaveQuerySet(ReadableQuerySet["Leave"]):
    """Leaves, by day."""

    def on(self, day: date) -> "LeaveQuerySet":
        """Those that cover a day."""
        return self.filter(starts_on__lte=day, ends_on__gte=day)


@tracked
class Leave(models.Model):
    """Days on which a person is away, both ends included; why is nobody's business here."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="leaves", verbose_name=_("person"))
    starts_on = models.DateField(_("first day away"))
    ends_on = models.DateField(_("last day away"))

    readers = Readers(Is("person", _("is away")), Line("person"), HRFor("person"), HRAdmin(reason=_("records leave")))
    objects = LeaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("leave")
        verbose_name_plural = _("leave")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="leave_ends_after_it_starts",
                violation_error_message=_("The last day cannot come before the first."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__lt=F("starts_on") + LONGEST_LEAVE),
                name="leave_is_not_for_ever",
                violation_error_message=_(
                    "Days away end within five years. Choose an earlier last day; it can be changed later."
                ),
            ),
            ExclusionConstraint(
                name="leaves_never_overlap",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (
                        Func(
                            F("starts_on"),
                            F("ends_on"),
                            Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                violation_error_message=_("This person is already away on some of these days."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.starts_on}–{self.ends_on}"

    def clean(self) -> None:
        """Said before the database is asked for overlaps: it knows no range that ends before it starts."""
        if None in {self.starts_on, self.ends_on}:  # the form has said so
            return
        if self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day cannot come before the first.")})


def moved_by_leave(person: str, since: Any, due_on: Any) -> Func:
    """For the database: a due date, later by each day from `since` on that the person at this path is away.

    A leave that begins after the day that has been reached so far moves nothing.
    """
    return Func(F(person), since, due_on, function="moved_by_leave", output_field=DateField())


def day_at(person: str, moment: Any) -> Cast:
    """For the database: the date of a moment on the calendar of the person at this path."""
    there = Func(F(f"{person}__time_zone"), Cast(moment, DateTimeField()), function="timezone")
    return Cast(there, DateField())
