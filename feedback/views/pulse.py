"""The pulse: answering it, what came of it, and what is done about it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.pages import page_of
from core.web import PersonRequest, first_or_404
from feedback import queries, rules, services
from feedback.forms import PulseActionForm, PulseForm
from feedback.models import PulseAction, PulseGroup, PulseWave

INVALID = 422
PAGE_SIZE = 20


@require_http_methods(["GET", "HEAD", "POST"])
def pulse(request: PersonRequest) -> HttpResponse:
    """The questions that are open, under the promise; or that there is nothing to answer."""
    invitation = queries.invitation_for(request.user, timezone.now())
    if invitation is None:
        return _quiet(request)
    form = PulseForm(request.POST if request.method == "POST" else None, wave=invitation.wave)
    if not form.is_valid():
        context = {"form": form, "wave": invitation.wave}
        return render(request, "feedback/pulse.html", context, status=INVALID if form.is_bound else 200)
    answers = {"values": form.values, "comment": form.cleaned_data["comment"]}
    services.answer_wave(wave=invitation.wave, **answers, actor=request.user, now=timezone.now())
    messages.success(request, _("Thank you. Your answers are sealed; nobody can tell which are yours."))
    return redirect("home")


@require_safe
def pulse_waves(request: PersonRequest) -> HttpResponse:
    """Waves of which something is shown to the reader, and what they have to do."""
    page = page_of(queries.closed_waves(request.user), request.GET.get("page"), size=PAGE_SIZE)
    return render(request, "feedback/pulse_waves.html", {"page": page})


@require_safe
def pulse_results(request: PersonRequest, wave_id: UUID) -> HttpResponse:
    """What was released of a wave to the reader, by group."""
    wave = get_object_or_404(queries.closed_waves(request.user), pk=wave_id)
    context = _results(request, wave)
    context["form"] = PulseActionForm(today=request.user.today(timezone.now()), initial={"owner": request.user.email})
    return render(request, "feedback/pulse_results.html", context)


@require_POST
def pulse_action(request: PersonRequest, group_id: UUID) -> HttpResponse:
    """Write down who does what about a result."""
    group = first_or_404(PulseGroup.objects.visible_to(request.user).select_related("wave").filter(pk=group_id))
    if not rules.can_act_on(request.user, group):
        raise PermissionDenied
    form = PulseActionForm(request.POST, today=request.user.today(timezone.now()))
    if not form.is_valid():
        context = {**_results(request, group.wave, group.pk), "form": form}
        return render(request, "feedback/pulse_results.html", context, status=INVALID)
    action = services.add_pulse_action(group=group, **form.cleaned_data, actor=request.user, now=timezone.now())
    return redirect(action)


@require_POST
def pulse_action_done(request: PersonRequest, action_id: UUID) -> HttpResponse:
    """It is done."""
    actions = PulseAction.objects.visible_to(request.user).select_related("group")
    action = get_object_or_404(actions, pk=action_id)
    if not rules.can_settle(request.user, action):
        raise PermissionDenied
    services.settle_pulse_action(action=action, actor=request.user, now=timezone.now())
    return redirect(action)


def _quiet(request: PersonRequest) -> HttpResponse:
    """Nothing to answer; whoever sends something all the same is told why it is not taken."""
    last = PulseWave.objects.visible_to(request.user).order_by("-opens_at", "pk").first()
    if request.method == "POST" and last is not None:
        services.answer_wave(wave=last, values={}, actor=request.user, now=timezone.now())
    has_results = queries.closed_waves(request.user).exists()
    return render(request, "feedback/pulse_quiet.html", {"has_results": has_results})


def _results(request: PersonRequest, wave: PulseWave, wanted: UUID | str | None = None) -> dict[str, Any]:
    groups = list(queries.teams_for(request.user, wave))
    asked = str(wanted or request.GET.get("group", ""))
    group = next((group for group in groups if str(group.pk) == asked), groups[0])
    items = list(wave.items.select_related("question").order_by("place"))
    group.wave = wave
    return {
        "wave": wave,
        "groups": groups,
        "group": group,
        "items": items,
        "results": queries.results_of(group, request.user),
        "teams": queries.heat_map(groups[:100], items, request.user) if len(groups) > 1 else [],
        "comments": queries.comments_of(group, request.user),
        "actions": queries.actions_of(group, request.user),
        "can_act": rules.can_act_on(request.user, group),
    }
