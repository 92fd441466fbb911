"""What can be done with feedback and with requests for it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.notices import notify, withdraw
from core.refusals import Refusal
from feedback import rules
from feedback.models import MANAGER_AUDIENCES, Ask, Audience, Feedback, FeedbackPolicy, FeedbackRequest, Kind
from people.models import Person
from people.queries import on_leave

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    from goals.models import Goal


class FeedbackToOneself(Refusal):
    """Feedback goes to somebody else who works here."""


class AudienceIsNotOffered(Refusal):
    """HR does not allow it, or it makes no sense for this recipient."""


class TooLateToCorrect(Refusal):
    """Half an hour has passed."""


class FeedbackIsWithdrawn(Refusal):
    """Its words are gone."""


class AskIsSettled(Refusal):
    """Answered or declined before."""


class RequestIsOver(Refusal):
    """The due date has passed, or the people it was made for have changed."""


class AskedIsConcerned(Refusal):
    """The one who asks and the one it is about are not asked."""


@deed
def send_feedback(  # noqa: PLR0913 - each is a choice of the giver
    *,
    recipient: Person,
    kind: str,
    text: str,
    audience: str,
    goal: "Goal | None" = None,
    token: UUID,
    actor: Person,
    now: datetime,
) -> Feedback:
    """Send it to exactly the audience that was chosen, with the manager of this moment by name.

    `token` is the form's: the same words from the same form are sent once, however often they arrive. The
    recipient's row is locked, so that a change of manager comes either before or after.
    Raises FeedbackToOneself, AudienceIsNotOffered.
    """
    recipient = _locked(recipient)
    if not rules.can_give(actor, recipient):
        raise FeedbackToOneself(_("Feedback goes to somebody else who works here."))
    _refuse_unless_offered(audience, rules.offers(actor, recipient, kind, FeedbackPolicy.current()))
    words = {"recipient": recipient, "kind": kind, "audience": audience, "text": text}
    key = uuid5(token, "\n".join(str(getattr(value, "pk", value)) for value in words.values()))
    return _send(actor, key, {**words, "goal": goal, "manager_then": _reading_manager(audience, recipient)}, now)


@deed
def correct_feedback(*, feedback: Feedback, text: str, actor: Person, now: datetime) -> Feedback:
    """Reword within half an hour. Raises FeedbackIsWithdrawn, TooLateToCorrect."""
    feedback = Feedback.objects.select_for_update(of=("self",)).get(pk=feedback.pk)
    if feedback.withdrawn_at is not None:
        raise FeedbackIsWithdrawn(_("You have withdrawn this feedback, so there is nothing left to correct."))
    if not rules.can_correct(actor, feedback, now):
        raise TooLateToCorrect(_("The half hour for corrections is over. You can still withdraw it and send it anew."))
    feedback.text, feedback.corrected_at = text, now
    feedback.save(update_fields=["text", "corrected_at"])
    return feedback


@deed
def withdraw_feedback(*, feedback: Feedback, actor: Person, now: datetime) -> Feedback:
    """Take the words away, for everybody; that there were some stays. Withdrawing twice changes nothing."""
    feedback = Feedback.objects.select_for_update(of=("self",)).get(pk=feedback.pk)
    if feedback.withdrawn_at is None:
        feedback.text, feedback.goal, feedback.withdrawn_at = "", None, now
        feedback.save(update_fields=["text", "goal", "withdrawn_at"])
        withdraw(cause=_sent(feedback))
    return feedback


@deed
def request_feedback(  # noqa: PLR0913 - each is a choice of the one who asks
    *,
    subject: Person,
    asked: Iterable[Person],
    questions: Iterable[str],
    due_on: date,
    audience: str,
    token: UUID,
    actor: Person,
    now: datetime,
) -> FeedbackRequest:
    """Ask several people, each for themself; the same form sent twice asks once.

    Who will read the answers is fixed now. Raises AskedIsConcerned, AudienceIsNotOffered.
    """
    subject, people = _locked(subject), list(dict.fromkeys(asked))
    if subject in people or actor in people:
        raise AskedIsConcerned(_("Ask other people than yourself and the one it is about."))
    _refuse_unless_offered(audience, rules.offers_for_request(actor, subject, FeedbackPolicy.current()))
    request, is_new = FeedbackRequest.objects.get_or_create(
        requester=actor,
        token=token,
        defaults={
            "subject": subject,
            "questions": list(questions),
            "due_on": due_on,
            "audience": audience,
            "manager_then": _reading_manager(audience, subject),
            "created_at": now,
        },
    )
    if is_new:
        _ask(request, people)
    return request


@deed
def answer_ask(*, ask: Ask, text: str, actor: Person, now: datetime) -> Feedback:
    """Answer with feedback that has the audience the request has; the same answer twice is one.

    Raises AskIsSettled, RequestIsOver.
    """
    ask = _open_ask(ask)
    if ask.answered_at is not None and ask.feedback.text == text:
        return ask.feedback
    _refuse_unless_answerable(ask, now)
    ask.answered_at = now
    ask.save(update_fields=["answered_at"])
    withdraw(cause=_asked(ask))
    request = ask.request
    words = {
        "recipient": request.subject,
        "kind": Kind.BOTH,
        "audience": request.audience,
        "text": text,
        "manager_then": request.manager_then,
        "ask": ask,
    }
    return _send(actor, ask.pk, words, now)


@deed
def decline_ask(*, ask: Ask, reason: str = "", actor: Person, now: datetime) -> Ask:
    """Say no, with or without a reason; the one who asked is told. Raises AskIsSettled, RequestIsOver."""
    ask = _open_ask(ask)
    if ask.declined_at is not None:
        return ask
    _refuse_unless_answerable(ask, now)
    ask.declined_at, ask.decline_reason = now, reason
    ask.save(update_fields=["declined_at", "decline_reason"])
    withdraw(cause=_asked(ask))
    notify(
        ask.request.requester,
        kind="ask_declined",
        text=format_lazy(_("{name} declined your request for feedback."), name=actor.short_name),
        url=ask.request.get_absolute_url(),
        cause=f"ask:{ask.pk}:declined",
        about=ask,
        by=actor,
    )
    return ask


@deed
def remind_ask(*, ask_id: UUID, actor: None, now: datetime) -> bool:
    """Remind once; whoever is being handled by another worker, was reminded, has answered or is away is left alone."""
    waiting = Ask.objects.waiting(now).filter(reminded_at=None)
    ask = (
        waiting.select_for_update(of=("self",), skip_locked=True)
        .select_related("asked", "request__requester", "request__subject")
        .filter(pk=ask_id)
        .first()
    )
    if ask is None or on_leave(ask.asked, ask.asked.today(now)):
        return False
    ask.reminded_at = now
    ask.save(update_fields=["reminded_at"])
    words = format_lazy(_("{name} still hopes for your feedback."), name=ask.request.requester.short_name)
    _tell_asked(ask, kind="ask_reminder", text=words, cause=f"ask:{ask.pk}:reminder")
    return True


def _locked(person: Person) -> Person:
    people = Person.objects.select_for_update(of=("self",), no_key=True).select_related("manager")
    locked: Person = people.get(pk=person.pk)
    return locked


def _reading_manager(audience: str, recipient: Person) -> Person | None:
    return rules.manager_of(recipient) if audience in MANAGER_AUDIENCES else None


def _refuse_unless_offered(audience: str, offers: Iterable[rules.Offer]) -> None:
    offer = next((offer for offer in offers if offer.audience == audience), None)
    if offer is None:
        raise AudienceIsNotOffered(_("This choice of readers is not allowed here. Choose another one."))
    if offer.why_not:
        raise AudienceIsNotOffered(offer.why_not)


def _send(giver: Person, key: UUID, words: dict[str, Any], now: datetime) -> Feedback:
    feedback, is_new = Feedback.objects.get_or_create(giver=giver, sent_key=key, defaults={**words, "sent_at": now})
    if is_new:
        _announce(feedback)
    return feedback


def _announce(feedback: Feedback) -> None:
    giver, recipient = feedback.giver, feedback.recipient
    to_recipient = format_lazy(_("{name} gave you feedback."), name=giver.short_name)
    to_manager = format_lazy(
        _("{name} gave feedback about {recipient}."), name=giver.short_name, recipient=recipient.short_name
    )
    manager = recipient.manager if feedback.audience == Audience.EVERYONE else feedback.manager_then
    told = [] if feedback.audience == Audience.MANAGER else [(recipient, to_recipient)]
    told += [(manager, to_manager)] if manager else []
    for person, text in told:
        notify(
            person,
            kind="feedback_received",
            text=text,
            url=feedback.get_absolute_url(),
            cause=_sent(feedback),
            about=feedback,
            by=giver,
        )


def _ask(request: FeedbackRequest, people: Iterable[Person]) -> None:
    requester, subject = request.requester, request.subject
    words = (
        format_lazy(_("{name} asks you for feedback."), name=requester.short_name)
        if requester == subject
        else format_lazy(
            _("{name} asks you for feedback about {subject}."), name=requester.short_name, subject=subject.short_name
        )
    )
    for person in people:
        ask = Ask.objects.create(request=request, asked=person)
        _tell_asked(ask, kind="feedback_asked", text=words, cause=_asked(ask))
    notify(
        subject,
        kind="feedback_asked_about",
        text=format_lazy(_("{name} asked colleagues for feedback about you."), name=requester.short_name),
        url=request.get_absolute_url(),
        cause=f"request:{request.pk}",
        about=request,
        by=requester,
    )


def _tell_asked(ask: Ask, *, kind: str, text: "StrPromise", cause: str) -> None:
    url = ask.get_absolute_url()
    notify(ask.asked, kind=kind, text=text, url=url, cause=cause, about=ask, by=ask.request.requester)


def _open_ask(ask: Ask) -> Ask:
    people = ("asked", "request__requester", "request__subject__manager", "request__manager_then")
    return Ask.objects.with_due_on().select_for_update(of=("self",)).select_related(*people).get(pk=ask.pk)


def _refuse_unless_answerable(ask: Ask, now: datetime) -> None:
    if ask.is_settled:
        raise AskIsSettled(_("You have already answered or declined this request."))
    if ask.request.closed_at:
        raise RequestIsOver(_("This request was closed when somebody left, so it needs no answer any more."))
    if rules.is_too_late(ask, now):
        raise RequestIsOver(_("This request is over: the date it was due has passed."))
    if rules.manager_has_changed(ask.request):
        raise RequestIsOver(_("The manager has changed since this was asked, so it no longer stands."))


def _sent(feedback: Feedback) -> str:
    return f"feedback:{feedback.pk}:sent"


def _asked(ask: Ask) -> str:
    return f"ask:{ask.pk}:asked"
