"""Somebody's picture, kept and taken away."""

from datetime import datetime
from uuid import uuid4

from core.deeds import deed
from people.models import Person, Picture


@deed
def keep_picture(*, person: Person, body: bytes, actor: Person, now: datetime) -> Person:
    """Show this picture of the person from now on, in place of any other. `body` was made by `pictures.portrait`."""
    person = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    person.picture_key = uuid4()
    person.save(update_fields=["picture_key"])
    Picture.objects.update_or_create(
        person=person, defaults={"key": person.picture_key, "body": body, "changed_at": now}
    )
    return person


@deed
def remove_picture(*, person: Person, actor: Person, now: datetime) -> Person:
    """Show initials again; the picture is gone, not hidden."""
    person = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    Picture.objects.filter(person=person).delete()
    person.picture_key = None
    person.save(update_fields=["picture_key"])
    return person
