"""Reviews that somebody who leaves was to write as the manager."""

from collections import defaultdict
from datetime import datetime

from django.utils.translation import gettext as _

from core.deeds import deed
from people.models import Person
from people.queries import next_above
from reviews.models import Review
from reviews.models.review import ReviewQuerySet
from reviews.services.handover import hand_over_review


def reviews_foreseen(leaver: Person, now: datetime) -> list[str]:
    """Who takes over which reviews, a sentence for each who does."""
    names: dict[Person | None, list[str]] = defaultdict(list)
    for review in _open_of(leaver):
        names[next_above(review.reviewee, besides=leaver)].append(review.reviewee.short_name)
    return [_foreseen(to, ", ".join(of)) for to, of in names.items()]


@deed
def settle_reviews(*, leaver: Person, actor: Person | None, now: datetime) -> None:
    """Hand each to the next active person above the one under review; where there is none, HR hands it over."""
    for review in _open_of(leaver):
        if to := next_above(review.reviewee, besides=leaver):
            hand_over_review(review=review, to=to, actor=None, now=now)


def _open_of(leaver: Person) -> ReviewQuerySet:
    mine = Review.objects.running().filter(manager=leaver, shared_at=None, reviewee__is_active=True)
    return mine.select_related("reviewee").order_by("pk")


def _foreseen(to: Person | None, names: str) -> str:
    if to is None:
        return _("Nobody above is left to write the review of %(names)s: hand it over yourself.") % {"names": names}
    return _("%(to)s writes the review of %(names)s.") % {"to": to.short_name, "names": names}
