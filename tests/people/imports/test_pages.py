"""The pages of the admin: send, read, apply."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people.admin import import_forms, importing
from people.imports import kept
from people.models import Department, ImportFile, ImportHeader, Person
from people.models.importing import ImportRow
from people.tasks import sweep_import_files
from tests.cast import Company
from tests.people.imports.sheets import BACKEND, hr, send, step

__all__ = ["hr"]

HEAD = "Employee ID,Name,E-mail,Title\n"
NEW = HEAD + "77,New Weaver,new@larkfell.example,Weaver\n"


def apply(client: Client, file: ImportFile, seen: str | None = None) -> Any:
    return client.post(step("apply", file), {"seen": file.digest if seen is None else seen}, follow=True)


def test_the_list_of_people_leads_there(hr: Client, company: Company) -> None:
    assert reverse("admin:people_person_import") in hr.get(reverse("admin:people_person_changelist")).content.decode()
    it = Client()
    it.force_login(company.it_admin, backend=BACKEND)
    there = it.get(reverse("admin:people_person_changelist")).content.decode()
    assert reverse("admin:people_person_import") not in there


def test_a_file_is_checked_then_applied(hr: Client, company: Company) -> None:
    nils = company.nils
    page = send(hr, f"{NEW}{nils.employee_id},{nils.name},{nils.email},Dyer\n").content.decode()
    assert "77 New Weaver" in page
    assert f"Title: {nils.job_title or '–'} → Dyer" in page
    assert not Person.objects.filter(employee_id="77").exists()
    answer = apply(hr, ImportFile.objects.get())
    assert [str(message) for message in answer.context["messages"]] == ["The file is applied: 1 added, 1 changed."]
    assert Person.objects.get(employee_id="77").job_title == "Weaver"
    assert not ImportFile.objects.get().data
    event = Person.pgh_event_model.objects.filter(pgh_obj_id=nils.pk).latest("pgh_id")
    assert event.pgh_context.metadata == {
        **event.pgh_context.metadata,
        "actor": str(company.hr_admin.pk),
        "verb": "people.apply_file",
    }


def test_sent_twice_it_is_applied_once(hr: Client) -> None:
    send(hr, NEW)
    file = ImportFile.objects.get()
    assert apply(hr, file).status_code == 200
    assert apply(hr, file).status_code == 409
    assert Person.objects.filter(employee_id="77").count() == 1


def test_who_changed_in_between_is_not_overwritten_unseen(hr: Client, company: Company) -> None:
    nils = company.nils
    send(hr, f"{NEW}{nils.employee_id},{nils.name},{nils.email},Dyer\n")
    Person.objects.filter(pk=nils.pk).update(job_title="Foreman")
    file = ImportFile.objects.get()
    answer = apply(hr, file)
    assert answer.status_code == 409
    assert "People have changed since the dry run" in answer.content.decode()
    assert not Person.objects.filter(employee_id="77").exists()
    assert "Foreman → Dyer" in hr.post(step("again", file), follow=True).content.decode()
    assert apply(hr, ImportFile.objects.get()).status_code == 200


def test_applying_asks_for_the_password_first(hr: Client) -> None:
    send(hr, NEW)
    file = ImportFile.objects.get()
    session = hr.session
    del session["account_authentication_methods"]
    session.save()
    answer = hr.post(step("apply", file), {"seen": file.digest})
    assert answer.status_code == 302
    assert "/accounts/" in answer["Location"]
    assert not Person.objects.filter(employee_id="77").exists()


@pytest.mark.parametrize("seen", ["", "x" * 64, "\x00"])
def test_only_what_was_shown_is_applied(hr: Client, seen: str) -> None:
    send(hr, NEW)
    assert apply(hr, ImportFile.objects.get(), seen).status_code == 409
    assert not Person.objects.filter(employee_id="77").exists()


def test_what_waits_for_an_answer_is_not_applied(hr: Client) -> None:
    send(hr, "Employee ID,Employee ID,Name\n1,2,Anna\n")
    file = ImportFile.objects.get()
    assert file.state == ImportFile.State.ASKING
    assert hr.post(step("apply", file), {"seen": file.digest}).status_code == 409


def test_a_refused_row_says_why_and_nothing_is_applied(hr: Client) -> None:
    answer = send(hr, NEW + "78,No Address,nowhere,\n")
    page = answer.content.decode()
    assert "E-mail: “nowhere” is not an e-mail address" in page
    assert "Apply all" not in page
    assert apply(hr, ImportFile.objects.get()).status_code == 409
    assert not Person.objects.filter(employee_id="77").exists()


def test_totals_narrow_the_rows(hr: Client) -> None:
    send(hr, NEW + "78,No Address,nowhere,\n")
    address = step("check", ImportFile.objects.get())
    for outcome, numbers in (("", [2, 3]), ("added", [2]), ("refused", [3]), ("changed", []), ("\x00", [])):
        rows = hr.get(address, {"outcome": outcome}).context["rows"]
        assert [row.number for row in rows] == numbers


def result(client: Client) -> list[list[str]]:
    """The lines of the CSV, less the headings."""
    answer = client.get(step("result", ImportFile.objects.get()))
    return list(csv.reader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))[1:]  # type: ignore[attr-defined]


def test_rows_come_by_pages_and_all_of_them_in_the_csv(hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "ROWS_ON_A_PAGE", 1)
    first = send(hr, NEW + "78,Other Weaver,other@larkfell.example,\n")
    assert "Page 1 of 2" in first.content.decode()
    second = hr.get(step("check", ImportFile.objects.get()), {"page": "2"})
    assert [row.number for row in second.context["rows"]] == [3]
    assert [row[:3] for row in result(hr)] == [["2", "77 New Weaver", "added"], ["3", "78 Other Weaver", "added"]]


def test_the_csv_says_row_column_and_value(hr: Client) -> None:
    send(hr, NEW + "78,No Address,nowhere,\n")
    assert result(hr)[1] == [
        "3", "78 No Address", "refused", "E-mail", "nowhere", "“nowhere” is not an e-mail address",
    ]  # fmt: skip


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1+1", "\uff20SUM(A1)"])
def test_formulas_are_made_harmless(hr: Client, formula: str) -> None:
    send(hr, f"{HEAD}{formula},New,new@larkfell.example,\n")
    assert result(hr)[0][1] == f"'{formula} New"


def test_unknown_headings_are_asked_about_and_remembered(hr: Client) -> None:
    data = "Employee ID,Name,E-mail,Wirkungskreis,Salary\n77,New Weaver,new@larkfell.example,Dye house,9\n"
    page = send(hr, data)
    assert list(page.context["form"].headings.values()) == ["Wirkungskreis"]
    assert "Sensitive, so never stored: Salary." in page.content.decode()
    file = ImportFile.objects.get()
    assert hr.post(step("again", file), {"column_3": "salary"}).status_code == 422
    hr.post(step("again", file), {"column_3": "department"})
    apply(hr, ImportFile.objects.get())
    assert str(Person.objects.get(employee_id="77").department) == "Dye house"
    assert ImportHeader.objects.get().field == "department"
    assert send(hr, data).context["form"]["column_3"].initial == "department"


def test_unclear_headings_are_asked_about(hr: Client) -> None:
    page = send(hr, "Key,Name,E-mail\n77,New Weaver,new@larkfell.example\n")
    assert "No column holds the employee id" in page.content.decode()
    file = ImportFile.objects.get()
    page = hr.post(
        step("again", file), {"column_0": "employee_id", "column_1": "name", "column_2": "email"}, follow=True
    )
    assert "77 New Weaver" in page.content.decode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\n \n", "The file is empty."),
        (b"PK\x03\x04\x00\x00", "This spreadsheet cannot be read"),
        (b"Employee ID,Name\n1,\x81\x8d", "letters of this file cannot be read"),
    ],
)
def test_what_is_no_table_is_said_beside_the_field(hr: Client, data: bytes, why: str) -> None:
    send(hr, NEW)
    answer = send(hr, data)
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert ImportFile.objects.count() == 1


def test_too_much_is_said(hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_UPLOADED_ROWS", 0)
    assert "has more than 0 rows" in send(hr, NEW).content.decode()
    monkeypatch.setattr(import_forms, "LARGEST_UPLOAD", 5)
    assert "larger than 25 MB" in send(hr, NEW).content.decode()


def test_long_headings_and_marks_in_the_name_do_no_harm(hr: Client) -> None:
    answer = send(hr, f"Employee ID,{'x' * 300},\u202e,職\n77,,,\n", name=f"{'n' * 190}\x00.csv")
    assert answer.status_code == 200
    assert list(answer.context["form"].fields) == ["column_3"]


def test_a_later_file_replaces_the_earlier_and_time_ends_both(hr: Client) -> None:
    send(hr, NEW)
    earlier = ImportFile.objects.get()
    send(hr, NEW)
    file = ImportFile.objects.get()
    assert hr.get(step("check", earlier)).status_code == 409
    ImportFile.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert hr.get(step("check", file)).status_code == 409
    assert apply(hr, file).status_code == 409
    sweep_import_files()
    assert not ImportFile.objects.exists()


def test_pay_is_not_stored_for_an_hour_either(hr: Client) -> None:
    head, row = "Employee ID,Salary,Name,Bank account\n", "77,93250,New Weaver,DE02\n"
    send(hr, f"{head}\n{row}78,1,Other Weaver,2,a cell too many\n")
    data = bytes(ImportFile.objects.get().data).decode()
    assert "New Weaver" in data
    assert not [secret for secret in ("93250", "DE02", "a cell too many") if secret in data]
    rows = list(ImportRow.objects.order_by("number"))
    assert [row.number for row in rows] == [3, 4]
    assert rows[1].notes[0]["code"] == "more_cells"


def test_the_sweep_leaves_what_is_kept(hr: Client) -> None:
    send(hr, NEW)
    sweep_import_files()
    assert ImportFile.objects.exists()


@pytest.mark.parametrize("size", [1, 3])
def test_the_dry_run_costs_the_same_however_long_it_is(hr: Client, size: int, django_assert_num_queries: Any) -> None:
    send(hr, HEAD + "".join(f"8{n},New,new{n}@larkfell.example,\n" for n in range(size)))
    address = step("check", ImportFile.objects.get())
    with django_assert_num_queries(9):
        hr.get(address)


def test_what_is_new_among_places_belongs_to_what_was_seen(hr: Client) -> None:
    send(hr, "Employee ID,Name,E-mail,Department\n77,New Weaver,new@larkfell.example,Spinning\n")
    file = ImportFile.objects.get()
    Department.objects.create(name="Spinning")
    answer = apply(hr, file)
    assert answer.status_code == 409
    assert "People have changed since the dry run" in answer.content.decode()
    assert not Person.objects.filter(employee_id="77").exists()


def test_what_columns_mean_belongs_to_what_was_seen(hr: Client) -> None:
    send(hr, "Employee ID,Name,E-mail,Title,Grade of work\n77,New Weaver,new@larkfell.example,Weaver,7\n")
    file = ImportFile.objects.get()
    ImportHeader.objects.create(heading="grade of work", field="level")
    assert apply(hr, file).status_code == 409
    assert not Person.objects.filter(employee_id="77").exists()


def test_how_letters_were_read_is_said_and_can_be_chosen(hr: Client) -> None:
    data = "Employee ID,Name,E-mail\n77,Łucja Żak,lucja@larkfell.example\n".encode("cp1250")
    page = send(hr, data).content.decode()
    assert "The letters were read as “Windows, Western Europe”: they are not UTF-8" in page
    assert "Łucja" not in page
    page = send(hr, data, encoding="cp1250").content.decode()
    assert "The letters were read as “Windows, Central Europe”." in page
    assert "77 Łucja Żak" in page
    assert "are not “UTF-8”. Choose something else" in send(hr, data, encoding="utf-8").content.decode()
    marked = send(hr, "Employee ID,Name,E-mail\n77,Zoë,z@larkfell.example\n".encode("utf-8-sig"), encoding="cp1250")
    assert "read as “UTF-8”." in marked.content.decode()
