"""Sessions in Django's own table; the one of a request is asked for by a prepared query."""

from datetime import datetime

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from core.prepared import prepared


class SessionStore(db.SessionStore):
    """Django's, save that a forged cookie with what no column can hold is nobody's session rather than an error."""

    def _validate_session_key(self, key: str) -> bool:
        return super()._validate_session_key(key) and key.isalnum()  # type: ignore[misc]

    def _get_session_from_db(self) -> Session | None:
        found = _alive(key=self.session_key, now=timezone.now())
        if not found:
            self._session_key = None
        return found[0] if found else None


@prepared
def _alive(key: str, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)
