"""Questions to begin with, beside the line for a new point."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from checkins import queries, rules
from checkins.models import Occasion
from checkins.views.pages import my_checkin
from core.web import PersonRequest, allow, page_or_partial


@require_safe
def questions(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """Those of the occasion it is, or of another that was asked for."""
    checkin = my_checkin(request, checkin_id)
    allow(is_allowed=rules.can_fill(request.user, checkin))
    proposal = queries.proposal_for(checkin, request.user)
    asked = request.GET.get("occasion", "")
    occasion = Occasion(asked) if asked in Occasion.values else proposal.occasion
    context = {
        "checkin": checkin,
        "other": checkin.series.other(request.user),
        "occasion": occasion,
        "proposal": proposal,
        "occasions": Occasion,
        "questions": queries.questions_for(occasion),
    }
    return page_or_partial(request, "checkins/questions.html", partial="list", context=context)
