"""Reads about people: the directory, the reporting line, who is away."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, Count, Expression, Func, Q, TextField, Value, When

from people.models import Leave, Person
from people.models.person import PersonQuerySet

MOST_WORDS = 6
SHORT = 2  # letters
EARLIEST_ZONE = timedelta(hours=14)  # ahead of UTC; nowhere does a day begin earlier


def people_called(people: PersonQuerySet, words: str) -> PersonQuerySet:
    """Those in whose name, address or job title every word stands; where nobody is, those whose names look alike.

    First whoever is called exactly that, then whose name begins so, then in whom each word begins a word, then the
    rest. Case and accents do not matter. A word of one or two letters has to begin a word: half of all names hold any
    two letters somewhere. How much alike is `pg_trgm.word_similarity_threshold`, set with the connection.
    """
    wanted = words.replace("\x00", "").split()[:MOST_WORDS]
    if not wanted:
        return people.by_name()
    holding = people.filter(Q(*(_holds(word if len(word) > SHORT else f" {word}") for word in wanted)))
    if holding.exists():
        return holding.order_by(_rank(wanted), "search_name", "pk")
    whole = _folded(" ".join(wanted))
    alike = people.filter(search_text__trigram_word_similar=whole)
    likeness = TrigramWordSimilarity(whole, "search_text")  # type: ignore[arg-type]
    return alike.order_by(likeness.desc(), "search_name", "pk")


def _rank(wanted: Sequence[str]) -> Case:
    """How well a text that holds the words fits them; `people.models.triggers` says how it is made."""
    whole = " ".join(wanted)
    fits = [_holds(f"\n {whole}\n"), _holds(f"\n {whole}"), Q(*(_holds(f" {word}") for word in wanted))]
    return Case(*(When(fit, then=Value(place)) for place, fit in enumerate(fits)), default=Value(len(fits)))


def _holds(part: str) -> Q:
    return Q(search_text__contains=_folded(part))


def _folded(word: str) -> Expression:
    return Func(Value(word), function="folded", output_field=TextField())


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
        return _holds(words) & same
