"""Reporting feedback, and deciding about it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.models import LONGEST_REASON, FeedbackRuling


class ReportForm(forms.Form):
    """Why it should not stand."""

    reason = forms.CharField(
        label=_("What is wrong with it"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Insults, threats, discrimination, something private that is nobody’s business: say which words."),
    )


class RulingForm(forms.Form):
    """Whether it stays, and why."""

    outcome = forms.ChoiceField(
        label=_("Decision"), choices=FeedbackRuling.Outcome, widget=forms.RadioSelect, required=True
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Whoever gave it and whoever it was sent to read this. Do not say who reported it."),
    )
