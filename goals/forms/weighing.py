"""What counts in a goal beside its key results, and how much: fields of the form that changes what was agreed."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django import forms

from goals import queries
from goals.forms.goal import progress_from_field
from goals.models import HEAVIEST, Goal

MOST_WEIGHED = 50  # goals with a field on the page


class WeighingForm(forms.Form):
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
    def what_counts(self) -> dict[str, Any]:
        """What the service takes; a goal whose field was left empty keeps its weight."""
        typed: dict[UUID, int | None] = {
            aligned.pk: self.cleaned_data.get(f"weight_{aligned.pk}") for aligned in self.weighed
        }
        weights = {pk: weight for pk, weight in typed.items() if weight is not None}
        return {"progress_from": self.cleaned_data["progress_from"], "weights": weights}
