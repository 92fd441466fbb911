"""What the report tells before a check-in, and what they mean to do."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from checkins.models.checkin import CheckIn
from checkins.models.series import Series
from core.history import tracked
from core.models import uuid7
from core.readers import Is, OpenedInCase, ReadableQuerySet, Readers

TWO = _("is one of the two")


class PreparationQuerySet(ReadableQuerySet["Preparation"]):
    """Preparations; only the two read them."""


@tracked
class Preparation(models.Model):
    """How it has been, as the report has told the other; until they do, it is a draft that nobody else can read.

    `answers` is a list of pairs: the question as it was asked, and what was answered.
    """

    class Mood(models.IntegerChoices):
        HARD = 1, _("Hard")
        HEAVY = 2, _("Rather heavy")
        MIXED = 3, _("Mixed")
        GOOD = 4, _("Good")
        GREAT = 5, _("Very good")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    checkin = models.OneToOneField(CheckIn, models.CASCADE, related_name="preparation")
    mood = models.PositiveSmallIntegerField(choices=Mood, null=True)
    answers = models.JSONField(default=list)
    shared_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    reply = models.TextField(blank=True)
    replied_at = models.DateTimeField(null=True)

    readers = Readers(
        Is("checkin__series__report", TWO),
        Is("checkin__series__manager", TWO),
        OpenedInCase("checkin__series__report", "checkin__series__manager", at="checkin__starts_at"),
    )
    objects = PreparationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(mood=None) | Q(mood__range=(1, 5)), name="mood_is_one_of_five"),
            models.CheckConstraint(
                condition=Q(reply="", replied_at=None) | (~Q(reply="") & Q(replied_at__isnull=False)),
                name="preparation_has_a_time_iff_replied",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.checkin}: {self.get_mood_display() if self.mood else '–'}"


class PriorityQuerySet(ReadableQuerySet["Priority"]):
    """Priorities, by what is left to do."""

    def standing_for(self, series: UUID, checkin: UUID) -> "PriorityQuerySet":
        """What the series has left, from whichever check-in, and what was named for or done in this one."""
        return self.filter(Q(done_at=None) | Q(done_in=checkin) | Q(added_for=checkin), series=series)

    def in_order(self) -> "PriorityQuerySet":
        """As they were named."""
        return self.order_by("created_at", "pk")


@tracked
class Priority(models.Model):
    """Something the report means to do next; it belongs to the series, so it stays until it is done."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    series = models.ForeignKey(Series, models.CASCADE, related_name="priorities")
    added_for = models.ForeignKey(CheckIn, models.CASCADE, related_name="+")
    text = models.CharField(max_length=500)
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    done_in = models.ForeignKey(CheckIn, models.CASCADE, null=True, related_name="+")

    readers = Readers(
        Is("series__report", TWO),
        Is("series__manager", TWO),
        OpenedInCase("series__report", "series__manager", at="added_for__starts_at"),
    )
    objects = PriorityQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="priority_has_words"),
            models.CheckConstraint(
                condition=Q(done_at=None, done_in=None) | Q(done_at__isnull=False, done_in__isnull=False),
                name="priority_is_done_in_a_checkin",
            ),
        ]
        indexes = [models.Index(fields=["series", "created_at"], name="priority_of_series")]

    def __str__(self) -> str:
        return self.text
