"""Answering a wave, and what is done about it."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.models import LONGEST_COMMENT, Driver, PulseItem, PulseWave
from people.forms import PersonField

AGREEMENT = {
    1: _("Not at all"),
    2: _("Rather not"),
    3: _("Partly"),
    4: _("Rather"),
    5: _("Fully"),
}


class PulseForm(forms.Form):
    """The questions of a wave, each of which may be skipped, and a comment."""

    comment = forms.CharField(
        label=_("Anything else?"),
        max_length=LONGEST_COMMENT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Leave out names and whatever only you can know: words can give one away, figures cannot."),
    )

    def __init__(self, *args: Any, wave: PulseWave, **options: Any) -> None:
        super().__init__(*args, **options)
        self.items = {item.pk: item for item in wave.items.select_related("question").order_by("place")}
        questions = {name_of(pk): _field(item) for pk, item in self.items.items()}
        self.fields = {**questions, **self.fields}

    @property
    def questions(self) -> list[forms.BoundField]:
        """The questions, in the order of the wave."""
        return [self[name_of(pk)] for pk in self.items]

    @property
    def values(self) -> dict[UUID, int]:
        """What was answered, without what was skipped."""
        given = {pk: self.cleaned_data.get(name_of(pk)) for pk in self.items}
        return {pk: value for pk, value in given.items() if value is not None}


class PulseActionForm(forms.Form):
    """Who does what about a result, by when."""

    text = forms.CharField(label=_("What will be done"), max_length=300)
    owner = PersonField(label=_("Who will do it"))
    due_on = forms.DateField(label=_("By when"), widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean_due_on(self) -> date:
        """A day that is still to come."""
        due_on: date = self.cleaned_data["due_on"]
        if due_on < self.today or due_on.year > self.today.year + 2:
            raise forms.ValidationError(_("Choose a day between today and the end of the year after next."))
        return due_on


def name_of(item_id: UUID) -> str:
    """Of the field of a question."""
    return f"item-{item_id}"


def _field(item: PulseItem) -> forms.TypedChoiceField:
    numbers = item.question.driver == Driver.RECOMMENDATION
    choices = [(value, str(value) if numbers else AGREEMENT[value]) for value in item.question.scale]
    return forms.TypedChoiceField(
        label=item.question.text,
        choices=choices,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
