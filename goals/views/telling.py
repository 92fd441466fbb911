"""Updates, in place or on a page of their own, and re-baselines."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from core.readers import readers_of
from core.refusals import CONFLICT
from core.web import PersonRequest, allow, swap_or_redirect
from goals import rules, services
from goals.forms import RebaselineForm, UpdateForm
from goals.forms.showing import ShowingForm
from goals.models import Goal
from goals.views.shared import (
    INVALID,
    piece,
    piece_context,
    posted,
    readable,
    readable_to_tell_of,
    require_form,
    way_back,
)


@require_form
def update(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Say how it goes; htmx opens the form in the card or row that asked, and closes it when done."""
    goal = readable_to_tell_of(request, goal_id)
    allow(is_allowed=rules.can_update(request.user, goal))
    form = UpdateForm(posted(request), goal=goal)
    if not form.is_valid():
        return _opened(request, goal, form)
    told = {name: form.cleaned_data[name] for name in ("health", "confidence", "note")}
    seen = form.figures_shown("value")
    services.update_goal(goal=goal, values=form.values, shown=seen, actor=request.user, now=timezone.now(), **told)
    context = partial(_told, request, goal_id)
    to = way_back(request) or goal
    return swap_or_redirect(request, piece(request), partial="closed", context=context, to=to, message=_("Updated."))


@require_form
def rebaseline(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Change what was agreed, with a reason."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_rebaseline(request.user, goal))
    form = RebaselineForm(posted(request), goal=goal)
    if not form.is_valid():
        context = {"goal": goal, "form": form, "readers": readers_of(goal)}
        return render(request, "goals/rebaseline.html", context, status=status_of(form))
    why = {"reason": form.cleaned_data["reason"], "shown": form.baseline_shown}
    services.rebaseline(goal=goal, actor=request.user, now=timezone.now(), **why, **form.baseline)
    messages.success(request, _("Changed. The former figures stay in the history."))
    return redirect(goal)


def _told(request: PersonRequest, goal_id: UUID) -> dict[str, Any]:
    """The card or row of a goal as it is after the update."""
    return piece_context(request, readable(request, goal_id))


def _opened(request: PersonRequest, goal: Goal, form: UpdateForm) -> HttpResponse:
    template = piece(request) if request.htmx else "goals/update.html"
    context = piece_context(request, goal, form=form, readers=readers_of(goal))
    return render(request, template, context, status=status_of(form))


def status_of(form: ShowingForm) -> int:
    """Opened, not right, or right and something was changed elsewhere meanwhile."""
    if not form.is_bound:
        return 200
    return CONFLICT if form.moved else INVALID
