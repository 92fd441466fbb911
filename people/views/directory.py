"""The directory, and people found by name."""

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from core.pages import page_of
from core.web import PersonRequest, page_or_partial
from people import queries
from people.forms import DirectoryFilter
from people.models import Person

PAGE_SIZE = 50
MOST_FOUND = 8


@require_safe
def directory(request: PersonRequest) -> HttpResponse:
    """Everybody, by name; narrowed by what stands in the address."""
    narrowed = DirectoryFilter(request.GET)
    people = narrowed.apply(Person.objects.visible_to(request.user).active())
    found = people.select_related("department", "location", "manager")
    page = page_of(found, request.GET.get("page"), size=PAGE_SIZE)
    context = {"page": page, "filter": narrowed}
    return page_or_partial(request, "people/directory.html", partial="found", context=context)


@require_safe
def search(request: PersonRequest) -> HttpResponse:
    """The picker's suggestions for what is typed so far."""
    people = Person.objects.visible_to(request.user).active()
    found = queries.people_called(people, request.GET.get("q", ""))[:MOST_FOUND]
    return JsonResponse({"people": [queries.suggestion(person) for person in found]})
