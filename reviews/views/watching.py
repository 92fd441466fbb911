"""HR follows a cycle: phases, figures, who holds it up, and its close."""

from functools import partial
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.web import PersonRequest, page_or_partial, swap_or_redirect
from reviews import queries, rules, services
from reviews.models import Closing, ReviewCycle

PAGE = "reviews/progress.html"


@require_safe
def progress(request: PersonRequest, cycle_id: UUID) -> HttpResponse:
    """How far a cycle has come; while it closes, the part that changes is asked for again and again."""
    cycle = watched_cycle(request, cycle_id)
    return page_or_partial(request, PAGE, partial="standing", context=_standing(request, cycle))


@require_POST
def retry(request: PersonRequest, closing_id: UUID) -> HttpResponse:
    """Try a closing again that was given up."""
    closings = Closing.objects.visible_to(request.user).select_related("review__cycle", "review__reviewee")
    closing = get_object_or_404(closings, pk=closing_id)
    if not rules.can_set_up(request.user):
        raise PermissionDenied
    services.retry_closing(closing=closing, actor=request.user, now=timezone.now())
    cycle = closing.review.cycle
    message = _("Trying again to close the review of %(name)s.") % {"name": closing.review.reviewee}
    context = partial(_standing, request, cycle)
    return swap_or_redirect(request, PAGE, partial="standing", context=context, to=cycle, message=message)


def watched_cycle(request: PersonRequest, cycle_id: UUID) -> ReviewCycle:
    """The cycle, for HR alone: others know of it and may not follow it."""
    cycle = get_object_or_404(ReviewCycle.objects.visible_to(request.user), pk=cycle_id)
    if not rules.can_watch(request.user, cycle):
        raise PermissionDenied
    return cycle


def _standing(request: PersonRequest, cycle: ReviewCycle) -> dict[str, Any]:
    figures = queries.progress_of(cycle, request.user)
    total = figures.total
    return {
        "cycle": cycle,
        "phases": queries.phases_of(cycle, request.user.today(timezone.now())),
        "progress": figures,
        "rows": [total, *figures.departments],
        "closed_percent": 100 * total.closed / total.people if total.people else 0,
        "holding_up": queries.holding_up(cycle, request.user),
        "total": total,
        "can_retry": rules.can_set_up(request.user),
    }
