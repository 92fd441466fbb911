"""What the wall is narrowed to, and what is said about praise."""

from datetime import datetime, timedelta
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from development.models import CompanyValue
from feedback import queries
from feedback.models import LONGEST_PRAISE_COMMENT
from people.models import Department


class WallFilter(forms.Form):
    """Whose praise, about which value, and over which days values are counted; all of it stands in the address."""

    department = forms.ModelChoiceField(
        Department.objects.order_by("name"), label=_("Team"), required=False, empty_label=_("All teams")
    )
    value = forms.ModelChoiceField(
        CompanyValue.objects.in_order(), label=_("Value"), required=False, empty_label=_("All values")
    )
    days = forms.TypedChoiceField(
        label=_("Values of the last"),
        choices=[("30", _("30 days")), ("90", _("90 days")), ("365", _("365 days"))],
        coerce=int,
        required=False,
    )

    def __init__(self, data: Any) -> None:
        super().__init__({"days": "90", **data.dict()})
        for name, choices in (("department", queries.teams_to_choose()), ("value", queries.values_to_choose())):
            field = cast("forms.ModelChoiceField[Any]", self.fields[name])
            field.widget.choices = [("", field.empty_label), *choices]
        self.full_clean()

    @property
    def chosen(self) -> dict[str, Any]:
        """Whose and which, as far as it can be read."""
        return {name: self.cleaned_data.get(name) for name in ("department", "value")}

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for."""
        return any(self.cleaned_data.get(name) or name in self.errors for name in ("department", "value"))

    @property
    def days_counted(self) -> int:
        """Over how many days values are counted."""
        return self.cleaned_data.get("days") or 90

    def since(self, now: datetime) -> datetime:
        """From when on values are counted."""
        return now - timedelta(days=self.days_counted)


class NewsForm(forms.Form):
    """Since when."""

    after = forms.DateTimeField()


class PraiseCommentForm(forms.Form):
    """A sentence about praise."""

    text = forms.CharField(
        label=_("Your comment"), max_length=LONGEST_PRAISE_COMMENT, widget=forms.Textarea(attrs={"rows": 2})
    )
