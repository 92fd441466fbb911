"""Two of everything at once, on connections of their own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection

from core.models import Notice
from feedback import services
from feedback.models import Audience, Feedback, Kind
from tests.cast import Company, build_company
from tests.feedback.factories import AskFactory, FeedbackFactory

THREADS = 6


@pytest.fixture
def committed(transactional_db: None) -> Company:
    return build_company()


def at_once(deed: Callable[[], Any]) -> list[Any]:
    barrier = Barrier(THREADS)

    def run(_number: int) -> Any:
        barrier.wait(timeout=20)
        try:
            return deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(run, range(THREADS)))


def test_one_form_sent_six_times_at_once_is_sent_once(committed: Company, now: datetime) -> None:
    token = uuid4()
    sent = at_once(
        lambda: services.send_feedback(
            recipient=committed.nils,
            kind=Kind.PRAISE,
            text="Thanks",
            audience=Audience.WITH_MANAGER,
            token=token,
            actor=committed.peer,
            now=now,
        )
    )
    assert set(sent) == {Feedback.objects.get()}
    assert Notice.objects.count() == 2


def test_praise_that_is_written_six_times_at_once_goes_to_each_once(committed: Company) -> None:
    words = {"giver": committed.peer, "audience": Audience.EVERYONE}
    lead = FeedbackFactory(recipient=committed.nils, **words)

    def write() -> bool:
        try:
            FeedbackFactory(recipient=committed.other, lead=lead, **words)
        except IntegrityError:
            return False
        return True

    assert at_once(write).count(True) == 1
    assert lead.others.get().recipient == committed.other


def test_six_workers_remind_once(committed: Company, now: datetime) -> None:
    ask = AskFactory(request__requester=committed.nils, request__due_on=date(2026, 11, 18), asked=committed.peer)
    reminded = at_once(lambda: services.remind_ask(ask_id=ask.pk, actor=None, now=now))
    assert reminded.count(True) == 1
    assert Notice.objects.count() == 1
