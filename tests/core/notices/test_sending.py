"""Each notice reaches its reader once, whatever the mail server does."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from email import message_from_string, policy
from threading import Barrier
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.models import Delivery, Notice
from core.notices import deliver, due_deliveries, notify, withdraw
from core.tasks import send_delivery, sweep_deliveries
from people.models import Leave, Person
from people.services import change_manager
from tests.cast import Company, build_company
from tests.core.notices.post import tell
from tests.core.smtp import MailServer


def test_a_cause_tells_a_person_once(company: Company) -> None:
    tell(company.nils)
    assert notify(company.nils, kind="x", text="again", url="/", cause="x") is None
    assert tell(company.peer).notice.recipient == company.peer
    assert (Notice.objects.count(), Delivery.objects.count()) == (2, 2)


def test_nobody_is_told_of_their_own_deed_or_after_leaving(company: Company) -> None:
    for person, by in ((company.nils, company.nils), (company.gone, company.nils)):
        assert notify(person, kind="x", text="x", url="/", cause="x", by=by) is None


def test_the_mail_has_both_forms_and_the_address_of_the_page(company: Company, post: MailServer) -> None:
    Person.objects.filter(pk=company.nils.pk).update(name="<b>Nils</b> & Co")
    delivery = tell(company.nils)
    deliver(delivery_id=delivery.pk, now=timezone.now())
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == (Delivery.State.SENT, 1)
    assert delivery.sent_at is not None
    ((to, text),) = post.taken
    mail = message_from_string(text, policy=policy.default)
    plain, html = (mail.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert html is not None
    assert to == company.nils.email
    assert mail["Subject"] == "Nils waits for you."
    assert str(delivery.notice_id) in mail["Message-ID"]
    assert "/people/" in plain.get_content()
    for body in (plain, html):
        assert settings.SITE_URL + reverse("people:notices") in body.get_content()
    assert "Hello <b>Nils</b>" in plain.get_content()
    assert "Hello &lt;b&gt;Nils&lt;/b&gt;" in html.get_content()


def test_a_line_break_in_a_text_is_no_header(company: Company, post: MailServer) -> None:
    notice = notify(company.nils, kind="x", text="Hello\r\nBcc: all@evil.example", url="/", cause="x")
    assert notice is not None
    deliver(delivery_id=notice.deliveries.get().pk, now=timezone.now())
    ((_to, text),) = post.taken
    assert message_from_string(text, policy=policy.default)["Bcc"] is None


def test_what_is_withdrawn_is_not_sent(company: Company, post: MailServer) -> None:
    delivery = tell(company.nils)
    withdraw(cause="x")
    deliver(delivery_id=delivery.pk, now=timezone.now())
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.DROPPED
    assert not Notice.objects.unread().exists()
    assert post.taken == []


def test_who_left_meanwhile_gets_no_mail(company: Company, post: MailServer) -> None:
    delivery = tell(company.nils)
    Person.objects.filter(pk=company.nils.pk).update(is_active=False)
    deliver(delivery_id=delivery.pk, now=timezone.now())
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.DROPPED
    assert post.taken == []


def test_what_may_no_longer_be_read_is_not_mailed(company: Company, post: MailServer, now: datetime) -> None:
    leave = Leave.objects.create(person=company.nils, starts_on=now.date(), ends_on=now.date())
    told = tell(company.manager, "before", about=leave)
    deliver(delivery_id=told.pk, now=timezone.now())
    change_manager(person=company.nils, manager=company.other_manager, actor=company.hr_admin, now=now)
    missed = tell(company.manager, "after", about=leave)
    deliver(delivery_id=missed.pk, now=timezone.now())
    assert [to for to, _text in post.taken] == [company.manager.email]
    assert Delivery.objects.get(pk=missed.pk).state == Delivery.State.DROPPED


@pytest.mark.django_db(transaction=True)
def test_ten_workers_send_each_mail_once(post: MailServer) -> None:
    company = build_company()
    post.pause = 0.05
    deliveries = [tell(person) for person in (company.nils, company.peer, company.manager)]
    gate = Barrier(10)

    def work(_number: int) -> None:
        gate.wait()
        try:
            for delivery in deliveries:
                deliver(delivery_id=delivery.pk, now=timezone.now())
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(work, range(10)))
    assert sorted(to for to, _text in post.taken) == sorted(
        [company.nils.email, company.peer.email, company.manager.email]
    )
    assert set(Delivery.objects.values_list("state", "attempts")) == {(Delivery.State.SENT, 1)}


@pytest.mark.django_db(transaction=True)
def test_ten_causes_at_once_are_one_notice() -> None:
    company = build_company()
    gate = Barrier(10)

    def work(_number: int) -> None:
        gate.wait()
        try:
            notify(company.nils, kind="x", text="x", url="/", cause="x")
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(work, range(10)))
    assert (Notice.objects.count(), Delivery.objects.count()) == (1, 1)


def test_a_mail_goes_to_the_workers_when_the_deed_is_done_and_the_sweep_finds_the_rest(
    company: Company, post: MailServer, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    handed: list[int] = []
    monkeypatch.setattr(send_delivery, "apply_async", lambda *, kwargs, **_more: handed.append(kwargs["delivery_id"]))
    monkeypatch.setattr(send_delivery, "delay", lambda **kwargs: handed.append(kwargs["delivery_id"]))
    with django_capture_on_commit_callbacks(execute=True):
        delivery = tell(company.nils)
        assert handed == []
    assert handed == [delivery.pk]
    sweep_deliveries()
    assert handed == [delivery.pk, delivery.pk]
    for delivery_id in handed:
        send_delivery(delivery_id=delivery_id, argument_of_a_newer_caller=1)
    assert len(post.taken) == 1
    assert due_deliveries(now=timezone.now()) == []


def test_what_is_withdrawn_is_found_by_its_cause(company: Company) -> None:
    """By index, among as many notices as an organisation has in a month."""
    Notice.objects.bulk_create(
        Notice(recipient=company.nils, kind="x", cause=f"x:{number}", text="x", url="/", created_at=timezone.now())
        for number in range(20_000)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE core_notice")
    plan = Notice.objects.filter(cause="x:77", read_at=None).explain()
    assert "notice_by_cause" in plan
