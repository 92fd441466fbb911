"""Managers who are spelt so that nobody or several are meant."""

from datetime import datetime

import pytest
from django.test import Client

from people.models import ImportFile, Person
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.people.imports.sheets import HEAD, hr, send, step, take

__all__ = ["hr"]
pytestmark = pytest.mark.django_db


def rows(*managers: str) -> str:
    return HEAD + "".join(f"{n},P {n},p{n}@mill.example,{who},,,\n" for n, who in enumerate(managers, start=901))


def proposed(text: str, now: datetime) -> dict[str, list[str]]:
    report = take(text, now, dry_run=True).report
    return {each["spelling"]: [near["word"] for near in each["candidates"]] for each in report.unsettled}


@pytest.mark.parametrize(
    ("spelling", "words"),
    [
        ("Zoe Bos", ["B1"]),
        ('"Boss, Zoé"', ["B1"]),
        ("0B1", ["B1"]),
        ("zoe.bos@mill.example", ["B1"]),
        ("Quentin", []),
    ],
)
def test_near_misses_are_proposed(spelling: str, words: list[str], now: datetime) -> None:
    PersonFactory(name="Zoé Boss", email="zoe.boss@mill.example", employee_id="B1")
    PersonFactory(name="Ümit Kaya", email="kaya@mill.example", employee_id="K1")
    assert proposed(rows(spelling, spelling), now) == {spelling.strip('"'): words}


def test_accents_are_no_miss(now: datetime) -> None:
    boss = PersonFactory(name="Zoé Boss", employee_id="B1")
    take(rows("Zoe Boss"), now)
    assert Person.objects.get(employee_id="901").manager == boss


def test_people_of_one_name_are_all_candidates(now: datetime) -> None:
    for n in (1, 2):
        PersonFactory(name="Anna Weber", email=f"anna{n}@mill.example", employee_id=f"A{n}", job_title="Dyer")
    report = take(rows("Anna Weber"), now, dry_run=True).report
    assert report.unsettled[0]["is_ambiguous"]
    assert [near["label"] for near in report.unsettled[0]["candidates"]] == [
        "Anna Weber · A1 · anna1@mill.example · Dyer",
        "Anna Weber · A2 · anna2@mill.example · Dyer",
    ]


def test_what_is_settled_holds_for_every_row(now: datetime) -> None:
    boss = PersonFactory(name="Zoé Boss", employee_id="B1")
    take(rows("Boss", "Boss", "Ghost"), now, managers={"Boss": "B1", "Ghost": ""})
    assert boss.reports.count() == 2
    assert Person.objects.get(employee_id="903").manager is None


def test_it_is_settled_on_the_page(hr: Client, company: Company) -> None:
    nils = company.nils
    page = send(hr, rows("Nilss", "Nilss", "Ghost"))
    assert "Apply all" not in page.content.decode()
    labels = [field.label for field in page.context["form"] if field.name in page.context["form"].spellings]
    assert labels == ["“Nilss”, rows: 2", "“Ghost”, rows: 1"]
    said = {"manager_0": "", "manager_0_other": str(nils.employee_id), "manager_1": "-"}
    page = hr.post(step("again", ImportFile.objects.get()), said, follow=True)
    assert "Apply all" in page.content.decode()
    assert page.context["form"]["manager_1"].initial == "-"
    hr.post(step("apply", ImportFile.objects.get()), {"seen": ImportFile.objects.get().digest})
    assert set(nils.reports.values_list("employee_id", flat=True)) >= {"901", "902"}


def test_more_spellings_than_one_asks_about_are_counted(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("people.imports.managers.MOST_ASKED", 1)
    report = take(rows("Ghost", "Shade", "Wraith"), now, dry_run=True).report
    assert (len(report.unsettled), report.more_unsettled) == (1, 2)


def test_of_one_name_whoever_is_here_is_meant(now: datetime) -> None:
    boss = PersonFactory(name="Anna Weber", email="anna@mill.example", employee_id="A1")
    PersonFactory(name="Anna Weber", employee_id="A2", is_active=False)
    take(rows("Anna Weber"), now)
    assert Person.objects.get(employee_id="901").manager == boss


def test_whoever_has_left_is_proposed_as_such(now: datetime) -> None:
    PersonFactory(name="Anna Weber", email="anna@mill.example", employee_id="A1", is_active=False)
    report = take(rows("Ana Weber"), now, dry_run=True).report
    assert [near["label"] for near in report.unsettled[0]["candidates"]] == [
        "Anna Weber · A1 · anna@mill.example · Weaver · has left"
    ]
