"""Which sessions are open."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY

from people.models import Person, Session


def open_sessions(person: Person, now: datetime) -> list[Session]:
    """Those that would still let the person in, latest seen first.

    A new password or a sign-out everywhere ends sessions without touching their rows: their seal fits no more.
    """
    rows = Session.objects.visible_to(person).filter(
        expire_date__gt=now,
        since__gt=now - timedelta(seconds=settings.SESSION_COOKIE_AGE),
        seen_at__gt=now - timedelta(minutes=settings.SESSION_IDLE_MINUTES),
    )
    seal = person.get_session_auth_hash()
    return [row for row in rows.order_by("-seen_at", "pk") if row.get_decoded().get(HASH_SESSION_KEY) == seal]
