"""Following a goal, and no longer."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.web import PersonRequest, allow, swap_or_redirect
from goals import queries, rules, services
from goals.models import Goal
from goals.views.shared import readable_alone, readers_on_page


@require_POST
def follow(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Hear what happens to a goal."""
    goal = readable_alone(request, goal_id)
    allow(is_allowed=rules.can_follow(request.user, goal))
    services.follow_goal(goal=goal, actor=request.user, now=timezone.now())
    return _shown(request, goal, _("You hear once a day what happens to this goal."))


@require_POST
def unfollow(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """Hear no more of it."""
    goal = readable_alone(request, goal_id)
    services.unfollow_goal(goal=goal, actor=request.user, now=timezone.now())
    return _shown(request, goal, _("You no longer follow this goal."))


def _shown(request: PersonRequest, goal: Goal, message: str) -> HttpResponse:
    address = reverse("goals:talk", args=[goal.pk])
    context = partial(_context, request, goal)
    return swap_or_redirect(
        request, "goals/following.html", partial="following", context=context, to=address, message=message
    )


def _context(request: PersonRequest, goal: Goal) -> dict[str, Any]:
    return {
        "goal": goal,
        "following": queries.following_of(goal, request.user, readers_on_page(goal)),
        "can_follow": rules.can_follow(request.user, goal),
    }
