"""People outside the organisation are asked, and answer by a link that works once; then they are forgotten."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine

from core.models import Notice
from feedback import services, tasks
from feedback.models import Audience, Feedback, FeedbackRequest, OutsideAsk, Outsider
from feedback.services.outside import hashed, key_of
from people.services import change_manager
from tests.cast import Company
from tests.feedback.outside.conftest import NOW, ask, open_ask
from tests.feedback.test_races import at_once
from tests.feedback.test_readers import readers_in


def test_hr_has_to_allow_it_and_does_not_to_begin_with(company: Company) -> None:
    with pytest.raises(services.OutsidersAreNotAllowed):
        ask(company)
    assert not FeedbackRequest.objects.exists()
    assert not OutsideAsk.objects.exists()


def test_of_the_link_only_a_hash_is_kept_and_of_the_address_no_history(company: Company, allowed: None) -> None:
    ask(company)
    found = OutsideAsk.objects.get()
    row = str(OutsideAsk.objects.values().get())
    assert key_of(found) not in row
    assert hashed(key_of(found)) in row
    event = OutsideAsk.pgh_event_model  # type: ignore[attr-defined]
    assert not {"email", "key_hash"} & {field.name for field in event._meta.fields}


def test_an_answer_is_feedback_from_outside_for_whom_the_request_was(company: Company) -> None:
    found = open_ask(company)
    feedback = services.answer_outside(key=key_of(found), text="On time.", actor=None, now=NOW)
    assert readers_in(company, feedback) == {"manager"}
    assert (feedback.giver, feedback.giver_name, str(feedback)) == (None, "Mara Lind", "Mara Lind to Nils Employee")
    found.refresh_from_db()
    assert (found.email, found.key_hash, found.answered_at, found.closed_at) == ("", None, NOW, NOW)
    assert {one.recipient: one.text for one in Notice.objects.all()} == {
        company.manager: "Mara Lind gave feedback about Nils."
    }


@pytest.mark.parametrize(
    ("audience", "readers"), [(Audience.RECIPIENT, {"nils"}), (Audience.WITH_MANAGER, {"nils", "manager"})]
)
def test_the_audience_is_that_of_the_request(company: Company, audience: str, readers: set[str]) -> None:
    found = open_ask(company, request__requester=company.nils, request__audience=audience)
    feedback = services.answer_outside(key=key_of(found), text="On time.", actor=None, now=NOW)
    assert readers_in(company, feedback) == readers


def test_who_was_asked_outside_is_for_the_one_who_asks_and_the_one_it_is_about(company: Company) -> None:
    assert readers_in(company, open_ask(company)) == {"manager", "nils"}


def test_a_link_works_once(company: Company) -> None:
    key = key_of(open_ask(company))
    services.answer_outside(key=key, text="On time.", actor=None, now=NOW)
    with pytest.raises(services.LinkIsOver):
        services.answer_outside(key=key, text="On time.", actor=None, now=NOW)
    with pytest.raises(services.LinkIsOver):
        services.decline_outside(key=key, actor=None, now=NOW)
    assert Feedback.objects.count() == 1


@pytest.mark.parametrize("reason", ["", "I hardly know him."])
def test_declining_with_or_without_a_reason(company: Company, reason: str) -> None:
    found = open_ask(company)
    services.decline_outside(key=key_of(found), reason=reason, actor=None, now=NOW)
    found.refresh_from_db()
    assert (found.email, found.declined_at, found.decline_reason) == ("", NOW, reason)
    assert Notice.objects.get().recipient == company.manager


@pytest.mark.parametrize("key", ["", "x", "\x00", "\udcff", "9" * 4000])
def test_what_was_never_a_key_leads_nowhere(company: Company, key: str) -> None:
    open_ask(company)
    assert services.outside_ask_for(key, NOW) is None


def test_after_the_last_day_the_link_is_over_and_the_address_forgotten(company: Company) -> None:
    found = open_ask(company, request__due_on=date(2026, 11, 17))
    kept = open_ask(company, request__due_on=date(2026, 11, 18))
    assert services.outside_ask_for(key_of(found), NOW) == found
    tomorrow = NOW + timedelta(days=1)
    assert services.outside_ask_for(key_of(found), tomorrow) is None
    with time_machine.travel(tomorrow, tick=False):
        tasks.sweep_outside()
    for one in (found, kept):
        one.refresh_from_db()
    assert (found.email, found.key_hash, found.answered_at) == ("", None, None)
    assert kept.email


def test_another_manager_or_a_leaver_ends_the_link(company: Company) -> None:
    moved = open_ask(company)
    change_manager(person=company.nils, manager=company.other_manager, actor=company.hr_admin, now=NOW)
    assert services.outside_ask_for(key_of(moved), NOW) is None
    services.forget_outsiders(actor=None, now=NOW)
    moved.refresh_from_db()
    assert moved.email == ""


@pytest.mark.parametrize("part", ["requester", "subject"])
def test_whoever_leaves_ends_what_they_asked_and_what_is_about_them(company: Company, part: str) -> None:
    from feedback.services.leaving import settle_asks  # noqa: PLC0415 - called by people alone

    found = open_ask(company)
    leaver = company.manager if part == "requester" else company.nils
    settle_asks(leaver=leaver, actor=company.hr_admin, now=NOW)
    found.refresh_from_db()
    assert (found.email, found.request.closed_at) == ("", NOW)
    assert services.outside_ask_for(key_of(found), NOW) is None


def test_there_is_a_limit_for_each_request_and_day(company: Company, allowed: None) -> None:
    many = [Outsider(name=f"M{n}", email=f"m{n}@x.example") for n in range(6)]
    with pytest.raises(services.OutsidersAreNotAllowed, match="too many"):
        ask(company, outsiders=many)
    for _ in range(4):
        ask(company, outsiders=many[:5])
    with pytest.raises(services.OutsidersAreNotAllowed, match="too many"):
        ask(company, outsiders=many[:1])
    assert OutsideAsk.objects.count() == 20


def test_the_same_form_asks_outside_once(company: Company, allowed: None) -> None:
    token = uuid4()
    assert ask(company, token=token) == ask(company, token=token)
    assert OutsideAsk.objects.count() == 1


def test_manager_only_from_outside_that_hr_opened_stands_with_the_manager(company: Company) -> None:
    feedback = services.answer_outside(key=key_of(open_ask(company)), text="A cruel word", actor=None, now=NOW)
    services.report_feedback(feedback=feedback, reason="Cruel", actor=company.manager, now=NOW)
    feedback.refresh_from_db()
    services.note_look(feedback, company.hr_admin, NOW)
    assert not company.nils.looks.exists()
    assert company.manager.looks.get().viewer == company.hr_admin
    services.settle_reports(feedback=feedback, outcome="taken_down", reason="No", actor=company.hr_admin, now=NOW)
    assert not Notice.objects.filter(recipient=company.nils).exists()


@pytest.mark.django_db(transaction=True)
def test_six_clicks_at_once_answer_once(committed: Company) -> None:
    key = key_of(open_ask(committed))

    def answer() -> bool:
        try:
            services.answer_outside(key=key, text="On time.", actor=None, now=NOW)
        except services.LinkIsOver:
            return False
        return True

    assert at_once(answer).count(True) == 1
    assert Feedback.objects.count() == 1
