"""A prepared query gives what the same query gives when it is composed anew, for whoever asks and whatever they ask."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import NotSupportedError, connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from core.models import Notice
from core.prepared import AnyViewer, Prepared, any_of, prepared
from core.readers import declared, readers_on
from people.models import Person
from tests.cast import Company
from tests.core.letters import Enclosure, Letter, tables
from tests.people.factories import PersonFactory

STATES = ["own", "managed", "handed", "line", "reported", "public"]


@pytest.fixture
def letter_tables(db: None) -> Iterator[None]:
    with tables():
        yield


def enclosures(viewer: Person, state: str, letters: list[UUID]) -> QuerySet[Enclosure]:
    return Enclosure.objects.visible_to(viewer).filter(any_of("letter", letters), letter__state=state).order_by("pk")


def test_everybody_gets_the_same_as_from_a_query_of_their_own(letter_tables: None, company: Company) -> None:
    asked = Prepared(enclosures)
    for state in STATES:
        letter = Letter.objects.create(owner=company.nils, author=company.other, state=state, weight=5)
        letter.shared_with.add(company.peer)
        Enclosure.objects.create(letter=letter)
    some = list(Letter.objects.values_list("pk", flat=True))[1:]
    for somebody in company.people.values():
        for state in STATES:
            own = list(enclosures(somebody, state, some)) if somebody.is_active else []
            assert asked(somebody, state=state, letters=some) == own, (somebody, state)
            assert asked(somebody, state=state, letters=[]) == []


def test_behind_a_pooler_it_is_asked_in_full(
    letter_tables: None, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
    letter = Letter.objects.create(owner=company.nils, author=company.other, state="own")
    enclosure = Enclosure.objects.create(letter=letter)
    with CaptureQueriesContext(connection) as asked:
        assert Prepared(enclosures)(company.nils, state="own", letters=[letter.pk]) == [enclosure]
    assert asked[-1]["sql"].startswith("SELECT")


def test_it_is_composed_once_and_anew_for_those_who_look_after_others(letter_tables: None, company: Company) -> None:
    composed = []

    def letters(viewer: Person, state: str) -> QuerySet[Letter]:
        composed.append(viewer)
        return Letter.objects.visible_to(viewer).filter(state=state)

    asked = Prepared(letters)
    for somebody in (company.nils, company.manager, company.nils):
        asked(somebody, state="own")
    assert len(composed) == 1
    for somebody in (company.hr, company.hr_admin):
        asked(somebody, state="own")
    assert composed[1:] == [company.hr, company.hr_admin]


def test_whatever_readers_ask_of_a_person_is_known_of_one_who_stands_for_many() -> None:
    anybody = AnyViewer()
    for model in declared():
        readers_on(model).filter_for(anybody)  # type: ignore[arg-type]
    assert anybody.parts_asked == {"hr_scope", "is_hr_admin", "is_superuser", "is_staff", "stands_in_for"}


def test_the_signed_out_and_the_deactivated_get_nothing(letter_tables: None, company: Company) -> None:
    Letter.objects.create(owner=company.gone, state="public", weight=5)
    asked = Prepared(lambda viewer: Letter.objects.visible_to(viewer).order_by("pk"))
    assert asked(company.gone) == []
    assert asked(AnonymousUser()) == []  # type: ignore[arg-type]
    assert len(asked(company.nils)) == 1


def test_rows_carry_what_was_loaded_with_them(
    letter_tables: None, company: Company, django_assert_num_queries: Any
) -> None:
    letter = Letter.objects.create(owner=company.nils, state="own")
    letter.shared_with.add(company.peer)

    @prepared
    def own(viewer: Person) -> QuerySet[Letter]:
        return Letter.objects.visible_to(viewer).select_related("owner").prefetch_related("shared_with")

    assert own(company.other) == []
    company.nils.hr_scope, company.nils.stands_in_for  # noqa: B018 - a request has them already
    with django_assert_num_queries(2):
        [found] = own(company.nils)
        assert (found.owner, list(found.shared_with.all())) == (company.nils, [company.peer])


def test_a_value_can_do_nothing_but_stand_in_a_filter(letter_tables: None, company: Company) -> None:
    asked = Prepared(lambda viewer: Letter.objects.filter(author__name=viewer.name))
    with pytest.raises(AttributeError):
        asked(company.nils)


@pytest.mark.django_db(transaction=True)
def test_a_column_that_changes_does_not_stop_it() -> None:
    asked = Prepared(lambda kind: Notice.objects.filter(kind=kind).order_by("pk"))
    assert asked(kind="x") == []
    try:
        widen("varchar(61)")
        with pytest.raises(NotSupportedError):
            asked._fetched(connection, {"kind": "x"})
        assert asked(kind="x") == []
    finally:
        widen("varchar(60)")


def widen(kind: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE core_notice ALTER COLUMN kind TYPE {kind}")


@prepared
def named(name: str) -> QuerySet[Person, UUID]:
    return Person.objects.filter(name=name).values_list("pk", flat=True)


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_over_its_own_connection() -> None:
    people = [PersonFactory(name=f"{name} Okafor") for name in ("Ada", "Bea", "Cleo", "Dora")]

    def ask(person: Person) -> list[UUID]:
        try:
            return named(name=person.name)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, people)) == [[person.pk] for person in people]
