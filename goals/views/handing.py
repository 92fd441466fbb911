"""A goal goes to somebody else."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from core.web import PersonRequest, allow
from goals import rules, services
from goals.forms import HandOverForm
from goals.views.shared import INVALID, posted, readable, require_form


@require_form
def hand_over(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """To whom, and why; afterwards one may no longer read it, so the way leads to the list.

    Of somebody who has left, to what else they left.
    """
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_hand_over(request.user, goal))
    form = HandOverForm(posted(request), goal=goal)
    if not form.is_valid():
        status = INVALID if form.is_bound else 200
        return render(request, "goals/hand_over.html", {"goal": goal, "form": form}, status=status)
    services.hand_over_goal(goal=goal, actor=request.user, now=timezone.now(), **form.cleaned_data)
    if goal.owner.is_active:
        messages.success(request, _("Handed over. Both are told."))
        return redirect("goals:list")
    messages.success(request, _("Handed over. %(name)s is told.") % {"name": form.cleaned_data["to"].short_name})
    return redirect("goals:endings", goal.owner_id)
