"""How long a session lasts: so long after the last click, and so long at most."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from people.sign_in.store import SIGNED_IN

MINUTE = 60
BACKGROUND = "X-Background"  # a page sends it with what it asks by itself, by the clock
FOLLOW = "follow"  # stands in the address of a page that loads itself anew
BROWSERS = {"Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"}
SYSTEMS = {"Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows", "Mac OS": "Mac",
           "Linux": "Linux"}  # fmt: skip


def begin_session(request: HttpRequest, **_signal: Any) -> None:
    """Whoever signs in starts anew: since when, and with what. Where from is nobody's business."""
    now = _now()
    device = device_of(request.META.get("HTTP_USER_AGENT", ""))
    request.session[SIGNED_IN] = {"handle": str(uuid4()), "device": device, "since": now, "seen": now}


def renew_session(request: HttpRequest, *, reauthenticated: bool = False, **_signal: Any) -> None:
    """Whoever has shown once more who they are goes on with another key; whoever had learnt the old one does not."""
    if reauthenticated:
        request.session.cycle_key()


def device_of(agent: str) -> str:
    """Browser and system by their names; nothing more of what a browser says of itself is kept."""
    browser = next((name for sign, name in BROWSERS.items() if f"{sign}/" in agent), "")
    system = next((name for sign, name in SYSTEMS.items() if sign in agent), "")
    return ", ".join(filter(None, [browser, system]))


class SessionLimitsMiddleware:
    """Signs out whoever did nothing for too long, or came too long ago; notes once a minute that somebody is there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        known = request.session.get(SIGNED_IN)
        if known:
            idle, age = (_now() - known[name] for name in ("seen", "since"))
            if idle > settings.SESSION_IDLE_MINUTES * MINUTE or age > settings.SESSION_COOKIE_AGE:
                logout(request)
                messages.info(request, _("You were away for a while, so we signed you out. Nothing you typed is lost."))
            elif idle >= MINUTE and BACKGROUND not in request.headers and FOLLOW not in request.GET:
                request.session[SIGNED_IN] = {**known, "seen": _now()}
        return self.get_response(request)


def _now() -> int:
    return int(timezone.now().timestamp())
