"""Figures fit their kind, are told in words, and once with an update."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import override

from goals.models import KeyResult, UpdateValue
from tests.goals.factories import GoalUpdateFactory, KeyResultFactory


def test_an_update_tells_each_figure_once(db: None) -> None:
    result = KeyResultFactory()
    told = {"update": GoalUpdateFactory(goal=result.goal), "key_result": result, "before": 4, "value": 3}
    UpdateValue.objects.create(**told)
    with pytest.raises(IntegrityError, match="update_tells_each_figure_once"), transaction.atomic():
        UpdateValue.objects.create(**told)


@pytest.mark.parametrize(
    ("kind", "value", "fits"),
    [
        ("yes_no", "1", True),
        ("yes_no", "0.5", False),
        ("milestones", "3", True),
        ("milestones", "6", False),
        ("milestones", "2.5", False),
        ("number", "-3.5", True),
        ("number", "9999999999999", False),
    ],
)
def test_figures_fit_their_kind(kind: str, value: str, fits: bool) -> None:  # noqa: FBT001
    assert KeyResult(kind=kind, start=Decimal(0), target=Decimal(5)).fits(Decimal(value)) == fits


@pytest.mark.parametrize(
    ("kind", "unit", "value", "words"),
    [
        ("yes_no", "", "1.0000", "Yes"),
        ("yes_no", "", "0", "No"),
        ("milestones", "", "1", "1 step"),
        ("milestones", "", "4.0000", "4 steps"),
        ("percentage", "%", "3.6000", "3.6 %"),
        ("currency", "EUR", "12500", "12500 EUR"),
        ("number", "", "100", "100"),
    ],
)
def test_figures_are_told_in_words(kind: str, unit: str, value: str, words: str) -> None:
    told = KeyResult(kind=kind, unit=unit).told(Decimal(value))
    assert told.replace(",", "") == words
    assert KeyResult(kind=kind).told(None) == ""


@pytest.mark.parametrize(
    ("start", "target", "language", "words"),
    [
        (0, 4500, "en", "of 4,500"),
        (2, 4, "en", "from 2 to 4"),
        (2, 4, "de", "von 2 auf 4"),  # and not "von 2 Schritte auf 4 Schritte"
    ],
)
def test_the_way_of_steps_does_not_say_steps_again(start: int, target: int, language: str, words: str) -> None:
    with override(language):
        assert KeyResult(kind="milestones", start=Decimal(start), target=Decimal(target)).way_told == words
