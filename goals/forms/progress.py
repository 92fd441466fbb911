"""Telling how a goal goes, changing what was agreed, and saying how it ended."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from goals.forms.fields import LONGEST_TEXT, DayField, FigureField, text_field
from goals.forms.showing import ShowingForm
from goals.forms.weighing import WeighingForm
from goals.models import Goal, GoalCycle, GoalCycleQuerySet, GoalUpdate, KeyResult
from goals.models.key_result import plain


class FiguresForm(ShowingForm):
    """A form with a field for each key result; `goal.key_results` is best loaded before."""

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.goal = goal
        self.results: list[KeyResult] = sorted(goal.key_results.all(), key=lambda result: (result.position, result.pk))

    def figures(self, name: str) -> dict[UUID, Decimal]:
        """By key result, what was changed in its field of this name."""
        fields = {result.pk: f"{name}_{result.pk}" for result in self.results}
        return {pk: self.cleaned_data[field] for pk, field in fields.items() if self.is_changed(field)}

    def figures_shown(self, name: str) -> dict[UUID, Decimal]:
        """By key result, where it stood when the form was found right: of those `figures` that said what they saw."""
        of = {result.pk: result for result in self.results}
        column = {"value": "current"}.get(name, name)
        return {pk: getattr(of[pk], column) for pk in self.figures(name) if self.is_compared(f"{name}_{pk}")}


class UpdateForm(FiguresForm):
    """Two clicks and perhaps a figure: the rest is optional."""

    health = forms.ChoiceField(label=_("How is it going?"), choices=Goal.Health, widget=forms.RadioSelect)
    confidence = forms.TypedChoiceField(
        label=_("How sure are you?"),
        choices=[("", _("Not said")), *reversed(GoalUpdate.Confidence.choices)],
        coerce=int,
        empty_value=None,
        required=False,
    )
    note = text_field(_("In a sentence"), required=False)

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, goal=goal, auto_id=f"id_{goal.pk}_%s", **kwargs)  # several may be open on one page
        self.fields["health"].initial = goal.health or Goal.Health.ON_TRACK
        for result in self.told_by_hand:
            self.fields[f"value_{result.pk}"] = _value_field(result)
        self.show(f"value_{result.pk}" for result in self.told_by_hand)

    @property
    def value_fields(self) -> Iterator[tuple[KeyResult, forms.BoundField]]:
        """Each key result with the field for where it stands now."""
        return ((result, self[f"value_{result.pk}"]) for result in self.told_by_hand)

    @property
    def told_by_hand(self) -> list[KeyResult]:
        """Those that no other system feeds."""
        return [result for result in self.results if not result.source]

    def clean(self) -> dict[str, Any]:
        """A figure has to be one that the key result can have."""
        said = super().clean() or self.cleaned_data
        for result in self.results:
            value = said.get(f"value_{result.pk}")
            if value is not None and not result.fits(value):
                self.add_error(f"value_{result.pk}", _("Give a whole number of steps, at most as many as there are."))
        self.point_out_moved()
        return said

    @property
    def values(self) -> dict[UUID, Decimal]:
        """New figures by key result."""
        return self.figures("value")


class RebaselineForm(WeighingForm, FiguresForm):
    """New dates and targets, what counts, and why."""

    reason = text_field(
        _("Why does it change?"), help_text=_("It stays in the goal’s history and shows in the next review.")
    )
    starts_on = DayField(label=_("Start"))
    due_on = DayField(label=_("Due"))

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, goal=goal, **kwargs)
        self.fields["starts_on"].initial, self.fields["due_on"].initial = goal.starts_on, goal.due_on
        self.weigh(goal)
        for result in self.results:
            if result.kind != KeyResult.Kind.YES_NO:
                self._add_targets(result)
        self.show(name for name in self.fields if name != "reason")

    @property
    def target_fields(self) -> Iterator[tuple[KeyResult, list[forms.BoundField]]]:
        """Each key result with its target, and the far end of its range if it has one."""
        for result in self.results:
            names = [f"{name}_{result.pk}" for name in ("target", "upper")]
            yield result, [self[name] for name in names if name in self.fields]

    def clean(self) -> dict[str, Any]:
        """Dates in order, and a way to go."""
        said = super().clean() or self.cleaned_data
        if self._asked("due_on", self.goal.due_on) < self._asked("starts_on", self.goal.starts_on):
            self.add_error("due_on", _("It would be due before it starts."))
        for result in self.results:
            self._check_target(result)
        self.point_out_moved()
        return said

    @property
    def baseline(self) -> dict[str, Any]:
        """What the service takes."""
        single = ("starts_on", "due_on", "progress_from")
        asked = {name: self.cleaned_data[name] for name in single if self.is_changed(name)}
        return {**asked, "targets": self.figures("target"), "uppers": self.figures("upper"), "weights": self.weights}

    @property
    def baseline_shown(self) -> dict[str, Any]:
        """What stood there of that."""
        single = ("starts_on", "due_on", "progress_from")
        stood = {name: getattr(self.goal, name) for name in single if self.is_compared(name)}
        figures = {"targets": self.figures_shown("target"), "uppers": self.figures_shown("upper")}
        return {**stood, **figures, "weights": self.weights_shown}

    def _asked(self, name: str, stands: Any) -> Any:
        """What was typed, or what stands there where it was left alone."""
        return self.cleaned_data[name] if self.is_changed(name) else stands

    def _add_targets(self, result: KeyResult) -> None:
        self.fields[f"target_{result.pk}"] = FigureField(label=_("Target"), initial=plain(result.target))
        if result.upper is not None:
            self.fields[f"upper_{result.pk}"] = FigureField(label=_("At most"), initial=plain(result.upper))

    def _check_target(self, result: KeyResult) -> None:
        target, upper = (self._asked(f"{name}_{result.pk}", getattr(result, name)) for name in ("target", "upper"))
        if (target, upper) == (result.target, result.upper):
            return
        changed = KeyResult(kind=result.kind, start=result.start, target=target, upper=upper, current=result.current)
        if not changed.has_a_way():
            self.add_error(f"target_{result.pk}", _("It would be there before it starts."))
        elif not (changed.fits(target) and changed.fits(result.current)):
            self.add_error(f"target_{result.pk}", _("Steps are whole, and at least as many as are done."))


class SendBackForm(forms.Form):
    """What is missing."""

    words = text_field(_("What is missing?"))


class SettleForm(forms.Form):
    """How it ended."""

    outcome = forms.ChoiceField(
        label=_("How did it end?"),
        choices=[(outcome.value, outcome.label) for outcome in Goal.OUTCOMES],
        widget=forms.RadioSelect,
    )
    score = forms.IntegerField(
        label=_("Score"),
        min_value=0,
        max_value=100,
        required=False,
        help_text=_("0 to 100, how well it went in your own judgement. It is kept apart from progress."),
    )
    look_back = text_field(
        _("Looking back"),
        longest=LONGEST_TEXT,
        rows=3,
        required=False,
        help_text=_("What you take from it, in a sentence or two."),
    )
    carry_into = forms.ModelChoiceField(
        GoalCycle.objects.none(),
        label=_("Carry what is left into"),
        required=False,
        empty_label=_("Nothing to carry over"),
        help_text=_("A new draft, linked to this goal."),
    )

    def __init__(self, *args: Any, goal: Goal, cycles: GoalCycleQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"id_{goal.pk}_%s", **kwargs})  # several may be on one page
        outcome: Any = self.fields["outcome"]
        if goal.status == Goal.Status.DRAFT:
            outcome.choices = [(Goal.Status.DROPPED.value, Goal.Status.DROPPED.label)]
            outcome.initial = Goal.Status.DROPPED
            del self.fields["carry_into"], self.fields["score"]
            return
        carry_into: Any = self.fields["carry_into"]
        carry_into.queryset = cycles.exclude(pk=goal.cycle_id)
        others = [(cycle.pk, str(cycle)) for cycle in cycles if cycle.pk != goal.cycle_id]  # once for several forms
        carry_into.choices = [("", carry_into.empty_label), *others]

    def clean(self) -> dict[str, Any]:
        """Only what is unfinished is carried."""
        said = super().clean() or self.cleaned_data
        if said.get("carry_into") and said.get("outcome") in {Goal.Status.ACHIEVED, Goal.Status.DROPPED}:
            self.add_error("carry_into", _("Only a goal that was missed or partly achieved is carried over."))
        return said


class CarryForm(forms.Form):
    """Where to."""

    into = forms.ModelChoiceField(GoalCycle.objects.none(), label=_("Carry what is left into"), empty_label=None)

    def __init__(self, *args: Any, goal: Goal, cycles: GoalCycleQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        into: Any = self.fields["into"]
        into.queryset = cycles.exclude(pk=goal.cycle_id)


def _value_field(result: KeyResult) -> forms.Field:
    if result.kind == KeyResult.Kind.YES_NO:
        return forms.TypedChoiceField(
            label=result.title,
            choices=[("1", _("Yes")), ("0", _("No"))],
            coerce=Decimal,
            empty_value=None,
            initial=str(int(result.current)),
            widget=forms.RadioSelect,
            required=False,
        )
    return FigureField(label=result.title, initial=plain(result.current), required=False)
