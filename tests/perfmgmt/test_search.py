"""Search over people and everything the searcher may read."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.cast import Company
from tests.feedback.factories import FeedbackFactory, NoteFactory
from tests.goals.factories import GoalFactory
from tests.people.factories import PersonFactory

Counted = Callable[[int], AbstractContextManager[Any]]
BACKEND = "people.sign_in.backend.Backend"


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


@pytest.mark.parametrize("size", [1, 3])
def test_search_costs_the_same_however_much_it_finds(
    client: Client, company: Company, django_assert_num_queries: Counted, size: int
) -> None:
    for number in range(size):
        PersonFactory(name=f"Larkin{number} Lark")
        GoalFactory(owner=company.nils, title=f"Lark {number}")
        FeedbackFactory(recipient=company.nils, text=f"A lark {number}")
        NoteFactory(author=company.nils, person=company.peer, text=f"Lark, once more {number}")
    client.force_login(company.nils, backend=BACKEND)
    with django_assert_num_queries(8):
        answer = client.get(reverse("search"), {"q": "lark"})
    assert [len(one.items) for one in answer.context["found"]] == [size] * 4


def test_search_finds_only_what_the_searcher_may_read(client: Client, company: Company) -> None:
    GoalFactory(owner=company.nils, title="A lark of mine")
    FeedbackFactory(recipient=company.nils, text="You rose with the lark")
    NoteFactory(author=company.nils, person=company.other, text="The lark is mine alone")
    client.force_login(company.other, backend=BACKEND)
    assert client.get(reverse("search"), {"q": "lark"}).context["found"] == []


@pytest.mark.parametrize("words", ["", " ", "\0", "x" * 5000, "%_'\"\\", "<script>"])
def test_search_takes_whatever_is_typed(client: Client, company: Company, words: str) -> None:
    client.force_login(company.nils, backend=BACKEND)
    answer = client.get(reverse("search"), {"q": words})
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode().replace("<script src", "")
