"""What one may not read is answered by the very words that answer what does not exist."""

import re
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.access.rows import Row
from tests.access.test_access import PARTS, ROWS
from tests.cast import Company

SECRETS_AND_IDS = re.compile(r"\b[A-Za-z0-9]{64}\b|[0-9a-f]{8}(-[0-9a-f]{4,12}){4}")  # of forms, and in addresses
HIDDEN = [
    row
    for row in ROWS
    if row.method == "get" and row.expected("other") == 404 and 200 in {row.expected(part) for part in PARTS}
]


def words(client: Client, address: str, data: Any) -> tuple[int, str]:
    answer = client.get(address, data)
    page = answer.content.decode()
    return answer.status_code, SECRETS_AND_IDS.sub("", page)


@pytest.mark.parametrize("row", HIDDEN, ids=str)
def test_what_is_hidden_is_answered_like_what_is_not_there(row: Row, company: Company) -> None:
    made = dict(row.make(company))
    data, before = made.pop("data", {}), made.pop("before", None)
    address, client = made.pop("address", None), Client()
    client.force_login(company.other, backend="people.sign_in.backend.Backend")
    if before or address or not any(isinstance(value, UUID) for value in made.values()):
        pytest.skip("has no id in its address")
    others = {name: uuid4() if isinstance(value, UUID) else value for name, value in made.items()}
    hidden = words(client, reverse(row.name, kwargs=made), data)
    assert hidden == words(client, reverse(row.name, kwargs=others), data)
    assert hidden[0] == 404
