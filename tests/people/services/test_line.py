"""The reporting line."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Barrier
from time import sleep

import pytest
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from core.models import Delivery, Notice
from core.notices import deliver
from people import services
from people.models import Leave, Person, ReportingSpell
from tests.cast import Company, build_company
from tests.people.factories import LeaveFactory
from tests.people.services.spells import DAY, spells


def test_a_change_of_manager_ends_one_spell_and_starts_another(company: Company, now: datetime) -> None:
    start = date(2026, 1, 1)
    ReportingSpell.objects.create(person=company.nils, manager=company.manager, during=DateRange(start, None))
    services.change_manager(person=company.nils, manager=company.other_manager, actor=company.hr_admin, now=now)
    assert spells(company.nils) == [("Samira", start, DAY), ("Chidi", DAY, None)]
    assert company.nils.above == [company.top.pk, company.other_manager.pk]
    assert company.nils.manager == company.other_manager


def test_a_change_moves_everybody_below_and_closes_the_old_managers_eyes(company: Company, now: datetime) -> None:
    leave = Leave.objects.create(person=company.nils, starts_on=DAY, ends_on=DAY)
    services.change_manager(person=company.manager, manager=company.other_manager, actor=company.hr_admin, now=now)
    company.nils.refresh_from_db()
    assert company.nils.above == [company.top.pk, company.other_manager.pk, company.manager.pk]
    assert not Leave.objects.visible_to(company.skip).filter(pk=leave.pk).exists()
    assert Leave.objects.visible_to(company.other_manager).filter(pk=leave.pk).exists()


def test_two_changes_on_one_day_leave_one_spell(company: Company, now: datetime) -> None:
    for manager in (company.other_manager, company.former):
        services.change_manager(person=company.nils, manager=manager, actor=company.hr_admin, now=now)
    assert spells(company.nils) == [("Fiona", DAY, None)]


def test_a_person_can_go_to_the_top(company: Company, now: datetime) -> None:
    services.change_manager(person=company.nils, manager=company.former, actor=company.hr_admin, now=now)
    later = now + timedelta(days=1)
    services.change_manager(person=company.nils, manager=None, actor=company.hr_admin, now=later)
    assert company.nils.above == []
    assert spells(company.nils) == [("Fiona", DAY, DAY + timedelta(days=1))]


def test_the_day_is_the_persons_own(company: Company) -> None:
    company.nils.time_zone = "Pacific/Auckland"
    late = datetime(2026, 11, 17, 23, 0, tzinfo=UTC)
    services.change_manager(person=company.nils, manager=company.former, actor=company.hr_admin, now=late)
    assert spells(company.nils) == [("Fiona", date(2026, 11, 18), None)]


def test_both_are_told_and_the_same_change_tells_nobody(company: Company, now: datetime) -> None:
    for _twice in range(2):
        services.change_manager(person=company.nils, manager=company.former, actor=company.hr_admin, now=now)
    assert set(Notice.objects.values_list("recipient", "text")) == {
        (company.nils.pk, "Fiona Former is now your manager."),
        (company.former.pk, "Nils Employee now reports to you."),
    }


def test_a_manager_on_leave_is_told_by_mail_once_they_are_back(company: Company, now: datetime) -> None:
    away = timezone.now()
    back = away.date() + timedelta(days=4)
    LeaveFactory(person=company.former, starts_on=away.date() - timedelta(days=2), ends_on=back)
    services.change_manager(person=company.nils, manager=company.former, actor=company.hr_admin, now=now)
    waiting = Delivery.objects.get(notice__recipient=company.former)
    deliver(delivery_id=waiting.pk, now=away + timedelta(seconds=1))
    waiting.refresh_from_db()
    assert (waiting.state, waiting.channel) == (Delivery.State.WAITING, Delivery.Channel.DIGEST)
    assert waiting.try_at.date() > back


def test_a_loop_is_refused_in_words(company: Company, now: datetime) -> None:
    with pytest.raises(services.LineWouldLoop, match="Nils Employee already reports to Marta Skip"):
        services.change_manager(person=company.skip, manager=company.nils, actor=company.hr_admin, now=now)
    with pytest.raises(services.LineWouldLoop):
        services.change_manager(person=company.nils, manager=company.nils, actor=company.hr_admin, now=now)
    assert spells(company.skip) == []


def test_who_has_left_leads_nobody(company: Company, now: datetime) -> None:
    with pytest.raises(services.ManagerHasLeft):
        services.change_manager(person=company.nils, manager=company.gone, actor=company.hr_admin, now=now)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_round", range(3))
def test_of_two_moves_that_close_a_loop_together_one_is_refused(now: datetime, _round: int) -> None:
    company = build_company()
    gate = Barrier(2)

    def move(pair: tuple[Person, Person]) -> str:
        gate.wait()
        try:
            services.change_manager(person=pair[0], manager=pair[1], actor=company.hr_admin, now=now)
        except services.LineWouldLoop:
            return "refused"
        finally:
            connection.close()
        return "moved"

    with ThreadPoolExecutor(2) as pool:
        pairs = [(company.skip, company.other), (company.other_manager, company.nils)]
        answers = sorted(pool.map(move, pairs))
    assert answers == ["moved", "refused"]
    for person in Person.objects.all():
        assert person.pk not in person.above


@pytest.mark.django_db(transaction=True)
def test_crossing_moves_never_wait_for_each_other(now: datetime) -> None:
    """Both take the one lock before any row; with rows first they would deadlock."""
    company = build_company()
    gate = Barrier(8)

    def move(number: int) -> None:
        gate.wait()
        try:
            for turn in range(5):
                person = [company.skip, company.manager][(number + turn) % 2]
                manager = [company.top, company.other_manager][turn % 2]
                services.change_manager(person=person, manager=manager, actor=company.hr_admin, now=now)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(move, range(8)))
    company.nils.refresh_from_db()
    company.manager.refresh_from_db()
    assert company.nils.above == [*company.manager.above, company.manager.pk]


def test_dotted_lines_never_lead_to_oneself(company: Company, now: datetime) -> None:
    managers = [company.other_manager, company.nils]
    services.set_dotted_managers(person=company.nils, managers=managers, actor=company.hr_admin, now=now)
    assert list(company.nils.dotted_managers.all()) == [company.other_manager]


@pytest.mark.django_db(transaction=True)
def test_nobody_comes_under_somebody_whose_account_closes_this_moment(now: datetime) -> None:
    company = build_company()

    def move() -> str:
        try:
            services.change_manager(person=company.nils, manager=company.other_manager, actor=company.hr_admin, now=now)
        except services.ManagerHasLeft:
            return "refused"
        finally:
            connection.close()
        return "moved"

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            leaver = Person.objects.get(pk=company.other_manager.pk)
            services.deactivate_person(person=leaver, actor=company.hr_admin, now=now)
            answer = pool.submit(move)
            sleep(0.5)
        assert answer.result() == "refused"
