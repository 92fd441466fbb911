"""Where reviews stand, for home and the team dashboard."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.prepared import any_of, lay, prepared
from core.readers import Chosen, DelegateOf, Is, Line
from core.waiting import Waiting
from people.models import Person, names_at
from reviews.models import Part, Review, ReviewCycle
from reviews.models.review import TO_WRITE, PartQuerySet, ReviewQuerySet

SHOWN = (
    "direction",
    "submitted_at",
    "review__shared_at",
    "review__cycle__name",
    "review__cycle__closes_on",
)


class Stage(models.TextChoices):
    """The step a review is at."""

    SELF = "self", gettext_lazy("Self-review being written")
    MANAGER = "manager", gettext_lazy("Manager’s review being written")
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
    can_be_shared: bool = False

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
    """The latest review of oneself, of people below and of those stood in for, in two queries for any number."""
    latest = _latest(viewer, people=[person.pk for person in people], now=now)
    steps = _steps_of(reviews=[review.pk for review in latest])
    lay(latest, "parts", ((part.review_id, part) for part in steps))
    return {
        review.reviewee_id: ReviewStanding(
            cycle=str(review.cycle),
            stage=stage_of(review),
            url=review.get_absolute_url(),
            can_be_shared=review.cycle.state == ReviewCycle.State.SHARING,
        )
        for review in latest
    }


@prepared
def _latest(viewer: Person, people: list[UUID], now: datetime) -> ReviewQuerySet:
    return (
        Review.objects.visible_to(viewer, by=(Is, DelegateOf, Line))
        .filter(any_of("reviewee", people), cycle__launched_at__lte=now)
        .select_related("cycle")
        .only("reviewee", "manager", "shared_at", "acknowledged_at", "cycle__name", "cycle__state")
        .order_by("reviewee", "-cycle__launched_at", "-pk")
        .distinct("reviewee")
    )


@prepared
def _steps_of(reviews: list[UUID]) -> PartQuerySet:
    return Part.objects.filter(any_of("review", reviews)).only("review", "direction", "writer", "submitted_at")


def load_parts(review: Review) -> None:
    """Has `review.parts.all()` loaded, in one query: as much of each part as the steps of a review tell."""
    lay([review], "parts", ((review.pk, part) for part in _parts_of(review=review.pk)))


@prepared
def _parts_of(review: UUID) -> PartQuerySet:
    return Part.objects.filter(review=review).with_due_on().only("review", "direction", "writer", "submitted_at")


def waiting_for(viewer: Person, now: datetime) -> list[Waiting]:
    """What `viewer` has to write, to share and to acknowledge: each in a review they write a part of, so one query."""
    return [_waiting(part, viewer) for part in _own_parts(viewer, now=now)]


@prepared
def _own_parts(viewer: Person, now: datetime) -> PartQuerySet:
    is_here = Q(review__reviewee__is_active=True)
    to_write = TO_WRITE & Q(review__cycle__state__in=ReviewCycle.RUNNING)
    to_share = Q(
        direction=Part.Direction.MANAGER,
        submitted_at__isnull=False,
        review__manager=viewer.pk,
        review__shared_at=None,
        review__cycle__state=ReviewCycle.State.SHARING,
    )
    to_acknowledge = Q(
        direction=Part.Direction.SELF, review__shared_at__isnull=False, review__acknowledged_at__isnull=True
    )
    return (
        Part.objects.visible_to(viewer, by=(Is, Chosen))
        .filter(is_here & (to_write | to_share) | to_acknowledge, writer=viewer.pk, review__cycle__launched_at__lte=now)
        .with_due_on()
        .select_related("review__cycle", "review__reviewee")
        .only(*SHOWN, *names_at("review__reviewee"))
        .order_by("direction", "pk")
    )


def _waiting(part: Part, viewer: Person) -> Waiting:
    review, cycle = part.review, part.review.cycle
    name = {"name": review.reviewee.short_name}
    is_own = part.direction == Part.Direction.SELF
    if is_own and review.shared_at:
        title, since = _("Read your review and acknowledge it"), viewer.today(review.shared_at)
        return Waiting(title, str(cycle), review.get_absolute_url(), _("Read"), since=since)
    if part.is_submitted:
        title = _("Share the review of %(name)s") % name
        return Waiting(title, str(cycle), review.get_absolute_url(), _("Open"), cycle.closes_on)
    title = _("Write your self-review") if is_own else _("Write the review of %(name)s") % name
    return Waiting(title, str(cycle), part.get_absolute_url(), _("Write"), part.due_on)
