"""The work of making a copy: once, whoever tries and whatever is killed; told, kept for a week, and forgotten."""

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from core.models import Delivery, Notice
from people import services as people_services
from people.models import Person
from perfmgmt.copies import services
from perfmgmt.models import DataCopy, DataCopyPiece
from perfmgmt.tasks import make_copy, sweep_copies
from tests.cast import Company, build_company
from tests.feedback.factories import FeedbackFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast() -> Company:
    return build_company()


@pytest.fixture
def asked(cast: Company, monkeypatch: pytest.MonkeyPatch) -> DataCopy:
    """A copy that waits for a worker."""
    monkeypatch.setattr(services, "carry", lambda *_task, **_ids: None)
    return services.ask_for_copy(person=cast.nils, actor=cast.nils, now=timezone.now())


def carry(copy: DataCopy) -> DataCopy:
    make_copy(copy_id=str(copy.pk))
    return DataCopy.objects.get(pk=copy.pk)


def told(person: Person) -> list[str]:
    return list(Notice.objects.filter(recipient=person).values_list("kind", flat=True))


def test_it_is_handed_over_when_it_is_asked_for(cast: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[Any] = []
    monkeypatch.setattr(make_copy, "apply_async", lambda **call: handed.append(call["kwargs"]))
    copy = services.ask_for_copy(person=cast.nils, actor=cast.nils, now=timezone.now())
    assert handed == [{"copy_id": copy.pk}]


def test_who_asks_twice_meanwhile_has_the_one(asked: DataCopy, cast: Company) -> None:
    assert services.ask_for_copy(person=cast.nils, actor=cast.nils, now=timezone.now()) == asked


def test_it_is_made_once_however_often_it_is_carried(
    asked: DataCopy, cast: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "PIECE", 1000)
    first = carry(asked)
    pieces = list(DataCopyPiece.objects.filter(copy=first).order_by("number").values_list("body", flat=True))
    assert (first.state, first.attempts) == ("ready", 1)
    assert sum(len(body) for body in pieces) == first.size
    assert {len(body) for body in pieces[:-1]} == {1000}
    assert b"".join(bytes(body) for body in pieces).startswith(b"PK")
    assert carry(asked).ready_at == first.ready_at
    assert DataCopyPiece.objects.count() == len(pieces)
    assert told(cast.nils) == ["copy_ready"]
    assert Notice.objects.get().url == "/copy/"
    assert Delivery.objects.filter(channel="mail").count() == 1


def test_two_workers_make_it_once(asked: DataCopy, cast: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    slow = services.write_archive

    def slowly(*known: Any) -> None:
        made.append(1)
        time.sleep(0.5)
        slow(*known)

    monkeypatch.setattr(services, "write_archive", slowly)

    def work() -> None:
        make_copy(copy_id=str(asked.pk))
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert made == [1]
    assert told(cast.nils) == ["copy_ready"]


SLOW = """
import django
django.setup()
import time
from perfmgmt.copies import services
def never(*_known):
    print("gathering", flush=True)
    time.sleep(60)
services.write_archive = never
from perfmgmt.tasks import make_copy
make_copy(copy_id="{copy}")
"""


def test_a_killed_worker_leaves_the_row_and_the_next_one_does_it(asked: DataCopy, cast: Company) -> None:
    known = connection.settings_dict
    address = f"postgres://{known['USER']}:{known['PASSWORD']}@{known['HOST']}:{known['PORT']}/{known['NAME']}"
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": address}
    command = [sys.executable, "-c", SLOW.format(copy=asked.pk)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as worker:  # noqa: S603 - our own words
        assert worker.stdout
        assert worker.stdout.readline() == "gathering\n"
        assert carry(asked).state == "waiting", "one worker at a time"
        worker.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 5
    while carry(asked).state != "ready" and time.monotonic() < deadline:
        time.sleep(0.1)  # the database hears of the dead connection a moment later
    assert DataCopy.objects.get(pk=asked.pk).state == "ready"
    assert told(cast.nils) == ["copy_ready"]


def test_what_no_attempt_finishes_is_given_up_and_said(
    asked: DataCopy, cast: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_known: Any) -> None:
        raise OSError("no room")

    monkeypatch.setattr(services, "write_archive", broken)
    for _ in range(services.MOST_ATTEMPTS):
        with pytest.raises(OSError, match="no room"):
            carry(asked)
    assert carry(asked).state == "failed"
    assert told(cast.nils) == ["copy_failed"]
    assert services.waiting_copies() == []
    assert services.ask_for_copy(person=cast.nils, actor=cast.nils, now=timezone.now()).state == "waiting"


def test_asking_anew_removes_the_former_and_what_was_told_of_it(asked: DataCopy, cast: Company) -> None:
    carry(asked)
    anew = services.ask_for_copy(person=cast.nils, actor=cast.nils, now=timezone.now())
    assert list(DataCopy.objects.all()) == [anew]
    assert not DataCopyPiece.objects.exists()
    assert not Notice.objects.unread().exists()
    assert set(Delivery.objects.values_list("state", flat=True)) == {"dropped"}


def test_it_goes_with_the_account(asked: DataCopy, cast: Company) -> None:
    carry(asked)
    people_services.deactivate_person(person=cast.nils, actor=cast.hr_admin, now=timezone.now())
    assert not DataCopy.objects.exists()
    assert not DataCopyPiece.objects.exists()


def test_what_was_put_together_for_somebody_who_left_meanwhile_is_not_kept(
    asked: DataCopy, cast: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = services.write_archive

    def then_gone(*known: Any) -> None:
        write(*known)
        leave = threading.Thread(target=close_account)
        leave.start()
        leave.join()

    def close_account() -> None:
        people_services.deactivate_person(person=cast.nils, actor=cast.hr_admin, now=timezone.now())
        connection.close()

    monkeypatch.setattr(services, "write_archive", then_gone)
    make_copy(copy_id=str(asked.pk))
    assert not DataCopy.objects.exists()
    assert told(cast.nils) == []


def test_the_sweep_forgets_what_is_over_and_hands_over_what_waits(
    asked: DataCopy, cast: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = timezone.now()
    old = services.ask_for_copy(person=cast.peer, actor=cast.peer, now=now - services.KEPT_FOR)
    handed: list[str] = []
    monkeypatch.setattr(make_copy, "delay", lambda *, copy_id: handed.append(copy_id))
    sweep_copies()
    assert handed == [str(asked.pk)]
    assert not DataCopy.objects.filter(pk=old.pk).exists()
    assert carry(asked).expires_at > now + services.KEPT_FOR


def test_it_holds_what_may_be_read_when_it_is_made(asked: DataCopy, cast: Company) -> None:
    """Rights are asked again by the worker: what was sent after asking is in it."""
    FeedbackFactory(giver=cast.peer, recipient=cast.nils)
    carry(asked)
    assert DataCopyPiece.objects.visible_to(cast.nils).exists()
    for person in cast.people.values():
        assert DataCopy.objects.visible_to(person).exists() == (person == cast.nils)
        assert DataCopyPiece.objects.visible_to(person).exists() == (person == cast.nils)


def test_one_that_is_gone_is_no_trouble(cast: Company) -> None:
    make_copy(copy_id=str(uuid4()))
    services.finish_copy(copy_id=uuid4(), actor=None, now=timezone.now())


@pytest.mark.parametrize("wrong", [{"state": "ready"}, {"ready_at": datetime.fromisoformat("2026-11-17T10:00Z")}])
def test_data_copy_has_a_time_iff_ready(cast: Company, wrong: dict[str, Any]) -> None:
    now = timezone.now()
    with pytest.raises(IntegrityError, match="data_copy_has_a_time_iff_ready"), transaction.atomic():
        DataCopy.objects.create(person=cast.nils, asked_at=now, expires_at=now + timedelta(days=1), **wrong)


def test_data_copy_has_each_piece_once(asked: DataCopy) -> None:
    DataCopyPiece.objects.create(copy=asked, number=0, body=b"x")
    with pytest.raises(IntegrityError, match="data_copy_has_each_piece_once"), transaction.atomic():
        DataCopyPiece.objects.create(copy=asked, number=0, body=b"x")
