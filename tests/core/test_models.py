"""Constraints by name."""

from datetime import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from core.models import Delivery, Draft, Notice
from tests.cast import Company


@pytest.fixture
def notice(company: Company, now: datetime) -> Notice:
    return Notice.objects.create(
        recipient=company.nils, kind="goal_agreed", cause="goal:1", text="Agreed.", url="/goals/", created_at=now
    )


@pytest.fixture
def delivery(notice: Notice, now: datetime) -> Delivery:
    return Delivery.objects.create(notice=notice, channel=Delivery.Channel.MAIL, try_at=now)


def test_a_person_is_told_of_a_cause_once(company: Company, notice: Notice) -> None:
    notice.pk = None
    notice.recipient = company.peer
    notice.save(force_insert=True)
    again = Notice(recipient=company.nils, kind="goal_sent_back", cause=notice.cause, created_at=notice.created_at)
    with pytest.raises(IntegrityError, match="notice_once_per_person_and_cause"), transaction.atomic():
        again.save(force_insert=True)


def test_a_notice_goes_through_a_channel_once(delivery: Delivery, now: datetime) -> None:
    Delivery.objects.create(notice=delivery.notice, channel=Delivery.Channel.CHAT, try_at=now)
    with pytest.raises(IntegrityError, match="delivery_once_per_notice_and_channel"), transaction.atomic():
        Delivery.objects.create(notice=delivery.notice, channel=delivery.channel, try_at=now)


@pytest.mark.parametrize("state", Delivery.State)
def test_a_delivery_has_a_time_iff_it_is_sent(delivery: Delivery, now: datetime, state: Delivery.State) -> None:
    row = Delivery.objects.filter(pk=delivery.pk)
    right, wrong = (now, None) if state == Delivery.State.SENT else (None, now)
    row.update(state=state, sent_at=right)
    with pytest.raises(IntegrityError, match="delivery_has_a_time_iff_sent"), transaction.atomic():
        row.update(state=state, sent_at=wrong)


def test_a_person_has_one_draft_of_a_text(company: Company, now: datetime) -> None:
    draft: dict[str, Any] = {"key": "feedback:1", "saved_at": now}
    Draft.objects.create(owner=company.nils, **draft)
    Draft.objects.create(owner=company.peer, **draft)
    with pytest.raises(IntegrityError, match="draft_once_per_owner_and_key"), transaction.atomic():
        Draft.objects.create(owner=company.nils, **draft)
