"""One text to several people: a piece for each, or praise for everyone that is one for all."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.db.models import ProtectedError

from core.models import Notice
from core.readers import readers_of
from feedback import services
from feedback.models import MOST_RECIPIENTS, Audience, Feedback, Kind, NamedValue
from tests.cast import Company
from tests.development.factories import CompanyValueFactory
from tests.feedback.factories import FeedbackFactory
from tests.people.factories import PersonFactory


def send(company: Company, now: Any, **more: Any) -> Feedback:
    choices = {
        "recipient": company.nils,
        "also_to": [company.other],
        "kind": Kind.PRAISE,
        "text": "You told the customer first.",
        "audience": Audience.RECIPIENT,
        "token": uuid4(),
        "actor": company.peer,
        "now": now,
    }
    return services.send_feedback(**choices | more)


def readable(person: Any) -> list[Feedback]:
    return list(Feedback.objects.visible_to(person))


@pytest.mark.parametrize("audience", [Audience.RECIPIENT, Audience.WITH_MANAGER, Audience.MANAGER])
def test_in_private_each_gets_a_piece_that_says_nothing_of_the_others(
    company: Company, now: Any, audience: str
) -> None:
    send(company, now, audience=audience)
    to_nils, to_other = Feedback.objects.get(recipient=company.nils), Feedback.objects.get(recipient=company.other)
    assert (to_nils.lead, to_other.lead) == (None, None)
    assert {reader.person for reader in readers_of(to_nils).people}.isdisjoint({company.other, company.other_manager})
    assert to_other not in readable(company.nils)
    assert to_nils not in readable(company.other)
    assert not any(company.other.short_name in notice.text for notice in Notice.objects.filter(recipient=company.nils))


def test_praise_for_everyone_is_one_for_all_its_recipients(company: Company, now: Any) -> None:
    lead = send(company, now, audience=Audience.EVERYONE)
    assert lead.recipients == [company.nils, company.other]
    assert Feedback.objects.leading().get() == lead
    other = Feedback.objects.get(recipient=company.other)
    assert other.get_absolute_url() == lead.get_absolute_url()


def test_a_manager_of_several_is_told_once(company: Company, now: Any) -> None:
    third = PersonFactory(manager=company.manager)
    send(company, now, also_to=[third], audience=Audience.EVERYONE)
    assert Notice.objects.filter(recipient=company.manager).count() == 1
    assert Notice.objects.filter(recipient__in=[company.nils, third]).count() == 2


@pytest.mark.parametrize("audience", [Audience.RECIPIENT, Audience.EVERYONE])
def test_the_same_form_sends_once_to_each_however_often_it_comes(company: Company, now: Any, audience: str) -> None:
    token = uuid4()
    again = [send(company, now, audience=audience, token=token) for _ in range(3)]
    assert len(set(again)) == 1
    assert Feedback.objects.count() == 2
    assert Notice.objects.filter(recipient=company.other).count() == 1


def test_named_twice_one_gets_one(company: Company, now: Any) -> None:
    send(company, now, also_to=[company.nils, company.other, company.nils])
    assert Feedback.objects.count() == 2


def test_not_to_a_crowd_and_not_to_oneself_among_others(company: Company, now: Any) -> None:
    with pytest.raises(services.TooManyRecipients, match="10"):
        send(company, now, also_to=PersonFactory.create_batch(MOST_RECIPIENTS))
    with pytest.raises(services.FeedbackToOneself):
        send(company, now, also_to=[company.peer])
    assert not Feedback.objects.exists()


def test_an_audience_that_makes_no_sense_for_one_of_them_is_for_none(company: Company, now: Any) -> None:
    with pytest.raises(services.AudienceIsNotOffered, match="Declan has no manager"):
        send(company, now, also_to=[company.top], audience=Audience.WITH_MANAGER)
    assert not Feedback.objects.exists()


def test_correcting_and_withdrawing_hold_for_all_it_went_out_to_together(company: Company, now: Any) -> None:
    send(company, now, audience=Audience.EVERYONE, values=[CompanyValueFactory()])
    piece = Feedback.objects.get(recipient=company.other)
    services.correct_feedback(feedback=piece, text="Better words", actor=company.peer, now=now)
    assert set(Feedback.objects.values_list("text", flat=True)) == {"Better words"}
    late = now + timedelta(minutes=31)
    with pytest.raises(services.TooLateToCorrect):
        services.correct_feedback(feedback=piece, text="Late", actor=company.peer, now=late)
    services.withdraw_feedback(feedback=piece, actor=company.peer, now=now + timedelta(days=1))
    assert not Feedback.objects.standing().exists()
    assert not NamedValue.objects.exists()
    assert not Notice.objects.filter(read_at=None).exists()


def test_in_private_a_piece_is_corrected_and_withdrawn_alone(company: Company, now: Any) -> None:
    first = send(company, now)
    services.withdraw_feedback(feedback=first, actor=company.peer, now=now)
    assert Feedback.objects.standing().get().recipient == company.other


def test_values_that_are_in_use_are_named_and_stay(company: Company, now: Any) -> None:
    value, retired = CompanyValueFactory(), CompanyValueFactory(is_offered=False)
    feedback = send(company, now, values=[value])
    value.is_offered = False
    value.save()
    assert list(feedback.values.all()) == [value]
    with pytest.raises(ProtectedError):
        value.delete()
    with pytest.raises(services.ValueIsNotOffered):
        send(company, now, values=[retired])


def test_feedback_names_a_value_once(company: Company) -> None:
    feedback, value = FeedbackFactory(), CompanyValueFactory()
    feedback.values.add(value)
    with pytest.raises(IntegrityError, match="feedback_names_a_value_once"):
        NamedValue.objects.create(feedback=feedback, value=value)


def test_feedback_goes_out_together_to_everyone_only(company: Company) -> None:
    lead = FeedbackFactory()
    with pytest.raises(IntegrityError, match="feedback_goes_out_together_to_everyone_only"):
        FeedbackFactory(lead=lead, audience=Audience.RECIPIENT)


@pytest.mark.parametrize("who", ["nils", "other"])
def test_praise_goes_out_to_each_recipient_once(company: Company, who: str) -> None:
    lead = FeedbackFactory(recipient=company.nils, audience=Audience.EVERYONE)
    FeedbackFactory(lead=lead, recipient=company.other, audience=Audience.EVERYONE)
    with pytest.raises(IntegrityError, match="praise_goes_out_to_each_recipient_once"):
        FeedbackFactory(lead=lead, recipient=getattr(company, who), audience=Audience.EVERYONE)


def test_praise_at_another_time_goes_to_the_same_people(company: Company) -> None:
    for _time in range(2):
        FeedbackFactory(
            lead=FeedbackFactory(recipient=company.nils, audience=Audience.EVERYONE),
            recipient=company.other,
            audience=Audience.EVERYONE,
        )
    assert Feedback.objects.count() == 4
