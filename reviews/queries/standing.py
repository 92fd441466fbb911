"""Where reviews stand, for home and the team dashboard."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.waiting import Waiting
from people.models import Person
from reviews.models import Part, Review, ReviewCycle


class Stage(models.TextChoices):
    """The step a review is at."""

    SELF = "self", gettext_lazy("Self-review being written")
    MANAGER = "manager", gettext_lazy("Manager's review being written")
    SENT = "sent", gettext_lazy("Sent, to be shared")
    SHARED = "shared", gettext_lazy("Shared")
    ACKNOWLEDGED = "acknowledged", gettext_lazy("Acknowledged")
    READ_BY_HR = "read_by_hr", gettext_lazy("Self-review sent to HR")
    CLOSED = "closed", gettext_lazy("Closed")
    CANCELLED = "cancelled", gettext_lazy("Cancelled")


@dataclass(frozen=True)
class ReviewStanding:
    """The latest review of a person, in words, with its page."""

    cycle: str
    stage: Stage
    url: str

    @property
    def words(self) -> str:
        """The stage as people say it."""
        return str(self.stage.label)


def stage_of(review: Review) -> Stage:
    """The step a review is at, from its loaded parts."""
    if review.cycle.state == ReviewCycle.State.CANCELLED:
        return Stage.CANCELLED
    if review.shared_at:
        return Stage.ACKNOWLEDGED if review.acknowledged_at else Stage.SHARED
    if not review.cycle.is_running:
        return Stage.CLOSED
    sent = {(part.direction, part.writer_id) for part in review.parts.all() if part.is_submitted}
    if (Part.Direction.MANAGER, review.manager_id) in sent:
        return Stage.SENT
    if (Part.Direction.SELF, review.reviewee_id) not in sent:
        return Stage.SELF
    return Stage.MANAGER if review.manager_id else Stage.READ_BY_HR


def standing_of(people: Iterable[Person], viewer: Person, now: datetime) -> dict[UUID, ReviewStanding]:
    """The latest review of each person that `viewer` may know of, in two queries for any number of people."""
    latest = (
        Review.objects.visible_to(viewer)
        .filter(reviewee__in=[person.pk for person in people], cycle__launched_at__lte=now)
        .select_related("cycle")
        .prefetch_related("parts")
        .order_by("reviewee", "-cycle__launched_at", "-pk")
        .distinct("reviewee")
    )
    return {
        review.reviewee_id: ReviewStanding(
            cycle=str(review.cycle), stage=stage_of(review), url=review.get_absolute_url()
        )
        for review in latest
    }


def waiting_for(viewer: Person, now: datetime) -> list[Waiting]:
    """What `viewer` has to write, to share and to acknowledge: two queries."""
    return [*_to_write(viewer, now), *_to_share_or_acknowledge(viewer)]


def _to_write(viewer: Person, now: datetime) -> Iterator[Waiting]:
    parts = Part.objects.visible_to(viewer).filter(writer=viewer.pk, review__reviewee__is_active=True).open()
    parts = parts.filter(review__cycle__launched_at__lte=now)
    for part in parts.select_related("review__cycle", "review__reviewee").order_by("direction", "pk"):
        is_own = part.direction == Part.Direction.SELF
        name = part.review.reviewee.short_name
        yield Waiting(
            title=_("Write your self-review") if is_own else _("Write the review of %(name)s") % {"name": name},
            note=str(part.review.cycle),
            url=part.get_absolute_url(),
            action=_("Write"),
            due_on=part.due_on,
        )


def _to_share_or_acknowledge(viewer: Person) -> Iterator[Waiting]:
    sent = Part.objects.submitted().filter(review=OuterRef("pk"), writer=viewer.pk, direction=Part.Direction.MANAGER)
    to_share = Q(Exists(sent), manager=viewer.pk, shared_at=None, cycle__state=ReviewCycle.State.SHARING)
    to_acknowledge = Q(reviewee=viewer.pk, shared_at__isnull=False, acknowledged_at=None)
    reviews = Review.objects.visible_to(viewer).filter(to_share | to_acknowledge)
    for review in reviews.select_related("cycle", "reviewee").order_by("pk"):
        is_own = review.reviewee_id == viewer.pk
        yield Waiting(
            title=_("Read your review and acknowledge it")
            if is_own
            else _("Share the review of %(name)s") % {"name": review.reviewee.short_name},
            note=str(review.cycle),
            url=review.get_absolute_url(),
            action=_("Read") if is_own else _("Open"),
            due_on=None if is_own else review.cycle.closes_on,
        )
