"""Who is at work in the admin."""

from django.http import HttpRequest

from people.models import Person


def staff(request: HttpRequest) -> Person:
    """Whoever is signed in; the admin lets nobody else come this far."""
    person: Person = request.user  # type: ignore[assignment]
    return person
