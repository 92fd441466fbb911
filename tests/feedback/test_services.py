from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from core.models import Notice
from feedback import services
from feedback.models import Ask, Audience, Feedback, FeedbackRequest, Kind
from people.models import Person
from tests.cast import Company
from tests.feedback.factories import (
    SENT_AT,
    AskFactory,
    FeedbackFactory,
    FeedbackPolicyFactory,
    FeedbackRequestFactory,
)
from tests.people.factories import LeaveFactory

DUE = date(2026, 11, 24)


def send(company: Company, now: datetime, **more: Any) -> Feedback:
    choices = {
        "recipient": company.nils,
        "kind": Kind.PRAISE,
        "text": "You told the customer first.",
        "audience": Audience.WITH_MANAGER,
        "token": uuid4(),
        "actor": company.peer,
        "now": now,
    }
    return services.send_feedback(**choices | more)


def told() -> dict[Person, str]:
    return {notice.recipient: notice.text for notice in Notice.objects.select_related("recipient")}


def ask_three(company: Company, now: datetime, **more: Any) -> FeedbackRequest:
    choices = {
        "subject": company.nils,
        "asked": [company.peer, company.other, company.peer],
        "questions": ["What should Nils keep doing?"],
        "due_on": DUE,
        "audience": Audience.MANAGER,
        "token": uuid4(),
        "actor": company.manager,
        "now": now,
    }
    return services.request_feedback(**choices | more)


@pytest.mark.parametrize(
    ("audience", "readers"),
    [
        (Audience.RECIPIENT, {"nils"}),
        (Audience.WITH_MANAGER, {"nils", "manager"}),
        (Audience.MANAGER, {"manager"}),
        (Audience.EVERYONE, {"nils", "manager"}),
    ],
)
def test_those_it_is_for_are_told_and_nobody_else(
    company: Company, now: datetime, audience: str, readers: set[str]
) -> None:
    feedback = send(company, now, audience=audience)
    assert set(told()) == {company.people[part] for part in readers}
    assert all(feedback.text not in words for words in told().values())


def test_the_manager_of_the_moment_is_kept(company: Company, now: datetime) -> None:
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    assert send(company, now).manager_then == company.other_manager


def test_nothing_goes_to_a_manager_whom_the_giver_was_not_shown(company: Company, now: datetime) -> None:
    """The change came after the form was found to be in order, and before the row was locked."""
    seen = {company.nils.pk: company.manager.pk}
    assert send(company, now, seen=seen).manager_then == company.manager
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    with pytest.raises(services.ReadersHaveChanged, match="Nils has another manager by now"):
        send(company, now, seen=seen)
    assert send(company, now, audience=Audience.RECIPIENT, seen={company.nils.pk: None}).manager_then is None


def test_nobody_is_asked_for_a_manager_who_was_not_shown(company: Company, now: datetime) -> None:
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    chosen = {"audience": Audience.WITH_MANAGER, "actor": company.nils, "seen": {company.nils.pk: company.manager.pk}}
    with pytest.raises(services.ReadersHaveChanged):
        ask_three(company, now, **chosen)
    assert not FeedbackRequest.objects.exists()


def test_the_same_form_sends_once_and_other_words_are_another_feedback(company: Company, now: datetime) -> None:
    token = uuid4()
    assert send(company, now, token=token) == send(company, now, token=token)
    send(company, now, token=token, text="And another thing.")
    assert Feedback.objects.count() == 2
    assert Notice.objects.filter(recipient=company.nils).count() == 2


def test_nobody_gives_feedback_to_themselves_or_to_who_has_left(company: Company, now: datetime) -> None:
    for recipient in (company.peer, company.gone):
        with pytest.raises(services.FeedbackToOneself):
            send(company, now, recipient=recipient)


def test_what_is_not_offered_is_not_sent(company: Company, now: datetime) -> None:
    with pytest.raises(services.AudienceIsNotOffered, match="no manager"):
        send(company, now, recipient=company.top)
    FeedbackPolicyFactory(allows_everyone=False)
    with pytest.raises(services.AudienceIsNotOffered, match="not allowed"):
        send(company, now, audience=Audience.EVERYONE)
    assert not Feedback.objects.exists()


def test_a_change_of_policy_leaves_what_was_sent(company: Company, now: datetime) -> None:
    feedback = send(company, now, audience=Audience.EVERYONE)
    FeedbackPolicyFactory(allows_everyone=False)
    feedback.refresh_from_db()
    assert feedback.audience == Audience.EVERYONE


def test_correcting_keeps_the_readers(company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.WITH_MANAGER)
    soon = SENT_AT + timedelta(minutes=29)
    better = services.correct_feedback(feedback=feedback, text="Better words", actor=company.peer, now=soon)
    assert (better.text, better.corrected_at, better.manager_then) == ("Better words", soon, company.manager)


def test_after_half_an_hour_nothing_is_corrected(company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils)
    late = SENT_AT + timedelta(minutes=31)
    with pytest.raises(services.TooLateToCorrect):
        services.correct_feedback(feedback=feedback, text="Other", actor=company.peer, now=late)


def test_withdrawing_takes_the_words_and_leaves_a_trace(company: Company, now: datetime) -> None:
    feedback = send(company, now)
    for _ in range(2):
        services.withdraw_feedback(feedback=feedback, actor=company.peer, now=now + timedelta(days=3))
    feedback.refresh_from_db()
    assert (feedback.text, feedback.goal, feedback.withdrawn_at) == ("", None, now + timedelta(days=3))
    assert not Notice.objects.filter(read_at=None).exists()
    with pytest.raises(services.FeedbackIsWithdrawn):
        services.correct_feedback(feedback=feedback, text="Back", actor=company.peer, now=now)


def test_each_is_asked_once_and_the_one_it_is_about_is_told(company: Company, now: datetime) -> None:
    request = ask_three(company, now)
    assert {ask.asked for ask in request.asks.all()} == {company.peer, company.other}
    assert told() == {
        company.peer: "Samira asks you for feedback about Nils.",
        company.other: "Samira asks you for feedback about Nils.",
        company.nils: "Samira asked colleagues for feedback about you.",
    }


def test_about_oneself_it_says_so(company: Company, now: datetime) -> None:
    ask_three(company, now, actor=company.nils, audience=Audience.RECIPIENT)
    assert set(told().values()) == {"Nils asks you for feedback."}


def test_a_request_sent_twice_asks_once(company: Company, now: datetime) -> None:
    token = uuid4()
    assert ask_three(company, now, token=token) == ask_three(company, now, token=token)
    assert Ask.objects.count() == 2


@pytest.mark.parametrize("part", ["nils", "manager"])
def test_those_concerned_are_not_asked(company: Company, now: datetime, part: str) -> None:
    with pytest.raises(services.AskedIsConcerned):
        ask_three(company, now, asked=[company.peer, company.people[part]])


def test_a_request_keeps_to_what_is_offered(company: Company, now: datetime) -> None:
    with pytest.raises(services.AudienceIsNotOffered):
        ask_three(company, now, audience=Audience.RECIPIENT)
    assert not FeedbackRequest.objects.exists()


def test_one_asks_about_nobody_elses_report(company: Company, now: datetime) -> None:
    company.nils.manager = company.other_manager
    company.nils.save()
    with pytest.raises(services.AudienceIsNotOffered, match="somebody you manage"):
        ask_three(company, now, asked=[company.peer])
    assert not FeedbackRequest.objects.exists()


def test_an_answer_inherits_the_audience(company: Company, now: datetime) -> None:
    request = ask_three(company, now)
    ask = request.asks.get(asked=company.peer)
    answer = services.answer_ask(ask=ask, text="He listens.", actor=company.peer, now=now)
    assert (answer.recipient, answer.audience, answer.manager_then) == (
        company.nils,
        Audience.MANAGER,
        company.manager,
    )
    ask.refresh_from_db()
    assert (ask.answered_at, ask.feedback) == (now, answer)
    assert not Notice.objects.filter(recipient=company.peer, read_at=None).exists()
    assert services.answer_ask(ask=ask, text="He listens.", actor=company.peer, now=now) == answer
    with pytest.raises(services.AskIsSettled):
        services.answer_ask(ask=ask, text="He does not.", actor=company.peer, now=now)


def test_an_answer_keeps_the_audience_hr_has_taken_away_since(company: Company, now: datetime) -> None:
    request = ask_three(company, now)
    FeedbackPolicyFactory(allows_manager=False)
    answer = services.answer_ask(
        ask=request.asks.get(asked=company.peer), text="He listens.", actor=company.peer, now=now
    )
    assert answer.audience == Audience.MANAGER


def test_after_the_due_date_nothing_is_answered(company: Company, now: datetime) -> None:
    ask = AskFactory(request__requester=company.nils, request__due_on=date(2026, 11, 16), asked=company.peer)
    with pytest.raises(services.RequestIsOver, match="date"):
        services.answer_ask(ask=ask, text="Late", actor=company.peer, now=now)
    with pytest.raises(services.RequestIsOver):
        services.decline_ask(ask=ask, actor=company.peer, now=now)


def test_when_the_manager_changes_a_request_that_named_one_is_over(company: Company, now: datetime) -> None:
    ask = ask_three(company, now).asks.get(asked=company.peer)
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    with pytest.raises(services.RequestIsOver, match="manager has changed"):
        services.answer_ask(ask=ask, text="He listens.", actor=company.peer, now=now)
    assert not Feedback.objects.exists()


def test_declining_tells_the_one_who_asked_once(company: Company, now: datetime) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer)
    for _ in range(2):
        declined = services.decline_ask(ask=ask, reason="We hardly met.", actor=company.peer, now=now)
    assert (declined.declined_at, declined.decline_reason) == (now, "We hardly met.")
    assert told() == {company.nils: "Priya declined your request for feedback."}
    with pytest.raises(services.AskIsSettled):
        services.answer_ask(ask=ask, text="After all", actor=company.peer, now=now)


def test_one_reminder_and_none_once_it_is_settled(company: Company, now: datetime) -> None:
    request = FeedbackRequestFactory(requester=company.nils, due_on=DUE)
    waiting = AskFactory(request=request, asked=company.peer)
    answered = AskFactory(request=request, asked=company.other, answered_at=SENT_AT)
    assert services.remind_ask(ask_id=waiting.pk, actor=None, now=now)
    assert not services.remind_ask(ask_id=waiting.pk, actor=None, now=now)
    assert not services.remind_ask(ask_id=answered.pk, actor=None, now=now)
    assert told() == {company.peer: "Nils still hopes for your feedback."}


@pytest.mark.parametrize(
    ("state", "refusal"),
    [
        ({"declined_at": SENT_AT}, services.AskIsSettled),
        ({"request__due_on": date(2026, 11, 16)}, services.RequestIsOver),
        ({"reminded_at": SENT_AT}, services.RemindedAlready),
    ],
)
def test_nobody_is_reminded_by_hand_in_vain(
    company: Company, now: datetime, state: dict[str, Any], refusal: type[Exception]
) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer, **state)
    with pytest.raises(refusal):
        services.remind_by_hand(ask=ask, actor=company.nils, now=now)
    assert told() == {}


def test_who_is_away_is_not_reminded_by_hand(company: Company, now: datetime) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer)
    LeaveFactory(person=company.peer, starts_on=now.date(), ends_on=now.date())
    with pytest.raises(services.AskedIsAway):
        services.remind_by_hand(ask=ask, actor=company.nils, now=now)
    services.remind_by_hand(ask=ask, actor=company.nils, now=now + timedelta(days=1))
    assert told() == {company.peer: "Nils still hopes for your feedback."}


def test_there_is_more_time_for_what_stands_and_never_less(company: Company, now: datetime) -> None:
    request = ask_three(company, now)

    def extend(due_on: date) -> None:
        services.extend_request(request=request, due_on=due_on, actor=company.manager, now=now)

    with pytest.raises(services.DueDateIsNoLater):
        extend(DUE)
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    with pytest.raises(services.RequestIsOver):
        extend(DUE + timedelta(days=1))
    request.refresh_from_db()
    assert request.due_on == DUE
