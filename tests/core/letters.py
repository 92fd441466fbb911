"""A model of the tests' own that uses every relation, with a table made for the length of a test."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, models
from django.db.models import Q

from core.models import uuid7
from core.readers import (
    Chosen,
    DelegateOf,
    DottedManagerOf,
    Everyone,
    HRAdmin,
    HRFor,
    Is,
    Line,
    ManagerOf,
    ReadableQuerySet,
    Readers,
    ReadersOf,
)


class LetterQuerySet(ReadableQuerySet["Letter"]):
    pass


class Letter(models.Model):
    """Something about a person, in one of several states."""

    id = models.UUIDField(primary_key=True, default=uuid7)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    shared_with = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    state = models.CharField(max_length=10)
    weight = models.IntegerField(null=True)

    readers = Readers(
        Is("owner", "owns it"),
        Is("author", "wrote it", when=~Q(state="handed")),
        ManagerOf("owner", when=Q(state__in=["managed", "handed"])),
        DelegateOf("owner", when=Q(state__in=["managed", "handed"])),
        DelegateOf("owner", of="author", when=Q(state="line") & ~Q(weight=2)),
        DottedManagerOf("owner", when=Q(state="line")),
        Line("owner", when=Q(state="line") & Q(weight__gte=3)),
        Line("author", when=Q(state="line", weight__isnull=True) | Q(state="line", weight__lt=0)),
        Chosen("shared_with", when=~Q(weight__gt=5)),
        HRFor("owner", when=Q(state="line") | Q(owner__department__isnull=True)),
        HRAdmin(about=("author",), when=Q(state="reported")),
        Everyone(when=Q(state="public") & ~Q(weight__lte=1)),
    )
    objects = LetterQuerySet.as_manager()

    class Meta:
        app_label = "core"
        managed = False


class EnclosureQuerySet(ReadableQuerySet["Enclosure"]):
    pass


class Enclosure(models.Model):
    """Readable by whoever reads its letter, unless it is sealed."""

    id = models.UUIDField(primary_key=True, default=uuid7)
    letter = models.ForeignKey(Letter, models.CASCADE, null=True, related_name="enclosures")
    sealed = models.BooleanField(default=False)

    readers = Readers(ReadersOf("letter", when=Q(sealed=False)), Is("letter__owner", "owns it"))
    objects = EnclosureQuerySet.as_manager()

    class Meta:
        app_label = "core"
        managed = False


@contextmanager
def tables() -> Iterator[None]:
    """Both tables, inside the test's transaction."""
    with connection.schema_editor() as editor:
        editor.create_model(Letter)
        editor.create_model(Enclosure)
    yield
