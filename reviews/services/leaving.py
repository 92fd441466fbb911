"""Reviews that somebody who leaves was to write, or that others were to write of them."""

from collections import defaultdict
from datetime import datetime

from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.deeds import deed
from core.notices import notify
from core.templatetags.wording import in_sentence
from people.models import Person
from people.queries import next_above
from reviews.models import Part, Review
from reviews.models.review import PartQuerySet, ReviewQuerySet
from reviews.services.handover import hand_over_review
from reviews.services.reminding import withdraw_task


def reviews_foreseen(leaver: Person, now: datetime) -> list[str]:
    """Who takes over which reviews, a sentence for each who does, and who need not write any more."""
    names: dict[Person | None, list[str]] = defaultdict(list)
    for review in _open_of(leaver):
        names[next_above(review.reviewee, besides=leaver)].append(review.reviewee.short_name)
    foreseen = [_foreseen(to, ", ".join(of)) for to, of in names.items()]
    spared = sorted({part.writer.short_name for part in _spared_by(leaver) if part.writer != leaver})
    if spared:
        words = ngettext(
            "%(names)s need not write their review any more, and is told.",
            "%(names)s need not write their review any more, and are told.",
            len(spared),
        )
        foreseen.append(words % {"names": in_sentence(spared)})
    return foreseen


@deed
def settle_reviews(*, leaver: Person, actor: Person | None, now: datetime) -> None:
    """Hand each to the next active person above the one under review; where there is none, HR hands it over.

    Of a review of the leaver nothing waits any more, and whoever was to write it is told; what was written stays.
    """
    for review in _open_of(leaver):
        if to := next_above(review.reviewee, besides=leaver):
            hand_over_review(review=review, to=to, actor=None, now=now)
    for part in _spared_by(leaver):
        withdraw_task(part)
        _tell_spared(part, leaver)


def _open_of(leaver: Person) -> ReviewQuerySet:
    mine = Review.objects.running().filter(manager=leaver, shared_at=None, reviewee__is_active=True)
    return mine.select_related("reviewee").order_by("pk")


def _spared_by(leaver: Person) -> PartQuerySet:
    """Parts of a review of the leaver, and the leaver’s own in reviews of others, that are not sent."""
    open_parts = Part.objects.open().filter(Q(review__reviewee=leaver) | Q(writer=leaver), review__shared_at=None)
    return open_parts.select_related("writer", "review__cycle").order_by("pk")


def _tell_spared(part: Part, leaver: Person) -> None:
    words = gettext_lazy("{cycle}: {name} has left, so you need not write the review.")
    notify(
        part.writer,
        kind="review_spared",
        text=format_lazy(words, cycle=part.review.cycle, name=leaver.short_name),
        url=part.review.get_absolute_url(),
        cause=f"review_part:{part.pk}:spared",
        about=part.review,
    )


def _foreseen(to: Person | None, names: str) -> str:
    if to is None:
        return _("Nobody above is left to write the review of %(names)s: hand it over yourself.") % {"names": names}
    return _("%(to)s writes the review of %(names)s.") % {"to": to.short_name, "names": names}
