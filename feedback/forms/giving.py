"""Giving feedback, and better words for it."""

from typing import Any
from uuid import uuid4

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models import Draft
from core.readers import ReaderList, readers_of
from feedback import queries, rules
from feedback.models import LONGEST_TEXT, MANAGER_AUDIENCES, Audience, Feedback, FeedbackPolicy, Kind
from goals.models import Goal
from people.forms import PersonField
from people.models import Person
from people.queries import people_meant_by

DRAFT_KEY = RegexValidator(r"^feedback:new(:[0-9a-f-]{36})?$")


def text_field() -> forms.CharField:
    """The words themselves, kept as typed."""
    return forms.CharField(
        label=_("Your feedback"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6, "class": "writing"}),
        help_text=_("What happened, what it led to, and what you would love to see next."),
    )


class FeedbackForm(forms.Form):
    """One piece of feedback: to whom, what, and who else may read it.

    `shown` repeats what the page said about its readers. Where that is no longer, or not yet, what would be sent,
    the page comes back with the names instead of being sent.
    """

    recipient = PersonField(label=_("For"))
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind, widget=forms.RadioSelect)
    text = text_field()
    goal = forms.ModelChoiceField(
        Goal.objects.none(), label=_("About a goal"), required=False, empty_label=pgettext_lazy("team or goal", "None")
    )
    audience = forms.ChoiceField(label=_("Who can read it"), choices=Audience, widget=forms.RadioSelect)
    shown = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)
    token = forms.UUIDField(widget=forms.HiddenInput)
    draft = forms.CharField(max_length=60, validators=[DRAFT_KEY], widget=forms.HiddenInput)

    def __init__(self, *args: Any, giver: Person, place: str = "new", **options: Any) -> None:
        super().__init__(*args, **{"auto_id": f"{place}-%s", **options})
        self.giver, self.place = giver, place
        self.policy = FeedbackPolicy.current()
        self.recipient_chosen = self._recipient()
        self.offers = rules.offers(giver, self.recipient_chosen, self.kind_chosen, self.policy)
        goals = self.fields["goal"]
        goals.queryset = queries.goals_to_name(giver, self.recipient_chosen)  # type: ignore[attr-defined]

    @classmethod
    def begin(cls, *, giver: Person, recipient: Person | None, draft: Draft, place: str) -> "FeedbackForm":
        """An empty form, or one that goes on where the giver left off."""
        initial = {
            "recipient": recipient,
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
    def readers(self) -> ReaderList | None:
        """Everybody who will read it, once it is clear whom it is for."""
        recipient, audience = self.recipient_chosen, self.audience_chosen
        if recipient is None or not audience:
            return None
        manager = rules.manager_of(recipient) if audience in MANAGER_AUDIENCES else None
        return readers_of(Feedback(giver=self.giver, recipient=recipient, audience=audience, manager_then=manager))

    @property
    def fingerprint(self) -> str:
        """What the page says about its readers, short."""
        recipient, audience = self.recipient_chosen, self.audience_chosen
        manager = rules.manager_of(recipient) if recipient and audience in MANAGER_AUDIENCES else None
        return f"{recipient.pk if recipient else ''}:{audience}:{manager.pk if manager else ''}"

    @property
    def says_who_reads(self) -> bool:
        """Whether the page the giver sent had shown these very readers."""
        return str(self["shown"].value()) == self.fingerprint

    def clean_recipient(self) -> Person:
        """Somebody else."""
        recipient: Person = self.cleaned_data["recipient"]
        if not rules.can_give(self.giver, recipient):
            raise forms.ValidationError(_("Feedback goes to somebody else who works here."))
        return recipient

    def clean_audience(self) -> str:
        """One that is offered for this recipient and kind."""
        audience: str = self.cleaned_data["audience"]
        offer = next((offer for offer in self.offers if offer.audience == audience), None)
        if offer is None or offer.why_not:
            raise forms.ValidationError(offer.why_not if offer else _("This choice is not allowed here."))
        return audience

    def _recipient(self) -> Person | None:
        value = self["recipient"].value()
        if isinstance(value, Person) or not value:
            return value or None
        meant = people_meant_by(str(value)) if "\x00" not in str(value) else []
        return meant[0] if len(meant) == 1 else None


class CorrectForm(forms.Form):
    """Better words for what was sent."""

    text = text_field()
