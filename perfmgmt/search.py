"""Search over people and everything the searcher may read."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from core.web import PersonRequest
from feedback.models import NOT_AS_HR, Feedback, Note
from feedback.queries import notes_of
from goals.models import Goal
from people.models import Person
from people.queries import people_called

MOST, MOST_LOOKED_AT = 8, 200
LONGEST = 100


@dataclass(frozen=True)
class Found:
    """What was found of one kind."""

    title: str | Promise
    icon: str
    items: list[Person | Goal | Feedback | Note]


@require_safe
def search(request: PersonRequest) -> HttpResponse:
    """People by name; goals, feedback and one’s own notes by their words; a part of the page while one types."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    context = {"words": words, "found": [one for one in find(request.user, words) if one.items] if words else []}
    template = "perfmgmt/search.html#results" if request.htmx else "perfmgmt/search.html"
    return render(request, template, context)


def find(viewer: Person, words: str) -> list[Found]:
    """What the viewer may read and the words fit, a few of each kind."""
    goals = Goal.objects.visible_to(viewer).filter(title__icontains=words)
    said = Feedback.objects.visible_to(viewer, by=NOT_AS_HR).standing().leading()
    said = said.filter(text__icontains=words).with_people()
    noted = notes_of(viewer).filter(text__icontains=words)
    people = people_called(Person.objects.visible_to(viewer).active(), words)
    return [
        Found(_("People"), "people", list(people[:MOST])),
        Found(
            _("Goals"),
            "goal",
            list(goals.any_of_them(MOST_LOOKED_AT).select_related("owner").order_by("-created_at", "pk")[:MOST]),
        ),
        Found(_("Feedback"), "feedback", list(said.newest_first()[:MOST])),
        Found(_("Your notes"), "lock", list(noted.newest_first()[:MOST])),
    ]
