"""One person's review in a cycle, and the parts people write in it."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Case, DateField, F, Prefetch, Q, When
from django.db.models.functions import Cast, Greatest, Least
from django.db.models.lookups import Range
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from core.readers import Chosen, DelegateOf, HRFor, Is, Line, ReadableQuerySet, Readers, ReadersOf
from people.models import moved_by_leave
from reviews.models.cycle import ReviewCycle

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from reviews.models.answer import Answer
    from reviews.models.closing import Closing


TO_WRITE = Q(submitted_at=None) & (Q(direction="self") | Q(review__shared_at=None))


class ReviewQuerySet(ReadableQuerySet["Review"]):
    """Reviews, by where they stand."""

    def running(self) -> "ReviewQuerySet":
        """In a cycle in which people still write or share."""
        return self.filter(cycle__state__in=ReviewCycle.RUNNING)

    def shared(self) -> "ReviewQuerySet":
        """The person has been shown the manager's part."""
        return self.exclude(shared_at=None)

    def with_people(self) -> "ReviewQuerySet":
        """With what every row of a list shows."""
        parts = Prefetch("parts", Part.objects.with_due_on().select_related("writer"))
        return self.select_related("cycle", "reviewee", "manager", "closing").prefetch_related(parts)


@tracked
class Review(models.Model):
    """A person's review in one cycle, with what was true of them at the launch.

    The person at the top has no manager: theirs holds a self-review that HR reads, and nothing is shared in it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cycle = models.ForeignKey(ReviewCycle, models.PROTECT, related_name="reviews")
    reviewee = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="reviews")
    manager = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="reviews_as_manager")
    writers: "models.ManyToManyField[models.Model, Part]" = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="reviews.Part", through_fields=("review", "writer"), related_name="+"
    )
    department = models.ForeignKey("people.Department", models.PROTECT, null=True, related_name="+")
    level = models.CharField(max_length=40, blank=True)
    shared_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    comment = models.TextField(blank=True, max_length=10_000)

    if TYPE_CHECKING:
        parts: RelatedManager["Part"]
        closing: Closing

    readers = Readers(
        Is("reviewee", _("is reviewed")),
        Is("manager", _("is the manager in this cycle")),
        DelegateOf("reviewee", of="manager"),
        Chosen("writers", _("writes a part of it")),
        Line("reviewee"),
        HRFor("reviewee"),
    )
    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        constraints = [
            models.UniqueConstraint(fields=["cycle", "reviewee"], name="review_is_the_only_one_of_a_person_in_a_cycle"),
            models.CheckConstraint(condition=~Q(reviewee=F("manager")), name="review_is_not_managed_by_the_reviewee"),
            models.CheckConstraint(
                condition=Q(shared_at=None) | Q(manager__isnull=False), name="review_is_shared_by_a_manager"
            ),
            models.CheckConstraint(
                condition=Q(acknowledged_at=None) | Q(shared_at__isnull=False, acknowledged_at__gte=F("shared_at")),
                name="review_is_acknowledged_after_it_is_shared",
            ),
            models.CheckConstraint(
                condition=Q(comment="") | Q(acknowledged_at__isnull=False),
                name="review_is_commented_with_the_acknowledgement",
            ),
        ]
        indexes = [models.Index(fields=["reviewee", "-shared_at"], name="review_last_shared")]

    def __str__(self) -> str:
        return f"{self.reviewee} · {self.cycle}"

    def get_absolute_url(self) -> str:
        """The review's page, for whoever may read it."""
        return reverse("reviews:detail", args=[self.pk])


class PartQuerySet(ReadableQuerySet["Part"]):
    """Parts, by whether they are written."""

    def submitted(self) -> "PartQuerySet":
        """Signed and locked."""
        return self.exclude(submitted_at=None)

    def open(self) -> "PartQuerySet":
        """Still to be written, in a cycle that runs; a former manager’s only until the review is shared."""
        return self.filter(TO_WRITE, review__cycle__state__in=ReviewCycle.RUNNING)

    def to_remind(self, now: datetime) -> "PartQuerySet":
        """Open, due about now, the writer not reminded yet. The days are generous: each writer has a calendar."""
        days = (now.date() - timedelta(days=1), now.date() + timedelta(days=3))
        waiting = self.open().filter(reminded_at=None, writer__is_active=True, review__reviewee__is_active=True)
        return waiting.filter(Range(_last_day(), days))

    def with_due_on(self) -> "PartQuerySet":
        """With the last day for writing, which `due_on` asks the database for else."""
        loaded: dict[str, Any] = {"last_day": _last_day()}
        return self.annotate(**loaded)

    def with_review(self) -> "PartQuerySet":
        """With what a page of it shows."""
        people = ("writer", "review__cycle", "review__reviewee__manager", "review__manager")
        return self.with_due_on().select_related(*people)


@tracked
class Part(models.Model):
    """What one person writes in a review. Whoever began it stays its writer for ever."""

    class Direction(models.TextChoices):
        SELF = "self", _("Self-review")
        MANAGER = "manager", _("Manager’s review")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    review = models.ForeignKey(Review, models.CASCADE, related_name="parts")
    writer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="review_parts")
    direction = models.CharField(max_length=8, choices=Direction)
    extended_to = models.DateField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField(null=True)

    last_day: date | None = None  # the last day for writing, where it was loaded `with_due_on`

    if TYPE_CHECKING:
        answers: RelatedManager["Answer"]

    readers = Readers(ReadersOf("review"))
    objects = PartQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "direction", "writer"], name="part_is_written_once_by_each"),
            models.UniqueConstraint(
                fields=["review"], condition=Q(direction="self"), name="review_has_one_self_review"
            ),
        ]
        indexes = [models.Index(fields=["writer"], name="part_waiting", condition=Q(submitted_at=None))]
        triggers = [
            pgtrigger.ReadOnly(name="part_keeps_its_writer", fields=["review", "writer", "direction"]),
        ]

    def __str__(self) -> str:
        return f"{self.get_direction_display()}: {self.review}"

    def get_absolute_url(self) -> str:
        """The page on which it is written."""
        return reverse("reviews:write", args=[self.pk])

    @property
    def is_overtaken(self) -> bool:
        """Whether it is a manager's in a review that is shared: the person reads what was sent by then, and no more."""
        return self.direction == self.Direction.MANAGER and self.review.shared_at is not None

    @property
    def is_submitted(self) -> bool:
        """Whether it is signed, and so can no longer change."""
        return self.submitted_at is not None

    @property
    def due_on(self) -> date:
        """The last day for writing it: later by the days its writer is away, and within the cycle."""
        return self.last_day or Part.objects.values_list(_last_day(), flat=True).get(pk=self.pk)

    def days_to_extend_to(self, today: date) -> tuple[date, date]:
        """The first and the last day until which its writer can be given time; none where the first is the later."""
        return max(today, self.due_on + timedelta(days=1)), self.review.cycle.closes_on


def _last_day() -> Least:
    """The day of the cycle is moved by all leave since the launch.

    A day that HR gave one writer is theirs as it was given, save that who is away on it has one more when back.
    """
    cycle_day = Case(When(direction="self", then="review__cycle__self_due_on"), default="review__cycle__manager_due_on")
    launched_on = Cast("review__cycle__launched_at", DateField())
    for_everybody = moved_by_leave("writer", launched_on, cycle_day)
    for_the_writer = moved_by_leave("writer", "extended_to", "extended_to")
    return Least(Greatest(for_everybody, for_the_writer), "review__cycle__closes_on")
