"""What the two wrote for a check-in, opened in a legal case; its page is neither theirs nor worked on."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from checkins import queries
from core.looking import record_look
from core.readers import readers_of
from core.web import PersonRequest


@require_safe
def opened(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """Its words, to the two who opened them; written down first, where the report of the two finds it."""
    checkin = get_object_or_404(queries.checkins_opened(request.user), pk=checkin_id)
    record_look(checkin, about="series__report", viewer=request.user, now=timezone.now())
    words = queries.words_opened(checkin, request.user)
    context = {"checkin": checkin, "words": words, "readers": readers_of(words.note) if words.note else None}
    return render(request, "checkins/opened.html", context)
