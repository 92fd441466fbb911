"""The pulse: answering it, what came of it, and what is done about it."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.pages import Page, page_of
from core.readers import readers_of
from core.web import PersonRequest, allow, first_or_404
from feedback import queries, rules, services
from feedback.forms import PulseActionForm, PulseForm
from feedback.models import PulseAction, PulseGroup, PulseWave

INVALID = 422
PAGE_SIZE = 20
LONGEST_SEARCH = 100


@require_http_methods(["GET", "HEAD", "POST"])
def pulse(request: PersonRequest) -> HttpResponse:
    """The questions that are open, under the promise; or that there is nothing to answer."""
    invitation = queries.invitation_for(request.user, timezone.now())
    if invitation is None:
        return _quiet(request)
    form = PulseForm(request.POST if request.method == "POST" else None, wave=invitation.wave)
    if not form.is_valid():
        context = {"form": form, "wave": invitation.wave, "readers": queries.readers_of_answers(invitation)}
        return render(request, "feedback/pulse.html", context, status=INVALID if form.is_bound else 200)
    answers = {"values": form.values, "comment": form.cleaned_data["comment"]}
    services.answer_wave(wave=invitation.wave, **answers, actor=request.user, now=timezone.now())
    messages.success(request, _("Thank you. Your answers are sealed; nobody can tell which are yours."))
    return redirect("home")


@require_safe
def pulse_waves(request: PersonRequest) -> HttpResponse:
    """Waves of which something is shown to the reader, and what they have to do."""
    page = page_of(queries.closed_waves(request.user), request.GET.get("page"), size=PAGE_SIZE)
    context = {"page": page, "to_do": queries.own_pulse_actions(request.user)}
    return render(request, "feedback/pulse_waves.html", context)


@require_safe
def pulse_results(request: PersonRequest, wave_id: UUID) -> HttpResponse:
    """What was released of a wave to the reader, by group."""
    context = _results(request, wave_id)
    context["form"] = PulseActionForm(today=request.user.today(timezone.now()), initial={"owner": request.user.email})
    return render(request, "feedback/pulse_results.html", context)


@require_POST
def pulse_action(request: PersonRequest, group_id: UUID) -> HttpResponse:
    """Write down who does what about a result; of a group that is not shown there is none."""
    shown = PulseGroup.objects.visible_to(request.user).filter(pk=group_id, answered__isnull=False)
    group = first_or_404(shown)
    allow(is_allowed=rules.can_act_on(request.user, group))
    form = PulseActionForm(request.POST, today=request.user.today(timezone.now()))
    if not form.is_valid():
        context = {**_results(request, group.wave_id, group.pk), "form": form}
        return render(request, "feedback/pulse_results.html", context, status=INVALID)
    services.add_pulse_action(group=group, **form.cleaned_data, actor=request.user, now=timezone.now())
    return redirect(group)


@require_POST
def pulse_action_done(request: PersonRequest, action_id: UUID) -> HttpResponse:
    """It is done; back to the results for those who read them."""
    action = get_object_or_404(PulseAction.objects.visible_to(request.user), pk=action_id)
    allow(is_allowed=rules.can_settle(request.user, action))
    services.settle_pulse_action(action=action, actor=request.user, now=timezone.now())
    messages.success(request, _("Done. Whoever reads the results sees it there."))
    group = PulseGroup.objects.visible_to(request.user).filter(pk=action.group_id).first()
    return redirect(group or action)


def _quiet(request: PersonRequest) -> HttpResponse:
    """Nothing to answer; whoever sends something all the same is told why it is not taken."""
    last = PulseWave.objects.visible_to(request.user).order_by("-opens_at", "pk").first()
    if request.method == "POST" and last is not None:
        services.answer_wave(wave=last, values={}, actor=request.user, now=timezone.now())
    has_results = queries.closed_waves(request.user).exists()
    return render(request, "feedback/pulse_quiet.html", {"has_results": has_results})


def _results(request: PersonRequest, wave_id: UUID, wanted: UUID | None = None) -> dict[str, Any]:
    """What is shown of a wave: a page of teams side by side, and one of them at large."""
    words = request.GET.get("q", "")[:LONGEST_SEARCH]
    page = page_of(queries.teams_for(request.user, wave_id, words), request.GET.get("page"), size=PAGE_SIZE)
    group = _group(request, wave_id, page, str(wanted or request.GET.get("group", "")))
    items = list(group.wave.items.select_related("question").order_by("place"))
    is_one_of_many = bool(words) or len(page) > 1 or page.has_previous
    rows = queries.heat_map([*page, group], items, request.user, earlier_of=[group])
    teams = {row.group.pk: row for row in rows}
    return {
        "wave": group.wave,
        "page": page,
        "words": words,
        "group": group,
        "items": items,
        "results": teams[group.pk].results,
        "teams": [teams[one.pk] for one in page] if is_one_of_many else [],
        "has_teams": is_one_of_many,
        "comments": queries.comments_of(group, request.user),
        "actions": queries.actions_of(group, request.user),
        "readers": readers_of(group),
        "can_act": rules.can_act_on(request.user, group),
    }


def _group(request: PersonRequest, wave_id: UUID, page: Page[PulseGroup], asked: str) -> PulseGroup:
    """The one that is asked for; else the first on the page, or of all. Not found where nothing is shown."""
    groups = queries.teams_for(request.user, wave_id)
    for group in page:
        if asked in ("", str(group.pk)):
            return group
    with suppress(ValueError):
        for group in groups.filter(pk=UUID(asked)):
            return group
    return first_or_404(groups[:1])
