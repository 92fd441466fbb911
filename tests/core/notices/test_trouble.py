"""Whatever the mail server does, nothing is lost, nothing hangs, and what cannot go ends on a list."""

import time
from datetime import datetime, timedelta
from email import message_from_string
from threading import Thread
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from core.models import Delivery, Notice
from core.notices import FIRST_PAUSE, MOST_ATTEMPTS, deliver, due_deliveries, sending, withdraw
from core.notices.pauses import LONGEST_PAUSE, REST, pause_after
from core.notices.telling import join_digest
from tests.cast import Company, build_company
from tests.core.notices.post import tell
from tests.core.smtp import MailServer


@pytest.mark.parametrize("trouble", ["down", "hangs up", "slow", "refuses for now"])
def test_trouble_puts_a_mail_off_and_the_next_try_brings_it(
    company: Company, post: MailServer, settings: Any, trouble: str
) -> None:
    now = timezone.now()
    delivery = tell(company.nils)
    if trouble == "down":
        settings.EMAIL_PORT = 1
    post.hangs_up = trouble == "hangs up"
    post.pause = 3 if trouble == "slow" else 0
    post.refused, post.refusal = (company.nils.email if trouble == "refuses for now" else ""), "451 come back later"
    deliver(delivery_id=delivery.pk, now=now + timedelta(seconds=1))
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == (Delivery.State.WAITING, 1)
    assert delivery.error not in {"", sending.UNFINISHED}
    assert due_deliveries(now=now + timedelta(seconds=2)) == []
    settings.EMAIL_PORT = post.port
    post.hangs_up, post.pause, post.refused = False, 0, ""
    post.taken.clear()
    later = now + FIRST_PAUSE + timedelta(seconds=2)
    assert due_deliveries(now=later) == [delivery.pk]
    deliver(delivery_id=delivery.pk, now=later)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error, len(post.taken)) == (Delivery.State.SENT, "", 1)


def test_an_address_that_is_refused_for_ever_stops_nobody_else_and_ends_on_a_list(
    company: Company, post: MailServer
) -> None:
    post.refused = company.nils.email
    bad, good = tell(company.nils), tell(company.peer)
    now = timezone.now() + timedelta(seconds=1)
    for delivery_id in due_deliveries(now=now):
        deliver(delivery_id=delivery_id, now=now)
    bad.refresh_from_db()
    good.refresh_from_db()
    assert (bad.state, bad.attempts) == (Delivery.State.FAILED, 1)
    assert "no such box" in bad.error
    assert good.state == Delivery.State.SENT


def test_who_is_refused_for_now_is_tried_for_four_days(company: Company, post: MailServer) -> None:
    post.refused, post.refusal = company.nils.email, "451 come back later"
    delivery = tell(company.nils)
    start = now = timezone.now() + timedelta(seconds=1)
    while delivery.state == Delivery.State.WAITING:
        now = max(now, delivery.try_at)
        deliver(delivery_id=delivery.pk, now=now)
        delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == (Delivery.State.FAILED, MOST_ATTEMPTS)
    assert timedelta(days=3, hours=12) < now - start < timedelta(days=4, hours=12)
    assert "come back later" in delivery.error
    assert post.taken == []


def test_pauses_grow_up_to_the_longest() -> None:
    pauses = [pause_after(attempts) for attempts in range(1, MOST_ATTEMPTS)]
    assert pauses[:3] == [FIRST_PAUSE, 2 * FIRST_PAUSE, 4 * FIRST_PAUSE]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE


def test_an_answer_that_is_lost_after_the_mail_was_taken_brings_the_same_message_again(
    company: Company, post: MailServer
) -> None:
    """Nobody can know whether it was taken; the receiving side tells by the Message-ID."""
    post.loses_answer = True
    delivery = tell(company.nils)
    now = timezone.now()
    deliver(delivery_id=delivery.pk, now=now)
    post.loses_answer = False
    deliver(delivery_id=delivery.pk, now=now + FIRST_PAUSE + timedelta(seconds=1))
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.SENT
    first, second = (message_from_string(text)["Message-ID"] for _to, text in post.taken)
    assert first == second


def test_a_server_that_hangs_is_left_alone_for_a_while(company: Company, post: MailServer) -> None:
    """So that it costs one worker its time, and not each of them for each mail."""
    deliveries = [tell(person) for person in (company.nils, company.peer, company.manager)]
    post.pause = 3
    now = timezone.now()
    for delivery in deliveries:
        deliver(delivery_id=delivery.pk, now=now)
    assert post.connections == 1
    post.pause = 0
    for delivery in deliveries[1:]:
        deliver(delivery_id=delivery.pk, now=now + REST)
    assert Delivery.objects.filter(state=Delivery.State.SENT).count() == 2


def test_a_refused_address_lets_no_other_mail_rest(company: Company, post: MailServer) -> None:
    post.refused, post.refusal = company.nils.email, "451 come back later"
    for person in (company.nils, company.peer):
        deliver(delivery_id=tell(person).pk, now=timezone.now())
    assert [to for to, _text in post.taken] == [company.peer.email]


def test_a_mail_that_is_not_taken_lets_no_other_rest(company: Company, post: MailServer) -> None:
    bad, good = tell(company.nils), tell(company.peer)
    post.verdict = "554 looks like spam"
    deliver(delivery_id=bad.pk, now=timezone.now())
    bad.refresh_from_db()
    assert (bad.state, "looks like spam" in bad.error) == (Delivery.State.WAITING, True)
    post.verdict = "250 taken"
    deliver(delivery_id=good.pk, now=timezone.now())
    assert [to for to, _text in post.taken] == [company.peer.email]


def test_whoever_has_lost_a_mail_to_another_meanwhile_sends_nothing(company: Company, post: MailServer) -> None:
    delivery = tell(company.nils)
    now = timezone.now()
    claimed = sending._claim(delivery.pk, now)
    assert claimed == [delivery]
    Delivery.objects.update(attempts=2)
    sending._send(claimed, now)
    assert post.taken == []


def test_a_mail_that_kills_its_worker_is_counted_and_ends_on_a_list(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_anything: object) -> None:
        raise SystemExit

    monkeypatch.setattr(sending, "_error_in_sending", die)
    delivery = tell(company.nils)
    now = timezone.now()
    for _attempt in range(MOST_ATTEMPTS):
        with pytest.raises(SystemExit):
            deliver(delivery_id=delivery.pk, now=now)
        now += LONGEST_PAUSE
    deliver(delivery_id=delivery.pk, now=now)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts, delivery.error) == (
        Delivery.State.FAILED,
        MOST_ATTEMPTS,
        sending.UNFINISHED,
    )


@pytest.mark.django_db(transaction=True)
@pytest.mark.slow
def test_no_deed_waits_for_a_mail_that_is_on_its_way(post: MailServer, settings: Any) -> None:
    company = build_company()
    settings.EMAIL_TIMEOUT = 5
    post.pause = 2
    delivery = tell(company.nils)

    def work() -> None:
        try:
            deliver(delivery_id=delivery.pk, now=timezone.now())
        finally:
            connection.close()

    worker = Thread(target=work)
    worker.start()
    while not post.connections:
        time.sleep(0.01)
    begun = time.monotonic()
    with transaction.atomic():
        withdraw(cause="x")
        tell(company.nils, "y")
    took = time.monotonic() - begun
    worker.join()
    assert took < 1
    assert Delivery.objects.get(pk=delivery.pk).state == Delivery.State.SENT


def test_a_read_notice_needs_no_second_try(company: Company, post: MailServer, now: datetime) -> None:
    delivery = tell(company.nils, kind="goal_agreed")
    post.hangs_up = True
    now = timezone.now()
    deliver(delivery_id=delivery.pk, now=now)
    withdraw(cause="x")
    deliver(delivery_id=delivery.pk, now=now + timedelta(hours=1))
    delivery.refresh_from_db()
    assert (delivery.state, post.connections) == (Delivery.State.DROPPED, 1)


def test_what_cannot_even_be_looked_through_ends_on_a_list_and_stops_nobody_else(
    company: Company, post: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = timezone.now() + timedelta(seconds=1)
    digest = join_digest(company.nils, now)
    bad, good = tell(company.nils), tell(company.nils, "y")
    Delivery.objects.update(channel=Delivery.Channel.DIGEST, digest=digest, try_at=now)

    def ends(notice: Notice, _now: datetime) -> bool:
        if notice.pk == bad.notice_id:
            raise OverflowError
        return False

    monkeypatch.setattr(sending, "is_over", ends)
    deliver(delivery_id=bad.pk, now=now)
    bad.refresh_from_db()
    good.refresh_from_db()
    assert (bad.state, bad.attempts, bad.error) == (Delivery.State.WAITING, 1, "OverflowError")
    assert good.state == Delivery.State.SENT
    assert due_deliveries(now=now) == []
    for _try in range(MOST_ATTEMPTS):
        now += LONGEST_PAUSE
        deliver(delivery_id=bad.pk, now=now)
    bad.refresh_from_db()
    assert (bad.state, bad.error, len(post.taken)) == (Delivery.State.FAILED, "OverflowError", 1)
