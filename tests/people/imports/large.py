"""A file for a worker, who sends it, and how it goes on."""

from typing import Any

import pytest
from django.test import Client

from people.imports import kept, work
from people.models import ImportFile, Person
from people.tasks import carry_import
from tests.cast import Company, build_company
from tests.people.imports.sheets import BACKEND, asked_again, step

HEAD = "Employee ID,Name,E-mail,Manager\n"
MANY = HEAD + "".join(f"9{n:04},New {n},new{n}@larkfell.example,{'' if n == 0 else '90000'}\n" for n in range(30))


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than ten rows are for a worker, and each of its batches holds four."""
    monkeypatch.setattr(kept, "AT_ONCE", 10)
    monkeypatch.setattr("people.imports.stage.BATCH", 4)
    monkeypatch.setattr("people.imports.apply.BATCH", 4)
    monkeypatch.setattr(work, "SECONDS_BETWEEN", 0)


@pytest.fixture
def cast() -> Company:
    return build_company()


@pytest.fixture
def hr(cast: Company) -> Client:
    client = Client()
    client.force_login(cast.hr_admin, backend=BACKEND)
    asked_again(client, cast.hr_admin)
    return client


def only() -> ImportFile:
    return ImportFile.objects.get()


def carry() -> None:
    carry_import(file_id=str(only().pk))


def arrived() -> int:
    return Person.objects.filter(employee_id__startswith="9").count()


def apply(hr: Client) -> Any:
    return hr.post(step("apply", only()), {"seen": only().digest}, follow=True)
