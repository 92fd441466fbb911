"""To whom a template is handed."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from goals import queries, rules
from goals.models import GoalCycle
from people.forms import PeopleField
from people.models import Person


class HandOutForm(forms.Form):
    """People and a goal cycle: a manager ticks those they lead, HR names anybody."""

    cycle = forms.ModelChoiceField(GoalCycle.objects.none(), label=_("Goal cycle"), empty_label=None)

    def __init__(self, *sent: Any, viewer: Person, today: date) -> None:
        super().__init__(*sent)
        self.initial = {"cycle": queries.current_cycle(today)}
        self.viewer = viewer
        cycle: Any = self.fields["cycle"]
        cycle.queryset = queries.cycles_open_to_drafts_of(viewer, today)
        self.names_anybody = viewer.is_hr_admin
        if self.names_anybody:
            self.fields["people"] = PeopleField(label=_("People"))
        else:
            self.fields["people"] = forms.ModelMultipleChoiceField(
                queries.people_led_by(viewer), label=_("People who report to you"), widget=forms.CheckboxSelectMultiple
            )

    def clean_people(self) -> list[Person]:
        """Those one may hand it to."""
        people = list(self.cleaned_data["people"])
        for person in people:
            if not rules.can_hand_out(self.viewer, person):
                raise ValidationError(_("You cannot hand a goal to %(name)s."), params={"name": person.name})
        return people
