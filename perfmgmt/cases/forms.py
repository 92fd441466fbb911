"""What is typed to ask for a legal case."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.models.cases import LONGEST_REASON
from people.forms import PersonField
from people.models import Person
from people.queries import people_meant_by
from perfmgmt.changes.forms import DayField
from perfmgmt.changes.queries import day_of

HOURS = (4, 24, 72)


class AnybodyField(PersonField):
    """Likewise, who has left included."""

    def meant_by(self, words: str) -> list[Person]:
        """Who could be meant."""
        return people_meant_by(words, with_leavers=True)


class PastDayField(DayField):
    """A day that has to be named."""

    def __init__(self, label: Any) -> None:
        super().__init__()
        self.label, self.required = label, True


class CaseForm(forms.Form):
    """Between whom, of which days, why, and for how long."""

    first = AnybodyField(label=_("One of the two"))
    second = AnybodyField(label=_("The other one"))
    starts_on = PastDayField(_("First day"))
    ends_on = PastDayField(_("Last day"))
    reason = forms.CharField(
        label=_("Why"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The two read it as you write it."),
    )
    hours = forms.TypedChoiceField(
        label=_("Open for"),
        coerce=int,
        choices=lambda: [(n, ngettext("%(n)s hour", "%(n)s hours", n) % {"n": n}) for n in HOURS],
    )

    def __init__(self, *sent: Any, viewer: Person) -> None:
        super().__init__(*sent)
        self.viewer = viewer

    def clean(self) -> dict[str, Any]:
        """Two others, and days in their order that have begun."""
        said = self.cleaned_data
        for name in ("first", "second"):
            if said.get(name) == self.viewer:
                self.add_error(name, _("A case is about two other people."))
        if said.get("first") and said.get("first") == said.get("second"):
            self.add_error("second", _("Name somebody else: it takes two."))
        if {"starts_on", "ends_on"} <= said.keys() and said["ends_on"] < said["starts_on"]:
            self.add_error("ends_on", _("The last day cannot come before the first."))
        if said.get("starts_on") and said["starts_on"] > self.viewer.today(timezone.now()):
            self.add_error("starts_on", _("A case is about what was written before it was asked for."))
        return said

    @property
    def facts(self) -> dict[str, Any]:
        """What the service is told, with days as moments of the asker's calendar."""
        said = self.cleaned_data
        begins, _ends = day_of(said["starts_on"], self.viewer)
        _begins, ends = day_of(said["ends_on"], self.viewer)
        people = {name: said[name] for name in ("first", "second", "reason", "hours")}
        return {**people, "covers_from": begins, "covers_until": ends + timedelta(microseconds=1)}

    @property
    def chosen(self) -> dict[str, Person | None]:
        """Who was meant."""
        said = getattr(self, "cleaned_data", {})
        return {name: said.get(name) for name in ("first", "second")}
