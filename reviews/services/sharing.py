"""Showing a review to the person it is about, and what they say to it."""

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify
from core.refusals import Refusal
from reviews.models import Part, Review
from reviews.services.reminding import withdraw_task

if TYPE_CHECKING:
    from people.models import Person


class NothingToShare(Refusal):
    """The manager's part is not written, or sharing has not begun."""


class MoreWasSent(Refusal):
    """The person would read something that was not in the preview."""


class AlreadyShared(Refusal):
    """Sharing is done once and not taken back."""


class AlreadyAcknowledged(Refusal):
    """The person has answered."""


@deed
def share_review(*, review: Review, seen: Collection[str] = (), actor: "Person", now: datetime) -> Review:
    """Show the person what was sent by their managers; what a former one has not sent by now is not added any more.

    `seen` holds the ids of the parts in the preview. Holds the parts, so that nobody sends one at this moment. Raises
    AlreadyShared, NothingToShare, MoreWasSent.
    """
    review = locked_review(review)
    if review.shared_at:
        raise AlreadyShared(_("This review is shared already."))
    if review.cycle.state != review.cycle.State.SHARING:
        raise NothingToShare(_("Reviews of this cycle cannot be shared now."))
    written = Part.objects.filter(review=review, direction=Part.Direction.MANAGER).select_related("writer")
    parts = list(written.select_for_update(of=("self",)).order_by("pk"))
    if not any(part.is_submitted for part in parts if part.writer_id == review.manager_id):
        raise NothingToShare(_("Send your review first, then share it."))
    _refuse_unseen(parts, review, seen)
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
    for part in parts:
        if not part.is_submitted:
            _tell_overtaken(part, review, actor)
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


def _refuse_unseen(parts: list[Part], review: Review, seen: Collection[str]) -> None:
    for part in parts:
        if part.is_submitted and part.writer_id != review.manager_id and str(part.pk) not in seen:
            name = {"name": part.writer.short_name}
            raise MoreWasSent(_("%(name)s has sent a part of this review, too. Look at the preview once more.") % name)


def _tell_overtaken(part: Part, review: Review, actor: "Person") -> None:
    withdraw_task(part)
    words = gettext_lazy("{cycle}: {by} has shared the review of {name}, so you need not write your part any more.")
    notify(
        part.writer,
        kind="review_spared",
        text=format_lazy(words, cycle=review.cycle, by=actor.short_name, name=review.reviewee.short_name),
        url=review.get_absolute_url(),
        cause=f"review_part:{part.pk}:overtaken",
        about=review,
        by=actor,
    )


def locked_review(review: Review) -> Review:
    """The review under a lock, with its cycle read after the lock was taken."""
    Review.objects.select_for_update().get(pk=review.pk)
    return Review.objects.select_related("cycle", "manager", "reviewee__manager").get(pk=review.pk)
