"""Who reads what, over the whole cast: the filter and the list of names agree, and both are what was promised."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Model

from checkins.models import CheckIn, Series
from core.readers import ReadableQuerySet, readers_of
from perfmgmt.cases.services import close_case
from tests.cast import Company
from tests.checkins.factories import (
    THEN,
    ActionFactory,
    CheckInFactory,
    NoteFactory,
    PreparationFactory,
    PriorityFactory,
    SeriesFactory,
    SkipReasonFactory,
    TalkingPointFactory,
)
from tests.perfmgmt.cases import NOW, agreed

pytestmark = pytest.mark.django_db

TWO = {"nils", "manager"}
THAT_IT_WAS = TWO | {"skip", "top", "hr"}
AUTHOR = {"nils"}


def checkin(company: Company, **details: Any) -> CheckIn:
    return CheckInFactory(series=SeriesFactory(report=company.nils, manager=company.manager), **details)


THINGS: dict[str, tuple[Callable[[Company], Model], set[str]]] = {
    "series": (lambda company: checkin(company).series, THAT_IT_WAS),
    **{
        f"checkin {state}": (lambda company, state=state: checkin(company, state=state), THAT_IT_WAS)
        for state in CheckIn.State.values
    },
    "shared point": (lambda company: TalkingPointFactory(added_for=checkin(company)), TWO),
    "private point": (lambda company: TalkingPointFactory(added_for=checkin(company), is_private=True), AUTHOR),
    "shared note": (lambda company: NoteFactory(checkin=checkin(company)), TWO),
    "private note": (lambda company: NoteFactory(checkin=checkin(company), private_to=company.nils), AUTHOR),
    "action": (lambda company: ActionFactory(agreed_in=checkin(company)), TWO),
    "preparation": (lambda company: PreparationFactory(checkin=checkin(company)), TWO),
    "priority": (lambda company: PriorityFactory(added_for=checkin(company)), TWO),
    "skip reason": (lambda company: SkipReasonFactory(checkin=checkin(company, state=CheckIn.State.SKIPPED)), TWO),
}


def visible(thing: Model, company: Company) -> set[str]:
    objects: ReadableQuerySet[Any] = type(thing)._default_manager.all()  # type: ignore[assignment]
    return {part for part, person in company.people.items() if objects.visible_to(person).exists()}


@pytest.mark.parametrize("name", THINGS)
def test_readers(company: Company, name: str) -> None:
    make, expected = THINGS[name]
    thing = make(company)
    assert visible(thing, company) == expected
    assert {part for part, person in company.people.items() if person in readers_of(thing)} == expected


@pytest.mark.parametrize("name", THINGS)
def test_a_legal_case_opens_what_the_two_shared_and_nothing_private(company: Company, name: str) -> None:
    make, expected = THINGS[name]
    thing = make(company)
    CheckIn.objects.update(starts_at=NOW - timedelta(days=3))
    case = agreed(company, first=company.manager)
    thing = type(thing)._default_manager.get(pk=thing.pk)
    opened = set() if name == "series" or expected == AUTHOR else {"hr_admin", "it_admin"}
    assert visible(thing, company) == expected | opened
    assert {part for part, person in company.people.items() if person in readers_of(thing)} == expected | opened
    close_case(case=case, actor=company.it_admin, now=NOW)
    assert visible(thing, company) == expected


@pytest.mark.parametrize("name", THINGS)
def test_a_new_manager_reads_no_words_of_the_former_one(company: Company, name: str) -> None:
    make, expected = THINGS[name]
    thing = make(company)
    company.nils.manager = company.other_manager
    company.nils.save(update_fields=["manager"])
    Series.objects.update(ended_at=THEN)
    readers = visible(thing, company)
    assert ("other_manager" in readers) == (expected == THAT_IT_WAS)
    assert readers >= expected & TWO, "the two keep what they wrote"


def test_two_people_of_different_lines_are_seen_by_both(company: Company) -> None:
    series = SeriesFactory(report=company.nils, manager=company.other, follows_line=False)
    assert visible(series, company) == {"nils", "other", "manager", "skip", "top", "other_manager", "hr", "hr_far"}
