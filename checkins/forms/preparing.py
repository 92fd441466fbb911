"""What is told before a check-in, and the answer to it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from checkins.forms.fields import LinesField
from checkins.models import Preparation, PreparationQuestion

LONGEST_ANSWER = 5_000
TYPED = tuple(f"{kind}_" for kind in (PreparationQuestion.Kind.TEXT, PreparationQuestion.Kind.PRIORITIES))


class PreparationForm(forms.Form):
    """What somebody is asked before a check-in: a field for each question, named by its key."""

    def __init__(
        self,
        *args: Any,
        questions: Sequence[PreparationQuestion],
        told: Preparation | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked = {question.key: question for question in questions}
        before = dict(told.answers) if told else {}
        for name, question in self.asked.items():
            self.fields[name] = _answer_to(question)
            self.initial[name] = before.get(question.text, "")
            if question.kind == PreparationQuestion.Kind.MOOD:
                self.initial[name] = told.mood if told else None

    def clean(self) -> dict[str, Any]:
        """What was typed for a question that was taken away meanwhile is given back, not lost."""
        typed = (one for name, one in self.data.items() if name.startswith(TYPED) and name not in self.fields)
        if left := [text for text in typed if text.strip()]:
            sentence = _("The questions have changed since you began. You had also written: %(text)s")
            raise ValidationError(sentence, params={"text": " / ".join(left)})
        return super().clean() or {}

    @property
    def texts(self) -> list[str]:
        """The fields that are typed into."""
        return [name for name, question in self.asked.items() if question.kind != PreparationQuestion.Kind.MOOD]

    @property
    def told(self) -> dict[str, Any]:
        """What was said, as `share_preparation` takes it."""
        kinds = PreparationQuestion.Kind
        said = [(question, self.cleaned_data[name]) for name, question in self.asked.items()]
        return {
            "mood": next((value for question, value in said if question.kind == kinds.MOOD), None),
            "answers": [(question.text, value) for question, value in said if question.kind == kinds.TEXT and value],
            "priorities": [line for question, value in said if question.kind == kinds.PRIORITIES for line in value],
        }


def _answer_to(question: PreparationQuestion) -> forms.Field:
    kind, label = question.kind, question.text
    if kind == PreparationQuestion.Kind.MOOD:
        return forms.TypedChoiceField(
            label=label,
            choices=Preparation.Mood.choices,
            coerce=int,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
        )
    if kind == PreparationQuestion.Kind.PRIORITIES:
        return LinesField(label=label, required=False, help_text=_("One on each line; they stay until they are done."))
    writing = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, max_length=LONGEST_ANSWER, required=False, widget=writing)


class AnswerForm(forms.Form):
    """The other's answer to what was told."""

    reply = forms.CharField(label=_("Your answer"), max_length=LONGEST_ANSWER, widget=forms.Textarea(attrs={"rows": 5}))
