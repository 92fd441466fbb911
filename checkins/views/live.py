"""What a page that stays open is told of what the other has done."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from checkins import queries
from checkins.models import CheckIn
from checkins.views.pages import Part, actions_part, agenda_part, head_part, open_page
from checkins.views.preparing import preparation_part
from core.web import PersonRequest

NOTHING_NEW = 204


def note_part(request: PersonRequest, checkin: CheckIn) -> dict[str, Any]:
    """The shared notes as they are kept."""
    return {"checkin": checkin, "shared": queries.notes_of([checkin], request.user).get((checkin.pk, False))}


PARTS: dict[str, Part] = {
    "head": head_part,
    "points": agenda_part,
    "actions": actions_part,
    "note": note_part,
    "preparation": preparation_part,
}


@require_safe
def news(request: PersonRequest, checkin_id: UUID) -> HttpResponse:
    """The parts whose marks are others than the page has; one query says that there are none."""
    checkin = open_page(request, checkin_id)
    changed = [part for part in PARTS if request.GET.get(part) != checkin.marks[part]]
    if not changed:
        return HttpResponse(status=NOTHING_NEW)
    context: dict[str, Any] = {"changed": changed}
    for part in changed:
        context |= PARTS[part](request, checkin)
    return render(request, "checkins/news.html", context)
