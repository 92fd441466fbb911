"""Large files: carried by a worker, watched, stopped, killed and taken up again."""

import os
import signal
import subprocess
import sys
import time
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from people.imports import work
from people.imports.progress import Step
from people.models import ImportFile, Person
from people.models.importing import ImportRow
from people.tasks import carry_import, sweep_import_files
from tests.cast import Company
from tests.people.imports.large import MANY, apply, arrived, carry, cast, hr, large, only
from tests.people.imports.sheets import send, step

__all__ = ["cast", "hr", "large"]
pytestmark = pytest.mark.django_db(transaction=True)


def test_a_worker_checks_and_applies(hr: Client) -> None:
    page = send(hr, MANY).content.decode()
    assert "The file is being checked" in page
    assert "0 of 30" in page
    carry()
    assert hr.get(step("check", only())).context["report"].number == 30
    assert "The file is being applied" in apply(hr).content.decode()
    assert arrived() == 0
    carry()
    assert arrived() == 30
    assert "The file is applied: 30 added." in hr.get(step("check", only())).content.decode()
    carry()
    assert arrived() == 30


def test_the_page_follows_where_one_asks_for_it(hr: Client) -> None:
    send(hr, MANY)
    assert "Refresh" not in hr.get(step("check", only()))
    assert hr.get(step("check", only()), {"follow": "1"})["Refresh"] == "4"


def test_how_far_it_is_is_seen_from_outside(hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    send(hr, MANY)
    seen = []
    told = work._told

    def watched(aside: Any, file_id: Any) -> Any:
        tell = told(aside, file_id)

        def then_look(at: Step, done: int, total: int) -> None:
            tell(at, done, total)
            with connection.copy().cursor() as cursor:
                cursor.execute("SELECT step, done, total FROM people_importfile")
                seen.append(cursor.fetchone())
                cursor.connection.close()

        return then_look

    monkeypatch.setattr(work, "_told", watched)
    carry()
    assert ("reading", 28, 30) in seen
    assert seen[-1] == ("checking", 6, 6)


@pytest.mark.parametrize("at", [Step.READING, Step.CHECKING, Step.WRITING])
def test_a_stopped_apply_leaves_nothing(at: Step, hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    send(hr, MANY)
    carry()
    apply(hr)
    told = work._told

    def stopping(aside: Any, file_id: Any) -> Any:
        tell = told(aside, file_id)

        def stop_there(step_of_it: Step, done: int, total: int) -> None:
            if step_of_it == at and done:
                with connection.copy().cursor() as cursor:
                    cursor.execute("UPDATE people_importfile SET is_stopping = true")
                    cursor.connection.close()
            tell(step_of_it, done, total)

        return stop_there

    monkeypatch.setattr(work, "_told", stopping)
    carry()
    monkeypatch.setattr(work, "_told", told)
    assert arrived() == 0
    assert "It was stopped, and nothing was changed." in hr.get(step("check", only())).content.decode()
    apply(hr)
    carry()
    assert arrived() == 30


def test_what_no_worker_has_stops_at_once(hr: Client) -> None:
    send(hr, MANY)
    page = hr.post(step("stop", only()), follow=True).content.decode()
    assert "It was stopped" in page
    carry()
    assert only().state == ImportFile.State.STOPPED
    hr.post(step("again", only()))
    carry()
    assert only().state == ImportFile.State.CHECKED


def test_while_a_worker_has_it_nothing_else_is_done_with_it(hr: Client) -> None:
    send(hr, MANY)
    carry()
    apply(hr)
    assert apply(hr).status_code == 409
    assert hr.post(step("again", only())).status_code == 409


def test_two_workers_do_not_meet(hr: Client) -> None:
    send(hr, MANY)
    with connection.copy().cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended('people.import_file ' || %s, 0))", [str(only().pk)])
        carry()
        assert only().state == ImportFile.State.CHECKING
        assert only().attempts == 0
        cursor.connection.close()
    carry()
    assert only().state == ImportFile.State.CHECKED


def test_whoever_is_at_a_file_is_told_to_stop(hr: Client) -> None:
    send(hr, MANY)
    with connection.copy().cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended('people.import_file ' || %s, 0))", [str(only().pk)])
        hr.post(step("stop", only()))
        assert (only().state, only().is_stopping) == (ImportFile.State.CHECKING, True)
        cursor.connection.close()
    carry()
    assert only().state == ImportFile.State.STOPPED


def test_what_fails_thrice_is_said(hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    send(hr, MANY)

    def crash(*_args: Any, **_details: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("people.imports.service.stage", crash)
    for _attempt in range(3):
        with pytest.raises(RuntimeError):
            carry()
    carry()
    assert only().state == ImportFile.State.FAILED
    assert "It could not be finished, three times over" in hr.get(step("check", only())).content.decode()


def test_who_changed_in_between_is_said_in_ones_own_language(hr: Client, cast: Company) -> None:
    nils = cast.nils
    send(hr, f"{MANY}{nils.employee_id},{nils.name} Weaver,{nils.email},\n")
    carry()
    apply(hr)
    Person.objects.filter(pk=nils.pk).update(name="Somebody Else")
    carry()
    assert arrived() == 0
    assert "People have changed since the dry run" in hr.get(step("check", only())).content.decode()


def test_the_sweep_hands_over_what_was_left(hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    send(hr, MANY)
    handed: list[str] = []
    monkeypatch.setattr(carry_import, "delay", lambda *, file_id: handed.append(file_id))
    sweep_import_files()
    assert handed == [str(only().pk)]
    ImportFile.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    sweep_import_files()
    assert not ImportFile.objects.exists()
    assert not ImportRow.objects.exists()


KILLED = """
import django; django.setup()
from datetime import datetime, timezone
from uuid import UUID
from people.imports import apply, stage, work
import time, sys
apply.BATCH = 4
was = apply._Work.tell
def slowly(self, more):
    was(self, more)
    if more:
        print("writing", flush=True); time.sleep(60)
apply._Work.tell = slowly
work.carry_on(file_id=UUID(sys.argv[1]), now=datetime.now(timezone.utc))
"""


def test_a_killed_worker_leaves_nothing_and_another_takes_over(hr: Client) -> None:
    send(hr, MANY)
    carry()
    apply(hr)
    url = connection.get_connection_params()
    place = f"postgres://{url['user']}:{url['password']}@{url['host']}:{url['port']}/{url['dbname']}"
    worker = subprocess.Popen(  # noqa: S603 - the words above
        [sys.executable, "-c", KILLED, str(only().pk)],
        env=os.environ | {"DATABASE_URL": place, "DJANGO_SETTINGS_MODULE": "perfmgmt.settings"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdout is not None
    assert worker.stdout.readline() == "writing\n"
    assert only().step == "writing"
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()
    assert arrived() == 0
    for _try in range(100):
        carry()
        if arrived():
            break
        time.sleep(0.1)
    assert arrived() == 30


def test_a_file_that_was_replaced_is_not_applied(hr: Client, cast: Company, now: datetime) -> None:
    send(hr, MANY)
    gone = only().pk
    send(hr, MANY)
    carry_import(file_id=str(gone))
    assert only().state == ImportFile.State.CHECKING


def test_what_another_worker_has_finished_is_not_begun_again(hr: Client, cast: Company) -> None:
    """It was under way when this one looked, and no longer when it had it."""
    send(hr, MANY)
    carry()
    who = {"file_id": only().pk, "actor": cast.hr_admin}
    assert not work.begin_import(now=timezone.now(), **who)
    work.finish_import(progress=lambda *_how_far: None, **who, now=timezone.now())
    assert (only().state, only().attempts) == (ImportFile.State.CHECKED, 1)


def test_what_cannot_be_told_now_is_told_the_next_time(hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    send(hr, MANY)
    aside = connection.copy()
    tell = work._told(aside, only().pk)

    def busy() -> None:
        raise OperationalError

    with monkeypatch.context() as locked:
        locked.setattr(aside, "cursor", busy)
        tell(Step.READING, 5, 30)
    tell(Step.READING, 6, 30)
    assert only().done == 6
    monkeypatch.setattr(work, "SECONDS_BETWEEN", 60)
    tell(Step.READING, 7, 30)
    assert only().done == 6, "not each row is worth a word"
    tell(Step.CHECKING, 0, 30)
    assert only().done == 0
    aside.close()
