"""Proposing, agreeing and sending back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.web import PersonRequest, allow
from goals import rules, services
from goals.forms import SendBackForm
from goals.views.reading import detail_context
from goals.views.shared import INVALID, readable, version_read


@require_POST
def propose(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Ask the other one for a yes."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_propose(request.user, goal))
    services.propose_goal(goal=goal, version=version_read(request), actor=request.user, now=timezone.now())
    messages.success(request, _("Proposed."))
    return redirect(goal)


@require_POST
def agree(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Say yes."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_agree(request.user, goal))
    services.agree_goal(goal=goal, version=version_read(request), actor=request.user, now=timezone.now())
    messages.success(request, _("Agreed. The goal is under way."))
    return redirect(goal)


@require_POST
def send_back(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Say what is missing."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_send_back(request.user, goal))
    form = SendBackForm(request.POST)
    if not form.is_valid():
        return render(request, "goals/detail.html", detail_context(request, goal, send_back_form=form), status=INVALID)
    services.send_back_goal(goal=goal, actor=request.user, now=timezone.now(), **form.cleaned_data)
    messages.success(request, _("Sent back with your words."))
    return redirect(goal)
