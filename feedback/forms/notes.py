"""Notes to self, and what a list of them is narrowed to."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Draft
from feedback import queries
from feedback.models import LONGEST_TEXT, NoteQuerySet
from goals.models import Goal
from people.forms import PersonField
from people.models import Person


class NoteForm(forms.Form):
    """The words, and whom they are about where the page does not say so."""

    person = PersonField(label=_("About"))
    text = forms.CharField(
        label=_("Note to yourself"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4, "class": "writing"}),
    )
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, about: Person | Goal | None, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": "to-self-%s", **options})
        self.about = about
        if about:
            del self.fields["person"]

    @classmethod
    def begin(cls, *, about: Person | Goal | None, draft: Draft) -> "NoteForm":
        """Empty, or where its writer left off."""
        return cls(about=about, initial={"text": draft.text, "token": uuid4()})


class RewordForm(forms.Form):
    """Other words for a note."""

    text = forms.CharField(
        label=_("Note to yourself"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 8, "class": "writing"}),
    )


class NoteFilter(forms.Form):
    """What the list is narrowed to; all of it stands in the address."""

    person = forms.ModelChoiceField(
        Person.objects.none(), label=_("About a person"), required=False, empty_label=_("Anybody")
    )
    goal = forms.ModelChoiceField(Goal.objects.none(), label=_("About a goal"), required=False, empty_label=_("Any"))
    words = forms.CharField(label=_("Words"), required=False, max_length=100)

    def __init__(self, *args: Any, author: Person, **options: Any) -> None:
        super().__init__(*args, **options)
        people, goals = self.fields["person"], self.fields["goal"]
        people.queryset = queries.people_noted(author)  # type: ignore[attr-defined]
        goals.queryset = queries.goals_noted(author)  # type: ignore[attr-defined]

    def apply(self, notes: NoteQuerySet) -> NoteQuerySet:
        """Narrow; what cannot be read is left out."""
        self.full_clean()
        chosen = {name: self.cleaned_data.get(name) for name in ("person", "goal")}
        notes = notes.filter(**{name: value for name, value in chosen.items() if value})
        words = self.cleaned_data.get("words")
        return notes.filter(text__icontains=words) if words else notes

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for."""
        return any(self.cleaned_data.values())
