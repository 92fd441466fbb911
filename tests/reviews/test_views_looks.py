"""Opening a review is written down, and shown to whom it is about."""

from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from core import looking
from core.models import Look
from reviews.models import Part
from tests.cast import Company
from tests.reviews.conftest import Asked
from tests.reviews.factories import AnswerFactory
from tests.reviews.pages import at, send, share, sign_in, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


def test_the_person_sees_who_opened_the_review_and_nobody_else_does(
    company: Company, nils: Client, manager: Client, written: Part, now: datetime
) -> None:
    share(written.review, now)
    page = at("detail", written.review_id)
    assert "Nobody but you so far" in words(nils.get(page))
    assert "Who opened this" not in words(manager.get(page))
    sign_in(company.hr).get(page)
    seen = nils.get(page)
    assert {look.viewer: look.why for look in seen.context["looks"]} == {
        company.manager: "is the manager in this cycle",
        company.hr: "is the HR partner for Nils",
    }
    assert "Hana Partner" in words(seen)


def test_a_refused_look_is_none(company: Company, written: Part) -> None:
    sign_in(company.peer).get(at("detail", written.review_id))
    assert not Look.objects.exists()


def test_who_writes_looks_at_the_self_review_only_where_it_is_opened(
    company: Company, manager: Client, managers: Part, own: Part, asked: Asked, now: datetime
) -> None:
    AnswerFactory(part=own, question=asked.text, text="Nobody waited for yarn.")
    manager.get(at("question", managers.pk, asked.text.pk))
    manager.get(at("beside", managers.pk, asked.text.pk), {"tab": "self"})
    assert not Look.objects.exists(), "it is not sent yet"
    send(own, now)
    manager.get(at("beside", managers.pk, asked.text.pk), {"tab": "self"})
    assert Look.objects.get().about_id == own.review_id


def test_what_cannot_be_recorded_is_not_shown(
    company: Company, manager: Client, written: Part, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.looking.RECORD", looking.RECORD.replace("core_look", "nowhere"))
    with pytest.raises(DatabaseError):
        manager.get(at("detail", written.review_id))


@pytest.mark.parametrize("reader", ["nils", "manager", "skip", "hr"])
def test_it_stays_within_the_queries_of_a_page(
    company: Company,
    own: Part,
    written: Part,
    now: datetime,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    reader: str,
) -> None:
    AnswerFactory(part=own)
    send(own, now)
    share(written.review, now)
    client = sign_in(company.people[reader])
    with django_assert_max_num_queries(12):
        client.get(at("detail", written.review_id))
