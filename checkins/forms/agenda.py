"""Points and actions."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from checkins.forms.fields import LONGEST_LINE, DayInput, SeveralIds, to_come
from checkins.models import Series
from people.models import Person


class PointForm(forms.Form):
    """A point for the agenda."""

    text = forms.CharField(label=_("Point"), max_length=LONGEST_LINE)
    is_private = forms.BooleanField(label=_("Only for me"), required=False)


class SwitchForm(forms.Form):
    """Ticked or not."""

    done = forms.TypedChoiceField(
        choices=[("1", _("Done")), ("0", pgettext_lazy("state", "Open"))], coerce=lambda value: value == "1"
    )


class ShiftForm(forms.Form):
    """One place up or down."""

    step = forms.TypedChoiceField(choices=[("-1", _("Up")), ("1", _("Down"))], coerce=int)


class OrderForm(forms.Form):
    """The agenda's points as they were seen, with one of them in its new place."""

    moved = forms.UUIDField()
    order = SeveralIds()


class ActionForm(forms.Form):
    """Who does what until when."""

    text = forms.CharField(label=_("What will be done?"), max_length=LONGEST_LINE)
    owner = forms.TypedChoiceField(label=_("By whom?"))
    due_on = forms.DateField(label=_("Until when?"), required=False, widget=DayInput)

    def __init__(self, *args: Any, series: Series, viewer: Person, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.two = {str(person.pk): person for person in (viewer, series.other(viewer))}
        choices = [(pk, _("Me") if person == viewer else person.short_name) for pk, person in self.two.items()]
        owner = self.fields["owner"]
        owner.choices, owner.coerce = choices, self.two.__getitem__  # type: ignore[attr-defined]
        self.fields["due_on"].validators += to_come(today)
