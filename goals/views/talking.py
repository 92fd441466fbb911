"""The conversation about a goal: a part of its page, and a page of its own."""

from datetime import datetime
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
from core.web import PersonRequest, allow, page_or_partial, swap_or_redirect
from goals import queries, rules, services
from goals.forms import CommentForm
from goals.models import Goal, GoalComment
from goals.models.comment import CORRECTABLE_FOR
from goals.views.shared import INVALID, posted, readable_alone, readers_on_page, require_form
from people.queries import suggestion

PAGE_SIZE = 20
MOST_FOUND = 8
TEMPLATE, PART, ENTRY = "goals/talk.html", "talk", "goals/comment.html"


@require_form
def talk(request: PersonRequest, goal_id: UUID) -> HttpResponse:
    """What people say about a goal, and a place to say something."""
    goal = readable_alone(request, goal_id)
    if request.method != "POST":
        return page_or_partial(request, TEMPLATE, partial=PART, context=_context(request, goal))
    allow(is_allowed=rules.can_comment(request.user, goal))
    form = CommentForm(request.POST, readers=readers_on_page(goal))
    if not form.is_valid():
        context = _context(request, goal, form=form)
        return page_or_partial(request, TEMPLATE, partial=PART, context=context, status=INVALID)
    services.comment_on_goal(goal=goal, actor=request.user, now=timezone.now(), **form.said)
    forget_draft(request.user, _draft_key(goal))
    return _talk_again(request, goal, _("Your comment stands here now."))


@require_form
def correct_comment(request: PersonRequest, comment_id: UUID) -> HttpResponse:
    """Better words for one's own, for half an hour; htmx opens the form in place of the comment."""
    comment = _comment(request, comment_id)
    allow(is_allowed=rules.can_withdraw_comment(request.user, comment))
    goal = readable_alone(request, comment.goal_id)
    form = CommentForm.again(comment, posted(request), readers=readers_on_page(goal))
    if not form.is_valid():
        is_late = not rules.can_correct_comment(request.user, comment, timezone.now())
        context = {"form": form, "comment": comment, "goal": goal, "readers": form.readers, "is_late": is_late}
        status = INVALID if form.is_bound else 200
        return page_or_partial(request, "goals/correct.html", partial="form", context=context, status=status)
    services.correct_comment(comment=comment, actor=request.user, now=timezone.now(), **form.said)
    entry, to = partial(_entry, request, comment), comment.get_absolute_url()
    return swap_or_redirect(request, ENTRY, partial="entry", context=entry, to=to, message=_("Corrected."))


@require_POST
def withdraw_comment(request: PersonRequest, comment_id: UUID) -> HttpResponse:
    """Take one's own words away."""
    comment = _comment(request, comment_id)
    allow(is_allowed=rules.can_withdraw_comment(request.user, comment))
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
    comments = GoalComment.objects.visible_to(request.user).select_related("goal__cycle", "author")
    return get_object_or_404(comments, pk=comment_id)


def _entry(request: PersonRequest, comment: GoalComment) -> dict[str, Any]:
    """The comment as it stands in the conversation."""
    [(comment, responses)] = queries.with_responses(queries.comments_on(comment.goal).filter(pk=comment.pk))
    return {"comment": comment, "responses": responses, "correctable_from": _correctable_from(request, comment.goal)}


def _correctable_from(request: PersonRequest, goal: Goal) -> datetime | None:
    """Comments of the reader can be corrected that were written since then."""
    return timezone.now() - CORRECTABLE_FOR if rules.can_comment(request.user, goal) else None


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
        "correctable_from": _correctable_from(request, goal),
        "can_comment": rules.can_comment(request.user, goal),
        "form": form or CommentForm(initial={"text": draft.text}, readers=listed),
        "draft": draft,
        "readers": listed,
        "following": queries.following_of(goal, request.user, listed),
        "can_follow": rules.can_follow(request.user, goal),
    }


def _draft_key(goal: Goal) -> str:
    return f"goals:comment:{goal.pk}"
