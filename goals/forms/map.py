"""What the goal map is narrowed to; all of it stands in the address."""

from datetime import datetime
from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from goals.forms.filter import HEALTHS, cycle_choices
from goals.models import GoalCycle, GoalQuerySet
from goals.models.goal import LONGEST_TAG
from people.forms import PersonField
from people.models import Department, Person

LONGEST_SEARCH = 100
MOST_SOUGHT = 500  # goals a question can find


class MapFilter(forms.Form):
    """Which goals are sought on the map; what cannot be read is left out."""

    q = forms.CharField(label=_("Words of a goal"), max_length=LONGEST_SEARCH, required=False)
    cycle = forms.ModelChoiceField(GoalCycle.objects.all(), label=_("Goal cycle"), required=False)
    team = forms.ModelChoiceField(
        Department.objects.order_by("name"), label=_("Team"), required=False, empty_label=_("Any")
    )
    tag = forms.CharField(label=_("Tag"), max_length=LONGEST_TAG, required=False)
    health = forms.ChoiceField(label=_("Health"), choices=HEALTHS, required=False)
    owner = PersonField(label=_("Owner"), required=False)
    goal = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cycle"].choices = cache(cycle_choices)  # type: ignore[attr-defined]
        self.full_clean()

    @property
    def asks(self) -> bool:
        """Whether anything is sought; else the map shows where it begins."""
        return any(self.cleaned_data.values())

    @property
    def owner_chosen(self) -> Person | None:
        """Whose goals, as the form stands now."""
        chosen: Person | None = self.cleaned_data.get("owner")
        return chosen

    def apply(self, goals: GoalQuerySet, now: datetime) -> GoalQuerySet:
        """Those that are sought, by title, MOST_SOUGHT at most; a goal named by its key even if it has ended."""
        said = self.cleaned_data
        if said.get("goal"):
            return goals.filter(pk=said["goal"])
        goals = goals.unfinished()
        if said.get("q"):
            goals = goals.filter(title__icontains=said["q"])
        if said.get("tag"):
            goals = goals.filter(tags__contains=[said["tag"]])
        if said.get("team"):
            goals = goals.of_department(said["team"])
        for name in ("cycle", "owner"):
            if said.get(name):
                goals = goals.filter(**{name: said[name]})
        if said.get("health"):
            goals = goals.of_health(said["health"], now)
        return goals.any_of_them(MOST_SOUGHT).order_by("title", "pk")
