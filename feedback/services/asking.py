"""Asking for feedback, answering and declining."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.notices import day_in_words, notify, withdraw
from feedback import rules
from feedback.models import Ask, Feedback, FeedbackPolicy, FeedbackRequest, Kind, Outsider
from feedback.services.giving import locked, reading_manager, refuse_other_readers, refuse_unless_offered, send
from feedback.services.outside import ask_outsiders
from feedback.services.refusals import (
    AskedIsAway,
    AskedIsConcerned,
    AskIsSettled,
    DueDateIsNoLater,
    RemindedAlready,
    RequestIsOver,
)
from people.models import Person
from people.queries import on_leave

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@deed
def request_feedback(  # noqa: PLR0913 - each is a choice of the one who asks
    *,
    subject: Person,
    asked: Iterable[Person],
    outsiders: Iterable[Outsider] = (),
    questions: Iterable[str],
    due_on: date,
    audience: str,
    token: UUID,
    seen: Mapping[UUID, UUID | None] | None = None,
    actor: Person,
    now: datetime,
) -> FeedbackRequest:
    """Ask several people, each for themself; the same form sent twice asks once.

    Who will read the answers is fixed now; `seen` is the manager whom the page named for the one it is about.
    Raises AskedIsConcerned, AudienceIsNotOffered, ReadersHaveChanged, OutsidersAreNotAllowed.
    """
    subject, people = locked(subject), list(dict.fromkeys(asked))
    if subject in people or actor in people:
        raise AskedIsConcerned(_("Ask other people than yourself and the one it is about."))
    refuse_unless_offered(audience, rules.offers_for_request(actor, subject, FeedbackPolicy.current()))
    refuse_other_readers(audience, [subject], seen)
    request, is_new = FeedbackRequest.objects.get_or_create(
        requester=actor,
        token=token,
        defaults={
            "subject": subject,
            "questions": list(questions),
            "due_on": due_on,
            "audience": audience,
            "manager_then": reading_manager(audience, subject),
            "created_at": now,
        },
    )
    if is_new:
        _ask(request, people)
        ask_outsiders(request, outsiders, now)
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
    return send(actor, ask.pk, words, now)


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
    _remind(ask, now)
    return True


@deed
def remind_by_hand(*, ask: Ask, actor: Person, now: datetime) -> Ask:
    """What the sweep does two days before the end, done now by whoever asked: in its place, not on top of it.

    Raises AskIsSettled, RequestIsOver, RemindedAlready, AskedIsAway.
    """
    ask = _open_ask(ask)
    if ask.is_settled:
        raise AskIsSettled(_("This request was answered or declined meanwhile."))
    if rules.is_too_late(ask, now) or rules.manager_has_changed(ask.request):
        raise RequestIsOver(_("This request is over, so there is nothing to remind of."))
    if ask.reminded_at:
        raise RemindedAlready(format_lazy(_("{name} was reminded before. Once is enough."), name=ask.asked.short_name))
    if on_leave(ask.asked, ask.asked.today(now)):
        raise AskedIsAway(format_lazy(_("{name} is away, and is reminded afterwards."), name=ask.asked.short_name))
    _remind(ask, now)
    return ask


@deed
def extend_request(*, request: FeedbackRequest, due_on: date, actor: Person, now: datetime) -> FeedbackRequest:
    """Give those who have not answered more time, also when it was over; they are told.

    Links that went outside and are over stay so: the addresses are forgotten. Raises RequestIsOver, DueDateIsNoLater.
    """
    people = FeedbackRequest.objects.with_people()
    request = people.select_for_update(of=("self",)).get(pk=request.pk)
    if not rules.can_extend(actor, request):
        raise RequestIsOver(_("This request no longer stands, so it cannot be extended. Ask anew."))
    if due_on <= request.due_on:
        raise DueDateIsNoLater(_("Choose a later day than before."))
    request.due_on = due_on
    request.save(update_fields=["due_on"])
    words = format_lazy(
        _("{name} gives you until {day} for your feedback."), name=actor.short_name, day=day_in_words(due_on, "j F")
    )
    for ask in Ask.objects.waiting(now).filter(request=request).select_related("asked", "request__requester"):
        _tell_asked(ask, kind="feedback_asked", text=words, cause=f"{_asked(ask)}:{due_on.isoformat()}")
    return request


def _remind(ask: Ask, now: datetime) -> None:
    ask.reminded_at = now
    ask.save(update_fields=["reminded_at"])
    words = format_lazy(_("{name} still hopes for your feedback."), name=ask.request.requester.short_name)
    _tell_asked(ask, kind="ask_reminder", text=words, cause=f"ask:{ask.pk}:reminder")


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


def _asked(ask: Ask) -> str:
    return f"ask:{ask.pk}:asked"
