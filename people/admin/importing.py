"""People arrive from a file: send it, read what it would do, apply it."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any
from uuid import UUID

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.tables import table_lines
from people import queries, rules, services
from people.admin.import_forms import AnswersForm, PeopleFileForm
from people.admin.staff import staff
from people.imports import Outcome, Report, RowReport
from people.imports.headings import LABELS, SYNONYMS
from people.imports.kept import apply_file, check_file_again, kept_file
from people.imports.questions import in_words
from people.imports.work import stop_import
from people.models import ImportFile, Person
from people.models.importing import ImportRow
from people.sign_in.limits import FOLLOW

ROWS_ON_A_PAGE = 100
MOST_FORESEEN = 25
SECONDS_TO_FOLLOW = 4
LONGEST_NARROWED = 200
UNPROCESSABLE = 422

View = Callable[..., HttpResponseBase]


def import_routes(site: AdminSite) -> list[URLPattern]:
    """The pages, for HR administrators."""
    pages: list[tuple[str, str, View]] = [
        ("import/", "import", send_file),
        ("import/<uuid:file_id>/", "import_check", show_dry_run),
        ("import/<uuid:file_id>/again/", "import_again", check_again),
        ("import/<uuid:file_id>/apply/", "import_apply", apply_all),
        ("import/<uuid:file_id>/stop/", "import_stop", stop),
        ("import/<uuid:file_id>/leavers/", "import_leavers", foresee_leavers),
        ("import/<uuid:file_id>/result.csv", "import_result", download_result),
    ]
    return [
        path(route, site.admin_view(_for_hr(view, site)), name=f"people_person_{name}") for route, name, view in pages
    ]


def _for_hr(view: View, site: AdminSite) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
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
    """What the file would do, row by row; the address narrows it. How far it is, while a worker has it."""
    file = kept_file(file_id=file_id, viewer=staff(request), now=timezone.now())
    if file.is_under_way:
        return _progress(request, file)
    return TemplateResponse(
        request, "admin/people/person/import_check.html", _dry_run(request, file, AnswersForm(file))
    )


def _progress(request: HttpRequest, file: ImportFile) -> HttpResponse:
    context = {"title": file.name, "file": file, "percent": 100 * file.done // max(file.total, 1), **in_words(file)}
    answer = TemplateResponse(request, "admin/people/person/import_progress.html", context)
    if FOLLOW in request.GET:
        answer["Refresh"] = str(SECONDS_TO_FOLLOW)
    return answer


def _dry_run(request: HttpRequest, file: ImportFile, form: AnswersForm) -> dict[str, Any]:
    report = Report(**file.report) if file.report else None
    said = {name: request.GET.get(name, "") for name in ("outcome", "column", "who")}
    narrowed = {name: text.replace("\x00", "\ufffd")[:LONGEST_NARROWED] for name, text in said.items()}
    rows = ImportRow.objects.visible_to(staff(request)).filter(file=file).saying(**narrowed).order_by("number")
    page = Paginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("page")) if report else None
    counts = report.counts if report else {}
    return {
        "title": _("What “%(file)s” would do") % {"file": file.name},
        "file": file,
        "is_applied": file.state == ImportFile.State.APPLIED,
        "report": report,
        "form": form,
        **in_words(file),
        **narrowed,
        "totals": [(each.value, each.label, counts[each]) for each in Outcome] if report else [],
        "page": page,
        "rows": [RowReport.stored(row.number, row.who, row.outcome, row.notes) for row in page or ()],
        "leavers": report.counts[Outcome.DEACTIVATED] if report and file.state == ImportFile.State.CHECKED else 0,
        "can_apply": report
        and file.state == ImportFile.State.CHECKED
        and not report.refused
        and report.number > report.counts[Outcome.UNCHANGED],
    }


@require_POST
def check_again(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """The dry run anew, with what was said meanwhile."""
    file = kept_file(file_id=file_id, viewer=staff(request), now=timezone.now())
    form = AnswersForm(file, request.POST)
    if not form.is_valid():
        context = _dry_run(request, file, form)
        return TemplateResponse(request, "admin/people/person/import_check.html", context, status=UNPROCESSABLE)
    answers, sheet = form.answers(), form.sheet()
    check_file_again(file_id=file_id, answers=answers, sheet=sheet, actor=staff(request), now=timezone.now())
    return redirect("admin:people_person_import_check", file_id)


@require_POST
@reauthentication_required  # type: ignore[untyped-decorator]
def apply_all(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """The very file that was shown, whole or not at all."""
    seen = request.POST.get("seen", "")
    file = apply_file(file_id=file_id, seen=seen, actor=staff(request), now=timezone.now())
    if file.state == ImportFile.State.APPLIED:
        messages.success(request, in_words(file)["remark"])
    return redirect("admin:people_person_import_check", file_id)


@require_POST
def stop(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """Take back what is under way."""
    stop_import(file_id=file_id, actor=staff(request), now=timezone.now())
    return redirect("admin:people_person_import_check", file_id)


@require_POST
def foresee_leavers(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """Who takes over what from those whose accounts would close: managers first, each as if those before were gone."""
    now = timezone.now()
    file = kept_file(file_id=file_id, viewer=staff(request), now=now)
    rows = ImportRow.objects.visible_to(staff(request)).filter(file=file)
    leavers, number = queries.first_from_the_top(rows.leavers(), most=MOST_FORESEEN)
    context = {
        "title": _("Who takes over what is open"),
        "file": file,
        "foreseen": services.foresee_leavings(people=leavers, actor=staff(request), now=now),
        "more": number - len(leavers),
    }
    return TemplateResponse(request, "admin/people/person/import_leavers.html", context)


@require_safe
def download_result(request: HttpRequest, file_id: UUID) -> StreamingHttpResponse:
    """The whole dry run for a spreadsheet: a line for each thing that is said about a row."""
    file = kept_file(file_id=file_id, viewer=staff(request), now=timezone.now())
    lines = table_lines(_result(file, staff(request)))
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="import-result.csv"'
    return answer


def _result(file: ImportFile, viewer: Person) -> Iterator[list[Any]]:
    yield [_("Row"), _("Person"), _("What would happen"), _("Column"), _("Value"), _("Details")]
    rows = ImportRow.objects.visible_to(viewer).filter(file=file).order_by("number").iterator(chunk_size=1000)
    for kept in rows:
        row = RowReport.stored(kept.number, kept.who, kept.outcome, kept.notes)
        for cells in [(note.column, note.value, note.text) for note in row.notes] or [("", "", "")]:
            yield [row.number, *(str(cell) for cell in (row.who, row.outcome.label, *cells))]
