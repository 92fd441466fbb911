"""The mail that carries the link: what it says, and what happens when it cannot go."""

import re
from datetime import date, timedelta
from email import message_from_string, policy
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from core.models import Notice
from feedback import services, tasks
from feedback.models import Audience, OutsideAsk
from feedback.services.outside import claim_outside_mail, key_of
from people.models import Person
from tests.cast import Company
from tests.core.smtp import MailServer
from tests.feedback.outside.conftest import MARA, NOW, ask, open_ask
from tests.feedback.test_races import at_once


def bodies(text: str) -> tuple[str, str]:
    mail = message_from_string(text, policy=policy.default)
    plain, html = (mail.get_body((kind,)) for kind in ("plain", "html"))
    assert plain
    assert html
    return plain.get_content(), html.get_content()


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


def test_who_asks_about_themselves_is_named_once(company: Company, allowed: None, post: MailServer) -> None:
    ask(company, subject=company.manager, audience=Audience.RECIPIENT)
    services.mail_outsider(ask_id=OutsideAsk.objects.get().pk, now=NOW)
    ((_to, text),) = post.taken
    assert all("Samira Manager asks you for feedback on working together." in body for body in bodies(text))


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


def test_the_mail_has_no_line_of_its_own_making(company: Company, post: MailServer) -> None:
    Person.objects.filter(pk=company.manager.pk).update(name="Sam\r\nBcc: all@evil.example <b>x</b>")
    found = open_ask(company, mail_due_at=NOW, mailed_at=None)
    services.mail_outsider(ask_id=found.pk, now=NOW)
    ((_to, text),) = post.taken
    assert not re.search(r"^Bcc:", text.split("\r\n\r\n")[0], re.MULTILINE)
    assert "<b>x</b>" not in bodies(text)[1]


@pytest.mark.django_db(transaction=True)
def test_six_workers_mail_once(committed: Company, post: MailServer) -> None:
    found = open_ask(committed, mail_due_at=NOW, mailed_at=None)
    at_once(lambda: services.mail_outsider(ask_id=found.pk, now=timezone.now()))
    assert len(post.taken) == 1
