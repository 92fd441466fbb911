"""The goal map: level by level, or unfolded as far as the goals that are sought."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.pages import page_of
from core.web import PersonRequest, page_or_partial
from goals import queries
from goals.forms import MapFilter
from goals.models import Goal
from goals.queries.map import MOST_FOUND, WIDEST_LEVEL
from goals.views.shared import readable


@require_safe
def goal_map(request: PersonRequest) -> HttpResponse:
    """From the goals of the company down, or the ways to the goals the address asks for."""
    asked = MapFilter(request.GET)
    nodes = _ways(request, asked) if asked.asks else _level(request, queries.map_roots(request.user))
    return page_or_partial(request, "goals/map.html", partial="tree", context={"filter": asked, **nodes})


@require_safe
def below(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """One more level, or more of one; without a script a page that shows it alone."""
    goal = readable(request, goal_id)
    context = {**_level(request, queries.map_level(request.user, goal)), "start": goal}
    if not request.htmx:
        return render(request, "goals/map.html", {"filter": MapFilter({}), **context})
    partial = "#nodes" if context["page"].has_previous else ""
    return render(request, f"goals/map_level.html{partial}", context)


def _level(request: PersonRequest, goals: QuerySet[Goal, UUID]) -> dict[str, Any]:
    page = page_of(goals, request.GET.get("page"), size=WIDEST_LEVEL)
    nodes = queries.map_nodes(request.user, page, timezone.now())
    return {"page": page, "level": nodes, "next_page": page.number + 1 if page.has_next else None}


def _ways(request: PersonRequest, asked: MapFilter) -> dict[str, Any]:
    now = timezone.now()
    goals = asked.apply(Goal.objects.visible_to(request.user), now).values_list("pk", flat=True)
    page = page_of(goals, request.GET.get("page"), size=MOST_FOUND)
    level = queries.map_ways(request.user, page, now)
    return {"page": page, "level": level, "found": page, "helps": any(node.is_open for node in level)}
