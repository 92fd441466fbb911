"""What somebody who stands in for a manager reads, thing by thing, and what stays between others."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db.models import Model

from core.readers import ReadableQuerySet, readers_of
from feedback.models import Audience
from people.models import Person
from reviews.models import Part, Question, Review
from tests.cast import Company
from tests.checkins import factories as checkins
from tests.development import factories as development
from tests.feedback import factories as feedback
from tests.goals import factories as goals
from tests.people.factories import DelegationFactory
from tests.reviews import factories as reviews

pytestmark = pytest.mark.django_db

SENT_AT = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
Made = Callable[[Company], Model]


def review(company: Company, **more: Any) -> Review:
    made: Review = reviews.ReviewFactory(reviewee=company.nils, **more)
    return made


def answer(direction: str, private_to: str = "none", *, is_sent: bool = True) -> Made:
    """To a question in Nils's review."""

    def made(company: Company) -> Model:
        part = reviews.part_of(review(company), direction)
        Part.objects.filter(pk=part.pk).update(submitted_at=SENT_AT if is_sent else None)
        question = reviews.QuestionFactory(
            section__template=part.review.cycle.template, asked_of=direction, private_to=private_to
        )
        thing: Model = reviews.AnswerFactory(part=part, question=question)
        return thing

    return made


def checkin(company: Company, **more: Any) -> Any:
    series = checkins.SeriesFactory(report=company.nils, manager=company.manager)
    return checkins.CheckInFactory(series=series, **more)


def words(audience: str) -> Made:
    """Feedback of a peer about Nils."""
    return lambda company: feedback.FeedbackFactory(giver=company.peer, recipient=company.nils, audience=audience)


OPEN: dict[str, Made] = {
    "a draft of a goal": lambda company: goals.GoalFactory(owner=company.nils, status="draft"),
    "a goal": lambda company: goals.GoalFactory(owner=company.nils),
    "an update": lambda company: goals.GoalUpdateFactory(goal__owner=company.nils),
    "a re-baseline": lambda company: goals.RebaselineFactory(goal__owner=company.nils),
    "a plan": lambda company: development.PlanFactory(person=company.nils),
    "an action of a plan": lambda company: development.ActionFactory(growth_area__plan__person=company.nils),
    "a review": review,
    "a part of a review": lambda company: reviews.part_of(review(company), "self"),
    "an answer of a self-review": answer("self"),
    "an answer of the manager": answer("manager"),
}
CLOSED: dict[str, Made] = {
    "an answer not sent": answer("self", is_sent=False),
    "an answer the manager has not sent": answer("manager", is_sent=False),
    "an answer for HR": answer("manager", Question.Private.HR),
    "an answer for the manager": answer("manager", Question.Private.MANAGER),
    "that two meet": lambda company: checkin(company).series,
    "a check-in": checkin,
    "a shared point": lambda company: checkins.TalkingPointFactory(added_for=checkin(company)),
    "the manager's private point": lambda company: checkins.TalkingPointFactory(
        added_for=checkin(company), author=company.manager, is_private=True
    ),
    "a shared note": lambda company: checkins.NoteFactory(checkin=checkin(company)),
    "the manager's private note": lambda company: checkins.NoteFactory(
        checkin=checkin(company), private_to=company.manager
    ),
    "an action of a check-in": lambda company: checkins.ActionFactory(agreed_in=checkin(company)),
    "why one was skipped": lambda company: checkins.SkipReasonFactory(checkin=checkin(company, state="skipped")),
    "feedback for the manager": words(Audience.MANAGER),
    "feedback for the two": words(Audience.WITH_MANAGER),
    "feedback for its recipient": words(Audience.RECIPIENT),
    "a request for feedback": lambda company: feedback.FeedbackRequestFactory(
        requester=company.manager, subject=company.nils, audience=Audience.WITH_MANAGER
    ),
}


def reads(person: Person, thing: Model) -> bool:
    """The filter and the list of names, which agree."""
    viewer = Person.objects.with_grants().get(pk=person.pk)
    things: ReadableQuerySet[Any] = type(thing)._default_manager.all()  # type: ignore[assignment]
    is_found = things.visible_to(viewer).filter(pk=thing.pk).exists()
    assert is_found == (viewer in readers_of(type(thing)._default_manager.get(pk=thing.pk)))
    return is_found


@pytest.mark.parametrize("name", OPEN)
def test_a_delegate_reads_for_the_manager_between_the_days_and_no_longer(company: Company, name: str) -> None:
    thing = OPEN[name](company)
    assert not reads(company.other, thing)
    delegation = DelegationFactory(manager=company.manager, delegate=company.other)
    assert reads(company.other, thing)
    delegation.delete()
    DelegationFactory(manager=company.manager, delegate=company.other, days_off=-1)
    DelegationFactory(manager=company.manager, delegate=company.other, days_off=1)
    assert not reads(company.other, thing)


@pytest.mark.parametrize("name", CLOSED)
def test_what_a_delegate_never_reads(company: Company, name: str) -> None:
    DelegationFactory(manager=company.manager, delegate=company.other)
    assert not reads(company.other, CLOSED[name](company))


@pytest.mark.parametrize("name", ["an answer of the manager", "a review"])
def test_a_delegate_of_somebody_else_reads_nothing_of_it(company: Company, name: str) -> None:
    DelegationFactory(manager=company.former, delegate=company.other)
    assert not reads(company.other, OPEN[name](company))


def test_whoever_is_reviewed_does_not_read_for_their_own_manager(company: Company) -> None:
    DelegationFactory(manager=company.manager, delegate=company.nils)
    assert not reads(company.nils, OPEN["an answer of the manager"](company))


def test_a_review_in_other_hands_is_read_by_the_delegate_of_those(company: Company) -> None:
    """Of the manager in the cycle, not of whoever manages the person today."""
    thing = OPEN["an answer of the manager"](company)
    Review.objects.update(manager=company.former)
    DelegationFactory(manager=company.manager, delegate=company.other)
    assert not reads(company.other, thing)
    DelegationFactory(manager=company.former, delegate=company.other)
    assert reads(company.other, thing)
