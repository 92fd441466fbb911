"""What managers are shown of their teams, and what they do not want to be told again."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Is, ReadableQuerySet, Readers


@tracked
class TeamSettings(models.Model):
    """What HR allows on the team dashboard; there is one row at most, and without it nothing more than usual."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    shows_teams_below = models.BooleanField(
        _("teams further down"),
        default=False,
        help_text=_("Managers of managers see the dashboards of those teams too, as far as they may read of them."),
    )

    class Meta:
        verbose_name = _("settings of the team dashboard")
        verbose_name_plural = _("settings of the team dashboard")
        constraints = [models.CheckConstraint(condition=Q(id=1), name="team_settings_are_the_only_ones")]

    def __str__(self) -> str:
        return str(_("Team dashboard"))


class PromptChoiceQuerySet(ReadableQuerySet["PromptChoice"]):
    """Choices; only whoever made them sees them."""


@tracked
class PromptChoice(models.Model):
    """Whether a manager wants to be prompted about their reports; where there is no row, yes."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    are_shown = models.BooleanField()

    readers = Readers(Is("person", _("chose it")))
    objects = PromptChoiceQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.person)


class DismissedPromptQuerySet(ReadableQuerySet["DismissedPrompt"]):
    """Facts; only whoever has heard enough of them sees them."""


class DismissedPrompt(models.Model):
    """A fact about a report that their manager does not want to be told again; a new one is another row’s."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    manager = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    fact = models.CharField(max_length=200)
    dismissed_at = models.DateTimeField()

    readers = Readers(Is("manager", _("put it aside")))
    objects = DismissedPromptQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["manager", "fact"], name="prompt_is_dismissed_once"),
            models.CheckConstraint(condition=~Q(fact=""), name="dismissed_prompt_names_its_fact"),
        ]

    def __str__(self) -> str:
        return self.fact
