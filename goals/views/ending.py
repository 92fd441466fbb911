"""How a goal ended, and what goes on."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.drafts import draft_of, drafts_of, forget_draft
from core.models import Draft
from core.pages import Page, page_of
from core.readers import readers_of
from core.web import PersonRequest, allow, page_or_partial, swap_or_redirect
from goals import queries, rules, services
from goals.forms import CarryForm, ReopenForm, SettleForm
from goals.models import Goal, GoalCycleQuerySet
from goals.views.reading import detail_context
from goals.views.shared import INVALID, posted, readable, require_form
from people.models import Person
from people.rules import leads

PAGE_SIZE = 20


@require_form
def settle(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Outcome, score and a look back; what is left may be carried over."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_settle(request.user, goal))
    draft = draft_of(request.user, _draft_key(goal))
    form = _form(goal, draft, _cycles(), posted(request))
    if not form.is_valid():
        context = {"goal": goal, "form": form, "draft": draft, "readers": readers_of(goal)}
        return render(request, "goals/settle.html", context, status=INVALID if form.is_bound else 200)
    settled = _settled(request, goal, form)
    messages.success(request, _("Recorded how it ended."))
    return redirect(settled)


@require_safe
def endings(request: PersonRequest, person_id: UUID | None = None) -> HttpResponse:
    """All goals of the reader, or of somebody they lead, whose end has come: one form each, one after the other.

    Of somebody who has left, all that are open, to be handed over or ended.
    """
    people = Person.objects.visible_to(request.user)
    owner = get_object_or_404(people, pk=person_id) if person_id else request.user
    allow(is_allowed=owner == request.user or leads(request.user, owner))
    today = request.user.today(timezone.now())
    page = page_of(queries.goals_to_end(owner, request.user, today), request.GET.get("page"), size=PAGE_SIZE)
    context = {
        "owner": owner,
        "page": page,
        "rows": _rows(request, page),
        "team": queries.people_with_goals_to_end(request.user, today),
    }
    return render(request, "goals/endings.html", context)


@require_POST
def end(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """The same as settling, from the page of all goals that end: it goes on there."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_settle(request.user, goal))
    draft = draft_of(request.user, _draft_key(goal))
    form = _form(goal, draft, _cycles(), request.POST)
    if form.is_valid():
        _settled(request, goal, form)
        context = partial(_told, request, goal_id)
        return swap_or_redirect(
            request,
            "goals/end.html",
            partial="told",
            context=context,
            to=_page_of(request, goal),
            message=_("Recorded."),
        )
    row = queries.rows_of([goal], request.user, timezone.now())[0]
    left = _open(request, row, form, draft)
    return page_or_partial(request, "goals/end.html", partial="open", context=left, status=INVALID)


@require_POST
def carry(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Take what is left into another cycle."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_carry_over(request.user, goal))
    form = CarryForm(request.POST, goal=goal, cycles=_cycles())
    if not form.is_valid():
        messages.error(request, _("Choose an open goal cycle to carry it into."))
        return redirect(goal)
    draft = services.carry_over_goal(goal=goal, actor=request.user, now=timezone.now(), **form.cleaned_data)
    messages.success(request, _("Carried over as a draft."))
    return redirect(draft)


@require_POST
def reopen(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Take back how it ended."""
    goal = readable(request, goal_id)
    allow(is_allowed=rules.can_reopen(request.user, goal))
    form = ReopenForm(request.POST)
    if not form.is_valid():
        return render(request, "goals/detail.html", detail_context(request, goal, reopen_form=form), status=INVALID)
    services.reopen_goal(goal=goal, actor=request.user, now=timezone.now(), **form.cleaned_data)
    messages.success(request, _("It goes on."))
    return redirect(goal)


def _draft_key(goal: Goal) -> str:
    return f"goals:settle:{goal.pk}"


def _cycles() -> GoalCycleQuerySet:
    return queries.cycles_to_draft_in(timezone.localdate())


def _form(goal: Goal, draft: Draft, cycles: GoalCycleQuerySet, data: QueryDict | None = None) -> SettleForm:
    return SettleForm(data, initial={"look_back": draft.text}, goal=goal, cycles=cycles)


def _settled(request: PersonRequest, goal: Goal, form: SettleForm) -> Goal:
    settled = services.settle_goal(goal=goal, actor=request.user, now=timezone.now(), **form.cleaned_data)
    forget_draft(request.user, _draft_key(goal))
    return settled


def _rows(request: PersonRequest, page: Page[UUID]) -> list[dict[str, Any]]:
    """Each goal with its form, in as many queries for one as for all."""
    rows = queries.rows_of(queries.loaded(page), request.user, timezone.now())
    cycles = _cycles()
    drafts = drafts_of(request.user, [_draft_key(row.goal) for row in rows])
    return [
        _open(request, row, _form(row.goal, draft, cycles), draft)
        for row, draft in zip(rows, drafts.values(), strict=True)
    ]


def _open(request: PersonRequest, row: queries.GoalRow, form: SettleForm, draft: Draft) -> dict[str, Any]:
    """A goal that is to be told of; that of somebody who has left may go to somebody else instead."""
    is_left = not row.goal.owner.is_active
    can_hand_over = is_left and rules.can_hand_over(request.user, row.goal)
    return {"row": row, "form": form, "draft": draft, "can_hand_over": can_hand_over}


def _told(request: PersonRequest, goal_id: UUID) -> dict[str, Any]:
    goal = readable(request, goal_id)
    return {"goal": goal, "draft": queries.goals_around(goal, request.user).carried_into}


def _page_of(request: PersonRequest, goal: Goal) -> str:
    return reverse("goals:endings", args=[goal.owner_id] if goal.owner_id != request.user.pk else [])
