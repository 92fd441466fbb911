"""A copy of one's data: everybody asks for their own, and nobody reaches another's."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from perfmgmt.models import DataCopy, DataCopyPiece
from tests.access.accounts import fresh
from tests.access.people import ALL
from tests.access.rows import Made, Row
from tests.cast import Company


def copy_of_nils(state: str = "ready", **other: Any) -> Callable[[Company], Made]:
    """His copy, with one piece."""

    def made(company: Company) -> Made:
        now = timezone.now()
        facts = {"asked_at": now, "expires_at": now + timedelta(days=7), **other}
        copy = DataCopy.objects.create(
            person=company.nils, state=state, size=1, ready_at=now if state == "ready" else None, **facts
        )
        DataCopyPiece.objects.create(copy=copy, number=0, body=b"x")
        return {"copy_id": copy.pk}

    return made


def his(make: Callable[[Company], Made]) -> Callable[[Company], Made]:
    """The same for a page whose address names no copy."""
    return lambda company: {name: value for name, value in make(company).items() if name != "copy_id"}


OVER = timezone.now() - timedelta(days=1)
NILS = {"nils": 200, "*": 404}
NOBODY = {"*": 404}

ROWS = [
    Row("copy", ALL),
    *[Row("copy", ALL, his(copy_of_nils(state)), state=state) for state in DataCopy.State.values],
    Row("copy", {"*": 302}, lambda _company: {"data": {"fetch": "1"}}, state="to fetch it"),
    Row("copy", ALL, fresh(lambda _company: {"data": {"fetch": "1"}}), state="to fetch it, just asked"),
    Row("copy", {"*": 405}, method="post"),
    Row("copy_ask", {"*": 302}, method="post"),
    Row("copy_ask", {"*": 302}, fresh(), method="post", state="just asked"),
    Row("copy_ask", {"*": 405}),
    Row("copy_file", {"nils": 302, "*": 404}, copy_of_nils()),
    Row("copy_file", NILS, fresh(copy_of_nils()), state="just asked"),
    Row("copy_file", NOBODY, fresh(copy_of_nils("waiting")), state="waiting, just asked"),
    Row("copy_file", NOBODY, fresh(copy_of_nils("failed")), state="failed, just asked"),
    Row("copy_file", NOBODY, fresh(copy_of_nils(expires_at=OVER)), state="over, just asked"),
    Row("copy_file", NOBODY, fresh(lambda _company: {"copy_id": uuid4()}), state="of nobody, just asked"),
    Row("copy_file", {"*": 405}, copy_of_nils(), method="post"),
]
