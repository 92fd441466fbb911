"""A review goes into other hands; each text stays with whoever wrote it."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import notify
from core.refusals import Refusal
from reviews.models import Part, Review
from reviews.services.reminding import withdraw_task
from reviews.services.sharing import AlreadyShared, locked_review
from reviews.services.writing import CycleIsNotRunning

if TYPE_CHECKING:
    from people.models import Person


class CannotTakeItOver(Refusal):
    """That person writes it already, is the one under review, has left, or takes it for themself."""


@deed
def hand_over_review(*, review: Review, to: "Person", actor: "Person | None", now: datetime) -> Part:
    """Make `to` the manager in this cycle, with a part of their own; everyone it concerns is told.

    What the former manager began or sent stays under that name, and the new one reads it once it is sent.
    Raises CycleIsNotRunning, AlreadyShared, CannotTakeItOver.
    """
    review = locked_review(review)
    if not review.cycle.is_running:
        raise CycleIsNotRunning(_("%(cycle)s is no longer open for writing.") % {"cycle": review.cycle})
    if review.shared_at:
        raise AlreadyShared(_("This review is shared already."))
    _refuse_unfit(review, to, actor)
    former, review.manager = review.manager, to
    review.save(update_fields=["manager"])
    part = Part.objects.get_or_create(review=review, direction=Part.Direction.MANAGER, writer=to)[0]
    _tell_new(part, actor, now)
    _tell_reviewed(part, actor, now)
    if former:
        _tell_former(former, part, actor, now)
    return part


def _refuse_unfit(review: Review, to: "Person", actor: "Person | None") -> None:
    """Nobody writes as the manager of themself, or helps themself to the self-review of somebody they do not manage."""
    if to == review.manager:
        raise CannotTakeItOver(_("%(name)s writes this review already.") % {"name": to.short_name})
    if to == review.reviewee:
        raise CannotTakeItOver(_("Nobody writes the manager’s review of themself."))
    if not to.is_active:
        raise CannotTakeItOver(_("%(name)s has left.") % {"name": to.short_name})
    if actor and to == actor and actor.pk != review.reviewee.manager_id:
        raise CannotTakeItOver(_("You can take it over only as the manager of today."))


def _cause(part: Part, now: datetime) -> str:
    """Of this time: whoever is given a review back is told again."""
    return f"review_part:{part.pk}:handed_over:{now.isoformat()}"


def _tell_new(part: Part, actor: "Person | None", now: datetime) -> None:
    notify(
        part.writer,
        kind="review_handed_over",
        text=format_lazy(gettext_lazy("The review of {name} is yours to write."), name=part.review.reviewee.short_name),
        url=part.get_absolute_url(),
        cause=_cause(part, now),
        about=part,
        by=actor,
    )


def _tell_reviewed(part: Part, actor: "Person | None", now: datetime) -> None:
    notify(
        part.review.reviewee,
        kind="review_handed_over",
        text=format_lazy(gettext_lazy("{to} writes your review from now on."), to=part.writer.short_name),
        url=part.review.get_absolute_url(),
        cause=_cause(part, now),
        about=part.review,
        by=actor,
    )


def _tell_former(former: "Person", part: Part, actor: "Person | None", now: datetime) -> None:
    """A part with nothing in it goes, with the task."""
    review = part.review
    left = Part.objects.filter(review=review, direction=Part.Direction.MANAGER, writer=former).first()
    if left and not left.is_submitted and not left.answers.exists():
        withdraw_task(left)
        left.delete()
        left = None
    words = (
        gettext_lazy("{to} writes the review of {name} from now on. What you wrote stays under your name.")
        if left
        else gettext_lazy("{to} writes the review of {name} from now on. Nothing of it waits for you.")
    )
    notify(
        former,
        kind="review_handed_over",
        text=format_lazy(words, to=part.writer.short_name, name=review.reviewee.short_name),
        url=review.get_absolute_url() if left else reverse("reviews:list"),
        cause=_cause(part, now),
        about=review if left else None,
        by=actor,
    )
