"""The organisation chart: level by level, or unfolded as far as somebody who is sought."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from core.pages import page_of
from core.web import PersonRequest, page_or_partial
from people import queries
from people.forms import ChartForm
from people.models import Person
from people.queries.chart import WIDEST_LEVEL

MOST_FOUND = 8


@require_safe
def chart(request: PersonRequest) -> HttpResponse:
    """From the top, or from the person in `from`; open as far as the one in `open` or the one sought by `find`."""
    form = ChartForm(request.GET)
    start, end, sought = _meant(request, "from"), _meant(request, "open"), form.sought
    context = {
        "form": form,
        "start": start,
        "line": queries.line_above(request.user, start) if start else [],
        "words": form.words,
        "found": queries.people_called(_people(request), form.words)[:MOST_FOUND] if form.words else [],
        **_level(request, start, opened=_way(start, end, sought), sought=sought),
    }
    return page_or_partial(request, "people/chart.html", partial="tree", context=context)


@require_safe
def below(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """One more level, or more of one."""
    manager = get_object_or_404(Person.objects.visible_to(request.user), pk=person_id)
    context = {**_level(request, manager, opened=[], sought=None), "start": manager}
    partial = "#nodes" if context["page"].has_previous else ""
    return render(request, f"people/chart_level.html{partial}", context)


def _level(
    request: PersonRequest, manager: Person | None, *, opened: list[UUID], sought: Person | None
) -> dict[str, Any]:
    page = page_of(queries.chart_level(request.user, manager), request.GET.get("page"), size=WIDEST_LEVEL)
    if manager is None and not opened and len(page) == 1:
        opened = [page.items[0].pk]  # one at the top alone says nothing
    nodes = queries.chart_nodes(request.user, manager, page, opened=opened, sought=sought.pk if sought else None)
    return {"page": page, "level": nodes, "next_page": page.number + 1 if page.has_next else None}


def _way(start: Person | None, end: Person | None, sought: Person | None) -> list[UUID]:
    """Who is open: everybody above the two, and the first of them."""
    way = [*(end.above if end else []), *([end.pk] if end else []), *(sought.above if sought else [])]
    return [one for one in dict.fromkeys(way) if start is None or one != start.pk]


def _meant(request: PersonRequest, name: str) -> Person | None:
    if name not in request.GET:
        return None
    try:
        key = UUID(request.GET[name])
    except ValueError as error:
        raise Http404 from error
    person: Person = get_object_or_404(Person.objects.visible_to(request.user), pk=key)
    return person


def _people(request: PersonRequest) -> Any:
    return Person.objects.visible_to(request.user).active()
