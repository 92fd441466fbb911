"""Reading reviews: the list, one review for each of its readers, sharing and acknowledging."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.drafts import draft_of, forget_draft
from core.looking import looks_at, record_look
from core.pages import page_of
from core.readers import readers_of, readers_of_each
from core.web import PersonRequest
from people.models import Person
from reviews import queries, rules, services
from reviews.evidence import lay_quotes
from reviews.forms import CommentForm
from reviews.models import Part, Review
from reviews.queries import ReadPart
from reviews.views.desk import is_open
from reviews.views.next_step import next_step, row_of

require_form = require_http_methods(["GET", "HEAD", "POST"])
INVALID = 422
PAGE_SIZE = 30


@require_safe
def review_list(request: PersonRequest) -> HttpResponse:
    """The reader's own reviews, those they write, and for HR the cycles they follow."""
    viewer = request.user
    written = page_of(queries.written_by(viewer), request.GET.get("page"), size=PAGE_SIZE)
    context = {
        "own": [row_of(review, viewer) for review in queries.reviews_of(viewer)],
        "page": written,
        "written": [row_of(review, viewer) for review in written],
        "cycles": queries.watched_by(viewer),
    }
    return render(request, "reviews/list.html", context)


@require_safe
def detail(request: PersonRequest, review_id: UUID) -> HttpResponse:
    """One review, as far as the reader may read it."""
    read = queries.review_for(request.user, review_id)
    if read is None:
        raise Http404
    review = read.review
    record_look(review, about="reviewee", viewer=request.user, now=timezone.now())
    answers = [answer for one in read.parts for answer in one.answers]
    lay_quotes(answers, request.user)
    follows = request.user.pk in {review.reviewee_id, review.reviewee.manager_id}
    context = {
        "review": review,
        "steps": queries.steps_of(review),
        "stage": queries.stage_of(review).label,
        "step": next_step(review, request.user),
        "follows": follows,
        "came_of": queries.what_came_of(answers) if follows and not review.cycle.is_running else None,
        "parts": _shown(read.parts, request.user),
        "looks": looks_at(review, request.user) if request.user.pk == review.reviewee_id else None,
        "has_words": any(one.answers or one.part.writer_id == request.user.pk for one in read.parts),
    }
    return render(request, "reviews/detail.html", context)


@require_safe
def preview(request: PersonRequest, review_id: UUID) -> HttpResponse:
    """What the employee will see, for the manager before sharing."""
    review = _readable(request, review_id)
    if request.user.pk != review.manager_id:
        raise PermissionDenied
    written = (part for part in review.parts.all() if part.direction == Part.Direction.MANAGER)
    part = next((part for part in written if part.writer_id == request.user.pk), None)
    if part is None:
        raise Http404
    read = queries.preview_of(review, request.user)
    lay_quotes((answer for one in read for answer in one.answers), request.user)
    context = {
        "review": review,
        "part": part,
        "read": read,
        "steps": queries.steps_of(review),
        "can_share": rules.can_share(request.user, review) and part.is_submitted,
    }
    return render(request, "reviews/preview.html", context)


@require_POST
def share(request: PersonRequest, review_id: UUID) -> HttpResponse:
    """Show the review to the person it is about."""
    review = _readable(request, review_id)
    if request.user.pk != review.manager_id:
        raise PermissionDenied
    seen = request.POST.getlist("part")
    services.share_review(review=review, seen=seen, actor=request.user, now=timezone.now())
    messages.success(request, _("Shared. %(name)s is told now.") % {"name": review.reviewee.short_name})
    return redirect(review)


@require_form
def acknowledge(request: PersonRequest, review_id: UUID) -> HttpResponse:
    """Say that it was read, with a comment or without."""
    review = _readable(request, review_id)
    if request.user.pk != review.reviewee_id:
        raise PermissionDenied
    if request.method != "POST":
        return _comment_page(request, review) if rules.can_acknowledge(request.user, review) else redirect(review)
    form = CommentForm(request.POST)
    if not form.is_valid():
        return _comment_page(request, review, form)
    comment = form.cleaned_data["text"]
    services.acknowledge_review(review=review, comment=comment, actor=request.user, now=timezone.now())
    forget_draft(request.user, _draft_key(review))
    messages.success(request, _("Acknowledged."))
    return redirect(review)


def _readable(request: PersonRequest, review_id: UUID) -> Review:
    reviews = Review.objects.visible_to(request.user).with_people()
    return get_object_or_404(reviews, pk=review_id)


def _shown(parts: list[ReadPart], viewer: Person) -> list[dict[str, Any]]:
    """Each part as its reader sees it, and under what was sent the list of all its readers."""
    for one in parts:
        if one.part.writer_id == viewer.pk:
            one.part.writer = viewer
    sent = {one.part.pk: one.for_all for one in parts if one.for_all and one.part.is_submitted}
    readers = dict(zip(sent, readers_of_each(sent.values()), strict=True))
    return [
        {
            "part": one.part,
            "answers": one.answers,
            "is_writer": one.part.writer == viewer,
            "is_open": one.part.writer == viewer and is_open(one.part),
            "readers": readers.get(one.part.pk),
        }
        for one in parts
    ]


def _draft_key(review: Review) -> str:
    return f"review-comment:{review.pk}"


def _comment_page(request: PersonRequest, review: Review, form: CommentForm | None = None) -> HttpResponse:
    draft = draft_of(request.user, _draft_key(review))
    context = {
        "review": review,
        "form": form or CommentForm(initial={"text": draft.text}),
        "draft": draft,
        "readers": readers_of(review),
        "steps": queries.steps_of(review),
    }
    return render(request, "reviews/acknowledge.html", context, status=INVALID if form else 200)
