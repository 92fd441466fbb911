"""Responses of one click, to comments and updates."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.web import PersonRequest, allow, swap_or_redirect
from goals import queries, rules, services
from goals.models import GoalComment, GoalReaction, GoalUpdate


@require_POST
def react_to_comment(request: PersonRequest, comment_id: UUID, kind: str) -> HttpResponse:
    """Respond to a comment, or take the response back."""
    comments = GoalComment.objects.visible_to(request.user).select_related("goal__cycle")
    return _react(request, get_object_or_404(comments, pk=comment_id), kind)


@require_POST
def react_to_update(request: PersonRequest, update_id: UUID, kind: str) -> HttpResponse:
    """Respond to an update, or take the response back."""
    updates = GoalUpdate.objects.visible_to(request.user).select_related("goal__cycle")
    return _react(request, get_object_or_404(updates, pk=update_id), kind)


def _react(request: PersonRequest, to: GoalComment | GoalUpdate, kind: str) -> HttpResponse:
    if kind not in GoalReaction.Kind.values:
        raise Http404
    allow(is_allowed=rules.can_comment(request.user, to.goal))
    services.react(to=to, kind=kind, actor=request.user, now=timezone.now())
    back = to if isinstance(to, GoalComment) else to.goal
    return swap_or_redirect(
        request, "goals/reactions.html", partial="reactions", context=partial(_context, to), to=back
    )


def _context(to: GoalComment | GoalUpdate) -> dict[str, Any]:
    thing = "comment" if isinstance(to, GoalComment) else "update"
    return {"to": to, "thing": thing, "responses": queries.responses_to(to), "can_comment": True}
