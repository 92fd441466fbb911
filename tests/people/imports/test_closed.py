"""Accounts that are closed open again where somebody says so by name, and close when the day is over for the person."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from people import services
from people.imports import Outcome
from people.models import ImportFile, Organisation, Person
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.people.imports.sheets import LINE, hr, send, step, take

__all__ = ["hr"]
pytestmark = pytest.mark.django_db
STAYS = "the account is closed, and stays so unless you choose to open it"


def closed(number: str, now: datetime) -> Person:
    take(LINE, now)
    person = Person.objects.get(employee_id=number)
    return services.deactivate_person(person=person, actor=None, now=now)


def notes_of(text: str, now: datetime) -> list[str]:
    (row,) = take(text, now, dry_run=True).rows
    return [str(note) for note in row.notes]


@pytest.mark.parametrize(
    "said", ["end date\n3,", "end date\n3,2099-12-31", "status\n3,active", "status,end date\n3,active,2099-12-31"]
)
def test_who_was_closed_out_stays_out_until_somebody_names_them(said: str, now: datetime) -> None:
    nils = closed("3", now)
    text = f"id,{said}\n"
    taken = take(text, now)
    assert taken.counts == {Outcome.UNCHANGED: 1}
    assert [str(note) for note in taken.rows[0].notes] == [STAYS]
    assert taken.report.returning == [{"id": "3", "name": "Nils Weaver", "ends_on": str(now.date())}]
    nils.refresh_from_db()
    assert (nils.is_active, nils.ends_on) == (False, now.date())
    assert take(text, now, restored=["2"]).counts == {Outcome.UNCHANGED: 1}
    assert take(text, now, restored=["3"]).counts == {Outcome.RESTORED: 1}
    nils.refresh_from_db()
    assert (nils.is_active, nils.ends_on) == (True, date(2099, 12, 31) if "2099" in said else None)


def test_who_comes_back_later_stands_in_nobodys_way(now: datetime) -> None:
    """The new first day comes after the last one, which stays until the account opens."""
    nils = closed("3", now)
    text = "id,title,start date,end date\n3,Dyer,2027-01-04,\n"
    assert notes_of(text, now) == ["title: Weaver → Dyer", STAYS]
    assert take(text, now).counts == {Outcome.CHANGED: 1}
    nils.refresh_from_db()
    assert (nils.job_title, nils.starts_on, nils.ends_on) == ("Dyer", date(2024, 3, 12), now.date())
    take(text, now, restored=["3"])
    nils.refresh_from_db()
    assert (nils.starts_on, nils.ends_on) == (date(2027, 1, 4), None)


def test_the_last_day_is_seen_before_it_is_written_and_stays(now: datetime) -> None:
    take(LINE, now)
    Person.objects.filter(employee_id="3").update(ends_on=date(2099, 12, 31))
    assert notes_of("id,status\n3,left\n", now) == [
        f"ends on: 2099-12-31 → {now.date()}",
        "active people who report to them: 0",
    ]
    for outcome in (Outcome.DEACTIVATED, Outcome.UNCHANGED):
        assert take("id,status,end date\n3,left,\n", now).counts == {outcome: 1}
        assert Person.objects.get(employee_id="3").ends_on == now.date()


def test_whoever_has_left_before_the_last_day_has_left_today(now: datetime) -> None:
    take(LINE, now)
    text = "id,name,email,status,end date\n3,,,left,2099-12-31\n9,New,new@mill.example,left,2099-12-31\n"
    assert take(text, now).counts == {Outcome.DEACTIVATED: 1, Outcome.ADDED: 1}
    assert take(text, now + timedelta(days=1)).counts == {Outcome.UNCHANGED: 2}
    last_days = Person.objects.filter(employee_id__in="39").order_by("employee_id").values_list("ends_on", flat=True)
    assert list(last_days) == [now.date(), None]


def test_a_last_day_that_is_over_beats_a_status(now: datetime) -> None:
    take(LINE, now)
    assert take("id,status,end date\n3,active,2026-10-31\n", now).counts == {Outcome.DEACTIVATED: 1}


@pytest.mark.parametrize(
    ("zone", "is_over"), [("America/Los_Angeles", False), ("Pacific/Auckland", True), ("UTC", False)]
)
def test_the_last_day_is_over_when_it_is_where_the_person_lives(zone: str, *, is_over: bool) -> None:
    Organisation.objects.create(name="Mill", time_zone="Pacific/Auckland")
    evening = datetime(2026, 11, 16, 20, 0, tzinfo=UTC)  # the 17th in Auckland
    PersonFactory(employee_id="1", time_zone=zone)
    outcome = Outcome.DEACTIVATED if is_over else Outcome.CHANGED
    assert take("id,end date\n1,2026-11-16\n", evening).counts == {outcome: 1}


def test_whoever_leaves_has_left_on_a_day_that_has_come(company: Company, now: datetime) -> None:
    Person.objects.filter(pk=company.nils.pk).update(ends_on=date(2099, 12, 31))
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=now)
    assert Person.objects.get(pk=company.nils.pk).ends_on == now.date()


def test_it_is_chosen_on_the_page(hr: Client, company: Company, now: datetime) -> None:
    nils, peer = company.nils, company.peer
    for person in (nils, peer):
        services.deactivate_person(person=person, actor=company.hr_admin, now=now)
    data = f"Employee ID,Status\n{nils.employee_id},active\n{peer.employee_id},active\n"
    page = send(hr, data)
    assert "Open these accounts again" in page.content.decode()
    assert f"{nils.name} · {nils.employee_id} · last day 17 November 2026" in page.content.decode()
    assert [one for one, _label in page.context["form"]["restored"].field.choices] == [
        nils.employee_id,
        peer.employee_id,
    ]
    assert not page.context["can_apply"]
    page = hr.post(step("again", ImportFile.objects.get()), {"restored": nils.employee_id}, follow=True)
    assert page.context["report"].counts == {Outcome.RESTORED: 1, Outcome.UNCHANGED: 1}
    assert page.context["form"]["restored"].initial == [nils.employee_id]
    hr.post(step("apply", ImportFile.objects.get()), {"seen": ImportFile.objects.get().digest})
    assert [Person.objects.get(pk=person.pk).is_active for person in (nils, peer)] == [True, False]


def test_only_whom_the_file_calls_active_can_be_chosen(hr: Client, company: Company, now: datetime) -> None:
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=now)
    send(hr, f"Employee ID,Status\n{company.nils.employee_id},active\n")
    answer = hr.post(step("again", ImportFile.objects.get()), {"restored": company.former.employee_id})
    assert answer.status_code == 422


def test_more_closed_accounts_than_are_named_are_counted(
    now: datetime, hr: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("people.imports.check.MOST_RETURNING", 1)
    PersonFactory(employee_id="81", is_active=False)
    PersonFactory(employee_id="82", is_active=False)
    page = send(hr, "id,status\n81,active\n82,active\n")
    assert (len(page.context["report"].returning), page.context["report"].more_returning) == (1, 1)
    assert "1 more closed account is not named here" in page.content.decode()
