"""Somebody's picture, kept and taken away."""

from datetime import datetime
from uuid import uuid4

from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify
from people.models import AccountNote, Person, Picture


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
    """Show initials again; the picture is gone, not hidden. Who takes away another's is noted, and the other told."""
    person = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    key, person.picture_key = person.picture_key, None
    Picture.objects.filter(person=person).delete()
    person.save(update_fields=["picture_key"])
    if key and actor != person:
        AccountNote.objects.create(person=person, what=AccountNote.What.PICTURE)
        text = gettext_lazy("{name} took your picture away. Colleagues see your initials until you choose another.")
        notify(
            person,
            kind="account_changed",
            text=format_lazy(text, name=actor.name),
            url=reverse("people:settings"),
            cause=f"picture:{key}:removed",
            by=actor,
        )
    return person
