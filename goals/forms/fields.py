"""Fields that every form of goals shares: bounded dates, figures and texts."""

import re
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _

from goals.models.cycle import EARLIEST, LATEST
from goals.models.key_result import LARGEST

LONGEST_TEXT = 10_000
LONGEST_SENTENCE = 2_000
THOUSANDS = r"([+-]?[1-9]\d{{0,2}})((?:(?:{mark}|[ \u00a0\u202f])\d{{3}})+)({point}\d*)?"


class DayField(forms.DateField):
    """A day within a lifetime of work."""

    def __init__(self, **options: Any) -> None:
        wrong = _("Choose a day between 2000 and 2100.")
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            validators=[MinValueValidator(EARLIEST, wrong), MaxValueValidator(LATEST, wrong)],
            **options,
        )


class FigureField(forms.DecimalField):
    """A figure as people write it in their language, thousands marked as the pages mark them or not."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            min_value=-LARGEST,
            max_value=LARGEST,
            decimal_places=4,
            localize=True,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
            **options,
        )

    def to_python(self, value: Any) -> Any:
        """12,000 is 12.000 in German, where Django alone would take the mark for a decimal point."""
        words = value.strip().replace("\u2212", "-") if isinstance(value, str) else value
        mark, point = (re.escape(get_format(name)) for name in ("THOUSAND_SEPARATOR", "DECIMAL_SEPARATOR"))
        if thousands := re.fullmatch(THOUSANDS.format(mark=mark, point=point), str(words), re.ASCII):
            first, rest, part = thousands.groups("")
            words = first + re.sub(r"\D", "", rest) + part
        return super().to_python(words)


def text_field(label: Any, *, longest: int = LONGEST_SENTENCE, rows: int = 2, **options: Any) -> forms.CharField:
    """A text of some lines."""
    return forms.CharField(
        label=label, max_length=longest, widget=forms.Textarea(attrs={"rows": rows, "maxlength": longest}), **options
    )
