"""What a template says, and to whom it is handed."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from goals import queries, rules
from goals.forms.fields import LONGEST_TEXT, text_field
from goals.forms.goal import checked_tags
from goals.models import GoalCycle
from goals.models.goal import TITLE_LENGTH
from people.forms import PeopleField
from people.models import Person


class TemplateForm(forms.Form):
    """What a template says beside its key results."""

    title = forms.CharField(
        label=_("Title"), max_length=TITLE_LENGTH, help_text=_("What will be different for whoever takes it.")
    )
    description = text_field(_("Description"), longest=LONGEST_TEXT, rows=4, required=False)
    tags = forms.CharField(
        label=_("Tags"), required=False, max_length=500, help_text=_("A few words, with commas between.")
    )

    def clean_tags(self) -> list[str]:
        """Each once, short."""
        return checked_tags(tag.strip() for tag in self.cleaned_data["tags"].split(",") if tag.strip())


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
