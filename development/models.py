"""A person's plan: what they want to grow into, and the actions that lead there; and what the company stands for."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import DateField, F, Q
from django.db.models.functions import Cast, Lower
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Chosen, DelegateOf, Everyone, Is, ManagerOf, ReadableQuerySet, Readers, ReadersOf
from people.models import moved_by_leave

LONGEST_TITLE = 160
LONGEST_TEXT = 5_000
LONGEST_MEANING = 240


class PlanQuerySet(ReadableQuerySet["Plan"]):
    """Plans, with what a page of them shows."""

    def with_people(self) -> "PlanQuerySet":
        """The person whose plan it is, loaded with it."""
        return self.select_related("person__manager")


@tracked
class Plan(models.Model):
    """What one person wants to grow into; there is one for each person who has begun."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="plan")
    aspirations = models.TextField(_("aspirations"), blank=True, max_length=LONGEST_TEXT)
    version = models.PositiveIntegerField(default=0, editable=False)  # of the aspirations, which save themselves
    mentors = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="mentored_plans")

    readers = Readers(
        Is("person", _("grows by this plan")),
        ManagerOf("person"),
        DelegateOf("person"),
        Chosen("mentors", _("was invited as a mentor")),
    )
    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")

    def __str__(self) -> str:
        return str(self.person)

    def get_absolute_url(self) -> str:
        """The plan's page, which is the same for everyone who reads it."""
        return reverse("development:detail", args=[self.person_id])


@tracked
class Mentor(Plan.mentors.through):  # type: ignore[name-defined,misc]
    """Somebody was invited to a plan as its mentor."""

    class Meta:
        proxy = True


class GrowthAreaQuerySet(ReadableQuerySet["GrowthArea"]):
    """Growth areas, by whether they are still worked on."""

    def unfinished(self) -> "GrowthAreaQuerySet":
        """Not closed yet."""
        return self.filter(closed_at=None)


@tracked
class GrowthArea(models.Model):
    """One thing a person wants to become better at."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="areas")
    title = models.CharField(_("what to grow in"), max_length=LONGEST_TITLE)
    description = models.TextField(_("why, and what good looks like"), blank=True, max_length=LONGEST_TEXT)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    readers = Readers(ReadersOf("plan"))
    objects = GrowthAreaQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="growth_area_has_a_title"),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(closed_at__gte=models.F("created_at")),
                name="growth_area_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its place on the plan's page."""
        return f"{self.plan.get_absolute_url()}#area-{self.pk}"


class PlanActionQuerySet(ReadableQuerySet["Action"]):
    """Actions, by whether and when they are due."""

    def unfinished(self) -> "PlanActionQuerySet":
        """Neither done nor part of an area that was closed."""
        return self.filter(done_at=None, growth_area__closed_at=None)

    def due_by(self, day: date) -> "PlanActionQuerySet":
        """Due on that day or before, with `last_day`: the date, later by each day the person is away meanwhile."""
        last_day = moved_by_leave("growth_area__plan__person", Cast("created_at", DateField()), F("due_on"))
        loaded: dict[str, Any] = {"last_day": last_day}
        return self.annotate(**loaded).filter(LessThanOrEqual(last_day, day))


@tracked
class Action(models.Model):
    """A step of a plan, with a date and what was promised to help it along."""

    class Kind(models.TextChoices):
        EXPERIENCE = "experience", _("Experience")
        PEOPLE = "people", _("People")
        COURSE = "course", _("Course")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    growth_area = models.ForeignKey(GrowthArea, models.CASCADE, related_name="actions")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.EXPERIENCE)
    text = models.CharField(_("action"), max_length=300)
    due_on = models.DateField(_("due date"), null=True, blank=True)
    promised_support = models.CharField(_("promised support"), max_length=300, blank=True)
    progress = models.PositiveSmallIntegerField(_("progress in %"), default=0)
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)

    last_day: date | None = None  # until when it is not late, where it was found `due_by` a day

    readers = Readers(ReadersOf("growth_area"))
    objects = PlanActionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="development_action_has_a_text"),
            models.CheckConstraint(
                condition=Q(progress=100, done_at__isnull=False) | Q(progress__lt=100, done_at=None),
                name="development_action_is_done_iff_complete",
            ),
        ]
        indexes = [
            models.Index(
                fields=["growth_area", "due_on"], name="development_action_waiting", condition=Q(done_at=None)
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Its place on the plan's page."""
        return f"{self.growth_area.plan.get_absolute_url()}#action-{self.pk}"


class CompanyValueQuerySet(ReadableQuerySet["CompanyValue"]):
    """Values, by whether they can be named."""

    def offered(self) -> "CompanyValueQuerySet":
        """In use, in the order HR gave them."""
        return self.filter(is_offered=True).in_order()

    def in_order(self) -> "CompanyValueQuerySet":
        """As HR has ordered them."""
        return self.order_by("position", "name", "pk")


@tracked
class CompanyValue(models.Model):
    """What the company stands for, in a sentence. Taken out of use it stays where it was named."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=60)
    meaning = models.CharField(
        _("meaning"), max_length=LONGEST_MEANING, help_text=_("One sentence: what people do who live by it.")
    )
    position = models.PositiveSmallIntegerField(_("place"), default=0, help_text=_("The lowest comes first."))
    is_offered = models.BooleanField(
        _("in use"), default=True, help_text=_("Off: nobody names it any more, and where it was named it stays.")
    )

    readers = Readers(Everyone())
    objects = CompanyValueQuerySet.as_manager()

    class Meta:
        verbose_name = _("company value")
        verbose_name_plural = _("company values")
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="company_value_has_a_name_of_its_own",
                violation_error_message=_("Another value has this name."),
            ),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(meaning=""),
                name="company_value_says_what_it_means",
                violation_error_message=_("Give it a name and a sentence."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
