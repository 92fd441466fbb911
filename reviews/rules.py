"""Who may do what with cycles and reviews: on loaded objects, the same for button, page and service.

The last day for writing is not a rule but a refusal, because HR can move it.
"""

from typing import TYPE_CHECKING

from reviews.models import Part, Review, ReviewCycle

if TYPE_CHECKING:
    from people.models import Person

State = ReviewCycle.State


def can_set_up(viewer: "Person") -> bool:
    """HR administrators configure cycles, templates and scales."""
    return viewer.is_active and viewer.is_hr_admin


def can_launch(viewer: "Person", cycle: ReviewCycle) -> bool:
    """Once, from a draft."""
    return can_set_up(viewer) and cycle.may_become(State.WRITING)


def can_open_sharing(viewer: "Person", cycle: ReviewCycle) -> bool:
    """Before the date, too."""
    return can_set_up(viewer) and cycle.may_become(State.SHARING)


def can_close(viewer: "Person", cycle: ReviewCycle) -> bool:
    """Once sharing has begun."""
    return can_set_up(viewer) and cycle.may_become(State.CLOSING)


def can_cancel(viewer: "Person", cycle: ReviewCycle) -> bool:
    """Until the close begins."""
    return can_set_up(viewer) and cycle.may_become(State.CANCELLED)


def can_extend(viewer: "Person", cycle: ReviewCycle) -> bool:
    """Dates move while people write and share."""
    return can_set_up(viewer) and cycle.is_running


def can_extend_part(viewer: "Person", part: Part) -> bool:
    """HR gives one writer more time, while the cycle runs."""
    return _is_open(part) and can_follow_up(viewer, part.review)


def can_hand_over(viewer: "Person", review: Review) -> bool:
    """HR gives the review to another manager until it is shared."""
    return review.shared_at is None and review.cycle.is_running and can_follow_up(viewer, review)


def can_follow_up(viewer: "Person", review: Review) -> bool:
    """HR looks after who writes a review of the people in its care; nobody does for a review of themself."""
    if viewer == review.reviewee or not viewer.is_active:
        return False
    return viewer.is_hr_admin or viewer.hr_scope.covers(review.reviewee)


def can_watch(viewer: "Person", cycle: ReviewCycle) -> bool:
    """HR follows how far a launched cycle has come: figures and names, no answers."""
    return viewer.is_active and bool(viewer.is_hr_admin or viewer.hr_scope) and cycle.launched_at is not None


def can_write(viewer: "Person", part: Part) -> bool:
    """The writer, and nobody for them, until it is submitted, the cycle leaves off, or a manager's review is shared."""
    return viewer.is_active and viewer == part.writer and _is_open(part)


def can_share(viewer: "Person", review: Review) -> bool:
    """The manager in this cycle, once sharing has begun."""
    return (
        viewer.is_active
        and viewer == review.manager
        and review.cycle.state == State.SHARING
        and review.shared_at is None
    )


def can_acknowledge(viewer: "Person", review: Review) -> bool:
    """The person, once; also after the cycle has closed."""
    return (
        viewer.is_active
        and viewer == review.reviewee
        and review.shared_at is not None
        and review.acknowledged_at is None
    )


def _is_open(part: Part) -> bool:
    return not part.is_submitted and not part.is_overtaken and part.review.cycle.is_running
