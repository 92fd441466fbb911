"""What is written to the log."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from people.models import ApiToken
from perfmgmt.logs import JsonFormatter, RoutesForAddresses
from tests.cast import Company


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the console would show of refused requests."""
    console = logging.StreamHandler(io.StringIO())
    console.setFormatter(JsonFormatter())
    console.addFilter(RoutesForAddresses())
    logging.getLogger("django.request").addHandler(console)
    yield console.stream
    logging.getLogger("django.request").removeHandler(console)


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


def test_a_refused_request_is_named_by_its_route(client: Client, company: Company, written: io.StringIO) -> None:
    client.get("/accounts/invitation/a-key-that-opens-something/")
    [line] = lines(written)
    assert (line["level"], line["logger"]) == ("warning", "django.request")
    assert line["message"] == "Gone: /accounts/invitation/<str:key>/"


def test_an_address_without_a_route_stays(client: Client, company: Company, written: io.StringIO) -> None:
    client.force_login(company.nils)
    client.get("/nothing/here/")
    assert [line["message"] for line in lines(written)] == ["Not Found: /nothing/here/"]


def test_whoever_was_refused_stands_there_by_their_key(client: Client, company: Company, written: io.StringIO) -> None:
    _token, secret = ApiToken.objects.create(user=company.nils, name="A script")
    client.get("/nothing/here/")
    client.get("/api/v1/people/00000000-0000-0000-0000-000000000000/", headers={"authorization": f"Token {secret}"})
    client.force_login(company.nils)
    client.get("/nothing/here/")
    client.get("/admin/people/person/")
    assert [line.get("who") for line in lines(written)] == [None, str(company.nils.pk), str(company.nils.pk)]


def test_a_trace_stands_in_the_same_line() -> None:
    error = ValueError("thread")
    trace = (ValueError, error, None)
    record = logging.LogRecord("perfmgmt", logging.ERROR, __file__, 1, "It broke.", None, trace)
    assert json.loads(JsonFormatter().format(record))["trace"] == "ValueError: thread"
