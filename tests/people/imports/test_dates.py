"""Four spellings of dates, and which of two is meant."""

from datetime import date, datetime

import pytest
from django.test import Client

from people.imports import SomeRowsAreRefused
from people.imports.dates import NotADate, TwoDates, date_of
from people.models import ImportFile, Person
from tests.cast import Company
from tests.people.factories import PersonFactory
from tests.people.imports.sheets import hr, send, step, take

__all__ = ["hr"]
pytestmark = pytest.mark.django_db
HEAD = "id,name,email,start date\n"


def rows(*days: str) -> str:
    return HEAD + "".join(f"{n},P {n},p{n}@mill.example,{day}\n" for n, day in enumerate(days, start=901))


@pytest.mark.parametrize(
    "text",
    ["2024-03-12", "2024-3-12", "12.3.2024", "12 Mar 2024", "12-March-2024", "12. März 2024", "2024-03-12T08:30:00"],
)
def test_what_can_be_read_in_one_way(text: str) -> None:
    assert date_of(text, day_first=None) == date(2024, 3, 12)


@pytest.mark.parametrize("text", ["12/3/24", "2024-02-30", "30/30/2024", "12 Foo 2024", "0/1/2024", "١/٢/٢٠٢٤", "soon"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(NotADate):
        date_of(text, day_first=True)


@pytest.mark.parametrize("text", ["9999-12-31", "31.12.9999", "12/31/9999", "31-Dec-4712", "9999-12-31 00:00:00"])
def test_a_last_day_at_the_end_of_time_is_none(text: str, now: datetime) -> None:
    PersonFactory(employee_id="901", ends_on=date(2099, 12, 31))
    take(f"id,end date\n901,{text}\n", now)
    assert Person.objects.get(employee_id="901").ends_on is None


@pytest.mark.parametrize("heading", ["start date", "end date"])
def test_no_other_day_is_that_far_away(heading: str, now: datetime) -> None:
    day = "9999-12-31" if heading == "start date" else "9999-12-30"
    with pytest.raises(SomeRowsAreRefused):
        take(f"id,name,email,{heading}\n901,A,a@mill.example,{day}\n", now)


@pytest.mark.parametrize("text", ["1/2/2026", "1-2-2026"])
def test_what_could_be_two(text: str) -> None:
    with pytest.raises(TwoDates):
        date_of(text, day_first=None)
    assert date_of(text, day_first=True) == date(2026, 2, 1)
    assert date_of(text, day_first=False) == date(2026, 1, 2)


@pytest.mark.parametrize(("deciding", "day"), [("25/3/2024", date(2026, 2, 1)), ("3/25/2024", date(2026, 1, 2))])
def test_other_rows_decide_and_are_named(deciding: str, day: date, now: datetime) -> None:
    [order] = take(rows("1/2/2026", deciding), now).report.dates
    assert Person.objects.get(employee_id="901").starts_on == day
    assert (order["row"], order["value"], order["open_row"]) == (3, deciding, 2)


def test_the_page_names_the_row_that_decides(hr: Client) -> None:
    page = send(hr, rows("1/2/2026", "25/3/2024")).content.decode()
    assert "Row 3 (25/3/2024) decides." in page


def test_it_is_asked_where_no_row_decides(hr: Client) -> None:
    page = send(hr, rows("1/2/2026"))
    assert "No row decides it; row 2 (1/2/2026) could be two dates." in page.content.decode()
    page = hr.post(step("again", ImportFile.objects.get()), {"dates_starts_on": "month"}, follow=True)
    assert "Apply all" in page.content.decode()
    assert page.context["form"]["dates_starts_on"].initial == "month"


def test_rows_that_contradict_each_other_are_named(hr: Client) -> None:
    page = send(hr, rows("1/2/2026", "25/3/2024", "3/25/2024")).content.decode()
    assert "Row 3 (25/3/2024) and row 4 (3/25/2024) contradict each other." in page
    assert "could be two dates. Write it as 2024-03-12" in page


def test_the_language_may_change_between_dry_run_and_apply(hr: Client, company: Company) -> None:
    send(hr, rows("2024-03-12") + f"{company.nils.employee_id},Nils Other,{company.nils.email},2024-03-12\n")
    Person.objects.filter(pk=company.hr_admin.pk).update(language="de")
    file = ImportFile.objects.get()
    assert hr.get(step("check", file)).status_code == 200
    hr.post(step("apply", file), {"seen": file.digest})
    assert Person.objects.filter(employee_id="901").exists()


def test_the_same_heading_twice_is_asked_about(hr: Client) -> None:
    page = send(hr, "id,name,email,title,Title\n901,P,p@mill.example,Dyer,Weaver\n")
    assert "Both “title” and “Title (2)” could be" in page.content.decode()
    said = {"column_0": "employee_id", "column_1": "name", "column_2": "email", "column_3": "", "column_4": "job_title"}
    page = hr.post(step("again", ImportFile.objects.get()), said, follow=True)
    file = ImportFile.objects.get()
    hr.post(step("apply", file), {"seen": file.digest})
    assert Person.objects.get(employee_id="901").job_title == "Weaver"


def test_rows_are_narrowed_by_column_and_person(hr: Client) -> None:
    send(hr, rows("soon", "2024-03-12"))
    address = step("check", ImportFile.objects.get())
    for said, numbers in (({"column": "start date"}, [2]), ({"who": "p 902"}, [3]), ({"who": "\x00"}, [])):
        assert [row.number for row in hr.get(address, said).context["rows"]] == numbers
