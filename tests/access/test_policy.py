"""The proof of what every answer is held to: one without it is found."""

import socket

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.access.policy import DIRECTIVES, HEADERS, breaches, calls_outside, writes


def test_a_bare_answer_breaks_all_of_it() -> None:
    bare = HttpResponse("x", content_type="text/html")
    bare["Access-Control-Allow-Origin"] = "*"
    assert set(breaches(bare)) == {*HEADERS, *DIRECTIVES, "charset", "Access-Control-Allow-Origin"}


def test_one_word_too_many_in_the_policy_is_found(db: None) -> None:
    answer = Client().get("/accounts/login/")
    assert not breaches(answer)
    answer["Content-Security-Policy"] += "; style-src-attr 'unsafe-inline'"
    assert breaches(answer) == ["unsafe"]


def test_nothing_is_traced(db: None) -> None:
    for address in ("/", "/accounts/login/", "/api/v1/me/", "/admin/", "/health/live", "/nowhere"):
        answer = Client().trace(address, headers={"cookie": "session=secret"})
        assert answer.status_code in {302, 401, 403, 404, 405}, address
        assert "secret" not in answer.content.decode()


def test_a_statement_that_changes_something_is_found() -> None:
    said = ['SELECT "a"', 'INSERT INTO "people_session" …', 'UPDATE "goals_goal" SET …', 'delete from "core_notice"']
    assert writes([{"sql": one} for one in said]) == said[2:]


def test_whoever_calls_somebody_is_found() -> None:
    with calls_outside() as called:
        with pytest.raises(OSError, match="203"):
            socket.create_connection(("203.0.113.1", 443), timeout=1)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", 1), timeout=1)
    assert called == [("203.0.113.1", 443)]
