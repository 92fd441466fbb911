"""Input of the feedback pages."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.validators import RegexValidator
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Draft
from core.readers import ReaderList, readers_of
from feedback import queries, rules
from feedback.models import (
    LONGEST_TEXT,
    MANAGER_AUDIENCES,
    MOST_ASKED,
    MOST_QUESTIONS,
    Audience,
    Feedback,
    FeedbackPolicy,
    FeedbackQuerySet,
    Kind,
)
from goals.models import Goal
from people.forms import PeopleField, PersonField
from people.models import Person
from people.queries import people_meant_by

LONGEST_WAIT = timedelta(days=365)
CHOSEN = ("subject", "audience")  # what an address may choose ahead
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
    goal = forms.ModelChoiceField(Goal.objects.none(), label=_("About a goal"), required=False, empty_label=_("None"))
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
    def begin(
        cls, *, giver: Person, recipient: Person | None, draft: Draft | None, key: str, place: str
    ) -> "FeedbackForm":
        """An empty form, or one that goes on where the giver left off."""
        initial = {
            "recipient": recipient,
            "kind": Kind.PRAISE,
            "text": draft.text if draft else "",
            "token": uuid4(),
            "draft": key,
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


class AnswerForm(forms.Form):
    """The answer to a request."""

    text = text_field()


class DeclineForm(forms.Form):
    """A no, with a reason or without."""

    reason = forms.CharField(label=_("Reason"), required=False, max_length=500, help_text=_("You need not give one."))


class AskForm(forms.Form):
    """Whom to ask, about whom, what, and until when."""

    subject = forms.ModelChoiceField(Person.objects.none(), label=_("About"), empty_label=None)
    asked = PeopleField(label=_("Whom to ask"))
    questions = forms.CharField(
        label=_("Questions"),
        max_length=MOST_QUESTIONS * 300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One to a line, at most five. Ask for moments you can both picture."),
    )
    due_on = forms.DateField(label=_("Answers by"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    audience = forms.ChoiceField(label=_("Who reads the answers"), choices=Audience, widget=forms.RadioSelect)
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, requester: Person, **options: Any) -> None:
        super().__init__(*args, **options)
        self.requester = requester
        subjects = Person.objects.visible_to(requester).active().filter(Q(pk=requester.pk) | Q(manager=requester))
        field: Any = self.fields["subject"]
        field.queryset = subjects.select_related("manager").by_name()
        field.label_from_instance = lambda person: _("You") if person == requester else person.name
        self.subject_chosen = self._subject()
        self.offers = rules.offers_for_request(requester, self.subject_chosen, FeedbackPolicy.current())

    @classmethod
    def begin(cls, *, requester: Person, today: date, chosen: Mapping[str, str]) -> "AskForm":
        """A form with two weeks to answer, and what was chosen so far."""
        initial = {
            "subject": requester.pk,
            "questions": str(_("What should I keep doing?\nWhat would make our work together better?")),
            "due_on": today + timedelta(days=14),
            "token": uuid4(),
        }
        return cls(requester=requester, initial=initial | {name: chosen[name] for name in CHOSEN if name in chosen})

    @property
    def audience_chosen(self) -> str:
        """As the form stands now."""
        possible = [offer.audience for offer in self.offers if not offer.why_not]
        wanted = str(self["audience"].value() or "")
        return wanted if wanted in possible else next(iter(possible), "")

    @property
    def readers(self) -> ReaderList:
        """Who will read the answers, beside whoever gives them."""
        manager = rules.manager_of(self.subject_chosen) if self.audience_chosen in MANAGER_AUDIENCES else None
        return readers_of(
            Feedback(
                giver=Person(),
                recipient=self.subject_chosen,
                audience=self.audience_chosen,
                manager_then=manager,
            )
        )

    def clean_asked(self) -> list[Person]:
        """Neither the one who asks nor too many; kept as addresses, to be readable when the form comes back."""
        asked: list[Person] = self.cleaned_data["asked"]
        data: Any = self.data
        data = data.copy()
        data["asked"] = ", ".join(person.email for person in asked)
        self.data = data
        if self.requester in asked or self.subject_chosen in asked:
            raise forms.ValidationError(_("Ask other people than yourself and the one it is about."))
        if len(asked) > MOST_ASKED:
            raise forms.ValidationError(_("Ask at most %(most)s people at once."), params={"most": MOST_ASKED})
        return asked

    def clean_questions(self) -> list[str]:
        """As a list."""
        questions = [line.strip() for line in self.cleaned_data["questions"].splitlines() if line.strip()]
        if len(questions) > MOST_QUESTIONS:
            raise forms.ValidationError(_("Ask at most %(most)s questions."), params={"most": MOST_QUESTIONS})
        if any(len(question) > 300 for question in questions):  # noqa: PLR2004 - as long as the column
            raise forms.ValidationError(_("Keep each question under 300 characters."))
        return questions

    def clean_due_on(self) -> date:
        """From tomorrow on, within a year."""
        due_on: date = self.cleaned_data["due_on"]
        today = self.requester.today(timezone.now())
        if not today < due_on <= today + LONGEST_WAIT:
            raise forms.ValidationError(_("Choose a day from tomorrow on, within a year."))
        return due_on

    def clean_audience(self) -> str:
        """One that is offered."""
        audience: str = self.cleaned_data["audience"]
        offer = next((offer for offer in self.offers if offer.audience == audience), None)
        if offer is None or offer.why_not:
            raise forms.ValidationError(offer.why_not if offer else _("This choice is not allowed here."))
        return audience

    def _subject(self) -> Person:
        field: Any = self.fields["subject"]
        try:
            chosen = field.queryset.filter(pk=UUID(str(self["subject"].value()))).first()
        except ValueError:
            chosen = None
        return chosen or self.requester


class FeedbackFilter(forms.Form):
    """What a list is narrowed to; all of it stands in the address."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All kinds")), *Kind.choices])
    who = forms.CharField(label=_("Name"), required=False, max_length=150)

    def apply(self, feedback: FeedbackQuerySet) -> FeedbackQuerySet:
        """Narrow; what cannot be read is left out."""
        self.full_clean()
        kind, who = self.cleaned_data.get("kind"), self.cleaned_data.get("who")
        if kind:
            feedback = feedback.filter(kind=kind)
        if who:
            feedback = feedback.filter(Q(giver__name__icontains=who) | Q(recipient__name__icontains=who))
        return feedback

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for."""
        return any(self.cleaned_data.values())


class SinceForm(forms.Form):
    """From which day on."""

    since = forms.DateField(required=False)

    def day(self, today: date) -> date:
        """The day asked for; three months back where it cannot be read or is no sensible day."""
        asked_for: date | None = self.cleaned_data.get("since") if self.is_valid() else None
        earliest = today - timedelta(days=3650)
        return asked_for if asked_for and earliest <= asked_for <= today else today - timedelta(days=91)
