"""Input of the plan's pages."""

from datetime import date

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from development.models import LONGEST_TEXT, LONGEST_TITLE, Action
from people.forms import PersonField

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)


class AspirationsForm(forms.Form):
    """The person's own words, and the version they grew from."""

    text = forms.CharField(
        label=_("Where I would like to go"),
        required=False,
        strip=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4, "class": "writing"}),
        help_text=_("In a year or three: the work you would like to do, the people you would like to learn from."),
    )
    version = forms.IntegerField(min_value=0, max_value=2_000_000_000, widget=forms.HiddenInput)


class GrowthAreaForm(forms.Form):
    """One thing to become better at."""

    title = forms.CharField(
        label=_("What to grow in"),
        max_length=LONGEST_TITLE,
        help_text=_("A few words, such as “Leading a meeting people are glad they came to”."),
    )
    description = forms.CharField(
        label=_("Why, and what good looks like"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ActionForm(forms.Form):
    """A step that leads there."""

    text = forms.CharField(
        label=_("Action"), max_length=300, help_text=_("Something that can be done, not something to be.")
    )
    kind = forms.ChoiceField(
        label=_("Learning by"), choices=Action.Kind, widget=forms.RadioSelect, initial=Action.Kind.EXPERIENCE
    )
    due_on = forms.DateField(
        label=_("By"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(EARLIEST), MaxValueValidator(LATEST)],
    )
    promised_support = forms.CharField(
        label=_("Promised support"),
        required=False,
        max_length=300,
        help_text=_("Who helps, and with what: “Samira: a day a month in the dye lab”."),
    )


class ActionEditForm(ActionForm):
    """A step on its way."""

    progress = forms.IntegerField(label=_("Progress"), min_value=0, max_value=100, help_text=_("100 % is done."))


class MentorForm(forms.Form):
    """Whom to let in."""

    mentor = PersonField(label=_("Mentor"))
