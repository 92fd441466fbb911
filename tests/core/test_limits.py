"""At most so many in any stretch of so long, for each caller, however many ask at once."""

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from core.limits import MINUTE, Limit, forget_tallies, wait_for
from core.models import Tally
from core.tasks import sweep_tallies
from people.models import ApiToken
from tests.cast import Company

THREE = Limit("x", 3, MINUTE)


def after(now: datetime, seconds: float) -> datetime:
    return now + timedelta(seconds=seconds)


def test_room_comes_back_as_soon_as_the_first_is_past(now: datetime, db: None) -> None:
    assert [wait_for(THREE, "a", after(now, n)) for n in (0, 10, 20)] == [0, 0, 0]
    assert wait_for(THREE, "a", after(now, 30)) == pytest.approx(30)
    assert wait_for(THREE, "a", after(now, 59)) == pytest.approx(1), "who waits does not wait longer for asking"
    assert wait_for(THREE, "a", after(now, 60.1)) == 0
    assert wait_for(THREE, "a", after(now, 60.2)) > 0


def test_callers_and_things_are_counted_apart(now: datetime, db: None) -> None:
    for _time in range(4):
        wait_for(THREE, "a", now)
    assert wait_for(THREE, "a", now) > 0
    assert wait_for(THREE, "b", now) == 0
    assert wait_for(Limit("y", 3, MINUTE), "a", now) == 0


@given(st.lists(st.floats(0, 50), min_size=1, max_size=40), st.integers(1, 5))
@settings(max_examples=25)
def test_it_counts_as_a_list_of_moments_would(db: None, now: datetime, gaps: list[float], most: int) -> None:
    Tally.objects.all().delete()
    limit, at, passed = Limit("x", most, MINUTE), now, deque[datetime]()
    for gap in gaps:
        at = after(at, gap)
        while passed and passed[0] <= after(at, -MINUTE):
            passed.popleft()
        is_free = len(passed) < most
        assert (wait_for(limit, "a", at) == 0) == is_free
        if is_free:
            passed.append(at)


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_exactly_so_many_pass(now: datetime) -> None:
    def come(_number: int) -> bool:
        passed = wait_for(Limit("x", 7, MINUTE), "a", now) == 0
        connection.close()
        return passed

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(come, range(40))) == 7


def test_what_counts_no_longer_is_forgotten_and_what_counts_is_not(now: datetime, db: None) -> None:
    wait_for(THREE, "a", after(now, -MINUTE))
    wait_for(THREE, "b", now)
    forget_tallies(now)
    assert Tally.objects.count() == 1
    sweep_tallies()


def test_it_is_one_statement(now: datetime, db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        wait_for(THREE, "a", now)


def test_whoever_calls_the_api_too_often_waits_whatever_they_come_with(company: Company, settings: Any) -> None:
    settings.API_CALLS_A_MINUTE = 3
    secrets = [ApiToken.objects.create(user=company.nils, name=name)[1] for name in ("one", "two")]
    scripts = [Client(headers={"Authorization": f"Token {secret}"}) for secret in secrets]
    page = Client()
    page.force_login(company.nils, backend="people.sign_in.backend.Backend")
    answers = [client.get(reverse("api-me")) for client in (*scripts, page, *scripts)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert 0 < int(answers[-1]["Retry-After"]) <= MINUTE
    assert answers[-1]["Content-Type"] == "application/json"
    other = Client()
    other.force_login(company.peer, backend="people.sign_in.backend.Backend")
    assert other.get(reverse("api-me")).status_code == 200
