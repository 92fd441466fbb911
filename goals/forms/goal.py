"""Writing a goal down."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.templatetags.wording import short_day
from goals import queries, rules
from goals.forms.fields import LONGEST_TEXT, DayField, text_field
from goals.forms.parent import ParentForm
from goals.models import Goal, GoalCycle, GoalTemplate
from goals.models.goal import LONGEST_TAG, TITLE_LENGTH
from people.forms import PeopleField
from people.models import Department, Person

MOST_TAGS = 10


def checked_tags(said: Iterable[str]) -> list[str]:
    """Each once, short."""
    tags = list(dict.fromkeys(said))
    if len(tags) > MOST_TAGS or any(len(tag) > LONGEST_TAG for tag in tags):
        raise ValidationError(
            _("At most %(most)s tags of at most %(longest)s letters."),
            params={"most": MOST_TAGS, "longest": LONGEST_TAG},
        )
    return tags


def fill_days(form: forms.Form, said: dict[str, Any], written_on: date | None = None) -> dict[str, Any]:
    """The days of the cycle where none are given, from when it was written down where that is said; in their order."""
    cycle = said.get("cycle")
    if cycle and "starts_on" in said and "due_on" in said:
        said["due_on"] = said["due_on"] or cycle.ends_on
        first_day = cycle.first_day_of_goal(written_on, said["due_on"]) if written_on else cycle.starts_on
        said["starts_on"] = said["starts_on"] or first_day
        if said["due_on"] < said["starts_on"]:
            form.add_error("due_on", _("It would be due before it starts."))
    return said


COUNTING = _("Of the goals that support it, those count that are agreed and that everyone can read.")


def progress_from_field(help_text: Any = COUNTING) -> forms.ChoiceField:
    """What counts in a goal's progress."""
    return forms.ChoiceField(
        label=_("Where does its progress come from?"),
        choices=Goal.ProgressFrom,
        widget=forms.RadioSelect,
        initial=Goal.ProgressFrom.KEY_RESULTS,
        required=False,
        help_text=help_text,
    )


def refuse_to_speak_for(form: forms.Form, said: dict[str, Any], viewer: Person, goal: Goal | None = None) -> None:
    """Say beside the choice that the company, or the team, is not the viewer's to write goals for."""
    belongs_to, team = said.get("belongs_to", Goal.BelongsTo.PERSON), said.get("team")
    if belongs_to == Goal.BelongsTo.TEAM and team is None:
        return  # named beside the team already
    is_so_already = goal and (goal.belongs_to, goal.team_id) == (belongs_to, team and team.pk)
    if is_so_already or rules.can_write_for(viewer, belongs_to, team):
        return
    if team is None:
        words = _("Only the head of the company and HR administrators write its goals. Write it as your own.")
        form.add_error("belongs_to", words)
    else:
        words = _("Only those who lead people in %(team)s and HR write its goals. Write it as your own.")
        form.add_error("belongs_to", ValidationError(words, params={"team": team}))


class AudienceForm(forms.Form):
    """Whose goal it is and who may read it: enough to say by name who will."""

    belongs_to = forms.ChoiceField(
        label=_("Whose goal is it?"),
        choices=Goal.BelongsTo,
        widget=forms.RadioSelect,
        initial=Goal.BelongsTo.PERSON,
        required=False,
        help_text=_(
            "Goals of a team are written by those who lead people in it and by HR, goals of the company by its head "
            "and HR administrators."
        ),
    )
    team = forms.ModelChoiceField(
        Department.objects.order_by("name"),
        label=_("Team"),
        required=False,
        empty_label=pgettext_lazy("team or goal", "None"),
    )
    audience = forms.ChoiceField(
        label=_("Who can read it once it is agreed?"),
        choices=Goal.Audience,
        widget=forms.RadioSelect,
        initial=Goal.Audience.LINE,
    )
    shared_with = PeopleField(label=_("Chosen people"), required=False)
    contributors = PeopleField(
        label=_("Contributors"), required=False, help_text=_("People who work on it too; they can update it.")
    )

    def clean_belongs_to(self) -> str:
        """One person, unless said otherwise."""
        return self.cleaned_data["belongs_to"] or Goal.BelongsTo.PERSON

    def clean(self) -> dict[str, Any]:
        """What the database would refuse, said beside the field."""
        said = super().clean() or self.cleaned_data
        belongs_to, audience = said.get("belongs_to"), said.get("audience")
        if belongs_to == Goal.BelongsTo.TEAM and not said.get("team"):
            self.add_error("team", _("Say which team it belongs to."))
        if belongs_to == Goal.BelongsTo.COMPANY and audience != Goal.Audience.COMPANY:
            self.add_error("audience", _("A goal of the company is for everyone."))
        if audience == Goal.Audience.CHOSEN:
            self._refuse_chosen_nobody(said)
        if belongs_to != Goal.BelongsTo.TEAM:
            said["team"] = None
        return said

    def _refuse_chosen_nobody(self, said: dict[str, Any]) -> None:
        if said.get("belongs_to") != Goal.BelongsTo.PERSON:
            self.add_error("audience", _("Only a person’s goal can be for chosen people."))
        elif "shared_with" in said and not said["shared_with"]:
            self.add_error("shared_with", _("Choose at least one person."))

    def clean_shared_with(self) -> list[Person]:
        """Nobody, unless the audience is chosen."""
        return self.cleaned_data["shared_with"] if self.cleaned_data.get("audience") == Goal.Audience.CHOSEN else []


class WordsForm(ParentForm, AudienceForm):
    """What an owner may change at any time: words, alignment and readers."""

    title = forms.CharField(
        label=_("Title"),
        max_length=TITLE_LENGTH,
        help_text=_("What will be different, such as “Fewer metres dyed twice”."),
    )
    description = text_field(
        _("Description"),
        longest=LONGEST_TEXT,
        rows=4,
        required=False,
        help_text=_("Why it matters, and what it is not."),
    )
    tags = forms.CharField(
        label=_("Tags"), required=False, max_length=500, help_text=_("A few words, with commas between.")
    )

    def clean_tags(self) -> list[str]:
        """Each once, short."""
        return checked_tags(tag.strip() for tag in self.cleaned_data["tags"].split(",") if tag.strip())


class GoalForm(WordsForm):
    """A draft, whole but for its key results."""

    cycle = forms.ModelChoiceField(GoalCycle.objects.none(), label=_("Goal cycle"), empty_label=None)
    progress_from = progress_from_field(
        format_lazy("{} {}", COUNTING, _("Each counts once; its weight can be changed once this goal is agreed."))
    )
    starts_on = DayField(
        label=_("Start"),
        required=False,
        help_text=_("Left empty: the first day of the cycle, or today where it has begun. Nothing is expected before."),
    )
    due_on = DayField(label=_("Due"), required=False, help_text=_("Left empty: the last day of the cycle."))

    def __init__(self, *args: Any, today: date, viewer: Person, goal: Goal | None = None, **kwargs: Any) -> None:
        super().__init__(*args, viewer=viewer, goal=goal, **kwargs)
        cycle: Any = self.fields["cycle"]
        cycle.queryset = queries.cycles_to_draft_in(today)
        self.today, self.viewer, self.goal, known = today, viewer, goal, list(cycle.queryset)
        may = rules.can_move_into if goal else rules.can_draft_in
        self.cycles = [each for each in known if may(viewer, each, today) or (goal and each.pk == goal.cycle_id)]
        cycle.choices = [(each.pk, str(each)) for each in self.cycles]
        cycle.help_text = " ".join(filter(None, (_when_drafted(each, today) for each in known)))
        offered = {*rules.speaks_for(viewer), *([goal.belongs_to] if goal else [])}
        widget: Any = self.fields["belongs_to"].widget
        widget.choices = [choice for choice in Goal.BelongsTo.choices if choice[0] in offered]

    def clean_cycle(self) -> GoalCycle:
        """One in which it may be written down today."""
        cycle: GoalCycle = self.cleaned_data["cycle"]
        if cycle not in self.cycles:
            raise ValidationError(_when_drafted(cycle, self.today))
        return cycle

    def clean_progress_from(self) -> str:
        """Its key results, unless said otherwise."""
        return self.cleaned_data["progress_from"] or Goal.ProgressFrom.KEY_RESULTS

    def clean(self) -> dict[str, Any]:
        """The cycle's days where none are given; and nobody else's goal."""
        said = super().clean()
        refuse_to_speak_for(self, said, self.viewer, self.goal)
        return fill_days(self, said, self.today)


def _when_drafted(cycle: GoalCycle, today: date) -> str:
    """What is to be known of a cycle that is not drafted in today; nothing of the others."""
    if cycle.drafting_from and cycle.is_before_drafting(today):
        return _("Drafting in {cycle} opens on {day}.").format(cycle=cycle, day=short_day(cycle.drafting_from))
    if cycle.drafting_until is None or not cycle.is_past_drafting(today):
        return ""
    words = _("Drafting in {cycle} ended on {day}: a goal written down now is late and needs the manager’s yes.")
    if not cycle.takes_late_goals:
        words = _("Drafting in {cycle} ended on {day}, and it takes no late goals.")
    return words.format(cycle=cycle, day=short_day(cycle.drafting_until))


def initial_of(goal: Goal, named: dict[str, list[Person]]) -> dict[str, Any]:
    """What stands in the form when a goal is edited that names these people."""
    days = ("cycle", "starts_on", "due_on")
    names = ("belongs_to", "team", "audience", "title", "description", "progress_from", *days)
    return {
        **{name: getattr(goal, name) for name in names},
        "parent": goal.parent_id,
        "tags": ", ".join(goal.tags),
        "shared_with": named["shared_with"] if goal.audience == Goal.Audience.CHOSEN else [],
        "contributors": named["contributors"],
    }


def words_of(begun: Goal | GoalTemplate) -> dict[str, Any]:
    """What a goal may begin with: words, what they support and what counts; nobody's name, nothing about readers."""
    said = {"title": begun.title, "description": begun.description, "tags": ", ".join(begun.tags)}
    if isinstance(begun, Goal):
        said["progress_from"] = begun.progress_from
    parent = getattr(begun, "parent_id", None)
    return {**said, "parent": parent} if parent else said
