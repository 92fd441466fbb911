"""Inside the table of who reads what, to the letter; the filter and the names are held equal over the whole cast."""

from datetime import UTC, datetime
from itertools import product
from uuid import uuid4

import pytest
from django.db.models import Model
from hypothesis import given, settings
from hypothesis import strategies as st

from core.readers import readers_of
from feedback.models import MANAGER_AUDIENCES, Audience, Feedback, Kind
from tests.cast import Company
from tests.feedback.factories import AskFactory, FeedbackFactory, FeedbackRequestFactory

WORKING = {"top", "skip", "manager", "nils", "peer", "other_manager", "other", "former"} | {
    "hr",
    "hr_far",
    "hr_admin",
    "it_admin",
}
TABLE = {
    Audience.RECIPIENT: {"peer", "nils"},
    Audience.WITH_MANAGER: {"peer", "nils", "manager"},
    Audience.MANAGER: {"peer", "manager"},
    Audience.EVERYONE: WORKING,
}


def readers_in(company: Company, thing: Model) -> set[str]:
    readers = readers_of(thing)
    named = {part for part, person in company.people.items() if person in readers}
    seen = {
        part
        for part, person in company.people.items()
        if type(thing)._default_manager.visible_to(person).filter(pk=thing.pk).exists()  # type: ignore[attr-defined]
    }
    assert named == seen
    return seen


@pytest.mark.parametrize(("audience", "is_withdrawn"), list(product(Audience, [0, 1])))
def test_feedback_is_read_by_whom_the_table_says(company: Company, audience: str, is_withdrawn: int) -> None:
    gone = {"text": "", "withdrawn_at": datetime(2026, 11, 12, tzinfo=UTC)} if is_withdrawn else {}
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=audience, **gone)
    assert readers_in(company, feedback) == TABLE[Audience(audience)]


@pytest.mark.parametrize("audience", Audience)
def test_the_names_before_sending_are_those_after(company: Company, audience: str) -> None:
    saved = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=audience)
    unsaved = Feedback(giver=company.peer, recipient=company.nils, audience=audience, manager_then=saved.manager_then)
    assert {reader.person for reader in readers_of(unsaved).people} == {
        reader.person for reader in readers_of(saved).people
    }


@pytest.mark.parametrize("audience", Audience)
def test_a_change_of_manager_neither_widens_nor_moves_it(company: Company, audience: str) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=audience)
    before = readers_in(company, feedback)
    company.nils.manager = company.other_manager
    company.nils.save()
    assert readers_in(company, Feedback.objects.get(pk=feedback.pk)) == before


@settings(max_examples=60)
@given(data=st.data())
def test_the_filter_and_the_names_agree_whoever_is_concerned(company: Company, data: st.DataObject) -> None:
    parts = st.sampled_from(sorted(company.people))
    giver, recipient, manager = data.draw(st.tuples(parts, parts, parts).filter(lambda three: three[0] != three[1]))
    audience = data.draw(st.sampled_from(Audience))
    feedback = Feedback.objects.create(
        giver=company.people[giver],
        recipient=company.people[recipient],
        manager_then=company.people[manager] if audience in MANAGER_AUDIENCES else None,
        audience=audience,
        kind=Kind.PRAISE,
        text="Thanks",
        sent_key=uuid4(),
        sent_at=datetime(2026, 11, 10, tzinfo=UTC),
    )
    concerned = {giver}
    concerned |= {recipient} if audience != Audience.MANAGER else set()
    concerned |= {manager} if audience in MANAGER_AUDIENCES else set()
    expected = WORKING if audience == Audience.EVERYONE else concerned - {"gone"}
    assert readers_in(company, feedback) == expected


def test_the_asked_read_the_request_but_not_of_one_another(company: Company) -> None:
    request = FeedbackRequestFactory(requester=company.manager, subject=company.nils, audience=Audience.WITH_MANAGER)
    mine = AskFactory(request=request, asked=company.peer)
    AskFactory(request=request, asked=company.other)
    assert readers_in(company, request) == {"manager", "nils", "peer", "other"}
    assert readers_in(company, mine) == {"manager", "nils", "peer"}
