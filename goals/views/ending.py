"""How a goal ended, and what goes on."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.drafts import draft_of, forget_draft
from core.readers import readers_of
from core.web import PersonRequest
from goals import queries, rules, services
from goals.forms import CarryForm, SettleForm
from goals.models import Goal
from goals.views.shared import INVALID, allowed, posted, readable, require_form


@require_form
def settle(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Outcome, score and a look back; what is left may be carried over."""
    goal = readable(request, goal_id)
    allowed(rules.can_settle(request.user, goal))
    draft = draft_of(request.user, f"goals:settle:{goal.pk}")
    cycles = queries.cycles_to_draft_in(timezone.localdate())
    form = SettleForm(posted(request), initial={"look_back": draft.text}, goal=goal, cycles=cycles)
    if not form.is_valid():
        context = {"goal": goal, "form": form, "draft": draft, "readers": readers_of(goal)}
        return render(request, "goals/settle.html", context, status=INVALID if form.is_bound else 200)
    settled = _settled(request, goal, form)
    forget_draft(request.user, draft.key)
    return redirect(settled)


@require_POST
def carry(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Take what is left into another cycle."""
    goal = readable(request, goal_id)
    allowed(rules.can_carry_over(request.user, goal))
    form = CarryForm(request.POST, goal=goal, cycles=queries.cycles_to_draft_in(timezone.localdate()))
    if not form.is_valid():
        messages.error(request, _("Choose an open goal cycle to carry it into."))
        return redirect(goal)
    draft = services.carry_over_goal(goal=goal, actor=request.user, now=timezone.now(), **form.cleaned_data)
    messages.success(request, _("Carried over as a draft."))
    return redirect(draft)


def _settled(request: PersonRequest, goal: Goal, form: SettleForm) -> Goal:
    said, now = form.cleaned_data, timezone.now()
    ending = {name: said[name] for name in ("outcome", "score", "look_back") if name in said}
    goal = services.settle_goal(goal=goal, actor=request.user, now=now, **ending)
    if said.get("carry_into"):
        goal = services.carry_over_goal(goal=goal, into=said["carry_into"], actor=request.user, now=now)
    messages.success(request, _("Recorded how it ended."))
    return goal
