"""How often one person may ask for pages and send forms, without a query for whoever clicks as people do.

Each process counts in its memory how often somebody came this minute. Who comes more often than people click is counted
in the database from there on, one statement a request, so that the limit holds over all processes.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from math import ceil

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.limits import MINUTE, Limit, wait_for
from core.refusals import Refusal, refused

FREELY = 5  # one in so many is counted by the process alone
READING = frozenset({"GET", "HEAD", "OPTIONS"})
TOO_OFTEN = 429


class PaceMiddleware:
    """Answers 429 to whoever is signed in and asks too often; the API counts its calls itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.minute, self.came = 0, Counter[tuple[str, object]]()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and not request.path.startswith("/api/"):
            now = timezone.now()
            waits = max(self._wait_for(limit, request.user.pk, now) for limit in _limits(request))
            if waits:
                return _too_often(request, waits)
        return self.get_response(request)

    def _wait_for(self, limit: Limit, caller: object, now: datetime) -> float:
        """Threads that count at once may lose one: of what is free, a few more or less do not matter."""
        minute, freely = int(now.timestamp()) // MINUTE, limit.most // FREELY
        if minute != self.minute:
            self.minute, self.came = minute, Counter()
        self.came[limit.name, caller] += 1
        if self.came[limit.name, caller] <= freely:
            return 0.0
        return wait_for(Limit(limit.name, limit.most - freely, limit.seconds), caller, now)


def _limits(request: HttpRequest) -> Iterator[Limit]:
    """Whatever is asked counts; what writes, or sends mail, counts twice as much."""
    yield Limit("pages", settings.PAGES_A_MINUTE, MINUTE)
    if request.method not in READING:
        yield Limit("forms", settings.PAGES_A_MINUTE // 2, MINUTE)


def _too_often(request: HttpRequest, waits: float) -> HttpResponse:
    words = _("That was too often in a short time. Wait a minute and try again.")
    answer = refused(request, Refusal(words), TOO_OFTEN)
    answer["Retry-After"] = str(ceil(waits))
    return answer
