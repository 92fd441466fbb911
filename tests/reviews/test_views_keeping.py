"""A form of a question is kept as a whole, once, or not at all."""

from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from reviews.models import Answer, Part
from tests.reviews.conftest import Asked
from tests.reviews.pages import typed, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.mark.parametrize(("kind", "detail"), [("next_goals", "measure"), ("growth", "first_step")])
def test_a_form_sent_twice_proposes_once(nils: Client, own: Part, asked: Asked, kind: str, detail: str) -> None:
    question = getattr(asked, kind)
    form = {"text": "Why.", "version": 0, "title": "Ship in a week", "go": "add"}
    for words_of_it in ("9 of 10", "", "10 of 10"):
        assert typed(nils, own, question, **form, **{detail: words_of_it}).status_code == 302
    answer = Answer.objects.get(part=own)
    [proposal] = [*answer.goals.all(), *answer.growth_areas.all()]
    assert (proposal.title, getattr(proposal, detail)) == ("Ship in a week", "10 of 10")


def test_nothing_is_kept_of_a_form_whose_text_is_outdated(nils: Client, own: Part, asked: Asked) -> None:
    for question in (asked.next_goals, asked.growth):
        typed(nils, own, question, text="The first window.", version=0)
        answer = typed(nils, own, question, text="The second window.", version=0, title="Ship in a week", go="add")
        assert answer.status_code == 409
        assert "Nothing was changed by your last step" in words(answer)
    assert not own.answers.exclude(goals=None, growth_areas=None).exists()


def test_no_rating_is_kept_of_a_form_whose_text_is_outdated(manager: Client, managers: Part, asked: Asked) -> None:
    typed(manager, managers, asked.rating, text="The first window.", version=0)
    typed(manager, managers, asked.rating, text="The second window.", version=0, rating=str(asked.points[0].pk))
    assert Answer.objects.get(part=managers).rating is None


def test_a_rating_nobody_asks_for_is_left_out(nils: Client, own: Part, asked: Asked) -> None:
    assert typed(nils, own, asked.text, text="Kept.", version=0, rating="3").status_code == 302
    assert Answer.objects.get(part=own).text == "Kept."
