"""A person's page."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.web import PersonRequest
from people import queries, rules
from people.models import Leave, Person

MOST_REPORTS = 200


@require_safe
def detail(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """One person: facts, line, reports, and what one can do together."""
    people = Person.objects.visible_to(request.user).select_related("department", "location", "manager")
    person = get_object_or_404(people, pk=person_id)
    now = timezone.now()
    context = {
        "person": person,
        "now": now,
        "away": Leave.objects.visible_to(request.user).on(person.today(now)).filter(person=person).first(),
        "can_see_last_day": rules.can_see_last_day(request.user, person, now),
        "line": queries.line_above(request.user, person),
        "dotted": person.dotted_managers.all().by_name(),
        "reports": queries.reports_of(request.user, person)[:MOST_REPORTS],
        "can_keep_people": rules.can_keep_people(request.user),
    }
    return render(request, "people/detail.html", context)
