"""Reads about people: the directory, the reporting line, who is away."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Count, Expression, Func, Q, TextField, Value
from django.db.models.functions import Lower

from people.models import Leave, Person
from people.models.person import PersonQuerySet

MOST_WORDS = 6
EARLIEST_ZONE = timedelta(hours=14)  # ahead of UTC; nowhere does a day begin earlier


def people_called(people: PersonQuerySet, words: str) -> PersonQuerySet:
    """Those whose name holds every word in any part; where there is none, those whose names look alike.

    Case and accents do not matter. How much alike is `pg_trgm.word_similarity_threshold`, set with the connection.
    """
    wanted = words.replace("\x00", "").split()[:MOST_WORDS]
    if not wanted:
        return people.by_name()
    exact = people.filter(Q(*(Q(search_name__contains=_folded(word)) for word in wanted)))
    if exact.exists():
        return exact.by_name()
    whole = _folded(" ".join(wanted))
    alike = people.filter(search_name__trigram_word_similar=whole)
    likeness = TrigramWordSimilarity(whole, "search_name")  # type: ignore[arg-type]
    return alike.order_by(likeness.desc(), "search_name", "pk")


def _folded(word: str) -> Expression:
    return Func(Lower(Value(word)), function="unaccent", output_field=TextField())


def on_leave(person: Person, day: date) -> bool:
    """Whether the person is away on that day."""
    return Leave.objects.on(day).filter(person=person).exists()


def people_on_leave(day: date) -> set[UUID]:
    """Everybody who is away on that day."""
    return set(Leave.objects.on(day).values_list("person", flat=True))


def leavers(now: datetime) -> list[UUID]:
    """Active people whose end date has passed where they live."""
    newest_day = (now.astimezone(UTC) + EARLIEST_ZONE).date()
    ended = Person.objects.active().filter(ends_on__lt=newest_day).order_by("ends_on", "pk")
    return [person.pk for person in ended.only("ends_on", "time_zone") if person.has_ended(now)]


def chart_level(viewer: Person, manager: Person | None) -> PersonQuerySet:
    """The people right below somebody, or those at the top, each with the number of `report_count`."""
    people: PersonQuerySet = (
        Person.objects.visible_to(viewer)
        .active()
        .filter(manager=manager)
        .select_related("department")
        .annotate(report_count=Count("reports", filter=Q(reports__is_active=True)))
        .by_name()
    )
    return people


def line_above(viewer: Person, person: Person) -> list[Person]:
    """Everyone above a person, the top first."""
    known = Person.objects.visible_to(viewer).in_bulk(person.above)
    return [known[pk] for pk in person.above if pk in known]


def people_meant_by(words: str) -> list[Person]:
    """Active people with this id, e-mail address or, exactly, this name; two are enough to know it is not one."""
    return list(Person.objects.active().filter(_meant_by(words.strip()))[:2])


def _meant_by(words: str) -> Q:
    try:
        return Q(pk=UUID(words))
    except ValueError:
        if "@" in words:
            return Q(email=words.lower())
        same = Q(name__unaccent__iexact=words) | Q(preferred_name__unaccent__iexact=words)
        return Q(search_name__contains=_folded(words)) & same
