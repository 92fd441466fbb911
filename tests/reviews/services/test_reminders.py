"""Writers are reminded once, two days before the last day, and only where it still helps."""

from datetime import date, datetime, timedelta

import pytest
import time_machine

from core.models import Delivery, Notice
from reviews import services, tasks
from reviews.models import Part, Question
from tests.cast import Company
from tests.people.factories import LeaveFactory
from tests.reviews.factories import AnswerFactory, ReviewCycleFactory, ReviewFactory
from tests.reviews.pages import send

TWO_DAYS_BEFORE = timedelta(days=8)  # the self-review is due on 27 November, ten days from `now`


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks.remind, "delay", lambda **ids: tasks.remind(**ids, later="ignored"))


def sweep(now: datetime) -> list[Notice]:
    with time_machine.travel(now, tick=False):
        tasks.sweep_reminders()
    return list(Notice.objects.filter(kind="review_reminder").order_by("pk"))


@pytest.mark.parametrize("late", [timedelta(), timedelta(days=1), timedelta(days=2)])
def test_writer_is_reminded_once_however_often_and_late_it_is_swept(
    company: Company, own: Part, now: datetime, late: timedelta
) -> None:
    assert sweep(now + timedelta(days=7)) == []
    notice = sweep(now + TWO_DAYS_BEFORE + late)[0]
    assert notice.recipient == company.nils
    assert notice.url == own.get_absolute_url()
    assert "your self-review is not sent yet. It is due on" in notice.text
    assert "27" in notice.text
    assert sweep(now + TWO_DAYS_BEFORE + late) == [notice]


def test_after_the_last_day_nobody_is_reminded(own: Part, now: datetime) -> None:
    assert sweep(now + timedelta(days=11)) == []


def test_second_worker_finds_nothing_to_do(own: Part, now: datetime) -> None:
    on_the_day = now + TWO_DAYS_BEFORE
    assert services.remind_writer(part_id=own.pk, actor=None, now=on_the_day)
    assert not services.remind_writer(part_id=own.pk, actor=None, now=on_the_day)


def test_manager_is_reminded_of_each_review(company: Company, managers: Part, own: Part, now: datetime) -> None:
    send(own, now)
    assert [(one.recipient, "Nils" in one.text) for one in sweep(now + timedelta(days=15))] == [(company.manager, True)]


def test_last_day_of_an_extension_counts(own: Part, managers: Part, now: datetime) -> None:
    send(managers, now)
    Part.objects.filter(pk=own.pk).update(extended_to=date(2026, 12, 3))
    assert sweep(now + TWO_DAYS_BEFORE) == []
    assert len(sweep(now + timedelta(days=14))) == 1


def test_last_day_is_the_writers_own(company: Company, own: Part) -> None:
    company.nils.time_zone = "Pacific/Auckland"
    company.nils.save(update_fields=["time_zone"])
    assert sweep(datetime.fromisoformat("2026-11-24T10:00:00+00:00")) == []
    assert len(sweep(datetime.fromisoformat("2026-11-24T12:00:00+00:00"))) == 1


@pytest.mark.parametrize("state", ["closing", "closed", "cancelled"])
def test_cycle_that_does_not_run_reminds_nobody(company: Company, now: datetime, state: str) -> None:
    ReviewFactory(cycle=ReviewCycleFactory(state=state), reviewee=company.nils)
    assert sweep(now + TWO_DAYS_BEFORE) == []


def test_who_has_sent_or_left_is_not_reminded(company: Company, own: Part, managers: Part, now: datetime) -> None:
    send(own, now)
    company.manager.is_active = False
    company.manager.save(update_fields=["is_active"])
    assert sweep(now + TWO_DAYS_BEFORE) == []
    assert sweep(now + timedelta(days=15)) == []


def test_who_was_away_is_reminded_before_their_own_last_day(
    company: Company, own: Part, managers: Part, now: datetime
) -> None:
    send(managers, now)
    LeaveFactory(person=company.nils, starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 26))
    assert sweep(now + timedelta(days=10)) == []
    (notice,) = sweep(now + timedelta(days=15))
    assert "Dec. 4" in notice.text


def test_who_is_away_is_left_alone(company: Company, own: Part, now: datetime) -> None:
    LeaveFactory(person=company.nils, starts_on=date(2026, 12, 17), ends_on=date(2027, 1, 8))
    Part.objects.filter(pk=own.pk).update(extended_to=date(2026, 12, 18))
    assert sweep(datetime.fromisoformat("2026-12-17T10:00:00+00:00")) == []


def test_reminder_is_taken_back_with_the_sending(company: Company, own: Part, now: datetime) -> None:
    for question in Question.objects.asked_in("self"):
        AnswerFactory(part=own, question=question)
    (notice,) = sweep(now + TWO_DAYS_BEFORE)
    services.submit_part(part=own, actor=company.nils, now=now + TWO_DAYS_BEFORE)
    notice.refresh_from_db()
    assert notice.read_at
    assert not Delivery.objects.filter(notice=notice, state=Delivery.State.WAITING).exists()
