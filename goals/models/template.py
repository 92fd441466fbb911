"""Goals that many may have: templates of the library, and to whom they were handed."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Everyone, HRAdmin, Is, ReadableQuerySet, Readers, ReadersOf
from goals.models.goal import LONGEST_TAG, TITLE_LENGTH
from goals.models.key_result import KeyResult, Measure

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager


class GoalTemplateQuerySet(ReadableQuerySet["GoalTemplate"]):
    """Templates, in words that read in a chain."""

    def of_the_organisation(self) -> "GoalTemplateQuerySet":
        """Those that HR keeps."""
        return self.filter(author=None)


class TemplateKeyResultQuerySet(ReadableQuerySet["TemplateKeyResult"]):
    """Key results of templates."""


class HandedTemplateQuerySet(ReadableQuerySet["HandedTemplate"]):
    """What was handed to whom."""


@tracked
class GoalTemplate(models.Model):
    """Words and key results to begin a goal with: of HR, for everybody, or a manager's own, for nobody else."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    author = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("author"),
    )
    title = models.CharField(_("title"), max_length=TITLE_LENGTH)
    description = models.TextField(_("description"), blank=True, max_length=10_000)
    tags = ArrayField(
        models.CharField(max_length=LONGEST_TAG),
        default=list,
        blank=True,
        size=10,
        verbose_name=_("tags"),
        help_text=_("A few words, with commas between."),
    )
    is_offered = models.BooleanField(_("offered"), default=True, help_text=_("Off: nobody begins with it any more."))

    if TYPE_CHECKING:
        key_results: RelatedManager["TemplateKeyResult"]

    readers = Readers(
        Is("author", _("keeps it"), when=Q(is_offered=True)),
        Everyone(when=Q(author__isnull=True, is_offered=True)),
        HRAdmin(when=Q(author__isnull=True)),
    )
    objects = GoalTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = _("goal template")
        verbose_name_plural = _("goal templates")
        constraints = [
            models.CheckConstraint(
                condition=~Q(title=""), name="goal_template_has_a_title", violation_error_message=_("Give it a title.")
            ),
        ]
        indexes = [models.Index(fields=["author", "title"], name="goal_template_by_author")]

    def __str__(self) -> str:
        return self.title

    @property
    def measures(self) -> list[Measure]:
        """Its loaded key results, in order, as a goal begins with them."""
        return [result.measure for result in sorted(self.key_results.all(), key=lambda each: (each.position, each.pk))]


@tracked
class TemplateKeyResult(models.Model):
    """A key result that a goal from the template begins with."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    template = models.ForeignKey(GoalTemplate, models.CASCADE, related_name="key_results")
    title = models.CharField(_("what is measured"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=KeyResult.Kind, default=KeyResult.Kind.NUMBER)
    unit = models.CharField(_("unit"), max_length=20, blank=True)
    start = models.DecimalField(_("start"), max_digits=16, decimal_places=4, default=Decimal(0))
    target = models.DecimalField(_("target"), max_digits=16, decimal_places=4)
    upper = models.DecimalField(_("at most"), max_digits=16, decimal_places=4, null=True, blank=True)
    weight = models.SmallIntegerField(_("weight"), default=1)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    readers = Readers(ReadersOf("template"))
    objects = TemplateKeyResultQuerySet.as_manager()

    class Meta:
        verbose_name = _("key result of a template")
        verbose_name_plural = _("key results")
        constraints = [
            models.CheckConstraint(
                condition=~Q(title=""),
                name="template_key_result_has_a_title",
                violation_error_message=_("Say what is measured."),
            ),
            models.CheckConstraint(
                condition=Q(upper__isnull=False) | ~Q(start=F("target")),
                name="template_key_result_starts_away_from_its_target",
                violation_error_message=_("It would be there before it starts: start and target are the same."),
            ),
            models.CheckConstraint(
                condition=Q(upper=None) | Q(upper__gt=F("target")),
                name="template_key_result_range_has_two_ends",
                violation_error_message=_("The far end of a range lies above its target."),
            ),
            models.CheckConstraint(
                condition=Q(weight__gte=0, weight__lte=100),
                name="template_key_result_weight_is_from_0_to_100",
                violation_error_message=_("A weight lies between 0 and 100."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="yes_no") | Q(start__in=[0, 1], target__in=[0, 1], upper=None),
                name="template_key_result_yes_or_no_is_0_or_1",
                violation_error_message=_("Yes or no is 0 or 1."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="milestones") | Q(start__gte=0, target__gte=0),
                name="template_key_result_steps_are_not_negative",
                violation_error_message=_("Steps are not negative, and at most as many as there are."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def measure(self) -> Measure:
        """As a goal begins with it."""
        names = ("title", "kind", "unit", "start", "target", "upper", "weight")
        return Measure(**{name: getattr(self, name) for name in names})


@tracked
class HandedTemplate(models.Model):
    """That somebody was handed a template in a goal cycle, and the draft it became."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    template = models.ForeignKey(GoalTemplate, models.PROTECT, related_name="handed")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    cycle = models.ForeignKey("goals.GoalCycle", models.PROTECT, related_name="+")
    goal = models.OneToOneField("goals.Goal", models.CASCADE, related_name="handed_from")

    readers = Readers(ReadersOf("goal"))
    objects = HandedTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = _("handed template")
        verbose_name_plural = _("handed templates")
        constraints = [
            models.UniqueConstraint(
                fields=["template", "person", "cycle"], name="template_is_handed_once_to_each_in_a_cycle"
            ),
        ]

    def __str__(self) -> str:
        return str(self.goal)
