"""The sentence of a review that something came from: fragments for the pages of goals and growth."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core.web import PersonRequest
from reviews import queries


@require_safe
def goal(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Where a goal came from; nothing for those who may not read that sentence."""
    return render(request, "reviews/origin.html", {"origin": queries.origin_of_goal(goal_id, request.user)})


@require_safe
def growth(request: PersonRequest, area_id: UUID) -> HttpResponse:
    """Where a growth area came from; nothing for those who may not read that sentence."""
    return render(request, "reviews/origin.html", {"origin": queries.origin_of_growth_area(area_id, request.user)})
