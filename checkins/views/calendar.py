"""The address for one's calendar, and what calendars are answered."""

from math import ceil
from typing import Any

from allauth.core.ratelimit import consume_or_429
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST, require_safe

from checkins import services
from checkins.calendar import address_of, calendar_of, reader_of
from checkins.models import CalendarFeed
from core.limits import HOUR, Limit, wait_for
from core.web import PersonRequest

READS = Limit("calendar", 120, HOUR)  # a program reads every hour or so
GUESSES = {"calendar_guess": "60/m/ip"}  # whoever guesses does it from somewhere


@login_not_required
@sensitive_variables("key")
@never_cache
@require_safe
def feed(request: HttpRequest, key: str) -> HttpResponse:
    """The check-ins of whoever has made this address."""
    person = reader_of(key)
    if person is None:
        return _guessed(request)
    now = timezone.now()
    if wait := wait_for(READS, person.pk, now):
        answer = render(request, "429.html", status=429)
        answer["Retry-After"] = str(ceil(wait))
        return answer
    return HttpResponse(calendar_of(person, now), content_type="text/calendar; charset=utf-8")


def _guessed(request: HttpRequest) -> HttpResponse:
    held_up: HttpResponse | None = consume_or_429(request, config=GUESSES, action="calendar_guess", limit_get=True)
    if held_up:
        return held_up
    raise Http404


@require_safe
def calendar(request: PersonRequest) -> HttpResponse:
    """Whether there is an address, and what can be done about it."""
    return render(request, "checkins/calendar.html", _page(request))


@require_POST
@never_cache
@sensitive_variables("key")
def calendar_make(request: PersonRequest) -> HttpResponse:
    """Make an address and show it, this once; the former one is dead."""
    key = services.make_feed(person=request.user, actor=request.user, now=timezone.now())
    return render(request, "checkins/calendar.html", _page(request) | {"address": address_of(key)})


@require_POST
def calendar_remove(request: PersonRequest) -> HttpResponse:
    """The address opens nothing any more."""
    services.remove_feed(person=request.user, actor=request.user, now=timezone.now())
    messages.success(request, _("The address opens nothing any more."))
    return redirect("checkins:calendar")


def _page(request: PersonRequest) -> dict[str, Any]:
    return {"feed": CalendarFeed.objects.visible_to(request.user).first()}
