"""Closing reviews: the only writer into the apps below.

The row of work (`Closing`) is the truth. Whoever works on a review holds its row's lock, and the outcomes, the next
goals, the plan and "done" are one transaction: it happened as a whole or not at all, however often it is tried.
An attempt is counted before it begins, in a transaction of its own, so that one that kills its worker counts too.
"""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from traceback import format_tb
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import translation
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from core.deeds import deed
from core.notices import notify
from core.work import carry
from development.services import add_action, add_growth_area, plan_of
from goals.models import Goal
from goals.services import carry_over_goal, draft_goal, open_cycle, settle_goal
from people.models import Person
from reviews.models import Closing, GrowthFrom, GrowthProposal, NextGoal, Part, ProposedGoal, Review, ReviewCycle
from reviews.models.closing import WORKER_LOST

logger = logging.getLogger(__name__)

BATCH = 500
MOST_ATTEMPTS = 5
MOST_AT_ONCE = 1000
FIRST_PAUSE = timedelta(minutes=1)


@deed
def begin_closing(*, cycle: ReviewCycle, actor: Person | None, now: datetime) -> int:
    """Open the next goal cycle and write a row of work for each review; one message brings the workers."""
    from reviews.tasks import hand_out_closings  # noqa: PLC0415 - the task calls back into this module

    open_next_goals(cycle=cycle, actor=actor, now=now)
    reviews = Review.objects.filter(cycle=cycle).order_by("pk").values_list("pk", flat=True)
    Closing.objects.bulk_create((Closing(review_id=pk, carry_at=now + FIRST_PAUSE) for pk in reviews), batch_size=BATCH)
    carry(hand_out_closings, cycle_id=str(cycle.pk))
    return Closing.objects.filter(review__cycle=cycle).count()


def open_next_goals(*, cycle: ReviewCycle, actor: Person | None, now: datetime) -> None:
    """Drafts go into the next goal cycle, so it is open while reviews are closed."""
    open_cycle(cycle=cycle.next_goal_cycle, actor=actor, now=now)


def close_review(*, review_id: UUID, now: datetime) -> None:
    """Close one review if it still waits, and the cycle with the last one; a failure waits longer each time.

    After MOST_ATTEMPTS the row ends on a list that HR sees. Only the kind of error is kept and logged: its message
    could hold somebody's words.
    """
    if not _begin_attempt(review_id, now):
        return
    try:
        make_what_follows(review_id=review_id, actor=None, now=now)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with this one, the others go on
        frames = "".join(format_tb(error.__traceback__))
        logger.error("closing %s: %s\n%s", review_id, type(error).__name__, frames)  # noqa: TRY400 - not its message
        _end_attempt(review_id, type(error).__name__)
    finish_cycles(now=now, review_id=review_id)


@deed
def make_what_follows(*, review_id: UUID, actor: None, now: datetime) -> None:  # noqa: ARG001 - a deed of nobody
    """Settle the goals, draft the next ones, begin the plan, link each to its sentence, and mark the row done."""
    closing = _claimed(review_id)
    if closing is None:
        return
    review = _kept_still(review_id)
    with translation.override(review.reviewee.language):
        _settle_goals(review, now)
        if review.reviewee.is_active:
            _carry_goals(review, now)
            read = _read_by_the_person(review)
            _draft_proposals(review, read, now)
            _grow(review, read, now)
    closing.state, closing.done_at, closing.error = Closing.State.DONE, now, ""
    closing.save(update_fields=["state", "done_at", "error"])
    _tell(review)


def waiting_in(cycle_id: UUID) -> Iterator[UUID]:
    """Reviews of the cycle that are not closed."""
    waiting = Closing.objects.waiting().filter(review__cycle=cycle_id).order_by("pk")
    return waiting.values_list("review", flat=True).iterator(BATCH)


def left_behind(*, now: datetime) -> list[UUID]:
    """Reviews whose closing nobody has taken up in time; each is handed over by one of several schedulers only."""
    with transaction.atomic():
        due = Closing.objects.waiting().filter(carry_at__lte=now).select_for_update(of=("self",), skip_locked=True)
        rows = list(due.order_by("carry_at", "pk")[:MOST_AT_ONCE])
        Closing.objects.filter(pk__in=[row.pk for row in rows]).update(carry_at=now + FIRST_PAUSE)
    return [row.review_id for row in rows]


def finish_cycles(*, now: datetime, review_id: UUID | None = None) -> None:
    """Finish the closing cycles in which nothing waits any more: that of one review, or all there are."""
    waiting = Closing.objects.waiting().filter(review__cycle=OuterRef("pk"))
    cycles = ReviewCycle.objects.filter(~Exists(waiting), state=ReviewCycle.State.CLOSING)
    if review_id:
        cycles = cycles.filter(reviews=review_id)
    for cycle in cycles:
        finish_cycle(cycle=cycle, actor=None, now=now)


@deed
def finish_cycle(*, cycle: ReviewCycle, actor: None, now: datetime) -> None:  # noqa: ARG001 - a deed of nobody
    """Mark the cycle closed and tell HR administrators; of several workers at the end one does it.

    What failed stays on its list and can be tried again afterwards: one poisoned review holds up nobody.
    """
    cycle = ReviewCycle.objects.select_for_update(of=("self",)).get(pk=cycle.pk)
    if cycle.state != ReviewCycle.State.CLOSING:
        return
    cycle.state, cycle.closed_at = ReviewCycle.State.CLOSED, now
    cycle.save(update_fields=["state", "closed_at"])
    failed = Closing.objects.failed().filter(review__cycle=cycle).count()
    for person in Person.objects.hr_admins():
        notify(
            person,
            kind="review_cycle_closed",
            text=format_lazy(
                ngettext_lazy(
                    "{cycle} is closed; {failed} review needs you.",
                    "{cycle} is closed; {failed} reviews need you.",
                    failed,
                )
                if failed
                else gettext_lazy("{cycle} is closed. Everyone’s next goals and plans are ready."),
                cycle=cycle,
                failed=failed,
            ),
            url=cycle.get_absolute_url(),
            cause=f"review_cycle:{cycle.pk}:closed",
            about=cycle,
        )


def _claimed(review_id: UUID) -> Closing | None:
    """The row under its lock; None where it is done, given up, or in another worker's hands."""
    rows = Closing.objects.waiting().select_for_update(of=("self",), skip_locked=True)
    return rows.filter(review=review_id).first()


def _kept_still(review_id: UUID) -> Review:
    """The review as it stands once whoever shares it at this moment is done."""
    reviews = Review.objects.select_related("cycle__next_goal_cycle", "reviewee").select_for_update(of=("self",))
    return reviews.get(pk=review_id)


@transaction.atomic
def _begin_attempt(review_id: UUID, now: datetime) -> bool:
    closing = _claimed(review_id)
    if closing is None:
        return False
    if closing.attempts >= MOST_ATTEMPTS:
        closing.state, closing.error = Closing.State.FAILED, closing.error or WORKER_LOST
        closing.save(update_fields=["state", "error"])
        return False
    closing.attempts += 1
    closing.carry_at = now + FIRST_PAUSE * 2 ** (closing.attempts - 1)
    closing.save(update_fields=["attempts", "carry_at"])
    return True


@transaction.atomic
def _end_attempt(review_id: UUID, error: str) -> None:
    closing = _claimed(review_id)
    if closing is None:
        return
    closing.error = error
    if closing.attempts >= MOST_ATTEMPTS:
        closing.state = Closing.State.FAILED
    closing.save(update_fields=["error", "state"])


def _goals_of_the_period(review: Review) -> "Iterable[Goal]":
    goals = Goal.objects.filter(
        owner=review.reviewee, belongs_to=Goal.BelongsTo.PERSON, cycle__in=review.cycle.goal_cycles.all()
    )
    return goals.select_related("cycle").with_key_results().order_by("pk")


def _settle_goals(review: Review, now: datetime) -> None:
    """Give what is still open an outcome by its figures; what people have settled themselves stays as they said."""
    for goal in _goals_of_the_period(review):
        if goal.status == Goal.Status.ACTIVE:
            settle_goal(
                goal=goal,
                outcome=outcome_of(goal),
                look_back=_("Settled by its figures at the close of %(cycle)s.") % {"cycle": review.cycle},
                actor=None,
                now=now,
            )


def outcome_of(goal: Goal) -> str:
    """Achieved when complete, partly when it got anywhere, else missed; unmeasured: partly if it was ever updated."""
    progress = goal.progress
    if progress is None:
        return Goal.Status.PARTLY if goal.last_updated_at else Goal.Status.MISSED
    if progress >= 1:
        return Goal.Status.ACHIEVED
    return Goal.Status.PARTLY if progress else Goal.Status.MISSED


def _carry_goals(review: Review, now: datetime) -> None:
    """Draft what ended partly or missed once more; what was dropped, never agreed or is there already stays so."""
    into = review.cycle.next_goal_cycle
    for goal in _goals_of_the_period(review):
        if goal.status in {Goal.Status.PARTLY, Goal.Status.MISSED} and goal.cycle != into:
            carry_over_goal(goal=goal, into=into, actor=None, now=now)


def _read_by_the_person(review: Review) -> Q:
    """Parts whose proposals come to the person's eyes: their own, and with a shared review the manager's.

    Whoever sends one at this moment holds its lock: what counts is whether it is sent once that is released.
    """
    parts = [
        part for part in Part.objects.filter(review=review).select_for_update().order_by("pk") if part.is_submitted
    ]
    sent = [part.pk for part in parts if review.shared_at or part.direction == Part.Direction.SELF]
    return Q(answer__part__in=sent)


def _draft_proposals(review: Review, read: Q, now: datetime) -> None:
    """Proposed where the writer is the manager still; else a plain draft, for the two of today to go on with."""
    proposals = ProposedGoal.objects.filter(read, next_goal=None)
    for proposal in proposals.select_related("answer__part__writer").order_by("pk"):
        writer = proposal.answer.part.writer
        goal = draft_goal(
            owner=review.reviewee,
            cycle=review.cycle.next_goal_cycle,
            title=proposal.title,
            description=proposal.measure,
            proposed_by=writer if writer.is_active and writer.pk == review.reviewee.manager_id else None,
            actor=None,
            now=now,
        )
        NextGoal.objects.create(proposal=proposal, goal=goal)


def _grow(review: Review, read: Q, now: datetime) -> None:
    """Everyone has a plan from here on, with what was proposed in it."""
    plan_of(review.reviewee)
    proposals = GrowthProposal.objects.filter(read, became=None)
    for proposal in proposals.order_by("pk"):
        area = add_growth_area(person=review.reviewee, title=proposal.title, actor=None, now=now)
        if proposal.first_step:
            add_action(growth_area=area, text=proposal.first_step, actor=None, now=now)
        GrowthFrom.objects.create(proposal=proposal, growth_area=area)


def _tell(review: Review) -> None:
    notify(
        review.reviewee,
        kind="review_closed",
        text=format_lazy(gettext_lazy("{cycle}: your next goals and your plan are ready."), cycle=review.cycle),
        url=review.get_absolute_url(),
        cause=f"review:{review.pk}:closed",
        about=review,
    )
