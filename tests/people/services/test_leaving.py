"""People leave on their end date, wherever they live, and once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pghistory.models import Context

from core.models import Notice
from goals.models import Goal
from people import queries, services
from people.models import ApiToken, Person, Role, RoleGrant
from tests.cast import Company, build_company
from tests.goals.factories import GoalFactory

LAST_DAY = date(2026, 11, 16)


def ends(person: Person, day: date = LAST_DAY, **more: Any) -> None:
    Person.objects.filter(pk=person.pk).update(ends_on=day, **more)
    person.refresh_from_db()


def sweep(now: datetime) -> None:
    for person_id in queries.leavers(now):
        services.see_off_leaver(person_id=person_id, now=now)


def is_active(person: Person) -> bool:
    return Person.objects.get(pk=person.pk).is_active


def told(kind: str) -> list[tuple[Person, str]]:
    notices = Notice.objects.filter(kind=kind).order_by("created_at", "pk")
    return [(notice.recipient, notice.text) for notice in notices]


@pytest.mark.parametrize(
    ("zone", "midnight"),
    [
        ("Pacific/Kiritimati", datetime(2026, 11, 16, 10, 0, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2026, 11, 16, 23, 0, tzinfo=UTC)),
        ("UTC", datetime(2026, 11, 17, 0, 0, tzinfo=UTC)),
        ("Pacific/Pago_Pago", datetime(2026, 11, 17, 11, 0, tzinfo=UTC)),
    ],
)
def test_the_account_closes_when_the_last_day_is_over_where_the_person_lives(
    company: Company, zone: str, midnight: datetime
) -> None:
    ends(company.nils, time_zone=zone)
    sweep(midnight - timedelta(seconds=1))
    assert is_active(company.nils)
    sweep(midnight)
    assert not is_active(company.nils)


def close(person: Person, company: Company, now: datetime) -> None:
    services.deactivate_person(person=person, actor=company.hr_admin, now=now)


def test_who_is_above_is_told_and_who_is_below(company: Company, now: datetime) -> None:
    close(company.manager, company, now)
    assert told("report_left") == [(company.skip, "Samira Manager has left.")]
    words = "Samira Manager has left. Until HR says who your manager is, you start your goals alone."
    assert sorted(told("manager_left"), key=lambda pair: pair[0].name) == [
        (report, words) for report in Person.objects.active().filter(manager=company.manager).order_by("name")
    ]


def test_whose_manager_has_left_already_is_told_of_further_up(company: Company, now: datetime) -> None:
    close(company.manager, company, now)
    close(company.nils, company, now)
    assert told("report_left")[-1] == (company.skip, "Nils Employee has left.")


def test_hr_is_told_where_nobody_is_above(company: Company, now: datetime) -> None:
    services.deactivate_person(person=company.top, actor=None, now=now)
    assert [reader for reader, _text in told("report_left")] == [company.hr_admin]


def test_an_account_is_closed_once(company: Company, now: datetime) -> None:
    nils = Person.objects.get(pk=company.nils.pk)
    for person in (company.nils, nils):
        close(person, company, now)
    assert Person.objects.get(pk=nils.pk).session_epoch == nils.session_epoch + 1
    assert len(told("report_left")) == 1


def test_nobody_is_seen_off_before_their_day_or_without_one(company: Company, now: datetime) -> None:
    ends(company.nils, now.date())
    assert queries.leavers(now) == []
    for person in (company.nils, company.peer):
        services.see_off_leaver(person_id=person.pk, now=now)
        assert is_active(person)


def test_a_sweep_that_was_away_for_days_finds_everybody(company: Company, now: datetime) -> None:
    ends(company.peer, date(2026, 11, 9))
    ends(company.nils, date(2026, 11, 2))
    assert queries.leavers(now) == [company.nils.pk, company.peer.pk]
    sweep(now)
    assert not is_active(company.nils)
    assert not is_active(company.peer)
    assert Person.objects.get(pk=company.nils.pk).ends_on == date(2026, 11, 2)


def test_who_is_seen_off_is_out_at_once_and_what_they_wrote_stays(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils)
    client = Client()
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    _token, secret = ApiToken.objects.create(user=company.nils, name="script")
    ends(company.nils)
    sweep(now)
    assert client.get("/people/").status_code == 302
    assert Client().get("/api/v1/me/", HTTP_AUTHORIZATION=f"Token {secret}").status_code == 401
    assert Goal.objects.get(pk=goal.pk).owner == company.nils
    context = Context.objects.latest("created_at")
    assert context.metadata == {"actor": None, "verb": "people.deactivate_leaver"}


def test_the_manager_is_told_once_what_is_left_open(company: Company, now: datetime) -> None:
    for status in (Goal.Status.DRAFT, Goal.Status.ACTIVE, Goal.Status.ACHIEVED):
        GoalFactory(owner=company.nils, status=status)
    GoalFactory(owner=company.peer)
    ends(company.nils)
    for hours in range(3):
        sweep(now + timedelta(hours=hours))
    assert told("report_left") == [(company.manager, "Nils Employee has left. Still open: 2 goals.")]
    assert Notice.objects.get().url == company.nils.get_absolute_url()


def test_nothing_open_is_not_spoken_of_and_nobody_is_told_of_their_own_deed(company: Company, now: datetime) -> None:
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=now)
    services.deactivate_person(person=company.peer, actor=company.manager, now=now)
    services.deactivate_person(person=company.top, actor=company.hr_admin, now=now)
    assert told("report_left") == [(company.manager, "Nils Employee has left.")]


@pytest.mark.usefixtures("german")
def test_whoever_is_told_reads_it_in_their_language(company: Company, now: datetime) -> None:
    GoalFactory.create_batch(2, owner=company.nils)
    Person.objects.filter(pk__in=[company.manager.pk, company.hr_admin.pk, company.peer.pk]).update(language="de")
    for person in (company.nils, company.manager):
        close(person, company, now)
    ends(company.hr_admin)
    sweep(now)
    assert told("report_left") == [
        (company.manager, "«Nils Employee has left. Still open: «2 goals».»"),
        (company.skip, "Samira Manager has left."),
    ]
    assert told("manager_left") == [
        (company.peer, "«Samira Manager has left. Until HR says who your manager is, you start your goals alone.»")
    ]
    ((_hr, text),) = told("last_administrator")
    assert text.startswith("«Heidi Hradmin’s last day was Mo, 16. Nov 2026, but nobody else ")


def test_who_came_back_leaves_again_on_the_new_day(company: Company, now: datetime) -> None:
    ends(company.nils)
    sweep(now)
    restored = services.restore_person(
        person=Person.objects.get(pk=company.nils.pk), actor=company.hr_admin, now=now + timedelta(days=1)
    )
    sweep(now + timedelta(days=2))
    assert is_active(company.nils)
    services.edit_person(person=restored, ends_on=date(2026, 12, 1), actor=company.hr_admin, now=now)
    sweep(datetime(2026, 12, 1, 12, 0, tzinfo=UTC))
    assert is_active(company.nils)
    sweep(datetime(2026, 12, 2, 12, 0, tzinfo=UTC))
    assert not is_active(company.nils)
    assert [reader for reader, _text in told("report_left")] == [company.manager] * 2


def test_the_last_administrator_stays_hr_is_told_once_and_nobody_else_waits(company: Company, now: datetime) -> None:
    ends(company.it_admin, date(2026, 11, 2))
    ends(company.nils)
    for hours in range(3):
        sweep(now + timedelta(hours=hours))
    assert is_active(company.it_admin)
    assert not is_active(company.nils)
    ((reader, text),) = told("last_administrator")
    assert reader == company.hr_admin
    assert text.startswith("Ivo Itadmin’s last day was Mon 2 Nov 2026, but nobody else is administrator.")
    services.grant_role(person=company.top, role=Role.IT_ADMIN, actor=company.it_admin, now=now)
    sweep(now + timedelta(hours=4))
    assert not is_active(company.it_admin)
    assert not Notice.objects.unread().filter(kind="last_administrator").exists()


def at_once(work: Callable[[int], None], workers: int) -> None:
    gate = Barrier(workers)

    def start(number: int) -> None:
        gate.wait()
        try:
            work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(start, range(workers)))


@pytest.mark.django_db(transaction=True)
def test_six_sweeps_at_once_see_everybody_off_once(now: datetime) -> None:
    company = build_company()
    leavers = [company.nils, company.peer, company.other]
    for person in leavers:
        ends(person)
    at_once(lambda _number: sweep(now), 6)
    assert not any(is_active(person) for person in leavers)
    assert sorted(text for _reader, text in told("report_left")) == sorted(
        f"{person.name} has left." for person in leavers
    )
    assert set(Person.objects.filter(pk__in=[leaver.pk for leaver in leavers]).values_list("session_epoch")) == {(1,)}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_round", range(3))
def test_administrators_who_all_leave_at_once_leave_one_behind(now: datetime, _round: int) -> None:
    """Each takes all their rows in one order; with their own row first they would wait for each other."""
    company = build_company()
    going = [company.hr_admin, company.it_admin, company.top, company.skip]
    RoleGrant.objects.bulk_create(RoleGrant(person=person, role=Role.HR_ADMIN) for person in going[1:])
    RoleGrant.objects.create(person=company.former, role=Role.IT_ADMIN)
    for person in going:
        ends(person)
    at_once(lambda number: services.see_off_leaver(person_id=going[number].pk, now=now), len(going))
    assert [is_active(person) for person in going].count(True) == 1
    assert Person.objects.hr_admins().count() == 1


def test_without_an_active_manager_the_next_one_above_is_told_or_hr(company: Company, now: datetime) -> None:
    Person.objects.filter(pk=company.manager.pk).update(is_active=False)
    services.deactivate_person(person=company.nils, actor=None, now=now)
    services.deactivate_person(person=company.top, actor=None, now=now)
    assert told("report_left") == [
        (company.skip, "Nils Employee has left."),
        (company.hr_admin, "Declan Top has left."),
    ]


def test_the_reports_are_told(company: Company, now: datetime) -> None:
    services.deactivate_person(person=company.manager, actor=company.hr_admin, now=now)
    assert [reader for reader, _text in told("manager_left")] == [company.nils, company.peer]
