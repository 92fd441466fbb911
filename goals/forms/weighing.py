"""What counts in a goal beside its key results, and how much: fields of the form that changes what was agreed."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django import forms

from goals import queries
from goals.forms.goal import progress_from_field
from goals.forms.showing import ShowingForm
from goals.models import HEAVIEST, Goal

MOST_WEIGHED = 50  # goals with a field on the page


class WeighingForm(ShowingForm):
    """Where a goal's progress comes from, and a weight for each goal that counts in it or would."""

    progress_from = progress_from_field()

    def weigh(self, goal: Goal) -> None:
        """Have the fields of this goal."""
        self.fields["progress_from"].initial = goal.progress_from
        self.weighed: list[Any] = list(queries.counting_in(goal)[: MOST_WEIGHED + 1])
        self.has_more = len(self.weighed) > MOST_WEIGHED
        del self.weighed[MOST_WEIGHED:]
        for aligned in self.weighed:
            self.fields[f"weight_{aligned.pk}"] = forms.IntegerField(
                label=f"{aligned.title} · {aligned.owner.short_name}",
                min_value=0,
                max_value=HEAVIEST,
                initial=aligned.weight_there,
                required=False,
            )

    @property
    def weight_fields(self) -> Iterator[forms.BoundField]:
        """The fields for weights, the heaviest goal first."""
        return (self[f"weight_{aligned.pk}"] for aligned in self.weighed)

    @property
    def weights(self) -> dict[UUID, int]:
        """New ones by goal; where the field was left empty, or as it was, the goal keeps its weight."""
        fields = {aligned.pk: f"weight_{aligned.pk}" for aligned in self.weighed}
        return {pk: self.cleaned_data[field] for pk, field in fields.items() if self.is_changed(field)}

    @property
    def weights_shown(self) -> dict[UUID, int]:
        """What stood there of those that said what they saw."""
        of = {aligned.pk: aligned.weight_there for aligned in self.weighed}
        return {pk: of[pk] for pk in self.weights if self.is_compared(f"weight_{pk}")}
