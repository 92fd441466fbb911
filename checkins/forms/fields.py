"""What several forms of check-ins are made of."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

LONGEST_LINE = 500
MOST_POINTS = 500
MOST_PRIORITIES = 20
FURTHEST = timedelta(days=366)


class DayInput(forms.DateInput):
    """The browser's own calendar; always in the form it understands."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class ClockInput(forms.TimeInput):
    """The browser's own clock."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


def to_come(today: date) -> list[Any]:
    """Validators of a day: today at the earliest, and within a year."""
    return [
        MinValueValidator(today, _("Choose today or a later day.")),
        MaxValueValidator(today + FURTHEST, _("Choose a day within a year.")),
    ]


class SeveralIds(forms.Field):
    """Keys, in the order in which they were sent."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Sequence[str] | None) -> list[UUID]:
        """As keys, or an error where one is none."""
        try:
            return [UUID(one) for one in value or ()]
        except ValueError as error:
            raise ValidationError(_("This order cannot be read.")) from error

    def validate(self, value: list[UUID]) -> None:
        """Some, and not more than an agenda can hold."""
        if not 0 < len(value) <= MOST_POINTS:
            raise ValidationError(_("This order cannot be read."))


class LinesField(forms.CharField):
    """Some lines, each for itself."""

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value: Any) -> Any:
        """Without the empty ones."""
        return [line.strip() for line in (super().to_python(value) or "").splitlines() if line.strip()]

    def validate(self, value: Any) -> None:
        """Not too many, and none too long."""
        super().validate(value)
        if len(value) > MOST_PRIORITIES or any(len(line) > LONGEST_LINE for line in value):
            most = {"lines": MOST_PRIORITIES, "letters": LONGEST_LINE}
            raise ValidationError(_("At most %(lines)s lines of at most %(letters)s characters."), params=most)

    def run_validators(self, value: Any) -> None:
        """Those for texts, asked of each line."""
        for line in value:
            super().run_validators(line)


def place(time_zone: str) -> str:
    """Europe/Lisbon as one says it: Lisbon."""
    return time_zone.rpartition("/")[2].replace("_", " ")
