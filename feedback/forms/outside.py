"""Naming people outside the organisation, and what they answer."""

from datetime import date, timedelta
from email.utils import parseaddr
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from feedback.forms.giving import text_field
from feedback.models import MOST_OUTSIDERS, FeedbackRequest, Outsider
from people.models import Person

LONGEST_NAME = 150
LONGEST_ADDRESS = 254
LONGEST_WAIT = timedelta(days=365)


class OutsidersField(forms.CharField):
    """A name and an address to a line: `Mara Lind <mara@customer.example>`. Cleans to a list of Outsider."""

    widget = forms.Textarea(attrs={"rows": 2})
    default_error_messages = {
        "line": _("Write “%(words)s” as a name and an address: Mara Lind <mara@customer.example>."),
        "crowd": _("Ask at most %(most)s people outside at once."),
        "here": _("%(name)s works here. Ask them above, where they answer with their own account."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=MOST_OUTSIDERS * (LONGEST_NAME + LONGEST_ADDRESS), **options)

    def clean(self, value: Any) -> list[Outsider]:
        """Each address once."""
        lines = [line.strip() for line in (super().clean(value) or "").splitlines() if line.strip()]
        found = {one.email: one for one in map(self._outsider, lines)}
        if len(found) > MOST_OUTSIDERS:
            raise ValidationError(self.error_messages["crowd"], code="crowd", params={"most": MOST_OUTSIDERS})
        colleague = Person.objects.active().filter(email__in=list(found)).first()
        if colleague:
            raise ValidationError(self.error_messages["here"], code="here", params={"name": colleague.short_name})
        return list(found.values())

    def _outsider(self, line: str) -> Outsider:
        name, email = parseaddr(line)
        wrong = ValidationError(self.error_messages["line"], code="line", params={"words": line[:60]})
        if not 0 < len(name) <= LONGEST_NAME or not 0 < len(email) <= LONGEST_ADDRESS:
            raise wrong
        try:
            validate_email(email)
        except ValidationError as error:
            raise wrong from error
        return Outsider(name=name, email=email.lower())


class OutsideAnswerForm(forms.Form):
    """What somebody outside answers."""

    text = text_field()


class OutsideDeclineForm(forms.Form):
    """Or that they would rather not."""

    reason = forms.CharField(label=_("Reason"), required=False, max_length=500, help_text=_("You need not give one."))


class ExtendForm(forms.Form):
    """Until when, instead."""

    due_on = forms.DateField(
        label=_("Answers by"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), required=True
    )

    def __init__(self, *args: Any, asked: FeedbackRequest, **options: Any) -> None:
        week_later = max(asked.requester.today(timezone.now()), asked.due_on) + timedelta(days=7)
        super().__init__(*args, **{"initial": {"due_on": week_later}, **options})
        self.asked = asked

    def clean_due_on(self) -> date:
        """Later than before and not in the past, within a year."""
        due_on: date = self.cleaned_data["due_on"]
        today = self.asked.requester.today(timezone.now())
        if not max(today, self.asked.due_on) < due_on <= today + LONGEST_WAIT:
            raise ValidationError(_("Choose a day after the one before, from tomorrow on, within a year."))
        return due_on
