"""The pulse under threads of their own: every answer counts once, or is refused; none is thanked for and lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import SystemRandom
from threading import Event
from time import sleep
from typing import Any

import pytest
from django.db import OperationalError, connection, connections

from core.models import Notice
from core.refusals import Refusal
from feedback import services
from feedback.models import PulseCell, PulseComment, PulseGroup, PulseInvitation, PulseSeal, PulseWave
from feedback.services.pulse import WaveIsAnswered, WaveIsOpen, WaveIsOver, answering, closing, telling
from people.models import Person
from tests.cast import Company, build_company
from tests.feedback.pulse.conftest import MONDAY
from tests.feedback.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)
SOON = MONDAY + timedelta(days=1)


@pytest.fixture
def company(transactional_db: None) -> Company:
    return build_company()


def answer(wave: PulseWave, person: Person, now: Any = SOON) -> bool:
    try:
        services.answer_wave(wave=wave, values={}, comment="Words", actor=person, now=now)
    except Refusal:
        return False
    return True


def close(wave: PulseWave) -> PulseWave | None:
    return services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)


def counted(wave: PulseWave) -> int | None:
    return PulseGroup.objects.get(wave=wave, parent=None).answered


def in_thread(deed: Callable[[], Any]) -> Any:
    def run() -> Any:
        try:
            return deed()
        finally:
            connections.close_all()

    return ThreadPoolExecutor(1).submit(run)


def test_six_who_send_a_wave_at_once_send_one_and_the_others_are_told(
    plan: object, bank: None, company: Company
) -> None:
    def send() -> bool:
        try:
            services.launch_wave(actor=company.hr_admin, now=MONDAY)
        except WaveIsOpen:
            return False
        return True

    assert at_once(send).count(True) == 1
    assert PulseWave.objects.count() == 1


def test_one_person_who_sends_six_times_at_once_counts_once(wave: PulseWave, company: Company) -> None:
    assert at_once(lambda: answer(wave, company.nils)).count(True) == 1
    assert PulseSeal.objects.count() == 1


def test_six_workers_close_once(wave: PulseWave, team: list[Person]) -> None:
    for person in team:
        answer(wave, person)
    closed = at_once(lambda: close(wave))
    assert [one.pk for one in closed if one] == [wave.pk]
    assert counted(wave) == len(team)
    assert PulseCell.objects.count() == 0
    assert PulseComment.objects.values("group").distinct().count() * len(team) == PulseComment.objects.count()


def test_an_answer_under_way_holds_the_wave_open(
    wave: PulseWave, team: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that comes meanwhile goes away again; the one after it counts the answer."""
    for person in team[1:]:
        answer(wave, person)
    sealed, go_on = Event(), Event()
    create = PulseSeal.objects.create

    def wait(**seal: Any) -> PulseSeal:
        made: PulseSeal = create(**seal)
        sealed.set()
        go_on.wait(20)
        return made

    monkeypatch.setattr(answering.PulseSeal.objects, "create", wait)
    sent = in_thread(lambda: answer(wave, team[0]))
    assert sealed.wait(20)
    assert close(wave) is None
    go_on.set()
    assert sent.result(20)
    assert close(wave) is not None
    assert counted(wave) == len(team)


def test_an_answer_that_comes_while_a_wave_closes_is_refused(
    wave: PulseWave, team: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    for person in team[1:]:
        answer(wave, person)
    opened, go_on = Event(), Event()
    release = closing._release

    def wait(*args: Any) -> None:
        opened.set()
        go_on.wait(20)
        release(*args)

    monkeypatch.setattr(closing, "_release", wait)
    done = in_thread(lambda: close(wave))
    assert opened.wait(20)
    late = in_thread(lambda: services.answer_wave(wave=wave, values={}, actor=team[0], now=SOON))
    sleep(0.3)
    assert not late.done()
    go_on.set()
    assert done.result(20) is not None
    with pytest.raises(WaveIsOver):
        late.result(20)
    assert counted(wave) == len(team) - 1
    assert not PulseSeal.objects.exists()


def test_whoever_is_thanked_is_counted(wave: PulseWave, team: list[Person], company: Company) -> None:
    """Everybody sends at once, some of them twice, while workers try to close again and again."""
    people = [*team, *team[:4], company.other, company.hr, company.hr_far, company.it_admin, company.former]
    SystemRandom().shuffle(people)

    def send(person: Person) -> bool:
        sleep(SystemRandom().uniform(0, 0.2))
        try:
            return answer(wave, person)
        finally:
            connection.close()

    def press(_number: int) -> int:
        sleep(SystemRandom().uniform(0.05, 0.15))
        try:
            return sum(close(wave) is not None for _time in range(10))
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        presses, sent = pool.map(press, range(2)), pool.map(send, people)
        thanked, closed = sum(sent), sum(presses)
    closed += close(wave) is not None
    wave.refresh_from_db()
    assert (closed, wave.closed_at) == (1, wave.closes_at)
    assert (counted(wave) or 0) == (thanked if thanked >= wave.k else 0)
    assert not PulseSeal.objects.exists()
    assert not PulseInvitation.objects.exists()


def test_a_closer_whose_connection_dies_leaves_everything_to_the_next(
    wave: PulseWave, team: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    for person in team:
        answer(wave, person)

    def die(*_args: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")

    with monkeypatch.context() as broken:
        broken.setattr(closing, "forget_told", die)
        dead = in_thread(lambda: close(wave))
        with pytest.raises(OperationalError):
            dead.result(20)
    assert (PulseSeal.objects.count(), counted(wave), PulseComment.objects.count()) == (len(team), None, 0)
    assert close(wave) is not None
    assert counted(wave) == len(team)


def test_telling_under_way_holds_the_wave_open(
    wave: PulseWave, team: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else what it tells would be forgotten before it is written."""
    told, go_on = Event(), Event()
    tell = telling._tell

    def wait(*args: Any) -> None:
        tell(*args)
        told.set()
        go_on.wait(20)

    monkeypatch.setattr(telling, "_tell", wait)
    under_way = in_thread(lambda: services.tell_invited(actor=None, now=SOON))
    assert told.wait(20)
    assert close(wave) is None
    go_on.set()
    assert under_way.result(20)
    assert close(wave) is not None
    assert not Notice.objects.filter(kind="pulse_open").exists()


def test_a_second_answer_from_another_page_is_refused_in_words(wave: PulseWave, company: Company) -> None:
    answer(wave, company.nils)
    with pytest.raises(WaveIsAnswered, match="answered already"):
        services.answer_wave(wave=wave, values={}, actor=company.nils, now=SOON)
