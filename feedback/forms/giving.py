"""Giving feedback, and better words for it."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, cast
from uuid import UUID, uuid4

from django import forms
from django.core.validators import RegexValidator
from django.db.models import QuerySet
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models import Draft
from core.readers import ReaderList, readers_of
from development.models import CompanyValue
from feedback import queries, rules
from feedback.models import (
    LONGEST_TEXT,
    MANAGER_AUDIENCES,
    MOST_RECIPIENTS,
    Audience,
    Feedback,
    FeedbackPolicy,
    Kind,
)
from goals.models import Goal
from people.forms import PeopleField
from people.models import Person
from people.queries import people_meant_by

SENT_WITH = ("kind", "text", "audience", "goal", "values", "token")
ID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.ASCII)
LONGEST_SHOWN = 120 * MOST_RECIPIENTS
DRAFT_KEY = RegexValidator(r"^feedback:new(:[0-9a-f-]{36})?$")


def text_field() -> forms.CharField:
    """The words themselves, kept as typed."""
    return forms.CharField(
        label=_("Your feedback"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6, "class": "writing"}),
        help_text=_("What happened, what it led to, and what you would love to see next."),
    )


class RecipientsField(PeopleField):
    """Whom it is for: a person, or several with commas between."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.known: dict[str, list[Person]] = {}

    def recognised(self, words: str) -> list[Person]:
        """Those of them it takes no second question to know; whom a picker chose is found at once."""
        named = [word.strip() for word in words.replace("\x00", "").split(",") if word.strip()][: MOST_RECIPIENTS + 1]
        ids = {word: UUID(word) for word in named if ID.match(word)}
        rows = {row.pk: row for row in queries.people_with_managers(ids=list(ids.values()))} if ids else {}
        self.known = {word: [rows[pk]] for word, pk in ids.items() if pk in rows}
        self.known |= {word: people_meant_by(word) for word in named if word not in ids}
        found = [self.known.get(word, []) for word in named]
        return list(dict.fromkeys(people[0] for people in found if len(people) == 1))

    def meant_by(self, words: str) -> list[Person]:
        """As they were found when the form began."""
        return self.known[words] if words in self.known else super().meant_by(words)


class LateIterator(ModelChoiceIterator[Any]):
    """Choices as the field has them when they are drawn."""

    def __init__(self, field: Any) -> None:
        self.field = field

    queryset = property(lambda self: self.field.queryset)


class ComposedLate:
    """Choices that are composed when somebody asks for them: most feedback names neither goal nor value."""

    iterator = LateIterator
    compose: Callable[[], QuerySet[Any]] | None = None

    def _get_queryset(self) -> QuerySet[Any]:
        return self.compose() if self.compose else super()._get_queryset()  # type: ignore[misc]

    queryset = property(_get_queryset, forms.ModelChoiceField._set_queryset)  # type: ignore[attr-defined]  # noqa: SLF001


class GoalField(ComposedLate, forms.ModelChoiceField):  # type: ignore[misc,type-arg]
    """A goal that both read."""


class ValuesField(ComposedLate, forms.ModelMultipleChoiceField):  # type: ignore[misc,type-arg]
    """What the company stands for."""

    def clean(self, value: Any) -> Any:
        """None where none was chosen."""
        return super().clean(value) if value else []


class FeedbackForm(forms.Form):
    """One piece of feedback: to whom, what, and who else may read it.

    `shown` repeats what the page said about its readers. Where that is no longer, or not yet, what would be sent,
    the page comes back with the names instead of being sent.
    """

    recipient = RecipientsField(label=_("For"))
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind, widget=forms.RadioSelect)
    text = text_field()
    values = ValuesField(
        CompanyValue.objects.none(),
        label=_("Our values it shows"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    goal = GoalField(
        Goal.objects.none(), label=_("About a goal"), required=False, empty_label=pgettext_lazy("team or goal", "None")
    )
    audience = forms.ChoiceField(label=_("Who can read it"), choices=Audience, widget=forms.RadioSelect)
    shown = forms.CharField(required=False, max_length=LONGEST_SHOWN, widget=forms.HiddenInput)
    token = forms.UUIDField(widget=forms.HiddenInput)
    draft = forms.CharField(max_length=60, validators=[DRAFT_KEY], widget=forms.HiddenInput)

    def __init__(self, *args: Any, giver: Person, place: str = "new", **options: Any) -> None:
        super().__init__(*args, **{"auto_id": f"{place}-%s", **options})
        self.giver, self.place = giver, place
        self.policy = FeedbackPolicy.current()
        self.fields["text"].help_text = self.policy.prompt or self.fields["text"].help_text
        self.recipients_chosen = self._recipients()
        self.offers = rules.offers(giver, self.recipients_chosen, self.kind_chosen, self.policy)
        goals, values = cast("GoalField", self.fields["goal"]), cast("ValuesField", self.fields["values"])
        goals.compose = partial(queries.goals_to_name, giver, self.recipients_chosen)
        values.compose = partial(queries.values_to_name, giver)

    @classmethod
    def begin(cls, *, giver: Person, recipient: Person | None, draft: Draft, place: str) -> "FeedbackForm":
        """An empty form, or one that goes on where the giver left off."""
        initial = {
            "recipient": [recipient] if recipient else [],
            "kind": Kind.PRAISE,
            "text": draft.text,
            "token": uuid4(),
            "draft": draft.key,
        }
        return cls(giver=giver, place=place, initial=initial)

    @property
    def kind_chosen(self) -> str:
        """As the form stands now."""
        return str(self["kind"].value() or "")

    @property
    def draft_key(self) -> str:
        """Under which the text saves itself."""
        key = str(self["draft"].value() or "")
        return key if DRAFT_KEY.regex.match(key) else "feedback:new"  # type: ignore[union-attr]

    @property
    def audience_chosen(self) -> str:
        """As the form stands now: what was picked if it can be had, else what HR suggests, else the first that can."""
        possible = [offer.audience for offer in self.offers if not offer.why_not]
        wanted = [str(self["audience"].value() or ""), self.policy.suggested, *possible]
        return next((audience for audience in wanted if audience in possible), "")

    @property
    def readers(self) -> list[tuple[Person, ReaderList]]:
        """Everybody who will read it, by recipient, once it is clear whom it is for.

        Praise for everyone is one for all recipients, and stands under the first.
        """
        audience = self.audience_chosen
        pieces = [self._piece(recipient) for recipient in self.recipients_chosen if audience]
        shown = pieces[:1] if audience == Audience.EVERYONE else pieces
        return [(piece.recipient, readers_of(piece)) for piece in shown]

    @property
    def is_for_each_alone(self) -> bool:
        """Whether several people get a piece each."""
        return len(self.recipients_chosen) > 1 and self.audience_chosen != Audience.EVERYONE

    @property
    def fingerprint(self) -> str:
        """What the page says about its readers, short."""
        pieces = [self._piece(recipient) for recipient in self.recipients_chosen]
        words = [f"{piece.recipient.pk}:{piece.audience}:{piece.manager_then_id or ''}" for piece in pieces]
        return ";".join(words) or f":{self.audience_chosen}:"

    @property
    def says_who_reads(self) -> bool:
        """Whether the page the giver sent had shown these very readers."""
        return str(self["shown"].value()) == self.fingerprint

    def clean_recipient(self) -> list[Person]:
        """Others, and not too many."""
        recipients: list[Person] = self.cleaned_data["recipient"]
        if not all(rules.can_give(self.giver, recipient) for recipient in recipients):
            raise forms.ValidationError(_("Feedback goes to somebody else who works here."))
        if len(recipients) > MOST_RECIPIENTS:
            raise forms.ValidationError(_("Choose at most %(most)s people."), params={"most": MOST_RECIPIENTS})
        return recipients

    def clean_audience(self) -> str:
        """One that is offered for this recipient and kind."""
        audience: str = self.cleaned_data["audience"]
        offer = next((offer for offer in self.offers if offer.audience == audience), None)
        if offer is None or offer.why_not:
            raise forms.ValidationError(offer.why_not if offer else _("This choice is not allowed here."))
        return audience

    @property
    def choices(self) -> dict[str, Any]:
        """What is sent, once it is clean."""
        first, *others = self.cleaned_data["recipient"]
        seen = {piece.recipient_id: piece.manager_then_id for piece in map(self._piece, [first, *others])}
        chosen = {name: self.cleaned_data[name] for name in SENT_WITH}
        return {"recipient": first, "also_to": others, "seen": seen, **chosen}

    def _recipients(self) -> list[Person]:
        value = self["recipient"].value() or ""
        field = cast("RecipientsField", self.fields["recipient"])
        return field.recognised(value) if isinstance(value, str) else list(value)

    def _piece(self, recipient: Person) -> Feedback:
        audience = self.audience_chosen
        manager = rules.manager_of(recipient) if audience in MANAGER_AUDIENCES else None
        return Feedback(giver=self.giver, recipient=recipient, audience=audience, manager_then=manager)


class CorrectForm(forms.Form):
    """Better words for what was sent."""

    text = text_field()
