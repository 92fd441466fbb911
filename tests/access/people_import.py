"""The import of people: HR administrators, and each of them their own file only."""

from collections.abc import Callable
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from people.imports.kept import keep_file
from people.models import Person
from tests.access.rows import Made, Row
from tests.cast import Company

HEAD = "Employee ID,Name,E-mail\n"


def _file(owner: str) -> Callable[[Company], Made]:
    def made(company: Company) -> Made:
        data = f"{HEAD}77,New Weaver,new@larkfell.example\n".encode()
        file = keep_file(name="people.csv", data=data, actor=company.people[owner], now=timezone.now())
        return {"file_id": file.pk, "data": {"seen": file.digest}}

    return made


def _of_leavers(company: Company) -> Made:
    """Which closes an account, and calls somebody active whose account is closed."""
    Person.objects.filter(pk=company.other.pk).update(is_active=False)
    rows = f"{company.nils.employee_id},left\n{company.other.employee_id},active\n"
    data = f"Employee ID,Status\n{rows}".encode()
    return {"file_id": keep_file(name="people.csv", data=data, actor=company.hr_admin, now=timezone.now()).pk}


def _nobodys(_company: Company) -> Made:
    return {"file_id": uuid4()}


def _sent(_company: Company) -> Made:
    return {"data": {"file": SimpleUploadedFile("people.csv", HEAD.encode())}}


def may(status: int) -> dict[str, int]:
    return {"*": 302, "it_admin": 403, "hr_admin": status}


ROUTES = [
    ("check", "get", 200),
    ("result", "get", 200),
    ("again", "post", 302),
    ("apply", "post", 302),
    ("stop", "post", 302),
    ("leavers", "post", 200),
]
ASKED = {"apply": 302}  # for the password, before anything else
ROWS = [
    Row("admin:people_person_import", may(200)),
    Row("admin:people_person_import", may(422), method="post", state="without a file"),
    Row("admin:people_person_import", may(302), _sent, method="post"),
    Row("admin:people_person_import_check", may(200), _of_leavers, state="of leavers"),
    Row("admin:people_person_import_leavers", may(200), _of_leavers, method="post", state="of leavers"),
    *[Row(f"admin:people_person_import_{name}", may(status), _file("hr_admin"), way) for name, way, status in ROUTES],
    *[
        Row(
            f"admin:people_person_import_{name}",
            may(ASKED.get(name, 409)),
            _file("nils"),
            way,
            state="of somebody else",
        )
        for name, way, _status in ROUTES
    ],
    *[
        Row(f"admin:people_person_import_{name}", may(ASKED.get(name, 409)), _nobodys, way, state="of nobody")
        for name, way, _status in ROUTES
    ],
    Row("admin:people_person_import_apply", may(405), _file("hr_admin")),
    Row("admin:people_person_import_stop", may(405), _file("hr_admin")),
    Row("admin:people_person_import_leavers", may(405), _file("hr_admin")),
]
