"""At most so many in so long, for each caller: counted in the database, over all processes, in one statement.

The stretch of time slides: whichever one looks at, no more than that many were let through in it. One that comes too
soon is not counted, so nobody has to wait longer for having tried. Signing in has allauth's own limits, which count the
same way in a dozen statements.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from core.models import Tally

MINUTE, HOUR = 60, 3600
COUNT = """
    insert into core_tally as tally (key, hits, is_over, ends_at)
    values (%(key)s, array[%(now)s::float8], false, %(now)s + %(seconds)s)
    on conflict (key) do update set (hits, is_over, ends_at) = (
        select
            case when count(*) < %(most)s then coalesce(array_agg(hit order by hit), '{}') || %(now)s::float8
                 else array_agg(hit order by hit) end,
            count(*) >= %(most)s,
            %(now)s + %(seconds)s
        from unnest(tally.hits) as hit where hit > %(now)s - %(seconds)s
    )
    returning is_over, hits[1]
"""


@dataclass(frozen=True)
class Limit:
    """At most `most` in any `seconds`, of what is called `name`."""

    name: str
    most: int
    seconds: int


def wait_for(limit: Limit, caller: object, now: datetime) -> float:
    """Count one more; 0 where it is within the limit, else in how many seconds there is room again."""
    moment = now.timestamp()
    key = sha256(f"{limit.name} {caller}".encode()).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute(COUNT, {"key": key, "now": moment, "seconds": limit.seconds, "most": limit.most})
        is_over, first = cursor.fetchone()
    return first + limit.seconds - moment if is_over else 0.0


def forget_tallies(now: datetime) -> None:
    """Whatever counts no longer need not be kept."""
    Tally.objects.filter(ends_at__lte=now.timestamp()).delete()


class PerCaller(BaseThrottle):
    """Calls of the API by one person, with whatever token or session, or by one service."""

    waits = 0.0

    def allow_request(self, request: Request, _view: Any) -> bool:
        """Whether to go on; whoever is nobody was turned away before."""
        limit = Limit("api", settings.API_CALLS_A_MINUTE, MINUTE)
        self.waits = wait_for(limit, request.user.pk, timezone.now())
        return not self.waits

    def wait(self) -> float:
        """For the header `Retry-After`."""
        return self.waits
