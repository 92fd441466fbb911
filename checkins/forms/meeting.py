"""Another time for a check-in, or none."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from checkins.forms.fields import ClockInput, DayInput, place, to_come
from checkins.models import CheckIn

LONGEST_REASON = 300


class MoveForm(forms.Form):
    """Another day and time, by the clock of the series."""

    on = forms.DateField(label=_("Day"), widget=DayInput)
    at = forms.TimeField(label=_("Time"), widget=ClockInput)

    def __init__(self, *args: Any, checkin: CheckIn, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"on": checkin.on, "at": checkin.local_start.time()}
        self.checkin = checkin
        self.fields["on"].validators += to_come(now.astimezone(checkin.series.zone).date())
        self.fields["at"].help_text = _("By the clock in %(zone)s") % {"zone": place(checkin.series.time_zone)}

    @property
    def starts_at(self) -> datetime:
        """The chosen moment."""
        data = self.cleaned_data
        return datetime.combine(data["on"], data["at"], tzinfo=self.checkin.series.zone)


class SkipForm(forms.Form):
    """Why it is left out this once."""

    reason = forms.CharField(label=_("Why?"), max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 3}))
