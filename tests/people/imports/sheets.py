"""A sheet of three people, and how it is taken."""

from datetime import datetime

import pytest

from people.imports import Outcome, Report, SomeRowsAreRefused, import_people
from people.models import Person

HEAD = "Employee ID,Full name,E-mail,Manager,Hire date,Department,Job title\n"


LINE = (
    HEAD
    + "3,Nils Weaver,nils@mill.example,2,2024-03-12,Dye house,Weaver\n"
    + "2,Samira Lead,samira@mill.example,Declan Top,2020-01-06,Dye house,Lead\n"
    + "1,Declan Top,declan@mill.example,,2013-06-17,,President\n"
)


def take(text: str | bytes, now: datetime, *, dry_run: bool = False, **said: str) -> Report:
    data = text.encode() if isinstance(text, str) else text
    return import_people(data=data, said=said, dry_run=dry_run, actor=None, now=now)


def notes(report: Report) -> dict[int, list[str]]:
    return {row.number: [str(note) for note in row.notes] for row in report.rows if row.outcome == Outcome.REFUSED}


def refused(text: str, now: datetime) -> dict[int, list[str]]:
    """What is wrong with which row; nothing may have been written."""
    before = Person.objects.count()
    with pytest.raises(SomeRowsAreRefused) as caught:
        take(text, now)
    assert Person.objects.count() == before
    return notes(caught.value.report)
