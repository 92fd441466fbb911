"""The key results of a draft, as rows of one form; more rows come by a button that posts the form."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from goals.forms.fields import FigureField
from goals.models import KeyResult, Measure
from goals.models.key_result import plain

MOST_ROWS = 12


class MeasureForm(forms.Form):
    """One key result; an empty row is none."""

    title = forms.CharField(label=_("What is measured"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=KeyResult.Kind, initial=KeyResult.Kind.NUMBER)
    unit = forms.CharField(label=_("Unit"), max_length=20, required=False)
    start = FigureField(label=_("Start"), required=False)
    target = FigureField(label=_("Target"), required=False)
    upper = FigureField(
        label=_("At most"), required=False, help_text=_("Only to keep it between target and this figure.")
    )
    weight = forms.IntegerField(
        label=_("Weight"),
        min_value=0,
        max_value=100,
        initial=1,
        required=False,
        help_text=_("0 shows, but does not count."),
    )
    remove = forms.BooleanField(label=_("Leave this one out"), required=False)

    def clean(self) -> dict[str, Any]:
        """What the database would refuse, said beside the field."""
        said = super().clean() or self.cleaned_data
        if said.get("remove"):
            self.errors.clear()
            return said
        if self.errors:
            return said
        self._fill_gaps(said)
        if said["target"] is None:
            self.add_error("target", _("Say where it should get to."))
            return said
        result = self._result(said)
        if not result.has_a_way():
            self.add_error("target", _("It would be there before it starts: start and target are the same."))
        elif not (result.fits(said["start"]) and result.fits(said["target"])):
            self.add_error("target", _("Yes or no is 0 or 1; steps are whole and not negative."))
        return said

    @property
    def measure(self) -> Measure:
        """The key result this row describes."""
        said = self.cleaned_data
        return Measure(**{name: said[name] for name in ("title", "kind", "unit", "start", "target", "upper", "weight")})

    def _fill_gaps(self, said: dict[str, Any]) -> None:
        kind = said["kind"]
        said["start"] = Decimal(0) if said["start"] is None else said["start"]
        said["weight"] = 1 if said["weight"] is None else said["weight"]
        if kind == KeyResult.Kind.YES_NO and said["target"] is None:
            said["target"] = Decimal(1)
        if kind == KeyResult.Kind.PERCENTAGE:
            said["unit"] = "%"
        if kind == KeyResult.Kind.CURRENCY and not said["unit"]:
            self.add_error("unit", _("Say which currency, such as EUR."))

    def _result(self, said: dict[str, Any]) -> KeyResult:
        names = ("kind", "start", "target", "upper")
        return KeyResult(current=said["start"], **{name: said[name] for name in names})


class BaseMeasureFormSet(forms.BaseFormSet[MeasureForm]):
    """All rows are alike: none has to be filled in, whichever was there before."""

    def initial_form_count(self) -> int:
        return 0

    @property
    def measures(self) -> list[Measure]:
        """The key results that were filled in."""
        rows = [form for form in self.forms if form.has_changed() and not form.cleaned_data.get("remove")]
        return [form.measure for form in rows]


class MeasureFormSet(
    forms.formset_factory(  # type: ignore[misc]
        MeasureForm, formset=BaseMeasureFormSet, extra=1, max_num=MOST_ROWS, absolute_max=MOST_ROWS, validate_max=True
    )
):
    """`MeasureFormSet(data)`, or `MeasureFormSet.showing(rows)` with one empty row more."""

    @classmethod
    def showing(cls, rows: Iterable[Mapping[str, Any]]) -> "MeasureFormSet":
        """Rows as they are, and an empty one."""
        rows = list(rows)
        formset = cls(prefix="measures", initial=rows)
        formset.extra = min(len(rows) + 1, MOST_ROWS)
        return formset

    @classmethod
    def typed(cls, data: Mapping[str, Any]) -> "MeasureFormSet":
        """What was typed so far, unchecked, and an empty row."""
        total = _number(data.get("measures-TOTAL_FORMS", ""))
        names = list(MeasureForm.base_fields)
        rows = [{name: data.get(f"measures-{number}-{name}", "") for name in names} for number in range(total)]
        return cls.showing(row for row in rows if row["title"])


def _number(typed: str) -> int:
    """As many rows as a form may have, at most."""
    return min(int(typed), MOST_ROWS) if typed.isdecimal() and len(typed) <= len(str(MOST_ROWS)) else 0


def rows_of(results: Iterable[KeyResult] | Iterable[Measure]) -> list[dict[str, Any]]:
    """Key results as the rows of the form show them."""
    return [
        {
            "title": result.title,
            "kind": result.kind,
            "unit": result.unit,
            "start": plain(result.start),
            "target": plain(result.target),
            "upper": None if result.upper is None else plain(result.upper),
            "weight": result.weight,
        }
        for result in results
    ]
