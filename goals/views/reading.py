"""The list, one goal, and the goals beside a check-in."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.pages import Page, page_of
from core.prepared import prepared
from core.web import PersonRequest, page_or_partial
from goals import queries, rules
from goals.forms import GoalFilter
from goals.models import Goal, GoalQuerySet
from goals.views.files import beginning_the_file
from goals.views.shared import (
    deeds,
    passed_on,
    piece,
    piece_context,
    readable,
    readable_alone,
    readers_on_page,
    since_named,
    updatable,
)
from people.models import Person

PAGE_SIZE = 20
LATEST = 20  # events on the page of a goal at first


@require_safe
@beginning_the_file
def goal_list(request: PersonRequest) -> HttpResponse:
    """Goals as cards, narrowed by what stands in the address."""
    narrowed = GoalFilter(request.GET)
    now = timezone.now()
    page, listed = _page(narrowed, request, now) if request.GET else _page_as_it_opens(request.user, now)
    rows = queries.rows_of(listed, request.user, now)
    owner = _owner(narrowed, request.user)
    context = {
        "filter": narrowed,
        "page": page,
        "rows": rows,
        "leads": _leads(rows),
        "updatable": updatable(request, listed),
        "owner": owner,
        "can_draft_for_owner": owner and rules.can_draft_for(request.user, owner),
        "tabs": _tabs(narrowed),
    }
    return page_or_partial(request, "goals/list.html", partial="rows", context=context)


def _owner(narrowed: GoalFilter, viewer: Person) -> Person | None:
    asked = narrowed.cleaned_data.get("owner")
    return Person.objects.visible_to(viewer).filter(pk=asked).first() if asked else None


def _page(narrowed: GoalFilter, request: PersonRequest, now: datetime) -> tuple[Page[UUID], list[Goal]]:
    page = page_of(_asked_for(narrowed, request.user, now), request.GET.get("page"), size=PAGE_SIZE)
    return page, queries.loaded(page)


def _page_as_it_opens(viewer: Person, now: datetime) -> tuple[Page[Goal], list[Goal]]:
    page = page_of(_as_it_opens(viewer, now=now), None, size=PAGE_SIZE)
    return page, queries.with_contributors(queries.with_measures(page))


def _asked_for(narrowed: GoalFilter, viewer: Person, now: datetime) -> QuerySet[Goal, UUID]:
    goals = narrowed.apply(Goal.objects.visible_to(viewer), viewer=viewer, now=now)
    return goals.values_list("pk", flat=True)


@prepared
def _as_it_opens(viewer: Person, now: datetime) -> GoalQuerySet:
    """The first page with nothing in the address: what most people come for, and one goal more."""
    found = _asked_for(GoalFilter({}), viewer, now)[: PAGE_SIZE + 1]
    return queries.for_rows(ArraySubquery(found)).order_by("due_on", "pk")


@require_safe
def detail(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """One goal with everything that happened to it."""
    return render(request, "goals/detail.html", detail_context(request, readable(request, goal_id)))


def detail_context(request: PersonRequest, goal: Goal, **more: Any) -> dict[str, Any]:
    """What a goal's page shows."""
    now, latest = timezone.now(), queries.latest_of(goal, LATEST)
    around = queries.goals_around(goal, request.user)
    row = queries.GoalRow(goal=goal, parent=around.parent, points=queries.points_from(goal, latest.line), now=now)
    counting = max(len(around.counted), goal.rolled_up.goals if goal.rolled_up else 0)
    return {
        **deeds(request, goal),
        "goal": goal,
        "row": row,
        "parts": queries.parts_of(row.measures, around.counted),
        "counting": counting,
        "more_parts": max(0, counting - len(around.counted)),
        "updatable": updatable(request, [goal]),
        "around": around,
        "sent_back": queries.sent_back_of(goal),
        "events": latest.events,
        "has_older": latest.has_older,
        "readers": readers_on_page(goal),
        "needs_a_yes": rules.needs_a_yes(goal),
        "cycles": vars(goal)["cycles_ahead"],
        **more,
    }


@require_safe
def history(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Everything that was told of one goal, a page at a time."""
    goal = readable_alone(request, goal_id)
    page = page_of(queries.History(goal), request.GET.get("page"), size=LATEST)
    context = {"goal": goal, "page": page, "can_comment": rules.can_comment(request.user, goal)}
    return render(request, "goals/whole_history.html", context)


@require_safe
def card(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """One goal as a card or a row, with its update form put away."""
    return render(request, piece(request), piece_context(request, readable(request, goal_id)))


@require_safe
def beside(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """A person's goals under way with what changed since a day, to stand beside something else."""
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    pairs = queries.goals_with_events(person, request.user, since_named(request), timezone.localdate())
    goals = [goal for goal, _events in pairs]
    rows = queries.rows_of(goals, request.user, timezone.now())
    told = [(row, events) for row, (_goal, events) in zip(rows, pairs, strict=True)]
    context = {"person": person, "told": told, "updatable": updatable(request, goals), **passed_on(request)}
    return page_or_partial(request, "goals/beside.html", partial="list", context=context)


def _leads(rows: list[queries.GoalRow]) -> dict[Goal, list[queries.GoalRow]]:
    """The goals of this page under the goals they support, as far as the reader may read those."""
    leads: dict[Goal, list[queries.GoalRow]] = {}
    for row in rows:
        if row.parent:
            leads.setdefault(row.parent, []).append(row)
    return leads


def _tabs(narrowed: GoalFilter) -> list[dict[str, Any]]:
    scopes = {"mine": _("My goals"), "team": _("My team’s"), "company": _("The company’s")}
    asked = None if narrowed.cleaned_data.get("owner") else narrowed.scope_asked
    address = reverse("goals:list")
    return [
        {"text": text, "url": f"{address}?scope={scope}" if scope != "mine" else address, "is_current": scope == asked}
        for scope, text in scopes.items()
    ]
