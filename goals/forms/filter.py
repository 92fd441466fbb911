"""What a list of goals is narrowed to; all of it stands in the address."""

from datetime import datetime
from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.forms import FilterSelect
from goals import queries
from goals.models import Goal, GoalCycle, GoalQuerySet
from goals.models.goal_set import STALE
from people.models import Person

HEALTHS = [("", _("Any")), *Goal.Health.choices, (STALE, _("Stale"))]


def cycle_choices() -> list[tuple[Any, Any]]:
    """Any, or one of them."""
    return [("", _("Any")), *queries.names_of_cycles()]


class CycleForm(forms.Form):
    """Which cycle a page is about: the present one unless said otherwise."""

    cycle = forms.ModelChoiceField(
        GoalCycle.objects.order_by("-starts_on", "pk"), label=_("Goal cycle"), required=False, empty_label=None
    )

    def __init__(self, asked: str, *, otherwise: GoalCycle | None) -> None:
        super().__init__({"cycle": asked or (otherwise.pk if otherwise else "")})
        self.full_clean()
        self.chosen: GoalCycle | None = self.cleaned_data.get("cycle") or otherwise


class GoalFilter(forms.Form):
    """Whose goals, and which of them; what cannot be read is left out."""

    scope = forms.ChoiceField(
        choices=[("mine", _("My goals")), ("team", _("My team’s")), ("company", _("The company’s"))],
        required=False,
        widget=forms.HiddenInput,
    )
    owner = forms.UUIDField(required=False, widget=forms.HiddenInput)
    status = forms.ChoiceField(
        label=_("Status"),
        choices=[("", pgettext_lazy("state", "Open")), *Goal.Status.choices, ("all", _("All"))],
        required=False,
        widget=FilterSelect,
    )
    health = forms.ChoiceField(
        label=_("Health"),
        choices=HEALTHS,
        required=False,
        widget=FilterSelect,
    )
    cycle = forms.ModelChoiceField(GoalCycle.objects.all(), label=_("Goal cycle"), required=False, widget=FilterSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Asked for once, when the list is drawn.
        self.fields["cycle"].choices = cache(cycle_choices)  # type: ignore[attr-defined]
        self.full_clean()

    @property
    def scope_asked(self) -> str:
        """Whose goals: mine unless said otherwise."""
        return self.cleaned_data.get("scope") or "mine"

    @property
    def is_narrowed(self) -> bool:
        """Whether anything beside the scope was asked for."""
        return any(self.cleaned_data.get(name) for name in ("status", "health", "cycle"))

    def apply(self, goals: GoalQuerySet, *, viewer: Person, now: datetime) -> GoalQuerySet:
        """Narrow and order."""
        goals = self._of_status(self._of_whom(goals, viewer))
        if self.cleaned_data.get("cycle"):
            goals = goals.filter(cycle=self.cleaned_data["cycle"])
        if self.cleaned_data.get("health"):
            goals = goals.of_health(self.cleaned_data["health"], now)
        return goals.order_by("due_on", "pk")

    def _of_whom(self, goals: GoalQuerySet, viewer: Person) -> GoalQuerySet:
        if self.cleaned_data.get("owner"):
            return goals.filter(owner=self.cleaned_data["owner"])
        if self.scope_asked == "company":
            return goals.filter(audience=Goal.Audience.COMPANY)
        if self.scope_asked == "team":
            return goals.of_team(viewer)
        return goals.worked_on_by(viewer)

    def _of_status(self, goals: GoalQuerySet) -> GoalQuerySet:
        status = self.cleaned_data.get("status")
        if status == "all":
            return goals
        return goals.filter(status=status) if status else goals.unfinished()
