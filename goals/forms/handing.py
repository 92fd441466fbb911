"""To whom a goal goes, and why."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from goals.forms.fields import text_field
from goals.models import Goal
from people.forms import PersonField
from people.models import Person


class HandOverForm(forms.Form):
    """Somebody else, and a sentence for both."""

    to = PersonField(label=_("New owner"))
    reason = text_field(_("Why?"), help_text=_("It stands in the history of the goal."))

    def __init__(self, *sent: Any, goal: Goal) -> None:
        super().__init__(*sent)
        self.goal = goal

    def clean_to(self) -> Person | None:
        """Not who owns it already."""
        person: Person | None = self.cleaned_data["to"]
        if person and person.pk == self.goal.owner_id:
            raise ValidationError(_("%(name)s owns this goal already."), params={"name": person.name})
        return person

    @property
    def chosen(self) -> Person | None:
        """Who was meant."""
        return getattr(self, "cleaned_data", {}).get("to")
