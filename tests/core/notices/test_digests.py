"""One mail instead of many, and nothing at times when nobody wants any."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta
from email import message_from_string, policy
from threading import Barrier, Event

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction

from core.models import Delivery, Digest, NoticeChoice, NoticeSchedule
from core.notices import deliver, due_deliveries, forget, withdraw
from people.models import Leave, Person
from tests.cast import Company, build_company
from tests.core.notices.post import tell
from tests.core.smtp import MailServer

NOW = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)  # a Tuesday
MORNING = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
NIGHT = {"quiet_from": time(19), "quiet_until": time(7)}

Tell = Callable[..., Delivery]


@pytest.fixture(autouse=True)
def _tuesday(settings: object) -> object:
    with time_machine.travel(NOW, tick=False):
        yield


def choose(person: Person, rhythm: str) -> None:
    NoticeChoice.objects.create(person=person, topic="goals", by_mail=True, rhythm=rhythm)


def sweep(now: datetime) -> None:
    for delivery_id in due_deliveries(now=now):
        deliver(delivery_id=delivery_id, now=now)


def subjects(post: MailServer) -> list[str]:
    return [str(message_from_string(text, policy=policy.default)["Subject"]) for _to, text in post.taken]


def goal(person: Person, *causes: str) -> list[Delivery]:
    return [tell(person, cause, kind="goal_agreed") for cause in causes]


def test_a_day_is_one_mail_in_the_morning_however_often_it_is_swept(company: Company, post: MailServer) -> None:
    choose(company.nils, "daily")
    goal(company.nils, "a", "b", "c")
    sweep(MORNING - timedelta(minutes=1))
    assert post.taken == []
    for late in range(3):
        sweep(MORNING + timedelta(hours=late))
    assert subjects(post) == ["3 notices for you"]
    assert post.taken[0][1].count("Nils waits for you.") == 6  # three in each form
    assert set(Delivery.objects.values_list("state", flat=True)) == {Delivery.State.SENT}


def test_a_week_is_one_mail_on_its_first_working_day(company: Company, post: MailServer) -> None:
    choose(company.nils, "weekly")
    goal(company.nils, "a")
    sweep(datetime(2026, 11, 23, 7, 59, tzinfo=UTC))
    assert post.taken == []
    sweep(datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    assert subjects(post) == ["1 notice for you"]


def test_what_comes_after_a_digest_is_in_the_next(company: Company, post: MailServer) -> None:
    choose(company.nils, "daily")
    goal(company.nils, "a")
    with time_machine.travel(MORNING, tick=False):
        goal(company.nils, "b")
    sweep(MORNING)
    sweep(MORNING + timedelta(days=1))
    assert subjects(post) == ["1 notice for you"] * 2


def test_nothing_is_mailed_where_nothing_is_new(company: Company, post: MailServer) -> None:
    choose(company.nils, "daily")
    read, _withdrawn = goal(company.nils, "a", "b")
    read.notice.read_at = NOW
    read.notice.save()
    withdraw(cause="b")
    sweep(MORNING)
    assert post.taken == []
    assert set(Delivery.objects.values_list("state", flat=True)) == {Delivery.State.DROPPED}


def test_a_digest_that_fails_comes_again_as_one_and_the_same_message(company: Company, post: MailServer) -> None:
    choose(company.nils, "daily")
    goal(company.nils, "a", "b")
    post.loses_answer = True
    sweep(MORNING)
    post.loses_answer = False
    sweep(MORNING + timedelta(hours=1))
    assert subjects(post) == ["2 notices for you"] * 2
    assert len({message_from_string(text)["Message-ID"] for _to, text in post.taken}) == 1


def test_a_digest_that_failed_waits_for_the_end_of_quiet_hours(company: Company, post: MailServer) -> None:
    choose(company.nils, "daily")
    NoticeSchedule.objects.create(person=company.nils, quiet_from=time(8, 1), quiet_until=time(18))
    goal(company.nils, "a", "b")
    post.loses_answer = True
    sweep(MORNING)
    post.loses_answer, post.taken = False, []
    sweep(MORNING + timedelta(hours=1))
    assert post.taken == []
    assert set(Delivery.objects.values_list("state", "try_at")) == {("waiting", MORNING.replace(hour=18))}
    sweep(MORNING.replace(hour=18))
    assert subjects(post) == ["2 notices for you"]


@pytest.mark.parametrize(("late", "taken"), [(timedelta(minutes=5), 1), (timedelta(hours=1), 0)])
def test_a_digest_may_come_at_its_hour_though_it_is_quiet_and_not_much_later(
    company: Company, post: MailServer, late: timedelta, taken: int
) -> None:
    choose(company.nils, "daily")
    NoticeSchedule.objects.create(person=company.nils, quiet_from=time(7), quiet_until=time(18))
    goal(company.nils, "a")
    sweep(MORNING + late)
    assert len(post.taken) == taken


@pytest.mark.django_db(transaction=True)
def test_ten_workers_send_one_digest(post: MailServer) -> None:
    company = build_company()
    choose(company.nils, "daily")
    goal(company.nils, *"abcde")
    gate = Barrier(10)

    def work(_number: int) -> None:
        gate.wait()
        try:
            sweep(MORNING)
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(work, range(10)))
    assert subjects(post) == ["5 notices for you"]


def test_quiet_hours_hold_mail_back_and_let_it_go_when_they_end(company: Company, post: MailServer) -> None:
    NoticeSchedule.objects.create(person=company.nils, **NIGHT)
    (delivery,) = goal(company.nils, "a")
    deliver(delivery_id=delivery.pk, now=datetime(2026, 11, 17, 22, tzinfo=UTC))
    assert post.taken == []
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == (Delivery.State.WAITING, 0)
    assert delivery.try_at == datetime(2026, 11, 18, 7, tzinfo=UTC)
    sweep(delivery.try_at)
    assert subjects(post) == ["Nils waits for you."]


def test_what_lets_one_sign_in_knows_no_quiet_hours_and_no_leave(company: Company, post: MailServer) -> None:
    NoticeSchedule.objects.create(person=company.nils, quiet_from=time(0), quiet_until=time(23, 59))
    Leave.objects.create(person=company.nils, starts_on=NOW.date(), ends_on=NOW.date())
    deliver(delivery_id=tell(company.nils, kind="account_changed").pk, now=NOW)
    assert len(post.taken) == 1


def test_what_happened_during_leave_is_one_mail_on_the_first_day_back(company: Company, post: MailServer) -> None:
    Leave.objects.create(person=company.nils, starts_on=NOW.date(), ends_on=date(2026, 11, 20))
    choose(company.nils, "daily")
    now_and_then = [*goal(company.nils, "a", "b"), tell(company.nils, "c", kind="feedback_received")]
    for day in range(6):
        sweep(NOW + timedelta(days=day))
    assert subjects(post) == []
    sweep(datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    assert subjects(post) == ["While you were away: 3 notices for you"]
    assert Digest.objects.filter(deliveries__in=now_and_then).distinct().count() == 1


def test_the_rows_are_held_to_what_they_mean(company: Company) -> None:
    (delivery,) = goal(company.nils, "a")
    with pytest.raises(IntegrityError, match="delivery_is_in_a_digest_iff_so_sent"):
        Delivery.objects.filter(pk=delivery.pk).update(channel="digest")


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"quiet_from": time(8)}, "notice_schedule_quiet_hours_begin_and_end"),
        ({"quiet_from": time(8), "quiet_until": time(8)}, "notice_schedule_quiet_hours_begin_and_end"),
        ({"working_days": []}, "notice_schedule_has_a_working_day"),
        ({"working_days": [1, 8]}, "notice_schedule_has_a_working_day"),
    ],
)
def test_a_schedule_is_held_to_what_it_means(company: Company, wrong: dict, constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint):
        NoticeSchedule.objects.create(person=company.nils, **wrong)


def test_what_is_forgotten_leaves_no_digest_that_was_made_for_it_alone(company: Company) -> None:
    for person in (company.nils, company.peer):
        choose(person, "daily")
        goal(person, "a")
    goal(company.peer, "b")
    Digest.objects.create(recipient=company.nils, due_at=MORNING + timedelta(days=1))
    forget(cause="a")
    assert set(Digest.objects.values_list("recipient", flat=True)) == {company.peer.pk}
    assert Delivery.objects.get().notice.cause == "b"


@pytest.mark.django_db(transaction=True)
def test_a_digest_that_is_taken_away_meanwhile_is_made_anew() -> None:
    company = build_company()
    choose(company.nils, "daily")
    goal(company.nils, "a")
    kept, told = Event(), Event()

    def forget_slowly() -> None:
        try:
            with transaction.atomic():
                forget(cause="a")
                kept.set()
                told.wait(0.5)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        gone = pool.submit(forget_slowly)
        assert kept.wait(20)
        [delivery] = goal(company.nils, "b")
        told.set()
        gone.result(20)
    assert Delivery.objects.get() == delivery
    assert Digest.objects.get() == delivery.digest


def test_a_digest_is_once_a_moment(company: Company) -> None:
    Digest.objects.create(recipient=company.nils, due_at=MORNING)
    with pytest.raises(IntegrityError, match="digest_once_per_person_and_moment"):
        Digest.objects.create(recipient=company.nils, due_at=MORNING)
