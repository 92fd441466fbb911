"""How often people meet unless two of them arrange it otherwise."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from checkins.models.series import WEEKS_IFF_OWN, Series, cadence_in_words
from core.history import tracked
from core.models import uuid7


@tracked
class CadenceRule(models.Model):
    """How often managers and reports meet, in a department and what lies in it; of no department, everywhere.

    The nearest rule wins: that of the report's own department, else of one it lies in, else of the organisation.
    """

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
    cadence = models.CharField(_("how often"), max_length=20, choices=Series.Cadence)
    every_weeks = models.PositiveSmallIntegerField(
        _("weeks"),
        null=True,
        blank=True,
        help_text=_("From 1 to 26, where it is every so many weeks."),
    )

    class Meta:
        verbose_name = _("rule of how often to meet")
        verbose_name_plural = _("rules of how often to meet")
        constraints = [
            models.UniqueConstraint(
                fields=["department"],
                nulls_distinct=False,
                name="cadence_rule_once_per_department",
                violation_error_message=_("There is a rule for that already. Change it instead."),
            ),
            models.CheckConstraint(
                condition=WEEKS_IFF_OWN,
                name="cadence_rule_has_weeks_iff_it_is_every_so_many",
                violation_error_message=_("Give the number of weeks where it is every so many weeks, and only there."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.department or _('Everywhere')}: {self.get_cadence_display()}"

    def get_cadence_display(self) -> str:  # type: ignore[no-redef]
        """Its words, with the number of weeks where it has one."""
        return cadence_in_words(self.cadence, self.every_weeks)
