"""Nothing sent along with a form or a call reaches an account, a role or the line, but where that is the point."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse

from people.models import Person, RoleGrant
from tests.access.rows import Row
from tests.access.test_access import ROWS, SignedIn, signed_in
from tests.cast import Company

__all__ = ["signed_in"]

GUARDED = ("email", "password", "is_active", "session_epoch", "manager_id", "department_id", "location_id",
           "employee_id", "ends_on", "starts_on", "name")  # fmt: skip
DONE = {200, 201, 204, 302}
DOERS = ("nils", "manager", "peer", "hr_admin", "it_admin")
MEANT_FOR_IT = {  # what changes an account or the line by what it is asked to do
    "people:move": {"manager_id"},
    "people:leaving": {"is_active", "ends_on", "session_epoch"},
    "people:sessions_end": {"session_epoch"},
    "account_change_password": {"password"},
    "account_set_password": {"password"},
    "account_reset_password_from_key": {"password"},
    "invitation": {"password"},
    "admin:people_person_import_apply": {"name"},
}


def doer(row: Row) -> str | None:
    """Somebody for whom it works."""
    return next((part for part in DOERS if row.expected(part) in DONE), None)


WRITES = {
    (row.name, row.method): row for row in ROWS if row.method in {"post", "put", "patch"} and doer(row) is not None
}


def along(company: Company) -> Mapping[str, Any]:
    """Names of columns, and of what other applications have believed."""
    other = company.other
    return {
        "is_staff": "1", "is_superuser": "1", "is_active": "", "role": "hr_admin", "roles": "hr_admin",
        "groups": "1", "user_permissions": "1", "email": "thief@larkfell.example", "email_verified": "1",
        "password": "x", "session_epoch": "9", "manager": str(other.pk), "manager_id": str(other.pk),
        "department": str(company.office.pk), "employee_id": "STOLEN", "ends_on": "2020-01-01", "name": "Thief",
        "user": str(other.pk), "user_id": str(other.pk), "owner_id": str(other.pk), "company": "1",
    }  # fmt: skip


def standing() -> tuple[dict[Any, dict[str, Any]], set[tuple[Any, str]]]:
    """What is guarded of everybody, and who holds which role."""
    people = {row.pop("pk"): row for row in Person.objects.values("pk", *GUARDED)}
    return people, set(RoleGrant.objects.values_list("person", "role"))


@pytest.mark.parametrize("row", WRITES.values(), ids=str)
def test_what_is_sent_along_reaches_nothing(row: Row, signed_in: SignedIn, db: None) -> None:
    company, sessions, _keys = deepcopy(signed_in)
    part = doer(row) or ""
    client = Client(raise_request_exception=False)
    client.cookies[settings.SESSION_COOKIE_NAME] = sessions[part]
    with transaction.atomic():
        made = dict(row.make(company))
        data, before = made.pop("data", {}), made.pop("before", None)
        address = made.pop("address", None) or reverse(row.name, kwargs=made)
        if before:
            before(client, company.people[part])
        people, roles = standing()
        sent = {**along(company), **data} if isinstance(data, dict) else data
        kind = {"content_type": "application/json"} if row.name.startswith("api") else {}
        getattr(client, row.method)(address, sent, **kind)
        after, roles_after = standing()
        meant = MEANT_FOR_IT.get(row.name, set())
        changed = {
            (str(key), name)
            for key, row_before in people.items()
            for name, value in row_before.items()
            if name not in meant and after[key][name] != value
        }
        transaction.set_rollback(True)
    assert not changed
    assert roles_after == roles
