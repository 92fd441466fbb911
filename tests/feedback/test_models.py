from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from feedback.models import Audience, FeedbackPolicy, Kind
from tests.cast import Company
from tests.feedback.factories import (
    SENT_AT,
    AskFactory,
    FeedbackFactory,
    FeedbackPolicyFactory,
    FeedbackRequestFactory,
)


def test_feedback_is_sent_once(company: Company) -> None:
    first = FeedbackFactory(giver=company.peer, recipient=company.nils)
    with pytest.raises(IntegrityError, match="feedback_is_sent_once"):
        FeedbackFactory(giver=company.peer, recipient=company.nils, sent_key=first.sent_key)


def test_feedback_is_to_somebody_else(company: Company) -> None:
    with pytest.raises(IntegrityError, match="feedback_is_to_somebody_else"):
        FeedbackFactory(giver=company.nils, recipient=company.nils)


def test_feedback_to_everyone_is_praise(company: Company) -> None:
    with pytest.raises(IntegrityError, match="feedback_to_everyone_is_praise"):
        FeedbackFactory(recipient=company.nils, audience=Audience.EVERYONE, kind=Kind.SUGGESTION)


@pytest.mark.parametrize("audience", Audience)
def test_feedback_names_the_manager_iff_they_read(company: Company, audience: str) -> None:
    names = audience in {Audience.WITH_MANAGER, Audience.MANAGER}
    with pytest.raises(IntegrityError, match="feedback_names_the_manager_iff_they_read"):
        FeedbackFactory(recipient=company.nils, audience=audience, manager_then=None if names else company.manager)


@pytest.mark.parametrize("wrong", [{"text": ""}, {"withdrawn_at": SENT_AT}])
def test_feedback_has_words_until_withdrawn(company: Company, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="feedback_has_words_until_withdrawn"):
        FeedbackFactory(recipient=company.nils, **wrong)


def test_feedback_is_corrected_within_half_an_hour(company: Company) -> None:
    FeedbackFactory(recipient=company.nils, corrected_at=SENT_AT + timedelta(minutes=30))
    with pytest.raises(IntegrityError, match="feedback_is_corrected_within_half_an_hour"):
        FeedbackFactory(recipient=company.nils, corrected_at=SENT_AT + timedelta(minutes=31))


def test_an_ask_is_answered_once(company: Company) -> None:
    ask = AskFactory()
    FeedbackFactory(recipient=company.nils, ask=ask)
    with pytest.raises(IntegrityError, match="ask_id"):
        FeedbackFactory(recipient=company.nils, ask=ask)


def test_feedback_policy_is_the_only_one(company: Company) -> None:
    with pytest.raises(IntegrityError, match="feedback_policy_is_the_only_one"):
        FeedbackPolicyFactory(id=2)


def test_feedback_policy_suggests_what_it_allows(company: Company) -> None:
    policy = FeedbackPolicy(allows_manager=False, suggested=Audience.MANAGER)
    with pytest.raises(ValidationError, match="audiences you allow"):
        policy.full_clean()
    with pytest.raises(IntegrityError, match="feedback_policy_suggests_what_it_allows"):
        policy.save()


def test_without_a_policy_everything_is_allowed(company: Company) -> None:
    assert FeedbackPolicy.current().allowed == set(Audience)
    FeedbackPolicyFactory(allows_everyone=False)
    assert FeedbackPolicy.current().allowed == set(Audience) - {Audience.EVERYONE}


def test_feedback_request_is_closed_after_it_is_made(company: Company) -> None:
    FeedbackRequestFactory(requester=company.nils, closed_at=SENT_AT)
    with pytest.raises(IntegrityError, match="feedback_request_is_closed_after_it_is_made"):
        FeedbackRequestFactory(requester=company.nils, closed_at=SENT_AT - timedelta(seconds=1))


def test_a_request_is_made_once(company: Company) -> None:
    first = FeedbackRequestFactory(requester=company.nils)
    with pytest.raises(IntegrityError, match="feedback_request_is_made_once"):
        FeedbackRequestFactory(requester=company.nils, token=first.token)


def test_a_request_is_never_for_everyone(company: Company) -> None:
    with pytest.raises(IntegrityError, match="feedback_request_is_never_for_everyone"):
        FeedbackRequestFactory(requester=company.nils, audience=Audience.EVERYONE)


def test_a_request_names_the_manager_iff_they_read(company: Company) -> None:
    with pytest.raises(IntegrityError, match="feedback_request_names_the_manager_iff_they_read"):
        FeedbackRequestFactory(requester=company.nils, audience=Audience.WITH_MANAGER, manager_then=None)


def test_a_request_has_a_question(company: Company) -> None:
    with pytest.raises(IntegrityError, match="feedback_request_has_a_question"):
        FeedbackRequestFactory(requester=company.nils, questions=[])


def test_an_ask_goes_once_to_each_person(company: Company) -> None:
    ask = AskFactory(asked=company.peer)
    with pytest.raises(IntegrityError, match="ask_goes_once_to_each_person"):
        AskFactory(request=ask.request, asked=company.peer)


def test_an_ask_is_answered_or_declined(company: Company) -> None:
    with pytest.raises(IntegrityError, match="ask_is_answered_or_declined"):
        AskFactory(answered_at=SENT_AT, declined_at=SENT_AT)


def test_an_ask_has_a_reason_only_if_declined(company: Company) -> None:
    with pytest.raises(IntegrityError, match="ask_has_a_reason_only_if_declined"):
        AskFactory(decline_reason="No time")


def test_what_they_are_called(company: Company) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer)
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils)
    assert str(feedback) == "Priya Peer to Nils Employee"
    assert str(ask) == "Priya Peer: Nils Employee"
    assert str(FeedbackPolicy()) == "Feedback policy"
