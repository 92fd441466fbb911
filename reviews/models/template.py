"""What a review asks: sections and questions, in versions that never change once people have answered them."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from reviews.models.cycle import ReviewCycle


@tracked
class ReviewTemplate(models.Model):
    """One version of a set of questions; a launch locks it, and a change after that is a new version."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=80)
    version = models.PositiveSmallIntegerField(_("version"), default=1, editable=False)
    locked_at = models.DateTimeField(_("locked"), null=True, blank=True, editable=False)

    if TYPE_CHECKING:
        cycles: RelatedManager["ReviewCycle"]
        sections: RelatedManager["Section"]

    class Meta:
        verbose_name = _("template")
        verbose_name_plural = _("templates")
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("name"),
                "version",
                name="review_template_has_each_version_once",
                violation_error_message=_("Another template has this name."),
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="review_template_counts_versions_from_one"),
        ]

    def __str__(self) -> str:
        return _("%(name)s, version %(version)d") % {"name": self.name, "version": self.version}

    @property
    def is_locked(self) -> bool:
        """Whether a cycle was launched with it."""
        return self.locked_at is not None


@tracked
class Section(models.Model):
    """A heading with the questions under it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    template = models.ForeignKey(ReviewTemplate, models.CASCADE, related_name="sections", verbose_name=_("template"))
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    title = models.CharField(_("title"), max_length=120)

    if TYPE_CHECKING:
        questions: RelatedManager["Question"]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def __str__(self) -> str:
        return self.title

    @property
    def is_locked(self) -> bool:
        """As its template is."""
        return self.template.is_locked


class QuestionQuerySet(models.QuerySet["Question"]):
    """Questions, by who is asked."""

    def asked_in(self, direction: str) -> "QuestionQuerySet":
        """Those for the self-review, or for the manager's."""
        return self.filter(asked_of__in=[direction, Question.AskedOf.BOTH])

    def in_order(self) -> "QuestionQuerySet":
        """As they stand on the page."""
        return self.select_related("section").order_by("section__position", "position", "pk")


@tracked
class Question(models.Model):
    """One question: of whom, in what form, and who may read the answer."""

    class Kind(models.TextChoices):
        TEXT = "text", _("Text")
        RATING = "rating", _("Rating with a text")
        NEXT_GOALS = "next_goals", _("Next goals")
        GROWTH_AREAS = "growth_areas", _("Growth areas")

    class AskedOf(models.TextChoices):
        SELF = "self", _("The person")
        MANAGER = "manager", _("The manager")
        BOTH = "both", _("Both")

    class Private(models.TextChoices):
        NOT = "none", _("Not private")
        MANAGER = "manager", _("The manager’s own, and HR")
        HR = "hr", _("For HR")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    section = models.ForeignKey(Section, models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.TEXT)
    text = models.CharField(_("question"), max_length=300)
    guidance = models.TextField(_("guidance"), max_length=2_000, blank=True)
    asked_of = models.CharField(_("asked of"), max_length=8, choices=AskedOf, default=AskedOf.BOTH)
    is_required = models.BooleanField(_("required"), default=True)
    private_to = models.CharField(
        _("private"),
        max_length=8,
        choices=Private,
        default=Private.NOT,
        help_text=_("A private answer is read by its writer and HR, never by the person, also not after sharing."),
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        constraints = [
            models.CheckConstraint(
                condition=Q(private_to="none") | Q(asked_of="manager", kind__in=["text", "rating"]),
                name="private_question_asks_the_manager_for_words",
                violation_error_message=_("A private question asks the manager alone, for a text or a rating."),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_private(self) -> bool:
        """Whether the person under review never reads the answer."""
        return self.private_to != self.Private.NOT

    def is_asked_in(self, direction: str) -> bool:
        """Whether it belongs to the self-review, or to the manager's."""
        return self.asked_of in {direction, self.AskedOf.BOTH}
