"""The organisation chart, level by level."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from core.web import PersonRequest
from people import queries
from people.models import Person

WIDEST_LEVEL = 200


@require_safe
def chart(request: PersonRequest) -> HttpResponse:
    """The organisation from the top, or from the person in `?from=`."""
    start = None
    if "from" in request.GET:
        people = Person.objects.visible_to(request.user).active()
        start = get_object_or_404(people, pk=_uuid_or_404(request.GET["from"]))
    context = {
        "start": start,
        "line": queries.line_above(request.user, start) if start else [],
        "level": queries.chart_level(request.user, start)[:WIDEST_LEVEL],
    }
    return render(request, "people/chart.html", context)


@require_safe
def below(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """One more level of the chart."""
    manager = get_object_or_404(Person.objects.visible_to(request.user).active(), pk=person_id)
    level = queries.chart_level(request.user, manager)[:WIDEST_LEVEL]
    return render(request, "people/chart_level.html", {"level": level})


def _uuid_or_404(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error
