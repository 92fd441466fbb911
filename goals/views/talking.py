"""The conversation about a goal: a part of its page, and a page of its own."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.drafts import draft_of, forget_draft
from core.pages import page_of
from core.web import PersonRequest, page_or_partial, swap_or_redirect
from goals import queries, rules, services
from goals.forms import CommentForm
from goals.models import Goal, GoalComment
from goals.views.shared import INVALID, allowed, readable_alone, readers_on_page, require_form
from people.queries import suggestion

PAGE_SIZE = 20
MOST_FOUND = 8
TEMPLATE, PART = "goals/talk.html", "talk"


@require_form
def talk(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """What people say about a goal, and a place to say something."""
    goal = readable_alone(request, goal_id)
    if request.method != "POST":
        return page_or_partial(request, TEMPLATE, partial=PART, context=_context(request, goal))
    allowed(rules.can_comment(request.user, goal))
    form = CommentForm(request.POST, readers=readers_on_page(goal))
    if not form.is_valid():
        context = _context(request, goal, form=form)
        return page_or_partial(request, TEMPLATE, partial=PART, context=context, status=INVALID)
    services.comment_on_goal(goal=goal, actor=request.user, now=timezone.now(), **form.said)
    forget_draft(request.user, _draft_key(goal))
    return _talk_again(request, goal, _("Your comment stands here now."))


@require_POST
def withdraw_comment(request: PersonRequest, comment_id: UUID) -> HttpResponse:
    """Take one's own words away."""
    comment = _comment(request, comment_id)
    allowed(rules.can_withdraw_comment(request.user, comment))
    services.withdraw_comment(comment=comment, actor=request.user, now=timezone.now())
    return _talk_again(request, comment.goal, _("Withdrawn. That you wrote something stays, the words are gone."))


@require_safe
def readers(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """The picker's suggestions for what is typed so far: people who may read the goal, and nobody else."""
    listed = readers_on_page(readable_alone(request, goal_id))
    found = queries.readers_called(listed, request.user, request.GET.get("q", ""))[:MOST_FOUND]
    return JsonResponse({"people": [suggestion(person) for person in found]})


def _comment(request: PersonRequest, comment_id: UUID) -> GoalComment:
    """The comment, or 404 as if it did not exist."""
    return get_object_or_404(GoalComment.objects.visible_to(request.user).select_related("goal"), pk=comment_id)


def _talk_again(request: PersonRequest, goal: Goal, message: str) -> HttpResponse:
    """The conversation as it is now."""
    context = partial(_context_of, request, goal.pk)
    address = reverse("goals:talk", args=[goal.pk])
    return swap_or_redirect(request, TEMPLATE, partial=PART, context=context, to=address, message=message)


def _context_of(request: PersonRequest, goal_id: UUID) -> dict[str, Any]:
    return _context(request, readable_alone(request, goal_id))


def _context(request: PersonRequest, goal: Goal, form: CommentForm | None = None) -> dict[str, Any]:
    draft, listed = draft_of(request.user, _draft_key(goal)), form.readers if form else readers_on_page(goal)
    page = page_of(queries.comments_on(goal), request.GET.get("page"), size=PAGE_SIZE)
    return {
        "goal": goal,
        "page": page,
        "comments": queries.with_responses(page),
        "can_comment": rules.can_comment(request.user, goal),
        "form": form or CommentForm(initial={"text": draft.text}, readers=listed),
        "draft": draft,
        "readers": listed,
        "following": queries.following_of(goal, request.user, listed),
        "can_follow": rules.can_follow(request.user, goal),
    }


def _draft_key(goal: Goal) -> str:
    return f"goals:comment:{goal.pk}"
