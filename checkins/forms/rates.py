"""Which check-ins HR counts."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from people.models import Location

USUAL_MONTHS = 3
MONTHS = [(3, _("Three months")), (1, _("This month")), (12, _("Twelve months"))]


class RatesForm(forms.Form):
    """Of which months, and where; what cannot be read is left out."""

    months = forms.TypedChoiceField(
        label=_("Period"),
        choices=MONTHS,
        coerce=int,
        required=False,
    )
    at = forms.ModelChoiceField(
        Location.objects.none(), label=_("Location"), required=False, empty_label=_("All locations")
    )

    def __init__(self, asked: Any, *, locations: QuerySet[Location]) -> None:
        super().__init__({"months": asked.get("months") or str(USUAL_MONTHS), "at": asked.get("at", "")})
        self.fields["at"].queryset = locations  # type: ignore[attr-defined]
        self.full_clean()

    @property
    def location(self) -> Location | None:
        """The one chosen."""
        return self.cleaned_data.get("at")

    def since(self, today: date) -> date:
        """The first day of the months chosen, the present one among them."""
        return first_of_months(self.cleaned_data.get("months") or USUAL_MONTHS, today)


def first_of_months(number: int, today: date) -> date:
    """The first day of so many months, of which the present one is the last."""
    months = today.year * 12 + today.month - number
    return date(months // 12, months % 12 + 1, 1)
