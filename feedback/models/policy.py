"""Which audiences HR allows, and what people read while they write."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.prepared import prepared
from feedback.models.audience import Audience

LONGEST_WORDS = 300


@tracked
class FeedbackPolicy(models.Model):
    """The audiences that may be chosen from now on; there is at most one row, and none means all.

    `introduction` and `prompt` are what people read while they write, in place of our words where HR has others.
    It is asked when feedback is sent. What was sent before keeps the audience it was sent with.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    allows_recipient = models.BooleanField(_("only the recipient"), default=True)
    allows_with_manager = models.BooleanField(_("the recipient and their manager"), default=True)
    allows_manager = models.BooleanField(_("only the recipient’s manager"), default=True)
    allows_everyone = models.BooleanField(_("everyone (praise only)"), default=True)
    allows_outsiders = models.BooleanField(
        _("people outside the organisation may be asked"), default=False, db_default=False
    )
    suggested = models.CharField(
        _("chosen to begin with"), max_length=24, choices=Audience, default=Audience.WITH_MANAGER
    )
    introduction = models.CharField(
        _("above the form"), max_length=LONGEST_WORDS, blank=True, default="", db_default=""
    )
    prompt = models.CharField(_("below the text"), max_length=LONGEST_WORDS, blank=True, default="", db_default="")

    class Meta:
        verbose_name = _("feedback policy")
        verbose_name_plural = _("feedback policy")
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="feedback_policy_is_the_only_one"),
            models.CheckConstraint(
                condition=Q(suggested="recipient", allows_recipient=True)
                | Q(suggested="recipient_and_manager", allows_with_manager=True)
                | Q(suggested="manager", allows_manager=True)
                | Q(suggested="everyone", allows_everyone=True),
                name="feedback_policy_suggests_what_it_allows",
                violation_error_message=_("Choose one of the audiences you allow."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("Feedback policy"))

    @classmethod
    def current(cls) -> "FeedbackPolicy":
        """What holds today."""
        return next(iter(_written()), None) or cls()

    @property
    def allowed(self) -> frozenset[str]:
        """The audiences that may be chosen."""
        switches = {
            Audience.RECIPIENT: self.allows_recipient,
            Audience.WITH_MANAGER: self.allows_with_manager,
            Audience.MANAGER: self.allows_manager,
            Audience.EVERYONE: self.allows_everyone,
        }
        return frozenset(audience for audience, is_on in switches.items() if is_on)

    def clean(self) -> None:
        """Say it at the field before the database does."""
        if self.suggested not in self.allowed:
            raise ValidationError({"suggested": _("Choose one of the audiences you allow.")})


@prepared
def _written() -> models.QuerySet[FeedbackPolicy]:
    return FeedbackPolicy.objects.order_by("pk")
