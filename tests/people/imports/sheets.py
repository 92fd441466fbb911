"""A sheet of three people, and how it is taken."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import Client
from django.urls import reverse

from people.imports import Answers, Outcome, Report, RowReport, SomeRowsAreRefused, import_people
from people.models import ImportFile, Person
from tests.cast import Company

BACKEND = "people.sign_in.backend.Backend"
HEAD = "Employee ID,Full name,E-mail,Manager,Hire date,Department,Job title\n"


LINE = (
    HEAD
    + "3,Nils Weaver,nils@mill.example,2,2024-03-12,Dye house,Weaver\n"
    + "2,Samira Lead,samira@mill.example,Declan Top,2020-01-06,Dye house,Lead\n"
    + "1,Declan Top,declan@mill.example,,2013-06-17,,President\n"
)


@dataclass
class Taken:
    """The report, and its rows."""

    report: Report = field(default_factory=Report)
    rows: list[RowReport] = field(default_factory=list)

    @property
    def counts(self) -> Counter[Outcome]:
        return self.report.counts


def take(
    text: str | bytes,
    now: datetime,
    *,
    dry_run: bool = False,
    managers: Mapping[str, str] | None = None,
    day_first: Mapping[str, bool] | None = None,
    actor: Person | None = None,
    restored: Collection[str] = (),
    **said: str,
) -> Taken:
    data = text.encode() if isinstance(text, str) else text
    answers = Answers(said, managers or {}, day_first or {}, restored)
    taken = Taken()
    taken.report = import_people(
        data=data, answers=answers, dry_run=dry_run, actor=actor, now=now, each=taken.rows.append
    )
    return taken


def asked_again(client: Client, person: Person) -> None:
    """As if the password had just been asked for."""
    request = HttpRequest()
    request.session = client.session
    record_authentication(request, person, method="password", reauthenticated=True)
    request.session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = request.session.session_key


@pytest.fixture
def hr(company: Company) -> Client:
    client = Client()
    client.force_login(company.hr_admin, backend=BACKEND)
    asked_again(client, company.hr_admin)
    return client


def send(client: Client, data: str | bytes, name: str = "people.csv", **said: str) -> Any:
    content = data.encode() if isinstance(data, str) else data
    address = reverse("admin:people_person_import")
    return client.post(address, {"file": SimpleUploadedFile(name, content), **said}, follow=True)


def step(name: str, file: ImportFile) -> str:
    return reverse(f"admin:people_person_import_{name}", args=[file.pk])


def notes(rows: list[RowReport]) -> dict[int, list[str]]:
    return {row.number: [str(note) for note in row.notes] for row in rows if row.outcome == Outcome.REFUSED}


def refused(text: str, now: datetime) -> dict[int, list[str]]:
    """What is wrong with which row; nothing may have been written."""
    before = Person.objects.count()
    rows: list[RowReport] = []
    with pytest.raises(SomeRowsAreRefused):
        import_people(data=text.encode(), answers=Answers(), dry_run=False, actor=None, now=now, each=rows.append)
    assert Person.objects.count() == before
    return notes(rows)
