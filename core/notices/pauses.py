"""How long what could not be sent waits: a minute, then twice as long each time, given up after four days."""

from datetime import datetime, timedelta

from django.core.cache import cache

FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=4)
MOST_ATTEMPTS = 31
MOST_DOUBLINGS = 8
REST = timedelta(minutes=1)

_RESTS = "core.notices.mail_rests_until"


def pause_after(attempts: int) -> timedelta:
    """Until the next try."""
    doublings: int = min(attempts - 1, MOST_DOUBLINGS)
    return min(FIRST_PAUSE * (1 << doublings), LONGEST_PAUSE)


def let_mail_rest(now: datetime) -> None:
    """Try no mail for a while: a server that hangs costs one worker its time, not all of them."""
    cache.set(_RESTS, now + REST, REST.total_seconds())


def mail_rests(now: datetime) -> bool:
    """Whether the server failed a moment ago."""
    until: datetime | None = cache.get(_RESTS)
    return until is not None and until - REST <= now < until
