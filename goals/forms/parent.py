"""Which goal a goal supports: one of those near by, or any other open one that its writer may read."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goals import queries
from goals.models import Goal, GoalQuerySet
from goals.models.goal import TITLE_LENGTH
from people.models import Person


def parents_for(
    viewer: Person, owner: Person, goal: Goal | None = None, named: Iterable[UUID | None] = ()
) -> GoalQuerySet:
    """What is offered to support, as far as the viewer reads it.

    Open goals of the owner, the line, the department and the company, those that are named, and what it supports now.
    """
    near = [
        Q(owner__in=[owner.pk, *owner.above]),
        Q(belongs_to=Goal.BelongsTo.COMPANY),
        Q(team=owner.department_id, team__isnull=False),
        Q(pk__in=[pk for pk in named if pk]),
    ]
    open_near = [Goal.objects.unfinished().filter(each).values("pk") for each in near]
    present = Goal.objects.filter(aligned=goal.pk).values("pk") if goal else Goal.objects.none().values("pk")
    goals = Goal.objects.visible_to(viewer).filter(pk__in=present.union(*open_near, all=True))  # each by its index
    if goal:
        goals = goals.exclude(pk__in=queries.ids_downwards(goal))
    return goals.select_related("owner").order_by("owner__name", "title", "pk")


def key_in(said: Mapping[str, Any], name: str) -> UUID | None:
    """The key of a goal that stands there, if it is one."""
    try:
        return UUID(str(said.get(name) or ""))
    except ValueError:
        return None


class ParentField(forms.ModelChoiceField[Goal]):
    """A goal named with its owner."""

    def label_from_instance(self, obj: Any) -> str:
        """The same words may stand for goals of several people; one that has ended says so."""
        named = f"{obj.title} · {obj.owner.short_name}"
        return f"{named} · {obj.get_status_display()}" if obj.is_settled else named


class GoalWordsField(forms.CharField):
    """Words of a goal's title, drawn as a picker."""

    placeholder = gettext_lazy("Words of its title")
    none = gettext_lazy("No goal fits")


class ParentForm(forms.Form):
    """A list of those near by; beside it a place to find any other by words of its title, or as a script found it."""

    parent = ParentField(
        Goal.objects.none(), label=gettext_lazy("Supports"), required=False, empty_label=gettext_lazy("No other goal")
    )
    other_parent = GoalWordsField(
        label=gettext_lazy("Or another goal"),
        max_length=TITLE_LENGTH,
        required=False,
        help_text=gettext_lazy("Any open goal that you can read, whoever owns it. It counts instead of the one above."),
    )

    def __init__(self, data: Any = None, *, viewer: Person, owner: Person, goal: Goal | None, **kwargs: Any) -> None:
        super().__init__(_taken_up(data), **{**kwargs, "initial": _taken_up(kwargs.get("initial"))})
        self.could_be = queries.goals_to_support(viewer, goal)
        named = key_in(self.data if self.is_bound else self.initial, "parent")
        self.offered = list(parents_for(viewer, owner, goal, [named]))
        is_read = goal is None or goal.parent_id in {None, *(one.pk for one in self.offered)}
        self.unread_parent_of = None if is_read else goal
        parent: Any = self.fields["parent"]
        parent.queryset = self.could_be
        if not is_read:
            parent.empty_label = _("A goal you cannot read")
            parent.help_text = _("It supports a goal you cannot read, until you choose another.")
        self._offer()

    def clean_parent(self) -> Goal | None:
        """A parent the editor cannot read stays until another one is chosen."""
        return self.cleaned_data["parent"] or (self.unread_parent_of and self.unread_parent_of.parent)

    def clean_other_parent(self) -> Goal | None:
        """The only one that fits; where several do, they are offered in the list."""
        words = self.cleaned_data["other_parent"]
        found = queries.goals_meant_by(self.could_be, words) if words else []
        if len(found) > 1:
            self._offer(found)
            raise ValidationError(
                _("Several goals fit “%(words)s”. Choose one under “Supports”, where they stand at the end now.")
                % {"words": words}
            )
        if words and not found:
            raise ValidationError(_("No open goal that you can read fits “%(words)s”.") % {"words": words})
        return found[0] if found else None

    def clean(self) -> dict[str, Any]:
        """One goal, wherever it was named."""
        said = super().clean() or self.cleaned_data
        other = said.pop("other_parent", None)
        return {**said, "parent": other} if other else said

    def _offer(self, found: Iterable[Goal] = ()) -> None:
        parent: Any = self.fields["parent"]
        more = [one for one in found if one not in self.offered]
        options = [(one.pk, parent.label_from_instance(one)) for one in [*self.offered, *more]]
        parent.choices = [("", parent.empty_label), *options]


def _taken_up(said: Any) -> Any:
    """What was found by a script, by its key, stands in the list from then on."""
    if not said or key_in(said, "other_parent") is None:
        return said
    taken = said.copy()
    taken["parent"], taken["other_parent"] = taken["other_parent"], ""
    return taken
