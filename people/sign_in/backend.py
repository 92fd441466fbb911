"""Who a session belongs to."""

from typing import Any
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend

from core.prepared import prepared
from people.models.person import Person, PersonQuerySet


class Backend(AuthenticationBackend):  # type: ignore[misc]
    """allauth's, which asks for the person of a session on every request: so it is asked by a prepared query."""

    def get_user(self, user_id: Any) -> Person | None:
        """The person, unless they are gone or deactivated."""
        found = _found(person=user_id)
        return found[0] if found and self.user_can_authenticate(found[0]) else None


@prepared
def _found(person: UUID) -> PersonQuerySet:
    found: PersonQuerySet = Person.objects.filter(pk=person).with_grants()
    return found
