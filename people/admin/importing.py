"""People arrive from a file: send it, read what it would do, apply it."""

import csv
from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from people import rules
from people.admin.staff import staff
from people.imports import FileIsUnreadable, Outcome, Report
from people.imports.headings import LABELS, SYNONYMS, can_be_asked, folded, meaning
from people.imports.kept import LARGEST_UPLOAD, apply_file, check_file_again, keep_file, kept_file
from people.models import ImportFile, Person

MOST_DRAWN = 500
UNPROCESSABLE = 422
FORMULA = ("=", "+", "-", "@", "\t", "\r")

View = Callable[..., HttpResponse]


class PeopleFileForm(forms.Form):
    """One file."""

    file = forms.FileField(
        label=_("File"),
        max_length=200,
        help_text=_("A spreadsheet saved as CSV, at most 10 MB and 100,000 rows. Nothing is changed yet."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv,text/plain"}),
    )

    def clean_file(self) -> "UploadedFile[Any]":
        """Not larger than the page takes; what is inside is for the service."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST_UPLOAD:
            raise ValidationError(_("The file is larger than 10 MB. Split it, or let IT import it."))
        return file

    def kept(self, actor: Person) -> ImportFile | None:
        """Hand the file over; what cannot be read is said beside the field."""
        file = self.cleaned_data["file"]
        try:
            return keep_file(name=file.name, data=file.read(), actor=actor, now=timezone.now())
        except FileIsUnreadable as unreadable:
            self.add_error("file", str(unreadable))
            return None


class ColumnsForm(forms.Form):
    """What each heading of a file means: those nobody knows, or all that may be asked about while it is unclear."""

    def __init__(self, file: ImportFile, data: Any = None) -> None:
        super().__init__(data)
        self.headings: dict[str, str] = {}
        choices = [("", _("leave out")), *((name, capfirst(label)) for name, label in LABELS.items())]
        for index, heading in enumerate(file.headings):
            means = meaning(heading, file.said)
            if can_be_asked(heading) and (file.question or not means or folded(heading) in file.said):
                self.headings[f"column_{index}"] = heading
                self.fields[f"column_{index}"] = forms.ChoiceField(
                    label=heading, choices=choices, required=False, initial=means
                )

    def said(self) -> dict[str, str]:
        """Headings to fields."""
        return {heading: self.cleaned_data[name] for name, heading in self.headings.items()}


def import_routes(site: AdminSite) -> list[URLPattern]:
    """The pages, for HR administrators."""
    pages: list[tuple[str, str, View]] = [
        ("import/", "import", send_file),
        ("import/<uuid:file_id>/", "import_check", show_dry_run),
        ("import/<uuid:file_id>/again/", "import_again", check_again),
        ("import/<uuid:file_id>/apply/", "import_apply", apply_all),
        ("import/<uuid:file_id>/result.csv", "import_result", download_result),
    ]
    return [
        path(route, site.admin_view(_for_hr(view, site)), name=f"people_person_{name}") for route, name, view in pages
    ]


def _for_hr(view: View, site: AdminSite) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, **arguments: Any) -> HttpResponse:
        if not rules.can_keep_people(staff(request)):
            raise PermissionDenied
        answer = view(request, **arguments)
        if isinstance(answer, TemplateResponse) and answer.context_data is not None:
            answer.context_data = {**site.each_context(request), "opts": Person._meta, **answer.context_data}
        return answer

    return guarded


@require_http_methods(["GET", "HEAD", "POST"])
def send_file(request: HttpRequest) -> HttpResponse:
    """One field; what is read in it stands below."""
    form = PeopleFileForm(request.POST, request.FILES) if request.method == "POST" else PeopleFileForm()
    file = form.kept(staff(request)) if form.is_valid() else None
    if file:
        return redirect("admin:people_person_import_check", file.pk)
    fields = [(capfirst(LABELS[name]), names) for name, names in SYNONYMS.items()]
    context = {"title": _("Import people from a file"), "form": form, "fields": fields}
    status = UNPROCESSABLE if form.errors else None
    return TemplateResponse(request, "admin/people/person/import.html", context, status=status)


@require_safe
def show_dry_run(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """What the file would do, row by row; `outcome` in the address narrows it."""
    file = kept_file(file_id=file_id, viewer=staff(request), now=timezone.now())
    return TemplateResponse(
        request, "admin/people/person/import_check.html", _dry_run(request, file, ColumnsForm(file))
    )


def _dry_run(request: HttpRequest, file: ImportFile, form: ColumnsForm) -> dict[str, Any]:
    report = Report.from_json(file.report) if file.report else None
    outcome = request.GET.get("outcome", "")
    rows = [row for row in report.rows if outcome in {"", row.outcome}] if report else []
    return {
        "title": _("What “%(file)s” would do") % {"file": file.name},
        "file": file,
        "report": report,
        "form": form,
        "outcome": outcome,
        "totals": [(each.value, each.label, report.counts[each]) for each in Outcome] if report else [],
        "rows": rows[:MOST_DRAWN],
        "rest": max(len(rows) - MOST_DRAWN, 0),
        "can_apply": report and not report.refused and len(report.rows) > report.counts[Outcome.UNCHANGED],
    }


@require_POST
def check_again(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """The dry run anew, with what was said about the headings."""
    file = kept_file(file_id=file_id, viewer=staff(request), now=timezone.now())
    form = ColumnsForm(file, request.POST)
    if not form.is_valid():
        context = _dry_run(request, file, form)
        return TemplateResponse(request, "admin/people/person/import_check.html", context, status=UNPROCESSABLE)
    check_file_again(file_id=file_id, said=form.said(), actor=staff(request), now=timezone.now())
    return redirect("admin:people_person_import_check", file_id)


@require_POST
def apply_all(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """The very file that was shown, whole or not at all."""
    seen = request.POST.get("seen", "")
    report = apply_file(file_id=file_id, seen=seen, actor=staff(request), now=timezone.now())
    totals = ", ".join(f"{report.counts[each]} {each.label}" for each in Outcome if report.counts[each])
    messages.success(request, _("The file is applied: %(totals)s.") % {"totals": totals})
    return redirect("admin:people_person_changelist")


@require_safe
def download_result(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """The whole dry run for a spreadsheet."""
    file = kept_file(file_id=file_id, viewer=staff(request), now=timezone.now())
    answer = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="import-result.csv"'
    table = csv.writer(answer)
    table.writerow([_("Row"), _("Person"), _("What would happen"), _("Details")])
    for row in Report.from_json(file.report).rows if file.report else []:
        cells = [row.who, row.outcome.label, "; ".join(str(note) for note in row.notes)]
        table.writerow([row.number, *(_harmless(str(cell)) for cell in cells)])
    return answer


def _harmless(cell: str) -> str:
    """A spreadsheet would take it for a formula; an apostrophe makes it text."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
