"""The team dashboard, and prompts beside it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.web import PersonRequest
from perfmgmt.team.prompts import are_shown, prompts_for
from perfmgmt.team.queries import Row, rows_below, rows_for, teams_below
from perfmgmt.team.services import dismiss_prompt, show_prompts
from perfmgmt.team.week import week_of


@require_safe
def team(request: PersonRequest) -> HttpResponse:
    """A row for each of those the reader leads, today, as manager or stand-in; a word of explanation where none is."""
    now = timezone.now()
    rows = rows_for(request.user, now)
    words = _("Waiting for you"), _("Nothing for you to do")
    more = {
        "prompts_are_shown": any(row.is_prompted for row in rows),
        "week": week_of(request.user, now) if rows else [],
    }
    return render(request, "perfmgmt/team.html", {**_table(rows, *words), **more})


@require_safe
def team_below(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """The team of somebody further down, where HR allows it: what the reader may read of it, and no task of theirs."""
    lead = get_object_or_404(teams_below(request.user), pk=person_id)
    words = _("Worth asking about"), _("Nothing to ask about")
    context = _table(rows_below(lead, request.user, timezone.now()), *words)
    return render(request, "perfmgmt/team.html", {**context, "lead": lead})


def _table(rows: list[Row], waiting_title: str, calm_title: str) -> dict[str, object]:
    waiting, calm = [row for row in rows if row.waits], [row for row in rows if not row.waits]
    groups = [(title, group) for title, group in ((waiting_title, waiting), (calm_title, calm)) if group]
    return {"rows": rows, "waiting": waiting, "first": next(iter(waiting), None), "groups": groups}


@require_safe
def prompts(request: PersonRequest) -> HttpResponse:
    """What the reader could give a thought, as a part of the dashboard or a page with its switch."""
    return _prompts(request)


@require_POST
def prompt_dismiss(request: PersonRequest) -> HttpResponse:
    """Put one aside that is told now."""
    now, fact = timezone.now(), request.POST.get("fact", "")
    if fact not in {prompt.fact for prompt in prompts_for(request.user, now)}:
        raise Http404
    dismiss_prompt(fact=fact, actor=request.user, now=now)
    return _prompts(request) if request.htmx else redirect("team_prompts")


@require_POST
def prompts_switch(request: PersonRequest) -> HttpResponse:
    """Be prompted, or not."""
    show_prompts(are_shown=request.POST.get("shown") == "1", actor=request.user, now=timezone.now())
    return redirect("team_prompts")


def _prompts(request: PersonRequest) -> HttpResponse:
    shown = are_shown(request.user)
    found = prompts_for(request.user, timezone.now()) if shown else []
    template = "perfmgmt/prompts.html#prompts" if request.htmx else "perfmgmt/prompts.html"
    return render(request, template, {"prompts": found, "are_shown": shown})
