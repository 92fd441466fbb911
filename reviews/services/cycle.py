"""A cycle from its launch to the start of its close."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import day_in_words, notify
from core.refusals import Refusal
from core.work import carry
from people.models import Organisation, Person
from reviews.closing import FIRST_PAUSE, begin_closing, open_next_goals
from reviews.models import Closing, Part, Review, ReviewCycle
from reviews.models.closing import CYCLE_CLOSED
from reviews.queries import PlannedReview, planned_reviews
from reviews.services.reminding import withdraw_task

if TYPE_CHECKING:
    from reviews.models import ReviewTemplate

State = ReviewCycle.State
BATCH = 500
DATES = frozenset({"self_due_on", "manager_due_on", "share_from", "closes_on"})


class CycleHasMovedOn(Refusal):
    """The step is not legal from where the cycle stands now."""


class NobodyIsIn(Refusal):
    """The population is empty, or nothing is asked."""


class DatesDoNotFit(Refusal):
    """The dates would be in the wrong order."""


@deed
def launch_cycle(*, cycle: ReviewCycle, actor: Person, now: datetime) -> int:
    """Begin the reviews of everyone in the population, lock the template, tell the writers.

    Who manages whom is frozen here. Returns how many reviews began. Raises CycleHasMovedOn, NobodyIsIn.
    """
    cycle = _stepping(cycle, State.WRITING)
    planned = planned_reviews(cycle)
    if not planned:
        raise NobodyIsIn(_("Nobody belongs to the departments and locations of this cycle."))
    _lock_template(cycle.template, now)
    cycle.state, cycle.launched_at = State.WRITING, now
    cycle.save(update_fields=["state", "launched_at"])
    parts = _begin_reviews(cycle, planned)
    _tell_writers(cycle, parts)
    return len(planned)


@deed
def open_sharing(*, cycle: ReviewCycle, actor: Person | None, now: datetime) -> ReviewCycle:
    """Let managers share what they have sent. Raises CycleHasMovedOn."""
    cycle = _stepping(cycle, State.SHARING)
    cycle.state = State.SHARING
    cycle.save(update_fields=["state"])
    return cycle


@deed
def extend_cycle(*, cycle: ReviewCycle, dates: Mapping[str, date], actor: Person, now: datetime) -> ReviewCycle:
    """Move dates of a running cycle. Raises CycleHasMovedOn, DatesDoNotFit."""
    cycle = _locked(cycle)
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
    cycle = _stepping(cycle, State.CANCELLED)
    cycle.state = State.CANCELLED
    cycle.save(update_fields=["state"])
    for part in Part.objects.filter(review__cycle=cycle, submitted_at=None).select_related("writer", "review"):
        withdraw_task(part)
        notify(
            part.writer,
            kind="review_cycle_cancelled",
            text=format_lazy(gettext_lazy("The reviews of {cycle} were cancelled."), cycle=cycle),
            url=part.review.get_absolute_url(),
            cause=f"review_cycle:{cycle.pk}:cancelled",
            by=actor,
        )
    return cycle


@deed
def close_cycle(*, cycle: ReviewCycle, actor: Person | None, now: datetime) -> int:
    """Begin the close: a row of work for each review, in one transaction; workers do the rest.

    Returns how many reviews will be closed. Raises CycleHasMovedOn.
    """
    cycle = _stepping(cycle, State.CLOSING)
    cycle.state = State.CLOSING
    cycle.save(update_fields=["state"])
    for part in Part.objects.filter(review__cycle=cycle, submitted_at=None):
        withdraw_task(part)
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
    organisation = Organisation.objects.first()
    today = now.astimezone(ZoneInfo(organisation.time_zone)).date() if organisation else now.date()
    for cycle in ReviewCycle.objects.filter(state=State.WRITING, share_from__lte=today):
        with suppress(CycleHasMovedOn):  # another scheduler, or HR, was quicker
            open_sharing(cycle=cycle, actor=None, now=now)
    for cycle in ReviewCycle.objects.filter(state=State.SHARING, closes_on__lt=today):
        with suppress(CycleHasMovedOn):
            close_cycle(cycle=cycle, actor=None, now=now)


def _locked(cycle: ReviewCycle) -> ReviewCycle:
    return ReviewCycle.objects.select_for_update(of=("self",)).select_related("template").get(pk=cycle.pk)


def _stepping(cycle: ReviewCycle, state: str) -> ReviewCycle:
    """The cycle under a lock, if the step to `state` is legal."""
    cycle = _locked(cycle)
    if not cycle.may_become(state):
        raise CycleHasMovedOn(
            _("%(cycle)s is at “%(state)s”, so this step is not possible.")
            % {"cycle": cycle, "state": cycle.get_state_display()}
        )
    return cycle


def _lock_template(template: "ReviewTemplate", now: datetime) -> None:
    if not template.is_locked:
        template.locked_at = now
        template.save(update_fields=["locked_at"])


def _begin_reviews(cycle: ReviewCycle, planned: list[PlannedReview]) -> list[Part]:
    reviews = [
        Review(
            cycle=cycle,
            reviewee=plan.person,
            manager=plan.manager,
            department_id=plan.person.department_id,
            level=plan.person.level,
        )
        for plan in planned
    ]
    Review.objects.bulk_create(reviews, batch_size=BATCH)
    parts = [Part(review=review, writer=review.reviewee, direction=Part.Direction.SELF) for review in reviews]
    parts += [
        Part(review=review, writer=review.manager, direction=Part.Direction.MANAGER)
        for review in reviews
        if review.manager
    ]
    return Part.objects.bulk_create(parts, batch_size=BATCH)


def _tell_writers(cycle: ReviewCycle, parts: list[Part]) -> None:
    """A notice for each part: the self-review now, the manager's with the name it is about."""
    due_on = {part.pk: part.due_on for part in Part.objects.filter(review__cycle=cycle).with_due_on().only("pk")}
    for part in parts:
        is_own = part.direction == Part.Direction.SELF
        words = (
            gettext_lazy("{cycle}: your self-review is due on {day}.")
            if is_own
            else gettext_lazy("{cycle}: your review of {name} is due on {day}.")
        )
        notify(
            part.writer,
            kind="review_due",
            text=format_lazy(
                words, cycle=cycle, name=part.review.reviewee.short_name, day=day_in_words(due_on[part.pk])
            ),
            url=part.get_absolute_url(),
            cause=f"review_part:{part.pk}:due",
            about=part,
        )
