"""Who is away, and who has left."""

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.db.models import F, Func, IntegerField

from people.models import Leave, Person, day_at

EARLIEST_ZONE = timedelta(hours=14)  # ahead of UTC; nowhere does a day begin earlier


def on_leave(person: Person, day: date) -> bool:
    """Whether the person is away on that day."""
    return Leave.objects.on(day).filter(person=person).exists()


def people_on_leave(now: datetime) -> set[UUID]:
    """Everybody who is away at that moment, each by their own calendar."""
    there = day_at("person", now)
    return set(Leave.objects.filter(starts_on__lte=there, ends_on__gte=there).values_list("person", flat=True))


def leavers(now: datetime) -> list[UUID]:
    """Active people whose end date has passed where they live."""
    newest_day = (now.astimezone(UTC) + EARLIEST_ZONE).date()
    ended = Person.objects.active().filter(ends_on__lt=newest_day).order_by("ends_on", "pk")
    return [person.pk for person in ended.only("ends_on", "time_zone") if person.has_ended(now)]


def first_from_the_top(ids: Collection[UUID], *, most: int) -> tuple[list[Person], int]:
    """The first of those who are here among them, managers before their reports; and how many there are in all."""
    found = Person.objects.active().filter(pk__in=ids)
    depth = Func(F("above"), function="cardinality", output_field=IntegerField())
    return list(found.order_by(depth, "search_name", "pk")[:most]), found.count()
