"""What somebody looks like."""

from django.db import models

from core.readers import ReadableQuerySet, Readers, ReadersOf


class PictureQuerySet(ReadableQuerySet["Picture"]):
    """Pictures; whoever reads about a person sees theirs."""


class Picture(models.Model):
    """A person's picture, small and made anew here. In the database, where every web process reaches it.

    `key` changes with the picture, so that its address can be kept by browsers; the person carries it as `picture_key`.
    """

    person = models.OneToOneField("people.Person", models.CASCADE, primary_key=True, related_name="+")
    key = models.UUIDField(unique=True)
    body = models.BinaryField()
    changed_at = models.DateTimeField()

    readers = Readers(ReadersOf("person"))
    objects = PictureQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.person_id)
