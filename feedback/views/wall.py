"""The praise wall: reading it, and answering to what stands there."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.pages import page_of
from core.web import PersonRequest, page_or_partial, swap_or_redirect
from feedback import queries, rules, services
from feedback.forms import NewsForm, PraiseCommentForm, WallFilter
from feedback.models import CORRECTABLE_FOR, Feedback, PraiseComment
from feedback.views.cards import cards_of
from feedback.views.tabs import tabs_of
from goals.models import GoalReaction

INVALID = 422
COMMENTS = "feedback/comments.html"


@require_safe
def wall(request: PersonRequest) -> HttpResponse:
    """Praise for everyone, the newest first, and how often each value was named lately."""
    now, narrowing = timezone.now(), WallFilter(request.GET)
    page = page_of(_rows(request, narrowing), request.GET.get("page"), size=queries.WALL_SIZE)
    context = {
        "tabs": tabs_of(request, "praise"),
        "filter": narrowing,
        "page": page,
        "cards": cards_of(page, request),
        "values": queries.values_named_since(request.user, since=narrowing.since(now)),
        "asks_from": now if page.number == 1 and not narrowing.is_narrowed else None,
    }
    return page_or_partial(request, "feedback/wall.html", partial="rows", context=context)


@require_safe
def wall_news(request: PersonRequest) -> HttpResponse:
    """How much has come since the page was made; it asks again by itself while it is looked at."""
    form = NewsForm(request.GET)
    after = form.cleaned_data["after"] if form.is_valid() else timezone.now()
    context = {"asks_from": after, "number": queries.newer_praise(request.user, after)}
    return render(request, "feedback/wall_news.html", context)


@require_POST
def react(request: PersonRequest, feedback_id: UUID, kind: str) -> HttpResponse:
    """Respond with a click, or take that back."""
    if kind not in GoalReaction.Kind.values:
        raise Http404
    feedback = _answerable(request, feedback_id)
    services.react_to_praise(feedback=feedback, kind=kind, actor=request.user, now=timezone.now())
    context = partial(_answers, request, feedback.lead_id or feedback.pk)
    return swap_or_redirect(request, "feedback/reactions.html", partial="reactions", context=context, to=feedback)


@require_POST
def comment(request: PersonRequest, feedback_id: UUID) -> HttpResponse:
    """Say something everybody reads."""
    feedback, form = _answerable(request, feedback_id), PraiseCommentForm(request.POST)
    talk = partial(_talk, request, feedback.lead_id or feedback.pk)
    if not form.is_valid():
        return page_or_partial(request, COMMENTS, partial="comments", context=talk(form), status=INVALID)
    services.comment_on_praise(feedback=feedback, **form.cleaned_data, actor=request.user, now=timezone.now())
    return _talk_again(request, talk, feedback, _("Your comment stands here now."))


@require_http_methods(["GET", "HEAD", "POST"])
def correct_comment(request: PersonRequest, comment_id: UUID) -> HttpResponse:
    """Reword what was said, for half an hour."""
    comment, now = _own(request, comment_id), timezone.now()
    form = PraiseCommentForm(request.POST if request.method == "POST" else None, initial={"text": comment.text})
    if not form.is_valid():
        is_late = not rules.can_correct_comment(request.user, comment, now)
        context = {"form": form, "comment": comment, "is_late": is_late}
        return render(request, "feedback/comment_correct.html", context, status=INVALID if form.is_bound else 200)
    services.correct_praise_comment(comment=comment, **form.cleaned_data, actor=request.user, now=now)
    messages.success(request, _("Corrected."))
    return redirect(comment)


@require_POST
def withdraw_comment(request: PersonRequest, comment_id: UUID) -> HttpResponse:
    """Take one's own words away."""
    comment = _own(request, comment_id)
    services.withdraw_praise_comment(comment=comment, actor=request.user, now=timezone.now())
    talk = partial(_talk, request, comment.feedback_id)
    return _talk_again(request, talk, comment, _("Withdrawn. That you wrote something stays, the words are gone."))


def _own(request: PersonRequest, comment_id: UUID) -> PraiseComment:
    comment = get_object_or_404(
        PraiseComment.objects.visible_to(request.user).select_related("feedback"), pk=comment_id
    )
    if not rules.can_withdraw_comment(request.user, comment):
        raise PermissionDenied
    return comment


def _rows(request: PersonRequest, narrowing: WallFilter) -> QuerySet[Feedback, str] | list[str]:
    if narrowing.is_narrowed or "page" in request.GET:
        return queries.wall_for(request.user, **narrowing.chosen)
    return queries.top_of_the_wall(request.user)


def _answerable(request: PersonRequest, feedback_id: UUID) -> Feedback:
    """Praise for everyone; other feedback is not answered here, withdrawn praise by a refusal."""
    feedback = get_object_or_404(Feedback.objects.visible_to(request.user), pk=feedback_id)
    if feedback.withdrawn_at is None and not rules.can_respond(request.user, feedback):
        raise PermissionDenied
    return feedback


def _answers(request: PersonRequest, feedback_id: UUID) -> dict[str, Any]:
    readable = queries.with_answers(Feedback.objects.visible_to(request.user).with_all_recipients())
    [praise] = queries.as_praise([readable.get(pk=feedback_id)])
    return {"praise": praise, "can_respond": rules.can_respond(request.user, praise.feedback)}


def _talk(request: PersonRequest, feedback_id: UUID, form: PraiseCommentForm | None = None) -> dict[str, Any]:
    context = _answers(request, feedback_id)
    feedback = context["praise"].feedback
    comments = queries.comments_on_praise(feedback, request.user)
    known = {"feedback": feedback, "comments": comments, "correctable_from": timezone.now() - CORRECTABLE_FOR}
    return context | known | {"form": form or PraiseCommentForm()}


def _talk_again(
    request: PersonRequest, talk: Callable[[], dict[str, Any]], to: Feedback | PraiseComment, message: str
) -> HttpResponse:
    return swap_or_redirect(request, COMMENTS, partial="comments", context=talk, to=to, message=message)
