"""What HR offers to begin with: questions for the agenda, and what people are asked before a check-in."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7

QUESTION_LENGTH = 200


class Occasion(models.TextChoices):
    """When a question is at its place."""

    FIRST = "first", _("First meeting")
    BACK = "back", _("Back from leave")
    SKIP_LEVEL = "skip_level", _("With the manager’s manager")
    GOALS = "goals", _("Goals")
    GROWTH = "growth", _("Growth")
    ANY = "any", _("Any time")


@tracked
class SuggestedQuestion(models.Model):
    """A question that the two can take over into their agenda."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    occasion = models.CharField(_("occasion"), max_length=20, choices=Occasion)
    text = models.CharField(_("question"), max_length=QUESTION_LENGTH)
    language = models.CharField(
        _("language"),
        max_length=10,
        blank=True,
        choices=settings.LANGUAGES,
        help_text=_("For those who read pages in it. Leave it empty for everybody."),
    )

    class Meta:
        verbose_name = _("suggested question")
        verbose_name_plural = _("suggested questions")
        constraints = [
            models.UniqueConstraint(
                fields=["occasion", "language", "text"],
                name="suggested_question_once_per_occasion",
                violation_error_message=_("This question is in the library already."),
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="suggested_question_has_words",
                violation_error_message=_("Say what is asked."),
            ),
        ]

    def __str__(self) -> str:
        return self.text


@tracked
class PreparationQuestion(models.Model):
    """What people are asked before a check-in: in a department and what lies in it; of no department, everywhere.

    The nearest department that has questions of its own says all of them.
    """

    class Kind(models.TextChoices):
        MOOD = "mood", _("How somebody is, in five steps")
        TEXT = "text", _("A text")
        PRIORITIES = "priorities", _("Priorities, which stay until they are done")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    department = models.ForeignKey(
        "people.Department",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("department"),
        help_text=_("And what lies in it. Leave it empty for the whole organisation."),
    )
    position = models.PositiveSmallIntegerField(_("place"), default=1, help_text=_("The lowest comes first."))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.TEXT)
    text = models.CharField(_("question"), max_length=QUESTION_LENGTH)

    class Meta:
        verbose_name = _("question before a check-in")
        verbose_name_plural = _("questions before a check-in")
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="preparation_question_has_words",
                violation_error_message=_("Say what is asked."),
            ),
            models.UniqueConstraint(
                fields=["department", "kind"],
                condition=~Q(kind="text"),
                nulls_distinct=False,
                name="mood_and_priorities_are_asked_once",
                violation_error_message=_("This is asked there already."),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def key(self) -> str:
        """What is the same wherever it stands among others: its own, or its place among those we begin with."""
        return f"{self.kind}_{self.position if self._state.adding else self.pk.hex}"
