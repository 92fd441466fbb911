"""People found by what one types."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, Expression, Func, Q, TextField, Value, When

from people.models import Person
from people.models.person import PersonQuerySet

MOST_WORDS = 6
SHORT = 2  # letters


def people_called(people: PersonQuerySet, words: str) -> PersonQuerySet:
    """Those in whose name, address or job title every word stands; where nobody is, those whose names look alike.

    First whoever is called exactly that, then whose name begins so, then in whose names each word begins one, then
    the same of addresses and job titles, then the rest. Case and accents do not matter. A word of one or two letters
    has to begin a word: half of all names hold any two letters somewhere. How much alike is
    `pg_trgm.word_similarity_threshold`, set with the connection.
    """
    wanted = words.replace("\x00", "").split()[:MOST_WORDS]
    if not wanted:
        return people.by_name()
    holding = people.filter(Q(*(_holds(word if len(word) > SHORT else f" {word}") for word in wanted)))
    if holding.exists():
        return holding.order_by(_rank(wanted), "search_name", "pk")
    whole = _folded(" ".join(wanted))
    alike = people.filter(search_text__trigram_word_similar=whole, search_name__trigram_word_similar=whole)
    likeness = TrigramWordSimilarity(whole, "search_name")  # type: ignore[arg-type]
    return alike.order_by(likeness.desc(), "search_name", "pk")


def _rank(wanted: Sequence[str]) -> Case:
    """How well a text that holds the words fits them; `people.models.triggers` says how it is made."""
    whole = " ".join(wanted)
    fits = [
        _holds(f"\n {whole}\n"),
        Q(search_name__startswith=_folded(whole)),
        Q(*(_begins_a_name(word) for word in wanted)),
        Q(*(_holds(f" {word}") for word in wanted)),
    ]
    return Case(*(When(fit, then=Value(place)) for place, fit in enumerate(fits)), default=Value(len(fits)))


def _holds(part: str) -> Q:
    return Q(search_text__contains=_folded(part))


def _begins_a_name(word: str) -> Q:
    return Q(search_name__startswith=_folded(word)) | Q(search_name__contains=_folded(f" {word}"))


def _folded(word: str) -> Expression:
    return Func(Value(word), function="folded", output_field=TextField())


def people_meant_by(words: str, *, with_leavers: bool = False) -> list[Person]:
    """Active people with this id, e-mail address or, exactly, this name; two are enough to know it is not one."""
    people = Person.objects.all() if with_leavers else Person.objects.active()
    return list(people.filter(_meant_by(words.strip()))[:2])


def suggestion(person: Person) -> dict[str, Any]:
    """A person as the picker shows them while one types."""
    shown = {"name": person.name, "sub": person.job_title, "initials": person.initials, "hue": person.hue}
    return {"id": str(person.pk), **shown}


def _meant_by(words: str) -> Q:
    try:
        return Q(pk=UUID(words))
    except ValueError:
        if "@" in words:
            return Q(email=words.lower())
        same = Q(name__unaccent__iexact=words) | Q(preferred_name__unaccent__iexact=words)
        return _holds(words) & same
