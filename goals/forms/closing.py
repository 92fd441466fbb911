"""Several goals and one outcome."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goals import rules
from goals.forms.fields import text_field
from goals.models import Goal
from people.models import Person

MOST_AT_ONCE = 100


@dataclass(frozen=True)
class Foreseen:
    """A goal that was chosen, and why it would stay as it is; nothing where it would be closed."""

    goal: Goal
    why_not: str


class ReopenForm(forms.Form):
    """Why a goal goes on whose end was recorded."""

    reason = text_field(gettext_lazy("Why does it go on?"))


class CloseForm(forms.Form):
    """What was chosen on the page of the team, among what its reader can read."""

    goal = forms.ModelMultipleChoiceField(Goal.objects.none(), label=gettext_lazy("Goals"))
    outcome = forms.ChoiceField(
        label=gettext_lazy("How did they end?"),
        choices=[(outcome.value, outcome.label) for outcome in Goal.OUTCOMES],
        initial=Goal.Status.DROPPED,
    )
    look_back = text_field(
        gettext_lazy("A sentence for all of them"),
        required=False,
        help_text=gettext_lazy("Why, such as: the plan for the year has changed."),
    )

    def __init__(self, *sent: Any, viewer: Person) -> None:
        super().__init__(*sent)
        self.viewer = viewer
        goal: Any = self.fields["goal"]
        goal.queryset = Goal.objects.visible_to(viewer).with_people()

    def clean_goal(self) -> list[Goal]:
        """As they stand on the page, and not too many."""
        goals = sorted(self.cleaned_data["goal"], key=lambda goal: (goal.owner.name, goal.due_on, goal.pk))
        if len(goals) > MOST_AT_ONCE:
            raise ValidationError(_("Close at most %(most)s goals at once."), params={"most": MOST_AT_ONCE})
        return goals

    @property
    def chosen(self) -> list[str]:
        """What is ticked when the page is shown again."""
        return [str(one) for one in self["goal"].value() or []]

    @property
    def said(self) -> dict[str, Any]:
        """What the service takes."""
        return {
            "goals": self.cleaned_data["goal"],
            **{name: self.cleaned_data[name] for name in ("outcome", "look_back")},
        }

    @property
    def outcome_told(self) -> str:
        """The outcome in words."""
        return str(Goal.Status(self.cleaned_data["outcome"]).label)

    @property
    def is_beyond(self) -> bool:
        """Whether one of them is not its sender's to end."""
        return any(
            not goal.is_settled and not rules.can_settle(self.viewer, goal) for goal in self.cleaned_data["goal"]
        )

    @property
    def foreseen(self) -> list[Foreseen]:
        """Each goal with what would become of it."""
        outcome = self.cleaned_data["outcome"]
        return [Foreseen(goal, _why_not(self.viewer, goal, outcome)) for goal in self.cleaned_data["goal"]]

    @property
    def closing(self) -> list[Goal]:
        """Those that would be closed."""
        return [each.goal for each in self.foreseen if not each.why_not]


def _why_not(viewer: Person, goal: Goal, outcome: str) -> str:
    if goal.is_settled:
        return _("It has ended already: %(outcome)s.") % {"outcome": goal.get_status_display()}
    if not rules.can_settle(viewer, goal):
        return _("Only its owner and their manager say how it ended.")
    if goal.status == Goal.Status.DRAFT and outcome != Goal.Status.DROPPED:
        return _("It was never agreed, so it can only be dropped.")
    return ""
