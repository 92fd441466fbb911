"""What is asked for an import: the file, and what it leaves open."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from people.imports import Answers, FileIsUnreadable
from people.imports.headings import LABELS, can_be_asked, folded, meaning
from people.imports.kept import LARGEST_UPLOAD, keep_file
from people.imports.read import ENCODINGS
from people.models import ImportFile, Person

NOBODY = "-"
KINDS = ".csv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class PeopleFileForm(forms.Form):
    """One file."""

    file = forms.FileField(
        label=_("File"),
        max_length=200,
        help_text=_("A spreadsheet, XLSX or CSV, at most 25 MB and 100,000 rows. Nothing is changed yet."),
        widget=forms.FileInput(attrs={"accept": KINDS}),
    )

    encoding = forms.ChoiceField(
        label=_("Letters of a CSV"),
        required=False,
        choices=[("", _("As the file shows")), *ENCODINGS.items()],
        help_text=_("Choose only where names looked wrong in the dry run."),
    )

    def clean_file(self) -> "UploadedFile[Any]":
        """Not larger than the page takes; what is inside is for the service."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST_UPLOAD:
            raise ValidationError(_("The file is larger than 25 MB. Split it, or let IT import it."))
        return file

    def kept(self, actor: Person) -> ImportFile | None:
        """Hand the file over; what cannot be read is said beside the field."""
        file, encoding = self.cleaned_data["file"], self.cleaned_data["encoding"]
        try:
            return keep_file(name=file.name, data=file.read(), encoding=encoding, actor=actor, now=timezone.now())
        except FileIsUnreadable as unreadable:
            self.add_error("file", str(unreadable))
            return None


class AnswersForm(forms.Form):
    """What a file leaves open: its sheet, headings, order of dates, managers' names, and closed accounts to open."""

    def __init__(self, file: ImportFile, data: Any = None) -> None:
        super().__init__(data)
        self.file = file
        self.headings: dict[str, str] = {}
        self.spellings: dict[str, str] = {}
        self.dates: dict[str, str] = {}
        report = file.report or {}
        self._ask_sheet()
        self._ask_headings()
        for order in report.get("dates", []):
            self._ask_dates(order)
        for index, asked in enumerate(report.get("unsettled", [])):
            self._ask_manager(index, asked)
        if report.get("returning"):
            self._ask_closed(report["returning"])

    def _ask_sheet(self) -> None:
        if len(self.file.sheets) > 1:
            choices = [(str(index), f"{each['name']} ({each['rows']})") for index, each in enumerate(self.file.sheets)]
            self.fields["sheet"] = forms.ChoiceField(
                label=_("Sheet, with its number of rows"), choices=choices, initial=self.file.sheet
            )

    def _ask_headings(self) -> None:
        """Those nobody knows, or all that may be asked about while it is unclear."""
        file = self.file
        choices = [("", _("leave out")), *((name, capfirst(label)) for name, label in LABELS.items())]
        unclear = file.question in {"no_employee_id", "two_columns"}
        for index, heading in enumerate(file.headings if file.sheet is not None else []):
            means = meaning(heading, file.said)
            if can_be_asked(heading) and (unclear or not means or folded(heading) in file.said):
                self.headings[f"column_{index}"] = heading
                self.fields[f"column_{index}"] = forms.ChoiceField(
                    label=heading, choices=choices, required=False, initial=means
                )

    def _ask_dates(self, order: dict[str, Any]) -> None:
        name = f"dates_{order['field']}"
        self.dates[name] = order["field"]
        initial = {True: "day", False: "month"}.get(self.file.day_first.get(order["field"], order["day_first"]), "")
        self.fields[name] = forms.ChoiceField(
            label=_("Dates in “%(heading)s”") % {"heading": order["heading"]},
            choices=[
                ("", _("as the rows show")),
                ("day", _("1/2/2026 is 1 February")),
                ("month", _("1/2/2026 is 2 January")),
            ],
            required=False,
            initial=initial,
            help_text=_why(order),
        )

    def _ask_manager(self, index: int, asked: dict[str, Any]) -> None:
        name, spelling = f"manager_{index}", asked["spelling"]
        self.spellings[name] = spelling
        near = [(each["word"], each["label"]) for each in asked["candidates"]]
        told = self.file.managers.get(spelling)
        self.fields[name] = forms.ChoiceField(
            label=_("“%(spelling)s”, rows: %(times)s") % asked,
            choices=[("", _("not settled")), *near, (NOBODY, _("nobody: no manager"))],
            required=False,
            initial=NOBODY if told == "" else told,
            help_text=_("Several people are called so.") if asked["is_ambiguous"] else "",
        )
        self.fields[f"{name}_other"] = forms.CharField(
            label=_("“%(spelling)s” is somebody else, by employee id or e-mail address") % asked,
            required=False,
            max_length=254,
            initial="" if told in {None, "", *(word for word, _label in near)} else told,
        )

    def _ask_closed(self, returning: list[dict[str, str]]) -> None:
        choices = [(one["id"], _closed_account(one)) for one in returning]
        self.fields["restored"] = forms.MultipleChoiceField(
            label=_("Open these accounts again"),
            choices=choices,
            required=False,
            initial=self.file.restored,
            widget=forms.CheckboxSelectMultiple,
            help_text=_("The file calls them active, and here they are closed. Whoever you do not choose stays out."),
        )

    def answers(self) -> Answers:
        """What was said."""
        said = self.cleaned_data
        managers = {
            spelling: other or ("" if said[name] == NOBODY else said[name])
            for name, spelling in self.spellings.items()
            if (other := said[f"{name}_other"]) or said[name]
        }
        day_first = {field: said[name] == "day" for name, field in self.dates.items() if said[name]}
        headings = {heading: said[name] for name, heading in self.headings.items()}
        return Answers(headings, managers, day_first, said.get("restored", self.file.restored))

    def sheet(self) -> int | None:
        """Which sheet is meant, where there are several."""
        return int(self.cleaned_data["sheet"]) if "sheet" in self.cleaned_data else None


def _closed_account(one: dict[str, str]) -> str:
    """Who it is, and since when."""
    who = f"{one['name']} · {one['id']}"
    if not one["ends_on"]:
        return who
    day = date_format(date.fromisoformat(one["ends_on"]), "j F Y")
    return _("%(who)s · last day %(day)s") % {"who": who, "day": day}


def _why(order: dict[str, Any]) -> str:
    """What the rows show of the order."""
    if order["other_row"]:
        sentence = _("Row %(row)s (%(value)s) and row %(other_row)s (%(other_value)s) contradict each other.")
    elif order["row"]:
        sentence = _("Row %(row)s (%(value)s) decides.")
    else:
        sentence = _("No row decides it; row %(open_row)s (%(open)s) could be two dates.")
    return str(sentence) % order
