"""Who is signed in where."""

from typing import TYPE_CHECKING

from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.readers import Is, ReadableQuerySet, Readers

if TYPE_CHECKING:
    from people.sign_in.store import SessionStore


class SessionQuerySet(ReadableQuerySet["Session"]):
    """Sessions; only their owner ever sees them, and nobody the key."""


class SessionManager(BaseSessionManager.from_queryset(SessionQuerySet)):  # type: ignore[misc]
    """Encodes what a session holds, as Django does."""


class Session(AbstractBaseSession):
    """Django's session, with columns that its owner can look at. They repeat what stands in the session itself."""

    handle = models.UUIDField(null=True)  # names it on pages, where its key would open it; a new key leaves it
    person = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="+")
    device = models.CharField(max_length=80, blank=True)
    since = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)

    readers = Readers(Is("person", _("is signed in with it")))
    objects = SessionManager()  # type: ignore[misc]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person=None, handle=None) | models.Q(person__isnull=False, handle__isnull=False),
                name="session_has_a_handle_iff_somebody_is_signed_in",
            ),
        ]

    @classmethod
    def get_session_store_class(cls) -> type["SessionStore"]:
        """What reads it."""
        from people.sign_in.store import SessionStore  # noqa: PLC0415 - it asks for models

        return SessionStore
