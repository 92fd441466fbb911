"""Fields that every form of goals shares: bounded dates, figures and texts."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from goals.models.key_result import LARGEST

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
LONGEST_TEXT = 10_000
LONGEST_SENTENCE = 2_000


class DayField(forms.DateField):
    """A day within a lifetime of work."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            validators=[MinValueValidator(EARLIEST), MaxValueValidator(LATEST)],
            **options,
        )


class FigureField(forms.DecimalField):
    """A figure as people write it in their language."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            min_value=-LARGEST,
            max_value=LARGEST,
            decimal_places=4,
            localize=True,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
            **options,
        )


def text_field(label: Any, *, longest: int = LONGEST_SENTENCE, rows: int = 2, **options: Any) -> forms.CharField:
    """A text of some lines."""
    return forms.CharField(
        label=label, max_length=longest, widget=forms.Textarea(attrs={"rows": rows, "maxlength": longest}), **options
    )
