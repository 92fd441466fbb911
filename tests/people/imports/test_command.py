"""The command."""

from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from people.imports import Outcome
from people.models import Person
from tests.cast import Company
from tests.people.imports.sheets import HEAD, LINE, take

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
