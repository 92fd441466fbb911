"""Cells of a file of goals: text as it stands in a spreadsheet, checked as the pages check what is typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from goals.forms.fields import LONGEST_TEXT, DayField
from goals.forms.goal import AudienceForm, checked_tags, fill_days, refuse_to_speak_for
from goals.forms.measures import MeasureForm
from goals.models import HEAVIEST, USUAL_WEIGHT, Goal, GoalCycle, KeyResult, Measure
from goals.models.goal import TITLE_LENGTH
from goals.models.key_result import LARGEST
from goals.queries import out_of_one_cell
from goals.rules import can_draft_for, can_weigh_in
from people.models import Department, Person

FIGURE = re.compile(r"[+-]?\d{1,13}([.,]\d{1,4})?")
THOUSANDS_OR_NOT = re.compile(r"[+-]?\d{1,3},\d{3}")
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
DAYS = ["%Y-%m-%d", "%d.%m.%Y"]


@dataclass
class Known:
    """What the cells of a file name, as far as it is there and the reader's to name."""

    viewer: Person
    people: Mapping[str, Person] = field(default_factory=dict)
    cycles: Mapping[str, GoalCycle] = field(default_factory=dict)
    teams: Mapping[str, Department] = field(default_factory=dict)
    goals: Mapping[str, Goal] = field(default_factory=dict)
    current: GoalCycle | None = None


class NamedCell(forms.CharField):
    """One of what is known, by its name in any case; None where the cell is empty."""

    def __init__(self, unknown: Any) -> None:
        super().__init__(required=False)
        self.known: Mapping[str, Any] = {}
        self.unknown = unknown

    def clean(self, value: Any) -> Any:
        """The thing itself."""
        words = super().clean(value)
        return self.named(words) if words else None

    def named(self, words: str) -> Any:
        """Refused where there is none of that name."""
        if words.casefold() not in self.known:
            raise ValidationError(self.unknown, params={"words": words})
        return self.known[words.casefold()]


class SeveralCell(NamedCell):
    """Several of them, with commas between."""

    def clean(self, value: Any) -> list[Any]:
        """All of them, each once."""
        return [self.named(words) for words in out_of_one_cell(forms.CharField.clean(self, value) or "")]


class ChoiceCell(forms.CharField):
    """A choice by its code, or as the page calls it."""

    def __init__(self, choices: Any, usual: str) -> None:
        super().__init__(required=False)
        self.choices, self.usual = choices, usual

    def clean(self, value: Any) -> str:
        """The code."""
        words = (super().clean(value) or self.usual).casefold()
        for code, label in self.choices.choices:
            if words in {str(code).casefold(), str(label).casefold()}:
                return str(code)
        codes = ", ".join(code for code, _label in self.choices.choices)
        raise ValidationError(_("“%(words)s” is none of these: %(codes)s."), params={"words": value, "codes": codes})


class FigureCell(forms.CharField):
    """A figure with a decimal point or comma; what could be read in two ways is refused."""

    def clean(self, value: Any) -> Decimal | None:
        """The figure, whatever the reader's language."""
        words = re.sub(r"\s", "", super().clean(value) or "").replace("\u2212", "-")
        if not words:
            return None
        if THOUSANDS_OR_NOT.fullmatch(words):
            raise ValidationError(
                _("“%(words)s” could be two figures. Write it with a point."), params={"words": value}
            )
        if not FIGURE.fullmatch(words) or abs(figure := Decimal(words.replace(",", "."))) > LARGEST:
            raise ValidationError(_("“%(words)s” is not a figure such as 4.1."), params={"words": value})
        return figure


def day_cell() -> DayField:
    """A day in its one spelling, or as it is written with points."""
    wrong = _("Write the day as 2026-07-01.")
    return DayField(required=False, input_formats=DAYS, error_messages={"invalid": wrong})


class GoalCells(AudienceForm):
    """The words of one goal."""

    owner = NamedCell(_("Nobody here has the e-mail address “%(words)s”."))
    cycle = NamedCell(_("No goal cycle that one can write goals in is called “%(words)s”."))
    belongs_to = ChoiceCell(Goal.BelongsTo, Goal.BelongsTo.PERSON)  # type: ignore[assignment]
    team = NamedCell(_("No department is called “%(words)s”."))  # type: ignore[assignment]
    audience = ChoiceCell(Goal.Audience, Goal.Audience.LINE)  # type: ignore[assignment]
    shared_with = SeveralCell(_("Nobody here has the e-mail address “%(words)s”."))  # type: ignore[assignment]
    contributors = SeveralCell(_("Nobody here has the e-mail address “%(words)s”."))  # type: ignore[assignment]
    title = forms.CharField(max_length=TITLE_LENGTH, error_messages={"required": _("Give it a title.")})
    description = forms.CharField(max_length=LONGEST_TEXT, required=False)
    tags = forms.CharField(required=False)
    starts_on = day_cell()
    due_on = day_cell()
    progress_from = ChoiceCell(Goal.ProgressFrom, Goal.ProgressFrom.KEY_RESULTS)
    parent = NamedCell(_("There is no goal that you can read at “%(words)s”."))
    weight_there = forms.IntegerField(min_value=0, max_value=HEAVIEST, required=False)

    def __init__(self, data: Mapping[str, str], known: Known) -> None:
        super().__init__(data)
        self.known = known
        said: dict[str, Mapping[str, Any]] = {
            "owner": known.people,
            "cycle": known.cycles,
            "team": known.teams,
            "shared_with": known.people,
            "contributors": known.people,
            "parent": known.goals,
        }
        for name, things in said.items():
            cell: Any = self.fields[name]
            cell.known = things

    def clean_owner(self) -> Person:
        """Oneself unless somebody is named, who has to be a report."""
        owner: Person = self.cleaned_data["owner"] or self.known.viewer
        if not can_draft_for(self.known.viewer, owner):
            raise ValidationError(_("You can write goals for yourself and for people who report to you."))
        return owner

    def clean_cycle(self) -> GoalCycle:
        """The present one unless another is named."""
        cycle: GoalCycle | None = self.cleaned_data["cycle"] or self.known.current
        if cycle is None:
            raise ValidationError(_("Name a goal cycle."))
        return cycle

    def clean_weight_there(self) -> int:
        """The usual one unless another is said, which only those may who could change it on the goal above."""
        weight, parent = self.cleaned_data["weight_there"], self.cleaned_data.get("parent")
        if weight in {None, USUAL_WEIGHT}:
            return USUAL_WEIGHT
        if parent is None or not can_weigh_in(self.known.viewer, parent):
            raise ValidationError(
                _("Only the two who agree on the goal it supports can say how much it counts there. Leave this empty.")
            )
        return int(weight)

    def clean_tags(self) -> list[str]:
        """Each once, short."""
        return checked_tags(out_of_one_cell(self.cleaned_data["tags"]))

    def clean(self) -> dict[str, Any]:
        """The cycle's days where none are given; and nobody else's goal."""
        said = super().clean()
        refuse_to_speak_for(self, said, self.known.viewer)
        return fill_days(self, said)


class MeasureCells(MeasureForm):
    """One key result; it may stand elsewhere than where it starts."""

    kind = ChoiceCell(KeyResult.Kind, KeyResult.Kind.NUMBER)  # type: ignore[assignment]
    start = FigureCell(required=False)  # type: ignore[assignment]
    target = FigureCell(required=False)  # type: ignore[assignment]
    upper = FigureCell(required=False)  # type: ignore[assignment]
    current = FigureCell(required=False)

    def clean(self) -> dict[str, Any]:
        """Where it stands is where it could stand."""
        said = super().clean()
        if not self.errors and said["current"] is not None and not self._result(said).fits(said["current"]):
            self.add_error("current", _("It cannot stand there."))
        return said

    @property
    def measure(self) -> Measure:
        """The key result, where it stands."""
        names = ("title", "kind", "unit", "start", "target", "upper", "weight", "current")
        return Measure(**{name: self.cleaned_data[name] for name in names})

    def _fill_gaps(self, said: dict[str, Any]) -> None:
        unit = said["unit"]
        super()._fill_gaps(said)
        said["unit"] = unit or said["unit"]


def id_in(address: str) -> UUID | None:
    """The last id in the address of a page."""
    found = ID.findall(address)
    return UUID(found[-1]) if found else None
