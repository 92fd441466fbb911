"""The application with the safeguard of the close taken out, to show that the drill would notice.

No lock, no look at the row's state, no transaction around the whole, no look at which proposals are linked already.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from celery.signals import worker_init
from django.db import transaction
from django.db.models import Q

from perfmgmt.celery import app

if TYPE_CHECKING:
    from reviews.models import Closing, GrowthFrom, NextGoal, Review

__all__ = ["app", "take_the_safeguard_out"]


@worker_init.connect  # type: ignore[untyped-decorator]
def take_the_safeguard_out(**_signal: object) -> None:
    """Replace the parts of `reviews.closing` that make it happen once."""
    from reviews import closing  # noqa: PLC0415 - after Django is set up
    from reviews.models import Closing, GrowthFrom, NextGoal  # noqa: PLC0415

    def claimed(review_id: UUID) -> "Closing | None":
        return Closing.objects.filter(review=review_id).first()

    closing._claimed = claimed  # noqa: SLF001 - it is taken apart on purpose
    closing._draft_proposals = _forgetful(closing._draft_proposals, NextGoal)  # type: ignore[assignment]  # noqa: SLF001 - likewise
    closing._grow = _forgetful(closing._grow, GrowthFrom)  # type: ignore[assignment]  # noqa: SLF001 - likewise
    for locking in ("_kept_still", "_read_by_the_person"):
        setattr(closing, locking, transaction.atomic(getattr(closing, locking)))  # their locks need one
    closing.make_what_follows = closing.make_what_follows.__wrapped__  # type: ignore[attr-defined]


def _forgetful(
    step: Callable[["Review", Q, datetime], None], links: "type[NextGoal | GrowthFrom]"
) -> Callable[["Review", Q, datetime], None]:
    """The step as if no proposal had been linked before."""

    def forget_and_do(review: "Review", read: Q, now: datetime) -> None:
        links.objects.filter(proposal__answer__part__review=review).delete()
        step(review, read, now)

    return forget_and_do
