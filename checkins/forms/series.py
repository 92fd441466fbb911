"""How often and when two people meet."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from checkins.cadences import Rule
from checkins.forms.fields import ClockInput
from checkins.models import Arrangement, Series
from checkins.models.series import MOST_WEEKS
from people.forms import PersonField, time_zones, time_zones_near
from people.models import Person

BY_RULE = "by_rule"


class SeriesForm(forms.Form):
    """How often and when the two meet; where a rule is for them, following it can be chosen."""

    cadence = forms.ChoiceField(label=_("How often?"), choices=Series.Cadence, widget=forms.RadioSelect)
    every_weeks = forms.IntegerField(
        label=_("Every how many weeks?"),
        min_value=1,
        max_value=MOST_WEEKS,
        required=False,
        help_text=_("Where you chose every so many weeks."),
    )
    weekday = forms.TypedChoiceField(label=_("On which day?"), choices=Series.Weekday, coerce=int)
    at = forms.TimeField(label=_("At what time?"), widget=ClockInput)
    minutes = forms.IntegerField(label=_("For how many minutes?"), min_value=5, max_value=240)
    time_zone = forms.ChoiceField(
        label=_("By whose clock?"),
        choices=time_zones,
        help_text=_("The time stays the same there when the clocks change; each of you sees it by your own."),
    )

    def __init__(
        self, *args: Any, series: Series, people: Sequence[Person] = (), rule: Rule | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.initial = asdict(series.arrangement)
        if people:
            self.fields["time_zone"].choices = time_zones_near(people)  # type: ignore[attr-defined]
        self.rule = rule
        if rule:
            cadence = self.fields["cadence"]
            cadence.choices = [(BY_RULE, rule.words), *Series.Cadence.choices]  # type: ignore[attr-defined]
            self.initial["cadence"] = series.cadence if series.cadence_is_own else BY_RULE

    def clean(self) -> dict[str, Any]:
        """A number of weeks where one is asked for; it counts nowhere else."""
        cleaned = super().clean() or {}
        if cleaned.get("cadence") != Series.Cadence.OWN:
            cleaned["every_weeks"] = None
        elif cleaned.get("every_weeks") is None and "every_weeks" not in self.errors:
            self.add_error("every_weeks", ValidationError(_("Say every how many weeks.")))
        return cleaned

    @property
    def arrangement(self) -> Arrangement:
        """What was chosen."""
        said = {each.name: self.cleaned_data[each.name] for each in fields(Arrangement) if each.name in self.fields}
        if self.rule and said["cadence"] == BY_RULE:
            ruled = {"cadence": self.rule.cadence, "every_weeks": self.rule.every_weeks, "cadence_is_own": False}
            return Arrangement(**said | ruled)
        return Arrangement(**said)


def usual_series(viewer: Person) -> Series:
    """What is proposed to whoever begins to meet somebody."""
    return Series(weekday=Series.Weekday.TUESDAY, at=time(10), time_zone=viewer.time_zone)


class StartForm(SeriesForm):
    """Two people who do not report to each other begin to meet."""

    person = PersonField(label=_("With whom?"))
    about = forms.ChoiceField(
        label=_("Whose work is it about?"),
        choices=[("mine", _("Mine")), ("theirs", _("Theirs"))],
        initial="mine",
        widget=forms.RadioSelect,
        help_text=_("Goals and feedback of that person stand beside the agenda."),
    )
    field_order = ("person", "about", "cadence", "every_weeks", "weekday", "at", "minutes", "time_zone")

    def __init__(self, *args: Any, viewer: Person, **kwargs: Any) -> None:
        super().__init__(*args, series=usual_series(viewer), people=[viewer], **kwargs)
        self.viewer = viewer

    def clean_person(self) -> Person:
        """Somebody else."""
        person: Person = self.cleaned_data["person"]
        if person == self.viewer:
            raise ValidationError(_("Choose somebody else: a check-in needs two."))
        return person

    @property
    def two(self) -> dict[str, Person]:
        """Who is the report and who the manager in it."""
        mine, other = self.viewer, self.cleaned_data["person"]
        report, manager = (mine, other) if self.cleaned_data["about"] == "mine" else (other, mine)
        return {"report": report, "manager": manager}
