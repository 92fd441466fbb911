"""Showing a review to the person it is about, and what they say to it."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify
from core.refusals import Refusal
from reviews.models import Part, Review

if TYPE_CHECKING:
    from people.models import Person


class NothingToShare(Refusal):
    """The manager's part is not written, or sharing has not begun."""


class AlreadyShared(Refusal):
    """Sharing is done once and not taken back."""


class AlreadyAcknowledged(Refusal):
    """The person has answered."""


@deed
def share_review(*, review: Review, actor: "Person", now: datetime) -> Review:
    """Show the person what the manager has sent. Raises AlreadyShared, NothingToShare."""
    review = locked_review(review)
    if review.shared_at:
        raise AlreadyShared(_("This review is shared already."))
    if review.cycle.state != review.cycle.State.SHARING:
        raise NothingToShare(_("Reviews of this cycle cannot be shared now."))
    parts = Part.objects.filter(review=review, direction=Part.Direction.MANAGER, writer=review.manager)
    if not parts.submitted().exists():
        raise NothingToShare(_("Send your review first, then share it."))
    review.shared_at = now
    review.save(update_fields=["shared_at"])
    notify(
        review.reviewee,
        kind="review_shared",
        text=format_lazy(gettext_lazy("{name} has shared your review with you."), name=actor.short_name),
        url=review.get_absolute_url(),
        cause=f"review:{review.pk}:shared",
        about=review,
        by=actor,
    )
    return review


@deed
def acknowledge_review(*, review: Review, comment: str = "", actor: "Person", now: datetime) -> Review:
    """Confirm that the review was read, with a comment if there is one. Raises NothingToShare, AlreadyAcknowledged."""
    review = locked_review(review)
    if review.shared_at is None or review.manager is None:
        raise NothingToShare(_("This review is not shared yet."))
    if review.acknowledged_at:
        raise AlreadyAcknowledged(_("You have acknowledged this review already."))
    review.acknowledged_at, review.comment = now, comment.strip()
    review.save(update_fields=["acknowledged_at", "comment"])
    notify(
        review.manager,
        kind="review_acknowledged",
        text=format_lazy(gettext_lazy("{name} has acknowledged the review."), name=actor.short_name),
        url=review.get_absolute_url(),
        cause=f"review:{review.pk}:acknowledged",
        about=review,
        by=actor,
    )
    return review


def locked_review(review: Review) -> Review:
    """The review under a lock, with its cycle read after the lock was taken."""
    Review.objects.select_for_update().get(pk=review.pk)
    return Review.objects.select_related("cycle", "manager", "reviewee__manager").get(pk=review.pk)
