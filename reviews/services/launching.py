"""The launch of a cycle: the reviews of its population, written and told of some hundreds at a time."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.notices import Telling, day_in_words, notify_many
from core.refusals import Refusal
from reviews.models import Part, Review, ReviewCycle
from reviews.queries import PlannedReview, planned_reviews
from reviews.services.stepping import stepping

if TYPE_CHECKING:
    from people.models import Person
    from reviews.models import ReviewTemplate

AT_ONCE = 500


class NobodyIsIn(Refusal):
    """The population is empty, or nothing is asked."""


@deed
def launch_cycle(*, cycle: ReviewCycle, actor: "Person", now: datetime) -> int:
    """Begin the reviews of everyone in the population, lock the template, tell the writers.

    Who manages whom is frozen here. Returns how many reviews began. Raises CycleHasMovedOn, NobodyIsIn.
    """
    cycle = stepping(cycle, ReviewCycle.State.WRITING)
    _lock_template(cycle.template, now)
    cycle.state, cycle.launched_at = ReviewCycle.State.WRITING, now
    cycle.save(update_fields=["state", "launched_at"])
    planned, begun = planned_reviews(cycle), 0
    while some := list(islice(planned, AT_ONCE)):
        parts = _begin_reviews(cycle, some)
        notify_many(_tellings(cycle, parts), kind="review_due")
        begun += len(some)
    if not begun:
        raise NobodyIsIn(_("Nobody belongs to the departments and locations of this cycle."))
    return begun


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
    Review.objects.bulk_create(reviews)
    parts = [Part(review=review, writer=review.reviewee, direction=Part.Direction.SELF) for review in reviews]
    parts += [
        Part(review=review, writer=review.manager, direction=Part.Direction.MANAGER)
        for review in reviews
        if review.manager
    ]
    return Part.objects.bulk_create(parts)


def _tellings(cycle: ReviewCycle, parts: Iterable[Part]) -> Iterator[Telling]:
    """One for each part: the self-review now, the manager's with the name it is about."""
    written = {part.pk: part for part in parts}
    for loaded in Part.objects.filter(pk__in=written).with_due_on().only("pk"):
        part = written[loaded.pk]
        is_own = part.direction == Part.Direction.SELF
        words = (
            gettext_lazy("{cycle}: your self-review is due on {day}.")
            if is_own
            else gettext_lazy("{cycle}: your review of {name} is due on {day}.")
        )
        yield Telling(
            part.writer,
            text=format_lazy(words, cycle=cycle, name=part.review.reviewee.short_name, day=day_in_words(loaded.due_on)),
            url=part.get_absolute_url(),
            cause=f"review_part:{part.pk}:due",
            about=part,
        )
