"""Sessions in a table of our own; the one of a request is asked for by a prepared query."""

from datetime import UTC, datetime
from typing import Any

from django.contrib.sessions.backends import db
from django.db.models import QuerySet
from django.utils import timezone

from core.prepared import prepared
from people.models import Session

SIGNED_IN = "signed_in"  # what a session knows of itself: handle, device, since, seen


class SessionStore(db.SessionStore):
    """Django's, save that a forged cookie with what no column can hold is nobody's session rather than an error."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """The table with columns for the owner."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row, with what its owner sees of it."""
        row: Session = super().create_model_instance(data)  # type: ignore[assignment]
        known = data.get(SIGNED_IN)
        if known and "_auth_user_id" in data:
            row.person_id, row.handle, row.device = data["_auth_user_id"], known["handle"], known["device"]
            row.since, row.seen_at = (datetime.fromtimestamp(known[name], UTC) for name in ("since", "seen"))
        return row

    def _validate_session_key(self, key: str) -> bool:
        return super()._validate_session_key(key) and key.isalnum()  # type: ignore[misc]

    def _get_session_from_db(self) -> Session | None:
        found = _alive(key=self.session_key, now=timezone.now())
        if not found:
            self._session_key = None
        return found[0] if found else None


@prepared
def _alive(key: str, now: datetime) -> QuerySet[Session]:
    rows: QuerySet[Session] = Session.objects.filter(session_key=key, expire_date__gt=now)
    return rows
