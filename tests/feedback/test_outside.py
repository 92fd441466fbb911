"""People outside the organisation: asked by mail, answering by a link that works once, and then forgotten."""

import re
from datetime import UTC, date, datetime, timedelta
from email import message_from_string, policy
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError
from django.utils import timezone

from core.models import Notice
from feedback import services, tasks
from feedback.models import Audience, Feedback, FeedbackRequest, OutsideAsk, Outsider
from feedback.services.outside import claim_outside_mail, hashed, key_of
from people.models import Person
from people.services import change_manager
from tests.cast import Company
from tests.core.notices.conftest import post
from tests.core.smtp import MailServer
from tests.feedback.factories import SENT_AT, FeedbackFactory, FeedbackPolicyFactory, OutsideAskFactory
from tests.feedback.test_races import at_once, committed
from tests.feedback.test_readers import readers_in

__all__ = ["committed", "post"]  # fixtures
NOW = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
MARA = Outsider(name="Mara Lind", email="mara@customer.example")


@pytest.fixture(autouse=True)
def tuesday() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def allowed(company: Company) -> None:
    FeedbackPolicyFactory(allows_outsiders=True)


def ask(company: Company, **more: Any) -> FeedbackRequest:
    choices = {
        "subject": company.nils,
        "asked": [company.peer],
        "outsiders": [MARA],
        "questions": ["How was the delivery?"],
        "due_on": date(2026, 11, 24),
        "audience": Audience.MANAGER,
        "token": uuid4(),
        "actor": company.manager,
        "now": NOW,
    }
    return services.request_feedback(**choices | more)


def open_ask(company: Company, **more: Any) -> OutsideAsk:
    about = {"request__requester": company.manager, "request__subject": company.nils, "name": "Mara Lind"}
    found: OutsideAsk = OutsideAskFactory(**about | {"request__audience": Audience.MANAGER} | more)
    return found


def bodies(text: str) -> tuple[str, str]:
    mail = message_from_string(text, policy=policy.default)
    plain, html = (mail.get_body((kind,)) for kind in ("plain", "html"))
    assert plain
    assert html
    return plain.get_content(), html.get_content()


def test_hr_has_to_allow_it_and_does_not_to_begin_with(company: Company) -> None:
    with pytest.raises(services.OutsidersAreNotAllowed):
        ask(company)
    assert not FeedbackRequest.objects.exists()
    assert not OutsideAsk.objects.exists()


def test_a_mail_goes_out_with_a_link_and_says_no_more_than_it_takes(
    company: Company, allowed: None, post: MailServer
) -> None:
    request = ask(company)
    found = OutsideAsk.objects.get()
    services.mail_outsider(ask_id=found.pk, now=NOW)
    ((to, text),) = post.taken
    assert to == MARA.email
    for body in bodies(text):
        assert f"/feedback/outside/{key_of(found)}/" in body
        assert "Samira Manager asks you for feedback about Nils Employee" in body
        assert "24 November 2026" in body
        for hidden in ("Larkfell", "How was the delivery", company.manager.email, company.nils.email, "Priya"):
            assert hidden not in body
    found.refresh_from_db()
    assert (found.mailed_at, found.mail_due_at) == (NOW, None)
    services.mail_outsider(ask_id=found.pk, now=NOW)
    assert len(post.taken) == 1
    assert request.asks.count() == 1


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


def test_one_reminder_by_hand_or_by_itself(company: Company, post: MailServer) -> None:
    found = open_ask(company, request__due_on=date(2026, 11, 18))
    services.remind_outside_by_hand(ask=found, actor=company.manager, now=NOW)
    services.mail_outsider(ask_id=found.pk, now=NOW)
    with pytest.raises(services.RemindedAlready):
        services.remind_outside_by_hand(ask=found, actor=company.manager, now=NOW)
    assert not services.remind_outside(ask_id=found.pk, actor=None, now=NOW)
    ((_to, text),) = post.taken
    assert all("A reminder, the only one:" in body for body in bodies(text))
    assert all(key_of(found) in body for body in bodies(text))


def test_the_sweep_reminds_two_days_before_and_once(company: Company, post: MailServer, monkeypatch: Any) -> None:
    monkeypatch.setattr(tasks.mail_outside_ask, "delay", lambda **ids: tasks.mail_outside_ask(**ids, later="ignored"))
    found = open_ask(company, request__due_on=date(2026, 11, 19))
    open_ask(company, request__due_on=date(2026, 11, 20))
    for _ in range(2):
        tasks.sweep_outside()
    assert [to for to, _text in post.taken] == [found.email]


def test_nobody_is_reminded_after_an_answer(company: Company) -> None:
    found = open_ask(company)
    services.answer_outside(key=key_of(found), text="On time.", actor=None, now=NOW)
    with pytest.raises(services.RequestIsOver):
        services.remind_outside_by_hand(ask=found, actor=company.manager, now=NOW)
    assert not services.remind_outside(ask_id=found.pk, actor=None, now=NOW)


def test_a_box_that_is_not_there_is_told_to_the_one_who_asked(
    company: Company, allowed: None, post: MailServer
) -> None:
    post.refused = MARA.email
    ask(company)
    found = OutsideAsk.objects.get()
    services.mail_outsider(ask_id=found.pk, now=NOW)
    found.refresh_from_db()
    assert (found.undelivered_at, found.mail_due_at) == (NOW, None)
    assert Notice.objects.get(kind="outside_undelivered").text == "The mail to Mara Lind could not be delivered."


def test_a_server_that_is_away_is_tried_again(company: Company, allowed: None, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    ask(company)
    found = OutsideAsk.objects.get()
    services.mail_outsider(ask_id=found.pk, now=NOW)
    found.refresh_from_db()
    assert (found.mail_attempts, found.mailed_at, found.undelivered_at) == (1, None, None)
    assert found.mail_due_at is not None
    assert found.mail_due_at > NOW
    services.mail_outsider(ask_id=found.pk, now=found.mail_due_at - timedelta(seconds=1))
    found.refresh_from_db()
    assert found.mail_attempts == 1
    assert services.outside_mail_due(found.mail_due_at) == [found.pk]


def test_what_is_over_is_mailed_to_nobody(company: Company, post: MailServer) -> None:
    found = open_ask(company, mail_due_at=NOW, mailed_at=None, request__due_on=date(2026, 11, 16))
    services.mail_outsider(ask_id=found.pk, now=NOW)
    assert claim_outside_mail(ask_id=uuid4(), actor=None, now=NOW) is None
    assert not post.taken


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


def test_the_mail_has_no_line_of_its_own_making(company: Company, post: MailServer) -> None:
    Person.objects.filter(pk=company.manager.pk).update(name="Sam\r\nBcc: all@evil.example <b>x</b>")
    found = open_ask(company, mail_due_at=NOW, mailed_at=None)
    services.mail_outsider(ask_id=found.pk, now=NOW)
    ((_to, text),) = post.taken
    assert not re.search(r"^Bcc:", text.split("\r\n\r\n")[0], re.MULTILINE)
    assert "<b>x</b>" not in bodies(text)[1]


def test_manager_only_from_outside_that_hr_opened_stands_with_the_manager(company: Company) -> None:
    feedback = services.answer_outside(key=key_of(open_ask(company)), text="A cruel word", actor=None, now=NOW)
    services.report_feedback(feedback=feedback, reason="Cruel", actor=company.manager, now=NOW)
    feedback.refresh_from_db()
    services.note_look(feedback, company.hr_admin, NOW)
    assert not company.nils.looks.exists()
    assert company.manager.looks.get().viewer == company.hr_admin
    services.settle_reports(feedback=feedback, outcome="taken_down", reason="No", actor=company.hr_admin, now=NOW)
    assert not Notice.objects.filter(recipient=company.nils).exists()


def test_outside_ask_goes_once_to_each_address(company: Company) -> None:
    first = open_ask(company)
    with pytest.raises(IntegrityError, match="outside_ask_goes_once_to_each_address"):
        OutsideAskFactory(request=first.request, email=first.email)


def test_outside_ask_has_a_name(company: Company) -> None:
    with pytest.raises(IntegrityError, match="outside_ask_has_a_name"):
        open_ask(company, name="")


@pytest.mark.parametrize("wrong", [{"closed_at": SENT_AT}, {"email": ""}])
def test_outside_ask_keeps_the_address_while_open(company: Company, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="outside_ask_keeps_the_address_while_open"):
        open_ask(company, **wrong)


def test_outside_ask_is_closed_by_its_answer(company: Company) -> None:
    with pytest.raises(IntegrityError, match="outside_ask_is_closed_by_its_answer"):
        open_ask(company, answered_at=SENT_AT, closed_at=NOW, email="")


def test_outside_ask_has_a_reason_only_if_declined(company: Company) -> None:
    with pytest.raises(IntegrityError, match="outside_ask_has_a_reason_only_if_declined"):
        open_ask(company, decline_reason="No time")


@pytest.mark.parametrize("wrong", [{"giver": None}, {"outside_giver": "Mara"}])
def test_feedback_is_given_by_a_colleague_or_from_outside(company: Company, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="feedback_is_given_by_a_colleague_or_from_outside"):
        FeedbackFactory(recipient=company.nils, **wrong)


def test_what_it_is_called(company: Company) -> None:
    assert str(open_ask(company)) == "Mara Lind: Nils Employee"


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


@pytest.mark.django_db(transaction=True)
def test_six_workers_mail_once(committed: Company, post: MailServer) -> None:
    found = open_ask(committed, mail_due_at=NOW, mailed_at=None)
    at_once(lambda: services.mail_outsider(ask_id=found.pk, now=timezone.now()))
    assert len(post.taken) == 1
