"""Constraints by name."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from people.models import ImportFile
from people.models.importing import ImportRow
from tests.cast import Company


@pytest.fixture
def file(company: Company, now: datetime) -> ImportFile:
    return ImportFile.objects.create(owner=company.hr_admin, name="people.csv", expires_at=now + timedelta(hours=1))


def test_a_row_is_told_once(file: ImportFile) -> None:
    ImportRow.objects.create(file=file, number=2, outcome="added")
    with pytest.raises(IntegrityError, match="import_row_is_told_once"), transaction.atomic():
        ImportRow.objects.create(file=file, number=2, outcome="refused")


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"state": "asking"}, "import_file_that_waits_asks_something"),
        ({"state": "checked"}, "import_file_is_applied_after_its_report"),
        ({"state": "applying"}, "import_file_is_applied_after_its_report"),
        ({"state": "applied"}, "import_file_is_applied_after_its_report"),
    ],
)
def test_database_refuses_a_nonsensical_file(file: ImportFile, values: dict[str, Any], constraint: str) -> None:
    rows = ImportFile.objects.filter(pk=file.pk)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        rows.update(**values)
    assert rows.update(**values, question="sheet", report={"counts": {}}) == 1
