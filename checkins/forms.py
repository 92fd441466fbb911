"""What the two type."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from checkins.cadences import Rule
from checkins.models import Arrangement, CheckIn, Preparation, PreparationQuestion, Series
from checkins.models.series import MOST_WEEKS
from people.forms import PersonField, time_zones
from people.models import Location, Person

LONGEST_LINE = 500
LONGEST_ANSWER = 5_000
MOST_POINTS = 500
MOST_PRIORITIES = 20
BY_RULE = "by_rule"
USUAL_MONTHS = 3
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


def _to_come(today: date) -> list[Any]:
    return [MinValueValidator(today), MaxValueValidator(today + FURTHEST)]


class PointForm(forms.Form):
    """A point for the agenda."""

    text = forms.CharField(label=_("Point"), max_length=LONGEST_LINE)
    is_private = forms.BooleanField(label=_("Only for me"), required=False)


class SwitchForm(forms.Form):
    """Ticked or not."""

    done = forms.TypedChoiceField(
        choices=[("1", _("Done")), ("0", pgettext_lazy("state", "Open"))], coerce=lambda value: value == "1"
    )


class ShiftForm(forms.Form):
    """One place up or down."""

    step = forms.TypedChoiceField(choices=[("-1", _("Up")), ("1", _("Down"))], coerce=int)


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


class OrderForm(forms.Form):
    """The agenda's points as they were seen, with one of them in its new place."""

    moved = forms.UUIDField()
    order = SeveralIds()


class PreparationForm(forms.Form):
    """What somebody is asked before a check-in: a field for each question, named by its kind and place."""

    def __init__(
        self,
        *args: Any,
        questions: Sequence[PreparationQuestion],
        told: Preparation | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked = {f"{question.kind}_{number}": question for number, question in enumerate(questions)}
        before = dict(told.answers) if told else {}
        for name, question in self.asked.items():
            self.fields[name] = _answer_to(question)
            self.initial[name] = before.get(question.text, "")
            if question.kind == PreparationQuestion.Kind.MOOD:
                self.initial[name] = told.mood if told else None

    @property
    def texts(self) -> list[str]:
        """The fields that are typed into."""
        return [name for name, question in self.asked.items() if question.kind != PreparationQuestion.Kind.MOOD]

    @property
    def told(self) -> dict[str, Any]:
        """What was said, as `share_preparation` takes it."""
        kinds = PreparationQuestion.Kind
        said = [(question, self.cleaned_data[name]) for name, question in self.asked.items()]
        return {
            "mood": next((value for question, value in said if question.kind == kinds.MOOD), None),
            "answers": [(question.text, value) for question, value in said if question.kind == kinds.TEXT and value],
            "priorities": [line for question, value in said if question.kind == kinds.PRIORITIES for line in value],
        }


def _answer_to(question: PreparationQuestion) -> forms.Field:
    kind, label = question.kind, question.text
    if kind == PreparationQuestion.Kind.MOOD:
        return forms.TypedChoiceField(
            label=label,
            choices=Preparation.Mood.choices,
            coerce=int,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
        )
    if kind == PreparationQuestion.Kind.PRIORITIES:
        return LinesField(label=label, required=False, help_text=_("One on each line; they stay until they are done."))
    writing = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, max_length=LONGEST_ANSWER, required=False, widget=writing)


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


class AnswerForm(forms.Form):
    """The other's answer to what was told."""

    reply = forms.CharField(label=_("Your answer"), max_length=LONGEST_ANSWER, widget=forms.Textarea(attrs={"rows": 5}))


class ActionForm(forms.Form):
    """Who does what until when."""

    text = forms.CharField(label=_("What will be done?"), max_length=LONGEST_LINE)
    owner = forms.TypedChoiceField(label=_("By whom?"))
    due_on = forms.DateField(label=_("Until when?"), required=False, widget=DayInput)

    def __init__(self, *args: Any, series: Series, viewer: Person, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.two = {str(person.pk): person for person in (viewer, series.other(viewer))}
        choices = [(pk, _("Me") if person == viewer else person.short_name) for pk, person in self.two.items()]
        owner = self.fields["owner"]
        owner.choices, owner.coerce = choices, self.two.__getitem__  # type: ignore[attr-defined]
        self.fields["due_on"].validators += _to_come(today)


class MoveForm(forms.Form):
    """Another day and time, by the clock of the series."""

    on = forms.DateField(label=_("Day"), widget=DayInput)
    at = forms.TimeField(label=_("Time"), widget=ClockInput)

    def __init__(self, *args: Any, checkin: CheckIn, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"on": checkin.on, "at": checkin.local_start.time()}
        self.checkin = checkin
        self.fields["on"].validators += _to_come(now.astimezone(checkin.series.zone).date())
        self.fields["at"].help_text = _("By the clock in %(zone)s") % {"zone": place(checkin.series.time_zone)}

    @property
    def starts_at(self) -> datetime:
        """The chosen moment."""
        data = self.cleaned_data
        return datetime.combine(data["on"], data["at"], tzinfo=self.checkin.series.zone)


class SkipForm(forms.Form):
    """Why it is left out this once."""

    reason = forms.CharField(label=_("Why?"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


class SeriesForm(forms.Form):
    """How often and when the two meet; where a rule is for them, following it can be chosen."""

    cadence = forms.ChoiceField(label=_("How often?"), choices=Series.Cadence, widget=forms.RadioSelect)
    every_weeks = forms.IntegerField(
        label=_("Every how many weeks?"),
        min_value=1,
        max_value=MOST_WEEKS,
        required=False,
        help_text=_("Where you chose every so many weeks."),
    )
    weekday = forms.TypedChoiceField(label=_("On which day?"), choices=Series.Weekday, coerce=int)
    at = forms.TimeField(label=_("At what time?"), widget=ClockInput)
    minutes = forms.IntegerField(label=_("For how many minutes?"), min_value=5, max_value=240)
    time_zone = forms.ChoiceField(
        label=_("By whose clock?"),
        choices=time_zones,
        help_text=_("The time stays the same there when the clocks change; each of you sees it by your own."),
    )

    def __init__(self, *args: Any, series: Series, rule: Rule | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = asdict(series.arrangement)
        self.rule = rule
        if rule:
            cadence = self.fields["cadence"]
            cadence.choices = [(BY_RULE, rule.words), *Series.Cadence.choices]  # type: ignore[attr-defined]
            self.initial["cadence"] = series.cadence if series.cadence_is_own else BY_RULE

    def clean(self) -> dict[str, Any]:
        """A number of weeks where one is asked for; it counts nowhere else."""
        cleaned = super().clean() or {}
        if cleaned.get("cadence") != Series.Cadence.OWN:
            cleaned["every_weeks"] = None
        elif cleaned.get("every_weeks") is None and "every_weeks" not in self.errors:
            self.add_error("every_weeks", ValidationError(_("Say every how many weeks.")))
        return cleaned

    @property
    def arrangement(self) -> Arrangement:
        """What was chosen."""
        said = {each.name: self.cleaned_data[each.name] for each in fields(Arrangement) if each.name in self.fields}
        if self.rule and said["cadence"] == BY_RULE:
            ruled = {"cadence": self.rule.cadence, "every_weeks": self.rule.every_weeks, "cadence_is_own": False}
            return Arrangement(**said | ruled)
        return Arrangement(**said)


class StartForm(SeriesForm):
    """Two people who do not report to each other begin to meet."""

    person = PersonField(label=_("With whom?"))
    about = forms.ChoiceField(
        label=_("Whose work is it about?"),
        choices=[("mine", _("Mine")), ("theirs", _("Theirs"))],
        initial="mine",
        widget=forms.RadioSelect,
        help_text=_("Goals and feedback of that person stand beside the agenda."),
    )
    field_order = ("person", "about", "cadence", "every_weeks", "weekday", "at", "minutes", "time_zone")

    def __init__(self, *args: Any, viewer: Person, **kwargs: Any) -> None:
        usual = Series(weekday=Series.Weekday.TUESDAY, at=time(10), time_zone=viewer.time_zone)
        super().__init__(*args, series=usual, **kwargs)
        self.viewer = viewer

    def clean_person(self) -> Person:
        """Somebody else."""
        person: Person = self.cleaned_data["person"]
        if person == self.viewer:
            raise ValidationError(_("Choose somebody else: a check-in needs two."))
        return person

    @property
    def two(self) -> dict[str, Person]:
        """Who is the report and who the manager in it."""
        mine, other = self.viewer, self.cleaned_data["person"]
        report, manager = (mine, other) if self.cleaned_data["about"] == "mine" else (other, mine)
        return {"report": report, "manager": manager}


def place(time_zone: str) -> str:
    """Europe/Lisbon as one says it: Lisbon."""
    return time_zone.rpartition("/")[2].replace("_", " ")


class RatesForm(forms.Form):
    """Of which months, and where; what cannot be read is left out."""

    months = forms.TypedChoiceField(
        label=_("Period"),
        choices=[("3", _("Three months")), ("1", _("This month")), ("12", _("Twelve months"))],
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
        months = today.year * 12 + today.month - (self.cleaned_data.get("months") or USUAL_MONTHS)
        return date(months // 12, months % 12 + 1, 1)
