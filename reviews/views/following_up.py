"""HR looks after what is open in a cycle: more time for one writer, a review for another manager."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.pages import page_of
from core.web import PersonRequest, page_or_partial
from people.models import Person
from reviews import queries, rules, services
from reviews.forms import ExtendForm, HandOverForm, OpenFilter
from reviews.models import Part, Review
from reviews.views.watching import watched_cycle

require_form = require_http_methods(["GET", "HEAD", "POST"])
INVALID = 422
PAGE_SIZE = 30


@require_safe
def open_list(request: PersonRequest, cycle_id: UUID) -> HttpResponse:
    """Every review that waits for somebody, and what HR can do about it."""
    cycle = watched_cycle(request, cycle_id)
    found = OpenFilter(request.GET)
    page = page_of(found.apply(queries.open_in(cycle, request.user)), request.GET.get("page"), size=PAGE_SIZE)
    rows = [_row(review, request.user) for review in page]
    context = {"cycle": cycle, "filter": found, "page": page, "rows": rows}
    return page_or_partial(request, "reviews/open.html", partial="found", context=context)


@require_form
def extend(request: PersonRequest, part_id: UUID) -> HttpResponse:
    """Give one writer more time."""
    part = _part(request, part_id)
    days = part.days_to_extend_to(part.writer.today(timezone.now()))
    form = ExtendForm(request.POST if request.method == "POST" else None, days=days)
    if not form.is_valid():
        if form.is_bound or rules.can_extend_part(request.user, part):
            return _extend_page(request, part, form)
        return redirect("reviews:open", part.review.cycle_id)
    until = form.cleaned_data["until"]
    services.extend_part(part=part, until=until, actor=request.user, now=timezone.now())
    told = {"name": part.writer.short_name, "day": date_format(until, "j F")}
    messages.success(request, _("%(name)s has until %(day)s and is told.") % told)
    return redirect("reviews:open", part.review.cycle_id)


@require_form
def hand_over(request: PersonRequest, review_id: UUID) -> HttpResponse:
    """Let another manager write; where that is due already, ask for more time next."""
    review = _review(request, review_id)
    form = HandOverForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        if form.is_bound or rules.can_hand_over(request.user, review):
            return _hand_over_page(request, review, form)
        return redirect("reviews:open", review.cycle_id)
    to = form.cleaned_data["to"]
    part = services.hand_over_review(review=review, to=to, actor=request.user, now=timezone.now())
    told = {"to": to.short_name, "name": review.reviewee.short_name}
    messages.success(request, _("%(to)s writes the review of %(name)s now; all concerned are told.") % told)
    is_late = to.today(timezone.now()) > part.due_on and not part.is_submitted
    return redirect("reviews:extend", part.pk) if is_late else redirect("reviews:open", review.cycle_id)


def _part(request: PersonRequest, part_id: UUID) -> Part:
    """For HR; others who know of it may not do this."""
    for part in queries.parts_followed_by(request.user).with_review().filter(pk=part_id):
        return part
    get_object_or_404(Part.objects.visible_to(request.user), pk=part_id)
    raise PermissionDenied


def _review(request: PersonRequest, review_id: UUID) -> Review:
    """For HR; others who know of it may not do this."""
    for review in queries.reviews_followed_by(request.user).with_people().filter(pk=review_id):
        return review
    get_object_or_404(Review.objects.visible_to(request.user), pk=review_id)
    raise PermissionDenied


def _extend_page(request: PersonRequest, part: Part, form: ExtendForm) -> HttpResponse:
    context = {"part": part, "review": part.review, "form": form, "is_own": part.direction == Part.Direction.SELF}
    return render(request, "reviews/extend.html", context, status=INVALID if form.is_bound else 200)


def _hand_over_page(request: PersonRequest, review: Review, form: HandOverForm) -> HttpResponse:
    parts = [part for part in review.parts.all() if part.writer_id == review.manager_id]
    left = parts[0] if parts else None
    context = {
        "review": review,
        "form": form,
        "left": left,
        "is_begun": left is not None and left.answers.exists(),
        "new_manager": _new_manager(review),
        "chosen": None if form.is_bound else _new_manager(review),
    }
    return render(request, "reviews/hand_over.html", context, status=INVALID if form.is_bound else 200)


def _new_manager(review: Review) -> Person | None:
    """The manager of today, where that is no longer the one in this cycle."""
    return review.reviewee.manager if review.reviewee.manager_id != review.manager_id else None


def _row(review: Review, viewer: Person) -> dict[str, Any]:
    """A review of the list: its parts, which of them can wait longer, and whether somebody else could write it."""
    today = viewer.today(timezone.now())
    parts = sorted(review.parts.all(), key=lambda part: (part.direction != Part.Direction.SELF, str(part.pk)))
    for part in parts:
        part.review = review
    return {
        "review": review,
        "parts": [(part, rules.can_extend_part(viewer, part), part.due_on < today) for part in parts],
        "new_manager": _new_manager(review),
        "can_hand_over": rules.can_hand_over(viewer, review),
    }
