"""What a page of changes is narrowed to; all of it stands in the address."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from people.forms import PersonField
from people.models import Person
from perfmgmt.changes.kinds import Kind

FIRST_YEAR, LAST_YEAR = 2000, 2100


class DayField(forms.DateField):
    """A day that somebody can have lived through here, or none."""

    def __init__(self) -> None:
        super().__init__(label=_("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def validate(self, value: date | None) -> None:
        """Between years that no clock of ours can leave."""
        super().validate(value)
        if value and not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise forms.ValidationError(_("There is no such day in this history."))


class ChangesFilter(forms.Form):
    """About whom, of which kind, on which day; what cannot be read is left out."""

    person = PersonField(label=_("About"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    day = DayField()

    def __init__(self, sent: Any, kinds: Sequence[Kind]) -> None:
        super().__init__(sent)
        self.fields["kind"].choices = [("", _("All kinds")), *((kind.name, kind.label) for kind in kinds)]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Person | None:
        """The person who is asked for."""
        return self.cleaned_data.get("person")

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for."""
        return any(self.cleaned_data.values())
