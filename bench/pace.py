"""What the pace of people who are signed in costs each of their requests (decision 26); `make bench` ends with it.

The same answer is given with the pace and without, by turns in one process: what it costs is too little to be seen in
requests a second.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from statistics import median
from time import perf_counter
from unittest.mock import patch

ROUNDS, CALLS = 12, 40  # as many in all as the limit lets through in a minute once they are counted in the database
NEVER = 10**12  # one in so many passes: everything is counted in the database

Answer = Callable[[object], object]


def print_pace(key: str) -> None:
    """In microseconds a request, as a table."""
    print(f"\n{'the pace, in µs':<36}{'with':>8}{'without':>9}")
    for name, paced, bare in _measured(key):
        print(f"{name:<36}{paced:>8.1f}{bare:>9.1f}", flush=True)


def _measured(key: str) -> Iterator[tuple[str, float, float]]:
    from django.http import HttpResponse  # noqa: PLC0415 - Django is set up by now
    from django.test import RequestFactory  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from bench.serving import email  # noqa: PLC0415
    from core.limits import forget_tallies  # noqa: PLC0415
    from core.pace import FREELY, PaceMiddleware  # noqa: PLC0415
    from people.models import Person  # noqa: PLC0415

    answer = HttpResponse()
    send = RequestFactory()
    for counted, freely in (("by the process", FREELY), ("in the database", NEVER)):
        for what, request in (("page", send.get("/")), ("form", send.post("/"))):
            forget_tallies(timezone.now() + timedelta(hours=1))
            request.user = Person.objects.get(email=email(key))
            with patch("core.pace.FREELY", freely):
                bare: Answer = lambda _request: answer  # noqa: E731 - no middleware and no view
                paced: Answer = PaceMiddleware(bare)  # type: ignore[assignment, arg-type]
                turns = [(_took(paced, request), _took(bare, request)) for _round in range(ROUNDS)]
            yield f"{what}, counted {counted}", *(median(column) for column in zip(*turns, strict=True))


def _took(answer: Answer, request: object) -> float:
    """Microseconds for one of CALLS."""
    start = perf_counter()
    for _call in range(CALLS):
        answer(request)
    return (perf_counter() - start) / CALLS * 1_000_000
