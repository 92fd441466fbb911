"""A cycle from after its launch to the start of its close."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import Telling, notify_many
from core.refusals import Refusal
from core.work import carry
from people.models import Organisation, Person
from reviews.closing import FIRST_PAUSE, begin_closing, open_next_goals
from reviews.models import Closing, Part, ReviewCycle
from reviews.models.closing import CYCLE_CLOSED
from reviews.services.reminding import withdraw_tasks
from reviews.services.stepping import CycleHasMovedOn, locked_cycle, stepping

State = ReviewCycle.State
BATCH = 500
DATES = frozenset({"self_due_on", "manager_due_on", "share_from", "closes_on"})


class DatesDoNotFit(Refusal):
    """The dates would be in the wrong order."""


@deed
def open_sharing(*, cycle: ReviewCycle, actor: Person | None, now: datetime) -> ReviewCycle:
    """Let managers share what they have sent. Raises CycleHasMovedOn."""
    cycle = stepping(cycle, State.SHARING)
    cycle.state = State.SHARING
    cycle.save(update_fields=["state"])
    return cycle


@deed
def extend_cycle(*, cycle: ReviewCycle, dates: Mapping[str, date], actor: Person, now: datetime) -> ReviewCycle:
    """Move dates of a running cycle. Raises CycleHasMovedOn, DatesDoNotFit."""
    cycle = locked_cycle(cycle)
    if not cycle.is_running:
        raise CycleHasMovedOn(_("Dates can be moved while people write and share."))
    changed = sorted(DATES & dates.keys())
    for name in changed:
        setattr(cycle, name, dates[name])
    try:
        with transaction.atomic():
            cycle.save(update_fields=changed)
    except IntegrityError as error:
        raise DatesDoNotFit(
            _("The self-review is due first, then the manager’s, and the last day comes last.")
        ) from error
    return cycle


@deed
def cancel_cycle(*, cycle: ReviewCycle, actor: Person, now: datetime) -> ReviewCycle:
    """Stop it: nothing more is written or shared, what was written stays with those who could read it.

    Writers with something open are told. Raises CycleHasMovedOn.
    """
    cycle = stepping(cycle, State.CANCELLED)
    cycle.state = State.CANCELLED
    cycle.save(update_fields=["state"])
    unsent = Part.objects.filter(review__cycle=cycle, submitted_at=None)
    withdraw_tasks(unsent)
    tellings = (
        Telling(
            part.writer,
            text=format_lazy(gettext_lazy("The reviews of {cycle} were cancelled."), cycle=cycle),
            url=part.review.get_absolute_url(),
            cause=f"review_cycle:{cycle.pk}:cancelled",
        )
        for part in unsent.select_related("writer", "review").order_by("pk").iterator(BATCH)
    )
    notify_many(tellings, kind="review_cycle_cancelled", by=actor)
    return cycle


@deed
def close_cycle(*, cycle: ReviewCycle, actor: Person | None, now: datetime) -> int:
    """Begin the close: a row of work for each review, in one transaction; workers do the rest.

    Returns how many reviews will be closed. Raises CycleHasMovedOn.
    """
    cycle = stepping(cycle, State.CLOSING)
    cycle.state = State.CLOSING
    cycle.save(update_fields=["state"])
    withdraw_tasks(Part.objects.filter(review__cycle=cycle, submitted_at=None))
    return begin_closing(cycle=cycle, actor=actor, now=now)


@deed
def retry_closing(*, closing: Closing, actor: Person, now: datetime) -> Closing:
    """Try again what was given up; where the next goal cycle was closed meanwhile it is opened first.

    Raises CycleHasMovedOn where it is not on the list any more.
    """
    from reviews.tasks import close_review  # noqa: PLC0415 - the task calls back into the services

    closing = Closing.objects.select_for_update(of=("self",)).get(pk=closing.pk)
    if closing.state != Closing.State.FAILED:
        raise CycleHasMovedOn(_("Somebody is on it already."))
    if closing.error == CYCLE_CLOSED:
        open_next_goals(cycle=closing.review.cycle, actor=actor, now=now)
    closing.state, closing.attempts, closing.error = Closing.State.WAITING, 0, ""
    closing.carry_at = now + FIRST_PAUSE
    closing.save(update_fields=["state", "attempts", "error", "carry_at"])
    carry(close_review, review_id=str(closing.review_id))
    return closing


def take_due_steps(*, now: datetime) -> None:
    """Open the sharing and begin the close of cycles whose day has come, by the organisation's calendar."""
    today = Organisation.here().today(now)
    for cycle in ReviewCycle.objects.filter(state=State.WRITING, share_from__lte=today):
        with suppress(CycleHasMovedOn):  # another scheduler, or HR, was quicker
            open_sharing(cycle=cycle, actor=None, now=now)
    for cycle in ReviewCycle.objects.filter(state=State.SHARING, closes_on__lt=today):
        with suppress(CycleHasMovedOn):
            close_cycle(cycle=cycle, actor=None, now=now)
