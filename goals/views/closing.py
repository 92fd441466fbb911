"""Several goals of a team end at once: chosen, shown, done."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from core.pages import page_of
from core.web import PersonRequest, allow
from goals import queries, services
from goals.forms import CloseForm
from goals.views.shared import INVALID

PAGE_SIZE = 50


@require_safe
def close(request: PersonRequest) -> HttpResponse:
    """Open goals of the team, to choose from."""
    return _chooser(request, CloseForm(viewer=request.user))


@require_POST
def close_check(request: PersonRequest) -> HttpResponse:
    """Which of the chosen would end, and which would not and why; nothing has changed yet.

    Posted, since an address has no room for fifty goals, and what is said of them is not for logs.
    """
    form = CloseForm(request.POST, viewer=request.user)
    return render(request, "goals/close_check.html", {"form": form}) if form.is_valid() else _chooser(request, form)


@require_POST
def close_apply(request: PersonRequest) -> HttpResponse:
    """End those that were shown to end, all or none."""
    form = CloseForm(request.POST, viewer=request.user)
    if not form.is_valid():
        return _chooser(request, form)
    allow(is_allowed=not form.is_beyond)
    goals = services.settle_goals(actor=request.user, now=timezone.now(), **form.said)
    words = ngettext(
        "%(n)s goal has ended, and its owner is told.", "%(n)s goals have ended, and their owners are told.", len(goals)
    )
    messages.success(request, words % {"n": len(goals)})
    return redirect("goals:close")


def _chooser(request: PersonRequest, form: CloseForm) -> HttpResponse:
    page = page_of(queries.team_goals_to_close(request.user), request.GET.get("page"), size=PAGE_SIZE)
    context = {"form": form, "page": page, "goals": queries.loaded(page)}
    return render(request, "goals/close.html", context, status=INVALID if form.is_bound else 200)
