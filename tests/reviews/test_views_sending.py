from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reviews import services
from reviews.models import Part, Question, Review, ReviewCycle
from tests.cast import Company
from tests.reviews.conftest import Asked
from tests.reviews.factories import AnswerFactory, QuestionFactory
from tests.reviews.pages import at, send, typed, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


def test_sending_lists_what_is_missing(manager: Client, managers: Part, asked: Asked) -> None:
    page = manager.get(at("submit", managers.pk))
    assert [one.question for one in page.context["missing"]] == services.writing.open_questions(managers)
    assert "2 answers are missing" in words(page)
    assert "Send your review" not in words(page)
    refused = manager.post(at("submit", managers.pk))
    assert refused.status_code == 409
    assert "What got done?" in words(refused)


def test_sending_locks(nils: Client, own: Part, asked: Asked, company: Company) -> None:
    AnswerFactory(part=own, question=asked.text)
    assert "Send your self-review" in words(nils.get(at("submit", own.pk)))
    page = nils.post(at("submit", own.pk), follow=True)
    assert "It can no longer change" in words(page)
    own.refresh_from_db()
    assert own.is_submitted
    assert typed(nils, own, asked.text, text="Once more.", version=0).status_code == 409
    assert nils.post(at("submit", own.pk)).status_code == 409


@pytest.mark.parametrize("size", [1, 3])
def test_sending_costs_the_same_however_much_is_asked(
    manager: Client, managers: Part, asked: Asked, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for place in range(size):
        AnswerFactory(part=managers, question=QuestionFactory(section=asked.text.section, position=10 + place))
    with django_assert_num_queries(11):
        manager.get(at("submit", managers.pk))


def test_part_of_a_cycle_that_asks_nothing_leads_to_the_review(
    nils: Client, own: Part, cycle: ReviewCycle, review: Review
) -> None:
    Question.objects.all().delete()
    assert nils.get(at("write", own.pk)).headers["Location"] == at("detail", review.pk)
    assert nils.get(at("submit", own.pk)).status_code == 200


def test_sent_part_is_read_not_written(nils: Client, own: Part, asked: Asked, now: datetime) -> None:
    send(own, now)
    assert nils.get(at("question", own.pk, asked.text.pk)).headers["Location"] == at("detail", own.review_id)
