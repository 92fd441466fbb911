from datetime import date, datetime, timedelta

import pytest

from feedback import rules
from feedback.models import Audience, FeedbackPolicy, Kind
from tests.cast import Company
from tests.feedback.factories import SENT_AT, AskFactory, FeedbackFactory, FeedbackRequestFactory

ALL = FeedbackPolicy()


def open_audiences(offers: list[rules.Offer]) -> set[str]:
    return {offer.audience for offer in offers if not offer.why_not}


def test_feedback_goes_to_others_who_work_here(company: Company) -> None:
    assert rules.can_give(company.peer, company.nils)
    assert not rules.can_give(company.nils, company.nils)
    assert not rules.can_give(company.nils, company.gone)


@pytest.mark.parametrize(
    ("minutes", "part", "may"), [(30, "peer", 1), (31, "peer", 0), (1, "nils", 0), (1, "manager", 0)]
)
def test_only_the_giver_corrects_and_only_for_half_an_hour(company: Company, minutes: int, part: str, may: int) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils)
    when = SENT_AT + timedelta(minutes=minutes)
    assert rules.can_correct(company.people[part], feedback, when) == bool(may)


def test_only_the_giver_withdraws(company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils)
    assert rules.can_withdraw(company.peer, feedback)
    assert not rules.can_withdraw(company.nils, feedback)


def test_what_is_withdrawn_is_not_corrected(company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, text="", withdrawn_at=SENT_AT)
    assert not rules.can_correct(company.peer, feedback, SENT_AT)


def test_one_asks_about_oneself_or_about_a_report(company: Company) -> None:
    may = {part for part, person in company.people.items() if rules.can_ask_about(person, company.nils)}
    assert may == {"nils", "manager"}


def test_only_the_asked_answers(company: Company) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer)
    assert {part for part, person in company.people.items() if rules.can_answer(person, ask)} == {"peer"}


def test_everyone_is_for_praise(company: Company) -> None:
    for kind in Kind:
        offered = open_audiences(rules.offers(company.peer, [company.nils], kind, ALL))
        assert (Audience.EVERYONE in offered) == (kind == Kind.PRAISE)


@pytest.mark.parametrize("part", ["top", "gone_manager"])
def test_without_a_manager_no_manager_is_offered_and_it_says_why(company: Company, part: str) -> None:
    recipient = company.top
    if part == "gone_manager":
        recipient = company.nils
        recipient.manager = company.gone
    offers = rules.offers(company.peer, [recipient], Kind.PRAISE, ALL)
    assert open_audiences(offers) == {Audience.RECIPIENT, Audience.EVERYONE}
    assert {offer.why_not for offer in offers} == {"", f"{recipient.short_name} has no manager at the moment."}


def test_a_manager_is_not_offered_to_write_to_themself(company: Company) -> None:
    offered = open_audiences(rules.offers(company.manager, [company.nils], Kind.PRAISE, ALL))
    assert offered == {Audience.RECIPIENT, Audience.WITH_MANAGER, Audience.EVERYONE}


def test_the_words_name_people(company: Company) -> None:
    labels = [offer.label for offer in rules.offers(company.peer, [company.nils], Kind.PRAISE, ALL)]
    assert labels == ["Only Nils", "Nils and Samira", "Only Samira", "Everyone"]
    labels = [offer.label for offer in rules.offers(company.peer, [], Kind.PRAISE, ALL)]
    assert labels[0] == "Only the recipient"


def test_what_hr_does_not_allow_is_not_there(company: Company) -> None:
    policy = FeedbackPolicy(allows_manager=False, allows_everyone=False)
    offered = {offer.audience for offer in rules.offers(company.peer, [company.nils], Kind.PRAISE, policy)}
    assert offered == {Audience.RECIPIENT, Audience.WITH_MANAGER}
    assert {offer.audience for offer in rules.offers_for_request(company.manager, company.nils, policy)} == {
        Audience.WITH_MANAGER
    }


def test_a_request_has_its_requester_among_the_readers(company: Company) -> None:
    mine = open_audiences(rules.offers_for_request(company.nils, company.nils, ALL))
    theirs = open_audiences(rules.offers_for_request(company.manager, company.nils, ALL))
    assert (mine, theirs) == (
        {Audience.RECIPIENT, Audience.WITH_MANAGER},
        {Audience.WITH_MANAGER, Audience.MANAGER},
    )
    assert open_audiences(rules.offers_for_request(company.top, company.top, ALL)) == {Audience.RECIPIENT}


def test_a_request_is_over_on_the_persons_own_calendar(company: Company, now: datetime) -> None:
    request = FeedbackRequestFactory(requester=company.nils, due_on=date(2026, 11, 16))
    company.peer.time_zone, company.other.time_zone = "Pacific/Auckland", "Pacific/Honolulu"
    just_after_midnight = now.replace(hour=1)
    assert rules.is_over(request, company.peer, just_after_midnight)
    assert not rules.is_over(request, company.other, just_after_midnight)


def test_a_request_notices_a_change_of_manager(company: Company) -> None:
    request = FeedbackRequestFactory(requester=company.nils, audience=Audience.WITH_MANAGER)
    assert not rules.manager_has_changed(request)
    company.nils.manager = company.other_manager
    assert rules.manager_has_changed(request)
    assert not rules.manager_has_changed(FeedbackRequestFactory(requester=company.nils))
