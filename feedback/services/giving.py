"""Giving feedback, correcting it and taking it back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from django.db.models import F, Q, QuerySet
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.notices import notify, withdraw
from core.prepared import any_of, prepared
from development.models import CompanyValue
from feedback import queries, rules
from feedback.models import MANAGER_AUDIENCES, MOST_RECIPIENTS, Audience, Feedback, FeedbackPolicy, NamedValue
from feedback.services.refusals import (
    AudienceIsNotOffered,
    FeedbackIsWithdrawn,
    FeedbackToOneself,
    GoalIsNotShared,
    ReadersHaveChanged,
    TooLateToCorrect,
    TooManyRecipients,
    ValueIsNotOffered,
)
from people.models import Person

if TYPE_CHECKING:
    from goals.models import Goal


@deed
def send_feedback(  # noqa: PLR0913 - each is a choice of the giver
    *,
    recipient: Person,
    also_to: Iterable[Person] = (),
    kind: str,
    text: str,
    audience: str,
    goal: "Goal | None" = None,
    values: Iterable[CompanyValue] = (),
    token: UUID,
    seen: Mapping[UUID, UUID | None] | None = None,
    actor: Person,
    now: datetime,
) -> Feedback:
    """Send it to exactly the audience that was chosen, with the manager of this moment by name.

    `also_to` get the same words: each a piece of their own that says nothing of the others, or, where it is praise
    for everyone, all of them one. What was sent to `recipient` is returned.
    `token` is the form's: the same words from the same form are sent once, however often they arrive. The
    recipients' rows are locked, so that a change of manager comes either before or after; `seen` is the manager whom
    the page named for each recipient, and where that is another one now nothing is sent.
    A goal it names is one that giver and recipients may read; whoever else reads the feedback sees it as far as they
    may read the goal. Raises FeedbackToOneself, TooManyRecipients, AudienceIsNotOffered, ReadersHaveChanged,
    GoalIsNotShared, ValueIsNotOffered.
    """
    recipients = _all_locked([recipient, *also_to])
    _refuse_recipients(actor, recipients)
    _refuse_goal(goal, actor, recipients)
    if not all(rules.can_name(value) for value in values):
        raise ValueIsNotOffered(_("One of the values is no longer in use. Choose again."))
    refuse_unless_offered(audience, rules.offers(actor, recipients, kind, FeedbackPolicy.current()))
    refuse_other_readers(audience, recipients, seen)
    words = {"kind": kind, "audience": audience, "text": text}
    pieces: list[Feedback] = []
    for person in recipients:
        said = {"recipient": person, **words}
        key = uuid5(token, "\n".join(str(getattr(value, "pk", value)) for value in said.values()))
        lead = pieces[0] if pieces and audience == Audience.EVERYONE else None
        named = {"goal": goal, "manager_then": reading_manager(audience, person), "lead": lead}
        pieces.append(send(actor, key, {**said, **named}, now, values=values))
    return pieces[0]


@deed
def correct_feedback(*, feedback: Feedback, text: str, actor: Person, now: datetime) -> Feedback:
    """Reword within half an hour, for all it went out to together. Raises FeedbackIsWithdrawn, TooLateToCorrect."""
    feedback, *others = _together(feedback)
    if feedback.withdrawn_at is not None:
        raise FeedbackIsWithdrawn(_("You have withdrawn this feedback, so there is nothing left to correct."))
    if not rules.can_correct(actor, feedback, now):
        raise TooLateToCorrect(_("The half hour for corrections is over. You can still withdraw it and send it anew."))
    for piece in (feedback, *others):
        piece.text, piece.corrected_at = text, now
        piece.save(update_fields=["text", "corrected_at"])
    return feedback


@deed
def withdraw_feedback(*, feedback: Feedback, actor: Person, now: datetime) -> Feedback:
    """Take the words away, for everybody; that there were some stays. Withdrawing twice changes nothing."""
    return take_words(feedback, now)


def take_words(feedback: Feedback, now: datetime) -> Feedback:
    """Leave the trace alone of all that went out as one, and take back what was told of it and not read yet."""
    pieces = _together(feedback)
    if pieces[0].withdrawn_at is None:
        NamedValue.objects.filter(feedback__in=pieces).delete()
        for piece in pieces:
            piece.text, piece.goal, piece.withdrawn_at = "", None, now
            piece.save(update_fields=["text", "goal", "withdrawn_at"])
            withdraw(cause=_sent(piece))
    return pieces[0]


def _together(feedback: Feedback) -> list[Feedback]:
    """What went out as one, locked: first the one it is shown as."""
    lead = feedback.lead_id or feedback.pk
    pieces = Feedback.objects.filter(Q(pk=lead) | Q(lead=lead))
    return list(pieces.select_for_update(of=("self",)).order_by(F("lead").desc(nulls_first=True), "pk"))


def _all_locked(people: Iterable[Person]) -> list[Person]:
    """Each of them once, in the order they were named, as `locked`; the rows are locked in one order by everybody."""
    ids = list(dict.fromkeys(person.pk for person in people))
    found = {row.pk: row for row in _locked(ids=ids)}
    return [found[pk] for pk in ids]


@prepared
def _locked(ids: list[UUID]) -> QuerySet[Person]:
    people = Person.objects.select_for_update(of=("self",), no_key=True).select_related("manager")
    those: QuerySet[Person] = people.filter(any_of("pk", ids)).order_by("pk")
    return those


def _refuse_recipients(giver: Person, recipients: Sequence[Person]) -> None:
    if not all(rules.can_give(giver, recipient) for recipient in recipients):
        raise FeedbackToOneself(_("Feedback goes to somebody else who works here."))
    if len(recipients) > MOST_RECIPIENTS:
        raise TooManyRecipients(format_lazy(_("Choose at most {most} people."), most=MOST_RECIPIENTS))


def _refuse_goal(goal: "Goal | None", giver: Person, recipients: Sequence[Person]) -> None:
    for recipient in recipients:
        if goal and not queries.goals_both_read(giver, recipient).filter(pk=goal.pk).exists():
            raise GoalIsNotShared(
                format_lazy(
                    _("{name} cannot read this goal, so the feedback cannot name it."), name=recipient.short_name
                )
            )


def locked(person: Person) -> Person:
    """With their manager, while nobody else changes either: a change of manager comes before or after."""
    [found] = _locked(ids=[person.pk])
    return found


def reading_manager(audience: str, recipient: Person) -> Person | None:
    """The manager of this moment, where the audience has one."""
    return rules.manager_of(recipient) if audience in MANAGER_AUDIENCES else None


def refuse_unless_offered(audience: str, offers: Iterable[rules.Offer]) -> None:
    """Raise AudienceIsNotOffered for what HR does not allow, or what makes no sense here."""
    offer = next((offer for offer in offers if offer.audience == audience), None)
    if offer is None:
        raise AudienceIsNotOffered(_("This choice of readers is not allowed here. Choose another one."))
    if offer.why_not:
        raise AudienceIsNotOffered(offer.why_not)


def refuse_other_readers(audience: str, people: Iterable[Person], seen: Mapping[UUID, UUID | None] | None) -> None:
    """Raise ReadersHaveChanged where somebody's manager, whom the audience has, is not the one that was `seen`."""
    for person in people:
        manager = reading_manager(audience, person)
        if seen is not None and seen.get(person.pk) != (manager.pk if manager else None):
            said = _("{name} has another manager by now, who would read it. See again who reads it before you send it.")
            raise ReadersHaveChanged(format_lazy(said, name=person.short_name))


def send(
    giver: Person | None, key: UUID, words: dict[str, Any], now: datetime, *, values: Iterable[CompanyValue] = ()
) -> Feedback:
    """Once for each key, and told to those who read it. Callers hold a lock on what the key is of."""
    for before in _sent_before(giver=giver.pk if giver else None, key=key):
        return before
    feedback = Feedback.objects.create(giver=giver, sent_key=key, sent_at=now, **words)
    if named := list(values):
        NamedValue.objects.bulk_create(NamedValue(feedback=feedback, value=value) for value in named)
    _announce(feedback)
    return feedback


@prepared
def _sent_before(giver: UUID | None, key: UUID) -> QuerySet[Feedback]:
    return Feedback.objects.filter(sent_key=key).filter(giver=giver).order_by("pk")


def _announce(feedback: Feedback) -> None:
    """Tell the recipient, and the manager: of praise to several people once."""
    giver, recipient = feedback.giver, feedback.recipient
    to_recipient = format_lazy(_("{name} gave you feedback."), name=feedback.giver_short_name)
    to_manager = format_lazy(
        _("{name} gave feedback about {recipient}."), name=feedback.giver_short_name, recipient=recipient.short_name
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
            cause=_sent(feedback if person == recipient else feedback.lead or feedback),
            about=feedback,
            by=giver,
        )


def _sent(feedback: Feedback) -> str:
    return f"feedback:{feedback.pk}:sent"
