"""The command."""

from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from people.imports import Outcome
from people.models import Person
from tests.cast import Company
from tests.people.imports.sheets import HEAD, LINE, take
from tests.people.imports.workbooks import workbook

pytestmark = pytest.mark.django_db


def command(file: Path, *options: str) -> str:
    out = StringIO()
    call_command("import_people", str(file), *options, stdout=out)
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(LINE.replace("Job title", "Salary"))
    return path


def test_the_command_says_what_it_would_do(file: Path) -> None:
    told = command(file, "--dry-run")
    assert "column “Salary” is sensitive and is not stored" in told
    assert "new department: Dye house" in told
    assert "row 2 added: 3 Nils Weaver" in told
    assert "3 added, 0 changed, 0 unchanged, 0 deactivated, 0 restored, 0 refused" in told
    assert "Nothing was changed" in told
    assert not Person.objects.exists()


def test_the_command_does_it(file: Path) -> None:
    assert "Nothing was changed" not in command(file)
    assert Person.objects.count() == 3
    told = command(file, "--map", "Salary=")
    assert "3 unchanged" in told
    assert "row 2" not in told


def test_the_command_says_what_is_wrong(file: Path, tmp_path: Path) -> None:
    file.write_text("id,name,email,shoes\n1,A B,nowhere,44\n")
    out = StringIO()
    with pytest.raises(CommandError, match="1 row is refused, so nothing was changed"):
        call_command("import_people", str(file), stdout=out)
    assert "row 2 refused: 1 A B (email: “nowhere” is not an e-mail address)" in out.getvalue()
    assert "column “shoes” is not known" in out.getvalue()
    with pytest.raises(CommandError, match="cannot be read"):
        command(tmp_path / "missing.csv")
    with pytest.raises(CommandError, match="write HEADING=FIELD"):
        command(file, "--map", "shoes=size")
    file.write_text("")
    with pytest.raises(CommandError, match="empty"):
        command(file)


def test_the_cast_is_imported_again_without_a_change(company: Company, now: datetime) -> None:
    people = Person.objects.select_related("manager", "department").filter(is_active=True)
    rows = "".join(
        f"{p.employee_id},{p.name},{p.email},{p.manager.email if p.manager else ''},,{p.department},\n" for p in people
    )
    assert take(HEAD.replace("Hire date", "-").replace("Job title", "-") + rows, now).counts == {Outcome.UNCHANGED: 12}


OPEN = "Employee ID,Name,E-mail,Manager,Hire date\n1,Anna Weaver,anna@mill.example,The boss,1/2/2026\n"
OPEN += "2,Declan Top,declan@mill.example,,3/4/2026\n"


def test_the_command_says_what_is_open_and_takes_the_answers(file: Path) -> None:
    file.write_text(OPEN)
    told = command(file, "--dry-run")
    assert "dates in “Hire date” may be two (--dates 'starts_on=ORDER' says which)" in told
    assert "manager “The boss” (1 rows)" in told
    told = command(file, "--manager", "The  boss=2", "--dates", "starts_on=month")
    assert "2 added" in told
    anna = Person.objects.select_related("manager").get(employee_id="1")
    assert (str(anna.manager), anna.starts_on) == ("Declan Top", date(2026, 1, 2))
    told = command(file, "--manager", "The boss=", "--dates", "starts_on=day")
    anna.refresh_from_db()
    assert (anna.manager, anna.starts_on) == (None, date(2026, 2, 1))


def test_the_command_takes_a_sheet(file: Path) -> None:
    rows: list[Any] = [["id", "name", "email"], [7, "Zoë Müller", "zoe@mill.example"]]
    file.write_bytes(workbook({"Read me": [["Nothing"]], "People": rows}))
    with pytest.raises(CommandError, match="several sheets: Read me, People"):
        command(file)
    with pytest.raises(CommandError, match="no sheet “Staff”"):
        command(file, "--sheet", "Staff")
    assert "1 added" in command(file, "--sheet", "People")
    file.write_text(LINE)
    with pytest.raises(CommandError, match="Only a spreadsheet has sheets"):
        command(file, "--sheet", "People")


def test_the_command_says_how_letters_were_read_and_takes_another_answer(file: Path) -> None:
    file.write_bytes("id,name,email\n7,Łucja Żak,lucja@mill.example\n".encode("cp1250"))
    assert "read as “Windows, Western Europe”: they are not UTF-8" in command(file, "--dry-run")
    assert "row 2 added: 7 Łucja Żak" in command(file, "--encoding", "cp1250")


@pytest.mark.parametrize(
    ("option", "pair", "why"),
    [
        ("--manager", "The boss", "write SPELLING=WHO"),
        ("--manager", "=2", "write SPELLING=WHO"),
        ("--dates", "starts_on=year", "write starts_on or ends_on"),
        ("--dates", "birthday=day", "write starts_on or ends_on"),
    ],
)
def test_answers_that_mean_nothing_are_refused(file: Path, option: str, pair: str, why: str) -> None:
    with pytest.raises(CommandError, match=why):
        command(file, option, pair)


def test_the_command_opens_whom_it_is_told(file: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("people.imports.check.MOST_RETURNING", 1)
    take(LINE, now)
    Person.objects.filter(employee_id__in=["2", "3"]).update(is_active=False)
    file.write_text("id,status\n2,active\n3,active\n")
    told = command(file)
    assert "account of 2 Samira Lead is closed and the file calls them active (--restore '2' opens it)" in told
    assert "likewise 1 more accounts" in told
    assert not Person.objects.active().filter(employee_id__in=["2", "3"]).exists()
    assert "row 3 restored: 3 Nils Weaver" in command(file, "--restore", "3")
    assert list(Person.objects.active().filter(employee_id__in=["2", "3"]).values_list("name", flat=True)) == [
        "Nils Weaver"
    ]
