"""A figure is read as the reader's language writes it: what a page shows can be typed back."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from goals.forms.fields import FigureField
from goals.models import KeyResult


@pytest.mark.parametrize(
    ("language", "typed", "figure"),
    [
        ("en", "12,000", "12000"),
        ("en", "1,234,567.5", "1234567.5"),
        ("en", "-12,000", "-12000"),
        ("en", "\u22123", "-3"),
        ("en", "4.125", "4.125"),
        ("en", "12 000", "12000"),
        ("en", "0", "0"),
        ("de", "12.000", "12000"),
        ("de", "1.234.567,5", "1234567.5"),
        ("de", "4,125", "4.125"),
        ("de", "0.125", "0.125"),
        ("de", "2.5", "2.5"),
        ("de", "12000", "12000"),
    ],
)
def test_marks_of_thousands_are_no_decimal_points(language: str, typed: str, figure: str) -> None:
    with override(language):
        assert FigureField().clean(typed) == Decimal(figure)


@pytest.mark.parametrize("typed", ["1,2", "12,00", "1 2", "1,23,456", "12.000,5", "1,000,00"])
def test_what_is_no_figure_is_refused(typed: str) -> None:
    with override("en"), pytest.raises(ValidationError):
        FigureField().clean(typed)


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_a_page_shows_can_be_typed_back(language: str) -> None:
    target = Decimal("1234567.25")
    with override(language):
        assert FigureField().clean(KeyResult(kind="number", target=target).told(target)) == target
