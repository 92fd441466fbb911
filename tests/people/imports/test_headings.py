"""What headings mean: whatever is sensitive is left unread, and every other one can be asked about."""

from datetime import datetime

import pytest
from django.test import Client

from people.imports.headings import LABELS, NAMES, can_be_asked, folded
from people.models import ImportFile, Person
from tests.people.imports.sheets import hr, send, step, take

__all__ = ["hr"]
pytestmark = pytest.mark.django_db

SENSITIVE = """
Vergütung, Verguetung, Gesamtvergütung, Gehälter, Jahresgehalt, Löhne, Stundenlohn, Bezüge, Prämie, Entgeltgruppe
Straße, Straße und Hausnummer, Adresse, Privatadresse, Anschrift, PLZ, Postleitzahl, Wohnort, Address, Home address
Address 1, AddressLine2, Zip code, Postcode, BirthDate, Date of Birth, Birthplace of mother, Geburtsort
Telephone, Work Phone, Mobile, Telefon (privat), Handynummer, Fax
Salary, Salary2024, 2024 salary, salary_monthly, BASESALARY, Salaries, Wages, Wage, Payroll, Payroll cost
Remuneration, Hourly rate, Daily Rate, Pay grade, Net pay, Payment method, Bonuses, Total comp
Sexual orientation, Sexuelle Orientierung, Gender, Citizenship, Nationality, Staatsangehörigkeit, Staatsbürgerschaft
Religion, Religious belief, Ethnicity, Disability, Behinderungsgrad, Steuer-ID, Tax ID
IBAN, Bankverbindung, Personnummer, Emergency contact, Krankenkasse, Salaire, Зарплата, Дата рождения
"""
HARMLESS = """
Payroll number, Payroll ID, PayrollNo, Personalnummer, Personnel number, E-Mail-Adresse, Mailadresse, Email Address 1
Work address, Büroadresse, Office address, Phonetic name, Homepage, Stage, Manager, Page, Package, Sextant
Home office, Language, Essex, Reunion, Stundenplan, Eintritt, Vorgesetzte, Standort, Abteilung, Kostenstelle, Badge
Табельный номер, ФИО, 職位, नाम
"""


def words(text: str) -> list[str]:
    return [word for line in text.strip().splitlines() for word in line.split(", ")]


@pytest.mark.parametrize("line", SENSITIVE.strip().splitlines())
def test_what_is_sensitive_is_not_kept_for_an_hour_either(line: str, hr: Client) -> None:
    headings = words(line)
    pay = [str(93250 + n) for n in range(len(headings))]
    rows = [["Employee ID", "Name", "E-mail", *headings], ["77", "New Weaver", "new@larkfell.example", *pay]]
    page = send(hr, "\n".join(";".join(row) for row in rows))
    assert page.context["report"].sensitive == headings
    data = bytes(ImportFile.objects.get().data).decode()
    assert "New Weaver" in data
    assert not [cell for cell in pay if cell in data]


@pytest.mark.parametrize("heading", words(HARMLESS))
def test_what_is_harmless_can_be_asked_about(heading: str) -> None:
    assert can_be_asked(heading)


@pytest.mark.parametrize("heading", [*NAMES, *map(str, LABELS.values())])
def test_no_field_of_our_own_is_sensitive(heading: str) -> None:
    assert can_be_asked(heading)


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("E-Mail_Address ", "e mail address"),
        ("EmployeeID", "employee id"),
        ("Vergütung", "vergutung"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Ønsket navn", "ønsket navn"),
        ("Табельный №", "табельныи no"),
        ("नाम", "नाम"),
        ("\u202e", ""),
    ],
)
def test_letters_stay_whatever_the_alphabet(heading: str, plain: str) -> None:
    assert folded(heading) == plain


def test_a_file_in_another_alphabet_is_mapped_and_remembered(hr: Client) -> None:
    data = "Табельный номер;ФИО;Почта\n77;Ольга Ткач;olga@larkfell.example\n"
    assert list(send(hr, data).context["form"].headings.values()) == ["Табельный номер", "ФИО", "Почта"]
    said = {"column_0": "employee_id", "column_1": "name", "column_2": "email"}
    hr.post(step("again", ImportFile.objects.get()), said)
    hr.post(step("apply", ImportFile.objects.get()), {"seen": ImportFile.objects.get().digest})
    assert Person.objects.get(employee_id="77").name == "Ольга Ткач"
    assert send(hr, data).context["report"].counts == {"unchanged": 1}


def test_headings_that_differ_in_their_letters_are_two(now: datetime) -> None:
    take("id;name;email;ФИО;Почта\n1;A B;a@mill.example;x;Lead\n", now, ФИО="", Почта="job_title")
    assert Person.objects.get(employee_id="1").job_title == "Lead"
