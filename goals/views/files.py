"""Goals out to a file, and in from one."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from core.drafts import draft_of
from core.tables import table_lines
from core.web import PersonRequest
from goals import queries, services
from goals.forms import GoalFileForm, GoalFilter, plan_of
from goals.models import Goal
from goals.services.filing import FILE
from goals.views.shared import INVALID, require_form
from people.sign_in.step_up import ask_once_more, was_just_asked

FETCH = "fetch"  # stands in the address of the list for whoever is on the way to the file and is asked first


def beginning_the_file(listed: Callable[[PersonRequest], HttpResponse]) -> Callable[[PersonRequest], HttpResponse]:
    """Let the list begin the file for whoever was asked on the way: a file alone would leave the question on screen."""

    @wraps(listed)
    def answer(request: PersonRequest) -> HttpResponse:
        if FETCH not in request.GET:
            return listed(request)
        ask_once_more(request)
        page = listed(request)
        if "page" not in request.GET:
            wanted = request.GET.copy()
            del wanted[FETCH]
            page["Refresh"] = f"0; url={reverse('goals:export')}?{wanted.urlencode()}"
        return page

    return answer


@require_safe
def export(request: PersonRequest) -> HttpResponseBase:
    """The goals of the list, narrowed by the same address, for a spreadsheet; the list asks first who one is."""
    if not was_just_asked(request):
        wanted = request.GET.copy()
        wanted[FETCH] = "1"
        return redirect(f"{reverse('goals:list')}?{wanted.urlencode()}")
    readable = Goal.objects.visible_to(request.user)
    goals = GoalFilter(request.GET).apply(readable, viewer=request.user, now=timezone.now())
    rows = queries.filed(goals.values_list("pk", flat=True), request.user, request.build_absolute_uri("/").rstrip("/"))
    answer = StreamingHttpResponse(table_lines(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="goals.csv"'
    answer["Cache-Control"] = "no-store"
    return answer


@require_form
def take_in(request: PersonRequest) -> HttpResponse:
    """Send a file; what it would make stands on the next page."""
    form = GoalFileForm(request.POST, request.FILES) if request.method == "POST" else GoalFileForm()
    if form.is_valid():
        services.keep_goal_file(text=form.cleaned_data["file"], actor=request.user, now=timezone.now())
        return redirect("goals:import_check")
    context = {"form": form, "columns": queries.COLUMNS}
    return render(request, "goals/import.html", context, status=INVALID if form.is_bound else 200)


@require_safe
def take_in_check(request: PersonRequest) -> HttpResponse:
    """What the file would make, goal by goal; nothing is written yet."""
    kept = draft_of(request.user, FILE)
    if not kept.text:
        return redirect("goals:import")
    return render(request, "goals/import_check.html", {"plan": plan_of(kept.text, request.user, timezone.localdate())})


@require_POST
def take_in_apply(request: PersonRequest) -> HttpResponse:
    """Write exactly what was shown."""
    plan = plan_of(draft_of(request.user, FILE, otherwise="title").text, request.user, timezone.localdate())
    if plan.refused:
        return redirect("goals:import_check")
    seen = request.POST.get("seen", "")
    goals = services.take_in_goals(seen=seen, actor=request.user, now=timezone.now(), **plan.taken)
    words = ngettext("%(n)s draft is written down.", "%(n)s drafts are written down.", len(goals))
    messages.success(request, words % {"n": len(goals)})
    return redirect("goals:list")
