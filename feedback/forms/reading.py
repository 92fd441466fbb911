"""What lists of feedback are narrowed to."""

from datetime import date, timedelta

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models import FeedbackQuerySet, Kind


class FeedbackFilter(forms.Form):
    """What a list is narrowed to; all of it stands in the address."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All kinds")), *Kind.choices])
    who = forms.CharField(label=_("Name"), required=False, max_length=150)

    def apply(self, feedback: FeedbackQuerySet) -> FeedbackQuerySet:
        """Narrow; what cannot be read is left out."""
        self.full_clean()
        kind, who = self.cleaned_data.get("kind"), self.cleaned_data.get("who")
        if kind:
            feedback = feedback.filter(kind=kind)
        if who:
            feedback = feedback.filter(
                Q(giver__name__icontains=who) | Q(outside_giver__icontains=who) | Q(recipient__name__icontains=who)
            )
        return feedback

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for."""
        return any(self.cleaned_data.values())


class SinceForm(forms.Form):
    """From which day on."""

    since = forms.DateField(required=False)

    def day(self, today: date) -> date:
        """The day asked for; three months back where it cannot be read or is no sensible day."""
        asked_for: date | None = self.cleaned_data.get("since") if self.is_valid() else None
        earliest = today - timedelta(days=3650)
        return asked_for if asked_for and earliest <= asked_for <= today else today - timedelta(days=91)
