"""The sentence of a review that something came from: fragments for the pages of goals and growth."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.looking import record_look
from core.web import PersonRequest
from reviews import queries


@require_safe
def goal(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Where a goal came from; nothing for those who may not read that sentence."""
    return _sentence(request, queries.origin_of_goal(goal_id, request.user))


@require_safe
def growth(request: PersonRequest, area_id: UUID) -> HttpResponse:
    """Where a growth area came from; nothing for those who may not read that sentence."""
    return _sentence(request, queries.origin_of_growth_area(area_id, request.user))


def _sentence(request: PersonRequest, origin: queries.Origin | None) -> HttpResponse:
    if origin:
        record_look(origin.review, about="reviewee", viewer=request.user, now=timezone.now())
    return render(request, "reviews/origin.html", {"origin": origin})
