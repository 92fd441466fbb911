"""Both directions of a declaration agree: what a person sees, and who is said to see it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.db.models import Q
from hypothesis import given, settings
from hypothesis import strategies as st

from core.conditions import holds, in_words
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
    declared,
    readers_of,
)
from core.readers.relations import Relation
from people.models import Department, Person, Role, RoleGrant
from tests.cast import Company
from tests.core.letters import Enclosure, Letter, tables
from tests.people.factories import DelegationFactory, DepartmentFactory, PersonFactory

PEOPLE = 6
STATES = ["own", "managed", "handed", "line", "reported", "public"]

person = st.integers(min_value=0, max_value=PEOPLE - 1)
letters = st.fixed_dictionaries(
    {
        "owner": st.none() | person,
        "author": st.none() | person,
        "state": st.sampled_from(STATES),
        "weight": st.none() | st.integers(-2, 8),
        "shared_with": st.sets(person, max_size=2),
        "sealed": st.booleans(),
    }
)
organisations = st.fixed_dictionaries(
    {
        # each person's manager comes earlier in the list, so there is no loop
        "managers": st.tuples(*[st.none() | st.integers(0, max(n - 1, 0)) for n in range(PEOPLE)]),
        "departments": st.tuples(*[st.none() | st.integers(0, 1) for _ in range(PEOPLE)]),
        "dotted": st.sets(st.tuples(person, person), max_size=4),
        "inactive": st.sets(person, max_size=2),
        "partners": st.dictionaries(person, st.none() | st.integers(0, 1), max_size=2),
        "admins": st.sets(person, max_size=1),
        "delegates": st.dictionaries(person, st.tuples(person, st.integers(-1, 1)), max_size=3),
    }
)


@pytest.fixture
def letter_tables(db: None) -> Iterator[None]:
    with tables():
        yield


def build(shape: dict[str, Any], departments: list[Department]) -> list[Person]:
    people: list[Person] = []
    for number in range(PEOPLE):
        manager = shape["managers"][number]
        department = shape["departments"][number]
        people.append(
            PersonFactory(
                manager=people[manager] if number and manager is not None else None,
                department=None if department is None else departments[department],
                is_active=number not in shape["inactive"],
            )
        )
    for report, manager in shape["dotted"]:
        people[report].dotted_managers.add(people[manager])
    for number, department in shape["partners"].items():
        where = {"for_everyone": True} if department is None else {"department": departments[department]}
        RoleGrant.objects.create(person=people[number], role=Role.HR_PARTNER, **where)
    for number in shape["admins"]:
        RoleGrant.objects.create(person=people[number], role=Role.HR_ADMIN)
    for manager, (delegate, days) in shape["delegates"].items():
        if delegate != manager:
            DelegationFactory(manager=people[manager], delegate=people[delegate], days_off=days)
    return people


def assert_agree(queryset: ReadableQuerySet[Any], obj: Any, people: list[Person]) -> None:
    assert_all_agree(queryset.filter(pk=obj.pk), list(Person.objects.filter(pk__in=[one.pk for one in people])))


def assert_all_agree(queryset: ReadableQuerySet[Any], people: list[Person]) -> None:
    listed = {obj: readers_of(obj) for obj in queryset}
    for somebody in people:
        sees = set(queryset.visible_to(somebody))
        assert sees == {obj for obj in listed if somebody in listed[obj]}, f"{somebody} sees={sees}, listed={listed}"


@pytest.mark.slow(3)
@settings(max_examples=60)
@given(shape=organisations, written=st.lists(letters, min_size=1, max_size=3))
def test_both_directions_agree(letter_tables: None, shape: dict[str, Any], written: list[dict[str, Any]]) -> None:
    with transaction.atomic():
        people = build(shape, [DepartmentFactory(), DepartmentFactory()])
        for one in written:
            letter = Letter.objects.create(
                owner=None if one["owner"] is None else people[one["owner"]],
                author=None if one["author"] is None else people[one["author"]],
                state=one["state"],
                weight=one["weight"],
            )
            letter.shared_with.set(people[number] for number in one["shared_with"])
            Enclosure.objects.create(letter=letter, sealed=one["sealed"])
        everybody = list(Person.objects.all())
        assert_all_agree(Letter.objects.all(), everybody)
        assert_all_agree(Enclosure.objects.all(), everybody)
        transaction.set_rollback(True)


def test_an_enclosure_without_a_letter_is_nobodys(letter_tables: None, company: Company) -> None:
    assert_agree(Enclosure.objects.all(), Enclosure.objects.create(letter=None), list(company.people.values()))


def test_the_signed_out_see_nothing(letter_tables: None, company: Company) -> None:
    Letter.objects.create(owner=company.nils, state="public", weight=5)
    assert not Letter.objects.visible_to(AnonymousUser()).exists()  # type: ignore[arg-type]


def test_a_row_shows_once_however_many_reasons_there_are(letter_tables: None, company: Company) -> None:
    letter = Letter.objects.create(owner=company.nils, author=company.nils, state="public", weight=5)
    letter.shared_with.set([company.nils, company.peer])
    assert list(Letter.objects.visible_to(company.nils)) == [letter]
    assert [reader.reasons for reader in readers_of(letter).people if reader.person == company.nils] == [
        ["owns it", "wrote it", "was chosen to read it"]
    ]


def test_a_reason_is_given_once(letter_tables: None, company: Company) -> None:
    """Also where it holds in two ways."""
    enclosure = Enclosure.objects.create(letter=Letter.objects.create(owner=company.nils, state="own"))
    assert [(reader.person, reader.reasons) for reader in readers_of(enclosure).people] == [(company.nils, ["owns it"])]


@pytest.mark.parametrize("state", STATES)
def test_the_named_ways_open_their_part_and_no_more(letter_tables: None, company: Company, state: str) -> None:
    letter = Letter.objects.create(owner=company.nils, author=company.other, state=state, weight=5)
    letter.shared_with.add(company.peer)
    Enclosure.objects.create(letter=letter)
    kinds: list[type[Relation]] = [Is, ManagerOf, DelegateOf, DottedManagerOf, Line, HRFor, HRAdmin, Chosen, Everyone]
    for somebody in company.people.values():
        for rows in (Letter.objects.all(), Enclosure.objects.all()):
            by_each = [set(rows.visible_to(somebody, by=(kind,))) for kind in kinds]
            assert set().union(*by_each) == set(rows.visible_to(somebody))
    assert list(Letter.objects.visible_to(company.nils, by=(Is,))) == [letter]
    assert not Letter.objects.visible_to(company.nils, by=(ManagerOf, Line))


def test_reasons_name_the_person(letter_tables: None, company: Company) -> None:
    letter = Letter(owner=company.nils, state="managed")
    listed = readers_of(letter, chosen={"shared_with": [company.other]})
    assert {reader.person: reader.reasons for reader in listed.people} == {
        company.nils: ["owns it"],
        company.manager: ["manages Nils"],
        company.other: ["was chosen to read it"],
    }


def test_nobody_is_chosen_before_the_row_is_saved(letter_tables: None, company: Company) -> None:
    assert readers_of(Letter(state="own")).people == []


@pytest.mark.parametrize("size", [1, 3])
def test_the_filter_costs_one_query_however_many_rows(
    letter_tables: None, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    for _ in range(size):
        letter = Letter.objects.create(owner=company.nils, state="line", weight=4)
        Enclosure.objects.create(letter=letter)
    company.hr.hr_scope, company.hr.is_hr_admin, company.hr.stands_in_for  # noqa: B018 - a request has them already
    with django_assert_num_queries(1):
        assert len(Enclosure.objects.visible_to(company.hr)) == size


def test_declared_models_have_a_queryset_that_reads() -> None:
    for model in declared():
        assert isinstance(model._default_manager.all(), ReadableQuerySet), model


def test_conditions_in_words() -> None:
    condition = ~Q(status="draft") & (Q(audience__in=["company", "line"]) | Q(owner__manager__isnull=True))
    assert in_words(condition) == (
        "not (status is draft) and audience is one of company, line or owner’s manager is empty"
    )
    assert in_words(Q(weight__gte=3, shared_at__isnull=False)) == "shared at is set and weight ≥ 3"


def test_an_unknown_lookup_is_refused(company: Company) -> None:
    with pytest.raises(LookupError):
        holds(Q(name__startswith="N"), company.nils)
