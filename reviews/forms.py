"""Input of the pages of reviews."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.forms.models import ModelChoiceIterator
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from people.forms import PersonField
from people.models import Person
from people.queries import people_called
from reviews.models import GrowthProposal, Part, ProposedGoal, Question, Quote, RatingPoint
from reviews.models.answer import LONGEST_ANSWER
from reviews.models.review import ReviewQuerySet

LATEST_VERSION = 2_000_000_000
NOT_APPLICABLE = "not-applicable"


def _length(model: type[ProposedGoal | GrowthProposal], name: str) -> int:
    return int(getattr(model._meta.get_field(name), "max_length", 0))


class AnswerForm(forms.Form):
    """An answer: words, and what the kind of question asks for beside them.

    Every part may be left out of a request: what is not sent is not touched.
    """

    text = forms.CharField(
        label=_("Your answer"),
        required=False,
        strip=False,
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"class": "writing", "rows": 8}),
    )
    version = forms.IntegerField(required=False, min_value=0, max_value=LATEST_VERSION, widget=forms.HiddenInput)

    def __init__(self, *args: Any, question: Question, scale: UUID | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if question.kind == Question.Kind.RATING and scale:
            self.fields["rating"] = RatingField(scale)
        if question.kind == Question.Kind.NEXT_GOALS:
            self.fields["title"] = _line(_("Goal"), _length(ProposedGoal, "title"))
            self.fields["measure"] = _line(_("How will we know?"), _length(ProposedGoal, "measure"))
        if question.kind == Question.Kind.GROWTH_AREAS:
            self.fields["title"] = _line(_("What to grow in"), _length(GrowthProposal, "title"))
            self.fields["first_step"] = _line(_("First step"), _length(GrowthProposal, "first_step"))

    def clean(self) -> dict[str, Any]:
        """A text comes with its version; a proposal has a title."""
        values = super().clean() or {}
        if "text" in self.data and values.get("version") is None:
            self.add_error(None, _("Please load the page again: this form is from before."))
        values["is_not_applicable"] = values.get("rating") == NOT_APPLICABLE
        detail = values.get("measure") or values.get("first_step")
        is_asked_for = self.data.get("go") == "add"
        if "title" in values and not values["title"] and (detail or is_asked_for):
            self.add_error("title", _("Say in a few words what it is."))
        return values


class PointIterator(ModelChoiceIterator[RatingPoint]):
    """The points, and after them that none applies."""

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        yield from super().__iter__()
        yield NOT_APPLICABLE, _("Not applicable")


class RatingField(forms.ModelChoiceField[RatingPoint]):
    """A point of the cycle's scale, or NOT_APPLICABLE."""

    iterator = PointIterator

    def __init__(self, scale: UUID) -> None:
        super().__init__(
            RatingPoint.objects.filter(scale=scale).order_by("position"),
            label=_("Rating"),
            required=False,
            empty_label=None,
            widget=forms.RadioSelect,
        )

    def to_python(self, value: Any) -> Any:
        """A point, or that none applies."""
        return value if value == NOT_APPLICABLE else super().to_python(value)


class QuoteForm(forms.Form):
    """Which piece of evidence."""

    kind = forms.ChoiceField(choices=Quote.Kind)
    source = forms.UUIDField()


class CommentForm(forms.Form):
    """What the person says to the review."""

    text = forms.CharField(
        label=_("Your comment"),
        required=False,
        strip=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"class": "writing", "rows": 6}),
        help_text=_("What you see the same way, what you see differently, what you need next."),
    )


class OpenFilter(forms.Form):
    """What the list of open reviews is narrowed to."""

    q = forms.CharField(label=_("Search by name"), required=False, max_length=150)

    def apply(self, reviews: ReviewQuerySet) -> ReviewQuerySet:
        """Those about or by people of that name; what cannot be read is left out."""
        self.full_clean()
        words = self.cleaned_data.get("q", "")
        if not words:
            return reviews
        people = people_called(Person.objects.all(), words).order_by().values("pk")
        writers = Part.objects.filter(review=OuterRef("pk"), writer__in=people)
        return reviews.filter(Q(reviewee__in=people) | Exists(writers))


class ExtendForm(forms.Form):
    """Until when."""

    until = forms.DateField(label=_("New last day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args: Any, days: tuple[date, date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.first, self.last = days
        self.fields["until"].widget.attrs.update(min=self.first.isoformat(), max=self.last.isoformat())

    @property
    def has_days(self) -> bool:
        """Whether there is any day to choose."""
        return self.first <= self.last

    def clean_until(self) -> date:
        """After it is due for everybody, and within the cycle."""
        until: date = self.cleaned_data["until"]
        if not self.first <= until <= self.last:
            days = {"first": date_format(self.first), "last": date_format(self.last)}
            raise ValidationError(_("Choose a day from %(first)s to %(last)s.") % days)
        return until


class HandOverForm(forms.Form):
    """To whom."""

    to = PersonField(label=_("Who writes it from now on"))


def _line(label: Any, longest: int) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=longest)
