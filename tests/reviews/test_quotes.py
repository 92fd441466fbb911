"""What is quoted: its words are read by who reads the answer and may read where they come from."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from feedback.models import Audience, Feedback
from people.models import Person
from reviews import copies, services
from reviews.evidence import quotes_for
from reviews.models import Part, Quote, Review
from tests.cast import Company
from tests.checkins.factories import ActionFactory, CheckInFactory
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalUpdateFactory
from tests.reviews.conftest import Asked
from tests.reviews.pages import at, send, share, sign_in, words

pytestmark = pytest.mark.django_db

SEPTEMBER = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
SAID = "She calls before the vat runs dry."
POINTER = "For those alone who may read what is quoted"


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


def quoted(kind: str, source: Any, part: Part, asked: Asked, now: datetime) -> Quote:
    more = {"part": part, "question": asked.text, "actor": part.writer, "now": now}
    quote: Quote = services.quote_evidence(kind=kind, source=source.pk, **more)
    return quote


def shared(part: Part, now: datetime) -> Review:
    send(part, now)
    return share(part.review, now)


def given(company: Company, **more: Any) -> Feedback:
    named = {"giver": company.peer, "recipient": company.nils, "sent_at": SEPTEMBER, "text": SAID}
    feedback: Feedback = FeedbackFactory(**{"audience": Audience.WITH_MANAGER, **named, **more})
    return feedback


def reads(person: Person) -> bool:
    """Whether the words of a quote they can see are shown."""
    return any(SAID in quote.words for quote in quotes_for(person).visible_to(person))


@pytest.mark.parametrize("audience", [Audience.WITH_MANAGER, Audience.EVERYONE])
def test_feedback_is_read_by_its_own_readers_alone(
    company: Company, managers: Part, asked: Asked, now: datetime, audience: str
) -> None:
    kind = {"kind": "praise"} if audience == Audience.EVERYONE else {}
    source = given(company, audience=audience, **kind)
    quote = quoted("feedback", source, managers, asked, now)
    assert quote.text == ""
    shared(managers, now)
    for person in company.people.values():
        may_answer = Quote.objects.visible_to(person).filter(pk=quote.pk).exists()
        may_source = Feedback.objects.visible_to(person).filter(pk=source.pk).exists()
        assert reads(person) == (may_answer and may_source), person
    assert reads(company.manager)
    assert reads(company.nils)
    assert reads(company.skip) == reads(company.hr) == (audience == Audience.EVERYONE)


def test_the_page_shows_others_that_something_is_quoted_and_not_what(
    company: Company, managers: Part, asked: Asked, now: datetime
) -> None:
    quoted("feedback", given(company), managers, asked, now)
    review = shared(managers, now)
    for person in (company.nils, company.manager):
        page = words(sign_in(person).get(at("detail", review.pk)))
        assert SAID in page
        assert POINTER not in page
    for person in (company.skip, company.hr):
        page = words(sign_in(person).get(at("detail", review.pk)))
        assert SAID not in page
        assert "Priya" not in page
        assert POINTER in page


def test_what_two_agreed_stays_between_them(company: Company, managers: Part, asked: Asked, now: datetime) -> None:
    checkin = CheckInFactory(series__report=company.nils, series__manager=company.manager)
    action = ActionFactory(text=SAID, created_at=SEPTEMBER, agreed_in=checkin)
    assert quoted("check_in", action, managers, asked, now).text == ""
    shared(managers, now)
    assert {person for person in company.people.values() if reads(person)} == {company.manager, company.nils}


def test_a_goal_for_chosen_people_is_quoted_to_them_alone(
    company: Company, managers: Part, asked: Asked, now: datetime
) -> None:
    update = GoalUpdateFactory(goal__owner=company.nils, goal__audience="chosen", note=SAID, created_at=SEPTEMBER)
    assert SAID in quoted("goal", update, managers, asked, now).text
    shared(managers, now)
    assert {person for person in company.people.values() if reads(person)} == {company.manager, company.nils}


def test_what_was_withdrawn_is_gone_from_the_review_too(
    company: Company, managers: Part, asked: Asked, now: datetime
) -> None:
    source = given(company)
    quoted("feedback", source, managers, asked, now)
    Feedback.objects.filter(pk=source.pk).update(withdrawn_at=now, text="")
    review = shared(managers, now)
    assert not reads(company.nils)
    assert POINTER in words(sign_in(company.nils).get(at("detail", review.pk)))


def test_the_writer_is_told_before_quoting_who_reads_the_words(
    company: Company, managers: Part, asked: Asked, now: datetime
) -> None:
    given(company)
    place = at("beside", managers.pk, asked.text.pk)
    assert "shown to those alone who may read it anyway" in words(sign_in(company.manager).get(place))


def test_a_copy_points_at_the_feedback_that_is_in_it(
    company: Company, managers: Part, asked: Asked, now: datetime
) -> None:
    source = given(company)
    quoted("feedback", source, managers, asked, now)
    shared(managers, now)
    [part] = [part for part in copies.parts_of(company.nils) if part.name == "review-quotes"]
    [row] = part.rows
    assert SAID not in str(row)
    assert str(source.pk) in str(row)
