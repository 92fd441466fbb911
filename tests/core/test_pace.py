"""Whoever is signed in asks for pages and sends forms at most so often, and pays nothing for being counted."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.limits import MINUTE
from core.models import Tally
from tests.cast import Company

SETTINGS, TALLY = "people:settings", "core_tally"


@pytest.fixture(autouse=True)
def ten_a_minute(settings: Any) -> Iterator[None]:
    """Two of them are free, of forms one of five; nobody crosses into another minute."""
    settings.PAGES_A_MINUTE = 10
    with time_machine.travel("2026-11-17 10:00:00Z", tick=False):
        yield


def process(person: Any) -> Client:
    """Another web process: its counts are its own, what the database counts is there for all."""
    client = Client()
    client.force_login(person, backend="people.sign_in.backend.Backend")
    return client


def asked(client: Client, times: int, method: str = "get", **headers: str) -> list[int]:
    return [getattr(client, method)(reverse(SETTINGS), headers=headers).status_code for _time in range(times)]


def test_who_clicks_as_people_do_costs_no_query(company: Company) -> None:
    client = process(company.nils)
    with CaptureQueriesContext(connection) as queries:
        assert asked(client, 2) == [200, 200]
    assert not any(TALLY in query["sql"] for query in queries)
    assert not Tally.objects.exists()


def test_who_asks_more_often_costs_one_and_then_waits(company: Company) -> None:
    client = process(company.nils)
    asked(client, 2)
    with CaptureQueriesContext(connection) as queries:
        assert asked(client, 9) == [200] * 8 + [429]
    assert sum(TALLY in query["sql"] for query in queries) == 9
    answer = client.get(reverse(SETTINGS))
    assert "too often" in answer.content.decode()
    assert 0 < int(answer["Retry-After"]) <= MINUTE
    assert asked(process(company.peer), 1) == [200]
    with time_machine.travel("2026-11-17 10:01:01Z", tick=False):
        assert asked(client, 1) == [200]


def test_it_holds_over_all_processes(company: Company) -> None:
    answers = [status for _process in range(4) for status in asked(process(company.nils), 10)]
    assert answers.count(200) == 8 + 4 * 2


def test_forms_are_half_of_it(company: Company) -> None:
    client = process(company.nils)
    assert asked(client, 6, "post")[-2:] == [422, 429]
    assert asked(client, 1) == [200], "there is more room for pages"


def test_it_is_said_in_the_form_that_was_asked_for(company: Company) -> None:
    client = process(company.nils)
    asked(client, 10)
    toast = client.get(reverse(SETTINGS), headers={"HX-Request": "true"})
    assert (toast.status_code, toast["HX-Retarget"]) == (429, "#toasts")
    said = client.get(reverse(SETTINGS), headers={"Accept": "application/json"})
    assert (said.status_code, list(said.json())) == (429, ["detail"])


def test_the_api_counts_by_itself_and_who_signs_in_too(company: Company) -> None:
    client = process(company.nils)
    asked(client, 11)
    assert client.get(reverse("api-me")).status_code == 200
    assert {Client().get(reverse("account_login")).status_code for _time in range(12)} == {200}
