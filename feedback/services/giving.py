"""Giving feedback, correcting it and taking it back."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.notices import notify, withdraw
from feedback import queries, rules
from feedback.models import MANAGER_AUDIENCES, Audience, Feedback, FeedbackPolicy
from feedback.services.refusals import (
    AudienceIsNotOffered,
    FeedbackIsWithdrawn,
    FeedbackToOneself,
    GoalIsNotShared,
    TooLateToCorrect,
)
from people.models import Person

if TYPE_CHECKING:
    from goals.models import Goal


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
    A goal it names is one that giver and recipient may read; whoever else reads the feedback sees it as far as they
    may read the goal. Raises FeedbackToOneself, AudienceIsNotOffered, GoalIsNotShared.
    """
    recipient = locked(recipient)
    if not rules.can_give(actor, recipient):
        raise FeedbackToOneself(_("Feedback goes to somebody else who works here."))
    if goal and not queries.goals_both_read(actor, recipient).filter(pk=goal.pk).exists():
        raise GoalIsNotShared(
            format_lazy(_("{name} cannot read this goal, so the feedback cannot name it."), name=recipient.short_name)
        )
    refuse_unless_offered(audience, rules.offers(actor, recipient, kind, FeedbackPolicy.current()))
    words = {"recipient": recipient, "kind": kind, "audience": audience, "text": text}
    key = uuid5(token, "\n".join(str(getattr(value, "pk", value)) for value in words.values()))
    return send(actor, key, {**words, "goal": goal, "manager_then": reading_manager(audience, recipient)}, now)


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


def locked(person: Person) -> Person:
    """With their manager, while nobody else changes either: a change of manager comes before or after."""
    people = Person.objects.select_for_update(of=("self",), no_key=True).select_related("manager")
    locked: Person = people.get(pk=person.pk)
    return locked


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


def send(giver: Person, key: UUID, words: dict[str, Any], now: datetime) -> Feedback:
    """Once for each key, and told to those who read it."""
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


def _sent(feedback: Feedback) -> str:
    return f"feedback:{feedback.pk}:sent"
