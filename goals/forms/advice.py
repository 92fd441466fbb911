"""What is written so far of a goal, for advice on its wording: what cannot be read is left out."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from goals.advice import Writing
from goals.forms.fields import DayField
from goals.forms.measures import MeasureFormSet
from goals.models import Goal, GoalCycle, KeyResult, Measure
from goals.models.goal import TITLE_LENGTH


class WritingForm(forms.Form):
    """The part of a goal's form that advice is about."""

    title = forms.CharField(max_length=TITLE_LENGTH, required=False)
    cycle = forms.ModelChoiceField(GoalCycle.objects.all(), required=False)
    starts_on = DayField(required=False)
    due_on = DayField(required=False)
    parent = forms.UUIDField(required=False)
    other_parent = forms.CharField(required=False)
    progress_from = forms.ChoiceField(choices=Goal.ProgressFrom, required=False)

    def writing(self, measures: Iterable[Measure | KeyResult], *, goal: Goal | None = None, **around: Any) -> Writing:
        """The goal as it stands in the form; of an agreed one, dates and cycle as they were agreed."""
        self.full_clean()
        said = self.cleaned_data
        return Writing(
            title=said.get("title", ""),
            measures=list(measures),
            rolls_up=(said.get("progress_from") or getattr(goal, "progress_from", "")) == Goal.ProgressFrom.ALIGNED,
            has_parent=bool(said.get("parent") or said.get("other_parent")),
            cycle=said.get("cycle") or (goal.cycle if goal else None),
            starts_on=said.get("starts_on") or (goal.starts_on if goal else None),
            due_on=said.get("due_on") or (goal.due_on if goal else None),
            **around,
        )

    @classmethod
    def of(cls, form: forms.Form) -> "WritingForm":
        """From the form of the page: what was typed, else what it begins with."""
        begun = {name: getattr(value, "pk", value) for name, value in form.initial.items()}
        return cls(form.data if form.is_bound else begun)


def whole_measures(data: Mapping[str, Any]) -> list[Measure]:
    """The key results of the form that say already from where to where."""
    rows = MeasureFormSet(data, prefix="measures")
    return [row.measure for row in rows if row.has_changed() and row.is_valid() and not row.cleaned_data["remove"]]
