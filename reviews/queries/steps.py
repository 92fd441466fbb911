"""The steps of a review: each ticked by what has happened in it, not by where its cycle stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from core.templatetags.wording import day_and_month
from reviews.models import Closing, Part, Review, ReviewCycle


@dataclass(frozen=True)
class _Step:
    """What is said of a step while it is awaited, once it has happened, and where it can happen no more."""

    name: str
    happened_at: datetime | None
    is_possible: bool
    awaited: str
    missed: str
    happened: str = "%(day)s"

    def seen(self, *, is_present: bool) -> dict[str, Any]:
        """As the stepper shows it."""
        state, note = "missed", self.missed
        if self.happened_at:
            state, note = "done", self.happened % {"day": day_and_month(self.happened_at)}
        elif self.is_possible:
            state, note = "now" if is_present else "ahead", self.awaited
        return {"name": self.name, "note": note, "state": state}


def steps_of(review: Review) -> list[dict[str, Any]]:
    """The stepper both sides see: name, note and state of each step, from the loaded parts and closing."""
    steps = [_self_review(review)]
    if review.manager_id:
        steps += [_managers_review(review), _sharing(review), _acknowledging(review)]
    reached = max((place for place, step in enumerate(steps) if step.happened_at), default=-1)
    steps.append(_closing(review))
    to_come = (place for place, step in enumerate(steps) if place > reached and step.is_possible)
    present = next((place for place in to_come if not steps[place].happened_at), None)
    return [step.seen(is_present=place == present) for place, step in enumerate(steps)]


def _self_review(review: Review) -> _Step:
    return _writing(review, _("Self-review"), Part.Direction.SELF, review.reviewee_id)


def _managers_review(review: Review) -> _Step:
    return _writing(review, _("Manager’s review"), Part.Direction.MANAGER, review.manager_id)


def _writing(review: Review, name: str, direction: str, writer_id: UUID | None) -> _Step:
    parts = (part for part in review.parts.all() if part.direction == direction)
    part = next((part for part in parts if part.writer_id == writer_id), None)
    due_on = part.due_on if part else review.cycle.due_on(direction)
    return _Step(
        name,
        happened_at=part.submitted_at if part else None,
        is_possible=review.cycle.is_running,
        awaited=_("due %(day)s") % {"day": day_and_month(due_on)},
        missed=_("not sent"),
        happened=_("sent %(day)s"),
    )


def _sharing(review: Review) -> _Step:
    return _Step(
        _("Shared"),
        happened_at=review.shared_at,
        is_possible=review.cycle.is_running,
        awaited=_("from %(day)s") % {"day": day_and_month(review.cycle.share_from)},
        missed=_("not shared"),
    )


def _acknowledging(review: Review) -> _Step:
    """Possible after the close, too, and where the cycle was cancelled."""
    return _Step(
        _("Acknowledged"),
        happened_at=review.acknowledged_at,
        is_possible=review.cycle.is_running or review.shared_at is not None,
        awaited=_("%(name)s answers") % {"name": review.reviewee.short_name},
        missed=_("not acknowledged"),
    )


def _closing(review: Review) -> _Step:
    is_cancelled = review.cycle.state == ReviewCycle.State.CANCELLED
    row = None if review.cycle.is_running or is_cancelled else getattr(review, "closing", None)
    waits = row is not None and row.state == Closing.State.WAITING
    after = _("after %(day)s") % {"day": day_and_month(review.cycle.closes_on)}
    return _Step(
        _("Next goals and plan"),
        happened_at=row.done_at if row else None,
        is_possible=review.cycle.is_running or waits,
        awaited=_("being prepared") if waits else after,
        missed=_("cancelled") if is_cancelled else _("not ready"),
    )
