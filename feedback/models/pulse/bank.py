"""What may be asked, and how often."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7

LEAST_K = 3
MOST_QUESTIONS_ASKED = 5


class Driver(models.TextChoices):
    """What a question is about; each wave asks at most one question of each."""

    EXPECTATIONS = "expectations", _("Clear expectations")
    FEEDBACK = "feedback", _("Feedback")
    RECOGNITION = "recognition", _("Recognition")
    GROWTH = "growth", _("Growth")
    MEANING = "meaning", _("Meaning")
    MANAGER = "manager", _("Manager")
    RECOMMENDATION = "recommendation", _("Recommendation")


@tracked
class PulseQuestion(models.Model):
    """A question of the bank: how far one agrees, or of recommendation how likely, from 0 to 10."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    driver = models.CharField(_("driver"), max_length=16, choices=Driver)
    text = models.CharField(_("question"), max_length=200)
    is_in_use = models.BooleanField(
        _("in use"), default=True, help_text=_("Off: it is asked no more. What was asked before stays.")
    )

    class Meta:
        verbose_name = _("pulse question")
        verbose_name_plural = _("pulse questions")
        constraints = [
            models.UniqueConstraint(
                Lower("text"),
                name="pulse_question_stands_once_in_the_bank",
                violation_error_message=_("This question is in the bank already."),
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def scale(self) -> range:
        """The answers there are: 1 to 5, of recommendation 0 to 10."""
        return range(11) if self.driver == Driver.RECOMMENDATION else range(1, 6)


@tracked
class PulsePlan(models.Model):
    """How often a wave goes out and from how many answers on results are shown; there is at most one row.

    A wave keeps the thresholds of its launch, which can be raised while it is open and never lowered.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    is_on = models.BooleanField(_("on"), default=False, help_text=_("Off: no wave goes out by itself."))
    next_on = models.DateField(_("next wave"), null=True, blank=True)
    every_weeks = models.PositiveSmallIntegerField(_("weeks between two waves"), default=4)
    open_days = models.PositiveSmallIntegerField(_("days to answer"), default=7)
    questions_asked = models.PositiveSmallIntegerField(_("questions in a wave"), default=3)
    k = models.PositiveSmallIntegerField(
        _("answers from which a group is shown"),
        default=5,
        help_text=_("At least 3. It holds against subtraction between groups, too."),
    )
    comment_k = models.PositiveSmallIntegerField(_("comments from which a group’s are shown"), default=10)

    class Meta:
        verbose_name = _("pulse plan")
        verbose_name_plural = _("pulse plan")
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="pulse_plan_is_the_only_one"),
            models.CheckConstraint(
                condition=Q(is_on=False) | Q(next_on__isnull=False),
                name="pulse_plan_has_a_next_wave_when_on",
                violation_error_message=_("Say when the next wave goes out."),
            ),
            models.CheckConstraint(
                condition=Q(every_weeks__gte=1, every_weeks__lte=52),
                name="pulse_plan_repeats_within_a_year",
                violation_error_message=_("Between 1 and 52 weeks."),
            ),
            models.CheckConstraint(
                condition=Q(open_days__gte=1, open_days__lt=F("every_weeks") * 7, open_days__lte=30),
                name="pulse_plan_closes_a_wave_before_the_next",
                violation_error_message=_("A wave is open for 1 to 30 days and closes before the next one."),
            ),
            models.CheckConstraint(
                condition=Q(questions_asked__gte=1, questions_asked__lte=MOST_QUESTIONS_ASKED),
                name="pulse_plan_asks_up_to_five_questions",
                violation_error_message=_("Between 1 and 5 questions."),
            ),
            models.CheckConstraint(
                condition=Q(k__gte=LEAST_K, comment_k__gte=F("k")),
                name="pulse_plan_shows_nothing_of_fewer_than_three",
                violation_error_message=_("At least 3 answers, and for comments at least as many."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("Pulse plan"))

    @classmethod
    def current(cls) -> "PulsePlan":
        """What holds today."""
        return cls.objects.first() or cls()
