"""Home: the first part at once, the rest behind it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

import reviews.queries
from core.web import PersonRequest
from perfmgmt.home import queries


@require_safe
def home(request: PersonRequest) -> HttpResponse:
    """What waits for the reader; how their cycle stands loads behind it."""
    now = timezone.now()
    context = {
        "today": request.user.today(now),
        "greeting": queries.greeting(request.user, now),
        "waiting": queries.waiting_for(request.user, now),
    }
    return render(request, "perfmgmt/home.html", context)


@require_safe
def standing(request: PersonRequest) -> HttpResponse:
    """The loop, my goals, feedback lately and the next check-in: a page of its own without JavaScript."""
    standing = queries.standing_of(request.user, timezone.now())
    template = "perfmgmt/standing.html#standing" if request.htmx else "perfmgmt/standing.html"
    return render(request, template, {"standing": standing, "loop": queries.loop_of(standing)})


@require_safe
def growth(request: PersonRequest) -> HttpResponse:
    """My growth areas with the next step of each, and what my last review led to."""
    template = "perfmgmt/growth.html#growth" if request.htmx else "perfmgmt/growth.html"
    context = {"growing": queries.growth_of(request.user), "came": reviews.queries.goals_from_last(request.user)}
    return render(request, template, context)
