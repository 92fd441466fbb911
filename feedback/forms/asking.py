"""Asking for feedback, answering and declining."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.readers import ReaderList, readers_of
from feedback import rules
from feedback.forms.giving import text_field
from feedback.forms.outside import LONGEST_WAIT, OutsidersField
from feedback.models import MANAGER_AUDIENCES, MOST_ASKED, MOST_QUESTIONS, Audience, Feedback, FeedbackPolicy
from people.forms import PeopleField
from people.models import Person

CHOSEN = ("subject", "audience")  # what an address may choose ahead


class AnswerForm(forms.Form):
    """The answer to a request."""

    text = text_field()


class DeclineForm(forms.Form):
    """A no, with a reason or without."""

    reason = forms.CharField(label=_("Reason"), required=False, max_length=500, help_text=_("You need not give one."))


class AskForm(forms.Form):
    """Whom to ask, about whom, what, and until when.

    `shown` repeats what the page said about the readers, as in the form for giving.
    """

    subject = forms.ModelChoiceField(Person.objects.none(), label=_("About"), empty_label=None)
    asked = PeopleField(label=_("Whom to ask"), required=False)
    outsiders = OutsidersField(
        label=_("People outside the organisation"),
        required=False,
        help_text=_("One to a line: Mara Lind <mara@customer.example>. Each gets a link by mail, good for one answer."),
    )
    questions = forms.CharField(
        label=_("Questions"),
        max_length=MOST_QUESTIONS * 300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One to a line, at most five. Ask for moments you can both picture."),
    )
    due_on = forms.DateField(label=_("Answers by"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    audience = forms.ChoiceField(label=_("Who reads the answers"), choices=Audience, widget=forms.RadioSelect)
    shown = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, requester: Person, **options: Any) -> None:
        super().__init__(*args, **options)
        self.requester = requester
        subjects = Person.objects.visible_to(requester).active().filter(Q(pk=requester.pk) | Q(manager=requester))
        field: Any = self.fields["subject"]
        field.queryset = subjects.select_related("manager").by_name()
        field.label_from_instance = lambda person: _("You") if person == requester else person.name
        self.subject_chosen = self._subject()
        policy = FeedbackPolicy.current()
        self.offers = rules.offers_for_request(requester, self.subject_chosen, policy)
        if not policy.allows_outsiders:
            del self.fields["outsiders"]

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
        return readers_of(self._answer)

    @property
    def fingerprint(self) -> str:
        """What the page says about the readers, short."""
        return f"{self.subject_chosen.pk}:{self._answer.audience}:{self._answer.manager_then_id or ''}"

    @property
    def says_who_reads(self) -> bool:
        """Whether the page that was sent had shown these very readers."""
        return str(self["shown"].value()) == self.fingerprint

    @property
    def choices(self) -> dict[str, Any]:
        """What is asked, once it is clean."""
        chosen = {name: value for name, value in self.cleaned_data.items() if name != "shown"}
        return {**chosen, "seen": {self.subject_chosen.pk: self._answer.manager_then_id}}

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

    def clean(self) -> dict[str, Any]:
        """Somebody is asked, here or outside."""
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("asked") and not cleaned.get("outsiders") and not {"asked", "outsiders"} & set(self.errors):
            self.add_error("asked", _("Say whom you ask."))
        return cleaned

    def clean_questions(self) -> list[str]:
        """As a list."""
        questions = [line.strip() for line in self.cleaned_data["questions"].splitlines() if line.strip()]
        if len(questions) > MOST_QUESTIONS:
            raise forms.ValidationError(_("Ask at most %(most)s questions."), params={"most": MOST_QUESTIONS})
        if any(len(question) > 300 for question in questions):  # noqa: PLR2004 - as long as the column
            raise forms.ValidationError(_("Keep each question under 300 characters."))
        return questions

    def clean_due_on(self) -> date:
        """One that is neither past nor far away."""
        return day_to_answer_by(self.cleaned_data["due_on"], self.requester)

    def clean_audience(self) -> str:
        """One that is offered."""
        audience: str = self.cleaned_data["audience"]
        offer = next((offer for offer in self.offers if offer.audience == audience), None)
        if offer is None or offer.why_not:
            raise forms.ValidationError(offer.why_not if offer else _("This choice is not allowed here."))
        return audience

    @property
    def _answer(self) -> Feedback:
        person, audience = self.subject_chosen, self.audience_chosen
        manager = rules.manager_of(person) if audience in MANAGER_AUDIENCES else None
        return Feedback(giver=Person(), recipient=person, audience=audience, manager_then=manager)

    def _subject(self) -> Person:
        field: Any = self.fields["subject"]
        try:
            chosen = field.queryset.filter(pk=UUID(str(self["subject"].value()))).first()
        except ValueError:
            chosen = None
        return chosen or self.requester


def day_to_answer_by(due_on: date, requester: Person) -> date:
    """From tomorrow on where the one who asks lives, within a year."""
    today = requester.today(timezone.now())
    if not today < due_on <= today + LONGEST_WAIT:
        raise forms.ValidationError(_("Choose a day from tomorrow on, within a year."))
    return due_on
