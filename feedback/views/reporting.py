"""Reporting abusive feedback; HR's page of what was reported."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.pages import page_of
from core.readers import readers_of
from core.web import PersonRequest, allow
from feedback import queries, rules, services
from feedback.forms import ReportForm, RulingForm
from feedback.models import Feedback, FeedbackReport

require_form = require_http_methods(["GET", "HEAD", "POST"])
INVALID = 422
PAGE_SIZE = 20


@require_form
def report(request: PersonRequest, feedback_id: UUID) -> HttpResponse:
    """Tell HR what is wrong with a piece of feedback."""
    feedback = get_object_or_404(Feedback.objects.visible_to(request.user).with_people(), pk=feedback_id)
    allow(is_allowed=rules.was_sent_to(request.user, feedback))
    form = ReportForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        readers = readers_of(FeedbackReport(feedback=feedback, reporter=request.user))
        context = {"form": form, "feedback": feedback, "readers": readers}
        context["can_report"] = rules.can_report(request.user, feedback)
        return render(request, "feedback/report.html", context, status=INVALID if form.is_bound else 200)
    services.report_feedback(feedback=feedback, **form.cleaned_data, actor=request.user, now=timezone.now())
    messages.success(request, _("Reported. HR tells you what comes of it."))
    return redirect(feedback)


@require_safe
def reports(request: PersonRequest) -> HttpResponse:
    """What was reported, for HR administrators: whose feedback it is, none of its words."""
    allow(is_allowed=request.user.is_hr_admin)
    page = page_of(queries.cases_for(request.user), request.GET.get("page"), size=PAGE_SIZE)
    return render(request, "feedback/reports.html", {"page": page})


@require_form
def reported(request: PersonRequest, feedback_id: UUID) -> HttpResponse:
    """One item that was reported: its words as they were, who reported it and why, and the decision."""
    feedback = get_object_or_404(queries.cases_for(request.user), pk=feedback_id)
    form = RulingForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        services.note_look(feedback, request.user, timezone.now())
        context = {**_case(request, feedback), "form": form}
        return render(request, "feedback/reported.html", context, status=INVALID if form.is_bound else 200)
    services.settle_reports(feedback=feedback, **form.cleaned_data, actor=request.user, now=timezone.now())
    messages.success(request, _("Decided. Giver, recipient and whoever reported it are told."))
    return redirect("feedback:reports")


def _case(request: PersonRequest, feedback: Feedback) -> dict[str, object]:
    found = list(queries.reports_of(feedback, request.user))
    waiting = [one for one in found if one.ruling is None]
    can_settle = rules.can_settle_reports(request.user, feedback, (one.reporter_id for one in waiting))
    return {
        "feedback": feedback,
        "readers": readers_of(feedback),
        "reports": found,
        "is_waiting": bool(waiting),
        "can_settle": can_settle,
    }
