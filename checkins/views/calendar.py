"""The address for one's calendar, and what calendars are answered."""

from typing import Any

from allauth.core.ratelimit import consume_or_429
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST, require_safe

from checkins import services
from checkins.calendar import calendar_of, reader_of
from checkins.models import CalendarFeed
from core.web import PersonRequest

LIMITS = {  # a program reads every hour or so; whoever guesses does it from somewhere
    "calendar": "120/h/key",
    "calendar_guess": "60/m/ip",
}


@login_not_required
@sensitive_variables("key")
@never_cache
@require_safe
def feed(request: HttpRequest, key: str) -> HttpResponse:
    """The check-ins of whoever has made this address."""
    person = reader_of(key)
    action, counted = ("calendar", str(person.pk)) if person else ("calendar_guess", None)
    held_up: HttpResponse | None = consume_or_429(request, config=LIMITS, action=action, key=counted, limit_get=True)
    if held_up:
        return held_up
    if person is None:
        raise Http404
    return HttpResponse(calendar_of(person, timezone.now()), content_type="text/calendar; charset=utf-8")


@require_safe
def calendar(request: PersonRequest) -> HttpResponse:
    """Whether there is an address, and what can be done about it."""
    return render(request, "checkins/calendar.html", _page(request))


@require_POST
@never_cache
@sensitive_variables("key", "address")
def calendar_make(request: PersonRequest) -> HttpResponse:
    """Make an address and show it, this once; the former one is dead."""
    key = services.make_feed(person=request.user, actor=request.user, now=timezone.now())
    address = f"{settings.SITE_URL}{reverse('checkins:feed', args=[key])}"
    return render(request, "checkins/calendar.html", _page(request) | {"address": address})


@require_POST
def calendar_remove(request: PersonRequest) -> HttpResponse:
    """The address opens nothing any more."""
    services.remove_feed(person=request.user, actor=request.user, now=timezone.now())
    messages.success(request, _("The address opens nothing any more."))
    return redirect("checkins:calendar")


def _page(request: PersonRequest) -> dict[str, Any]:
    return {"feed": CalendarFeed.objects.visible_to(request.user).first()}
