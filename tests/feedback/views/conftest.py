"""A Tuesday, with Priya signed in."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.cast import Company


@pytest.fixture(autouse=True)
def tuesday() -> Any:
    with time_machine.travel(datetime(2026, 11, 17, 10, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def priya(client: Client, company: Company) -> Client:
    client.force_login(company.peer)
    return client
