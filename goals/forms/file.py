"""A file of goals: sent, and read as what it would make."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.tables import FileIsUnreadable, Limits, Sheet, as_meant, read_table
from goals import queries
from goals.forms.cells import GoalCells, Known, MeasureCells, id_in
from goals.forms.fields import LONGEST_TEXT
from goals.forms.measures import MOST_ROWS
from goals.models import Goal, Measure
from goals.queries.filed import OF_THE_GOAL, OF_THE_KEY_RESULT, TO_READ_ONLY
from people.models import Department, Person

LIMITS = Limits(megabytes=1, rows=501, columns=60, cell=LONGEST_TEXT + 1, keeps_lines=True)
NUMBER, *WORDS = OF_THE_GOAL
FIELDS = {
    "owner": "owner",
    "cycle": "cycle",
    "whose goal": "belongs_to",
    "team": "team",
    "title": "title",
    "description": "description",
    "tags": "tags",
    "start": "starts_on",
    "due": "due_on",
    "progress from": "progress_from",
    "supports": "parent",
    "weight there": "weight_there",
    "contributors": "contributors",
    "audience": "audience",
    "chosen people": "shared_with",
    "key result": "title",
    "kind": "kind",
    "unit": "unit",
    "from": "start",
    "target": "target",
    "at most": "upper",
    "weight": "weight",
    "now at": "current",
}
Cells = dict[str, str]


@dataclass(frozen=True)
class Remark:
    """What is wrong with a cell, or with a whole row where no column is named."""

    row: int
    column: str
    text: str


@dataclass
class PlannedGoal:
    """One goal of the file: a draft to be, or why it cannot be one."""

    rows: list[tuple[int, Cells]]
    details: dict[str, Any] = field(default_factory=dict)
    measures: list[Measure] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    is_there_already: bool = False

    @property
    def row(self) -> int:
        """Where it begins."""
        return self.rows[0][0]

    @property
    def title(self) -> str:
        """As the file has it."""
        return self.said("title")

    @property
    def owner(self) -> Person | None:
        """Whose it would be."""
        return self.details.get("owner")

    def said(self, column: str) -> str:
        """What its rows say in a column of the goal."""
        return next((cells[column] for _row, cells in self.rows if cells.get(column)), "")


@dataclass(frozen=True)
class Plan:
    """What a file would make."""

    goals: list[PlannedGoal]
    left_out: list[str]
    digest: str
    text: str

    @property
    def refused(self) -> list[PlannedGoal]:
        """Those that cannot be."""
        return [goal for goal in self.goals if goal.remarks]

    @property
    def taken(self) -> dict[str, Any]:
        """What to write, and from what."""
        drafts = [{**goal.details, "key_results": goal.measures} for goal in self.goals]
        return {"drafts": drafts, "text": self.text, "shows": self.digest}


class GoalFileForm(forms.Form):
    """One file; cleans to its text."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        max_length=200,
        help_text=gettext_lazy("A CSV of at most 1 MB and 500 rows. Nothing is written yet."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv,text/plain"}),
    )

    def clean_file(self) -> str:
        """Its text, where it is a table of goals."""
        sent: UploadedFile[Any] = self.cleaned_data["file"]
        try:
            sheet = read_table(sent.read(LIMITS.megabytes * 1024 * 1024 + 1), LIMITS)
            number = len(list(sheet.rows()))
        except FileIsUnreadable as unreadable:
            raise ValidationError(str(unreadable)) from unreadable
        if "title" not in _places(sheet):
            raise ValidationError(_("The first row has to name the columns, and one of them is “title”."))
        if not number:
            raise ValidationError(_("There is no goal in the file."))
        return sheet.data.decode(sheet.encoding)


def plan_of(text: str, viewer: Person, today: date) -> Plan:
    """What the file would make as things stand, in as many queries however long it is."""
    sheet = read_table(text.encode(), LIMITS)
    places = _places(sheet)
    goals = _grouped(sheet, places)
    known = _known(goals, viewer, today)
    for goal in goals:
        _refuse_rows_at_odds(goal)
        _read_words(goal, known)
        _read_measures(goal)
    _mark_those_there(goals, viewer)
    taken = {heading for heading in places if heading not in TO_READ_ONLY}
    left_out = [heading for heading in sheet.headings if heading and heading.casefold() not in taken]
    return Plan(goals, left_out, _digest(text, goals), text)


def _places(sheet: Sheet) -> Mapping[str, int]:
    known = {*OF_THE_GOAL, *OF_THE_KEY_RESULT}
    return {name.casefold(): place for place, name in enumerate(sheet.headings) if name.casefold() in known}


def _grouped(sheet: Sheet, places: Mapping[str, int]) -> list[PlannedGoal]:
    """Rows with the same number are one goal; one without a number is a goal of its own."""
    goals: dict[str, PlannedGoal] = {}
    for row in sheet.rows():
        cells = {name: as_meant(row.cells[place]) for name, place in places.items() if place < len(row.cells)}
        goal = goals.setdefault(cells.get(NUMBER) or f"row {row.number}", PlannedGoal(rows=[]))
        goal.rows.append((row.number, cells))
        if any(row.cells[len(sheet.headings) :]):
            goal.remarks.append(Remark(row.number, "", _("The row has more cells than there are columns.")))
    return list(goals.values())


def _known(goals: list[PlannedGoal], viewer: Person, today: date) -> Known:
    """All that the cells name, looked up at once."""
    cycles = {cycle.name.casefold(): cycle for cycle in queries.cycles_open_to_drafts_of(viewer, today)}
    addresses = {cell.casefold(): id_in(cell) for cell in _cells(goals, "supports")}
    supported = Goal.objects.visible_to(viewer).select_related("owner__manager", "cycle")
    readable = supported.in_bulk([pk for pk in addresses.values() if pk])
    lists = [*_cells(goals, "contributors"), *_cells(goals, "chosen people")]
    named = {*_cells(goals, "owner"), *(one for cell in lists for one in queries.out_of_one_cell(cell))}
    people = Person.objects.visible_to(viewer).active().filter(email__in={one.lower() for one in named})
    return Known(
        viewer=viewer,
        people={person.email.casefold(): person for person in people},
        cycles=cycles,
        teams={team.name.casefold(): team for team in Department.objects.filter(name__in=_cells(goals, "team"))},
        goals={cell: readable[pk] for cell, pk in addresses.items() if pk in readable},
        current=queries.current_cycle(today),
    )


def _cells(goals: list[PlannedGoal], column: str) -> set[str]:
    return {cell for goal in goals for _row, cells in goal.rows if (cell := cells.get(column, ""))}


def _refuse_rows_at_odds(goal: PlannedGoal) -> None:
    for row, cells in goal.rows[1:]:
        for column in WORDS:
            if cells.get(column) and cells[column] != goal.said(column):
                text = _("It says otherwise than row %(row)s about the same goal.") % {"row": goal.row}
                goal.remarks.append(Remark(row, column, text))


def _read_words(goal: PlannedGoal, known: Known) -> None:
    form = GoalCells({FIELDS[column]: goal.said(column) for column in WORDS}, known)
    goal.remarks += _remarks(form, goal.row, WORDS)
    goal.details = form.cleaned_data


def _read_measures(goal: PlannedGoal) -> None:
    for row, cells in goal.rows:
        said = {FIELDS[column]: cells.get(column, "") for column in OF_THE_KEY_RESULT}
        if not any(said.values()):
            continue
        form = MeasureCells(said)
        if form.is_valid():
            goal.measures.append(form.measure)
        goal.remarks += _remarks(form, row, OF_THE_KEY_RESULT)
    if len(goal.measures) > MOST_ROWS:
        text = _("A goal has at most %(most)s key results.") % {"most": MOST_ROWS}
        goal.remarks.append(Remark(goal.row, "key result", text))


def _remarks(form: forms.Form, row: int, columns: Iterable[str]) -> list[Remark]:
    column_of = {FIELDS[column]: column for column in columns}
    return [Remark(row, column_of.get(name, ""), str(text)) for name, texts in form.errors.items() for text in texts]


def _mark_those_there(goals: list[PlannedGoal], viewer: Person) -> None:
    """Those whose owner has an open goal of the same name in the same cycle."""
    open_ones = Goal.objects.visible_to(viewer).unfinished().filter(title__in={goal.title for goal in goals})
    there = set(open_ones.values_list("owner", "cycle", "title"))
    for goal in goals:
        if "owner" in goal.details and "cycle" in goal.details:
            goal.is_there_already = (goal.details["owner"].pk, goal.details["cycle"].pk, goal.title) in there


def _digest(text: str, goals: list[PlannedGoal]) -> str:
    """Of the file and of what it would make: the same only if both are."""
    made = [
        (
            sorted((name, _key(value)) for name, value in goal.details.items()),
            goal.measures,
            goal.remarks,
            goal.is_there_already,
        )
        for goal in goals
    ]
    return hashlib.sha256(f"{text}\0{made!r}".encode()).hexdigest()


def _key(value: Any) -> str:
    if isinstance(value, list):
        return repr([_key(one) for one in value])
    return str(getattr(value, "pk", value))
