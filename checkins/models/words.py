"""What the two write: points for the agenda, notes, and actions they agree on."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import DateField, F, Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from checkins.models.checkin import CheckIn
from checkins.models.series import Series
from core.history import tracked
from core.models import uuid7
from core.readers import Is, OpenedInCase, ReadableQuerySet, Readers
from people.models import moved_by_leave


class TalkingPointQuerySet(ReadableQuerySet["TalkingPoint"]):
    """Points, by whether they are settled."""

    def unfinished(self) -> "TalkingPointQuerySet":
        """Not ticked in any check-in so far."""
        return self.filter(done_at=None)

    def on_agenda_of(self, checkin: CheckIn) -> "TalkingPointQuerySet":
        """What the page of a check-in lists.

        Ahead: everything the series has left open, however dates have moved, and what was ticked here.
        Afterwards: what was added for it or ticked in it.
        """
        listed = self.ahead_in if checkin.is_ahead else self.settled_in
        return listed(checkin.series_id, checkin.pk)

    def ahead_in(self, series: UUID, checkin: UUID) -> "TalkingPointQuerySet":
        """What a check-in ahead lists."""
        return self.filter(Q(done_in=checkin) | Q(done_at=None), series=series)

    def settled_in(self, series: UUID, checkin: UUID) -> "TalkingPointQuerySet":
        """What a check-in lists afterwards."""
        return self.filter(Q(done_in=checkin) | Q(added_for=checkin), series=series)

    def in_order(self) -> "TalkingPointQuerySet":
        """As the two have arranged them."""
        return self.order_by("position", "pk")


@tracked
class TalkingPoint(models.Model):
    """A point for the agenda; it belongs to the series, so it stays until it is ticked."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    series = models.ForeignKey(Series, models.CASCADE, related_name="points")
    added_for = models.ForeignKey(CheckIn, models.CASCADE, related_name="+")
    author = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    text = models.CharField(_("point"), max_length=500)
    is_private = models.BooleanField(_("only for you"), default=False)
    position = models.PositiveIntegerField()
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    done_in = models.ForeignKey(CheckIn, models.CASCADE, null=True, related_name="+")

    readers = Readers(
        Is("author", _("wrote it")),
        Is("series__report", _("is one of the two"), when=Q(is_private=False)),
        Is("series__manager", _("is one of the two"), when=Q(is_private=False)),
        OpenedInCase("series__report", "series__manager", at="added_for__starts_at", when=Q(is_private=False)),
    )
    objects = TalkingPointQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="point_has_words"),
            models.CheckConstraint(
                condition=Q(done_at=None, done_in=None) | Q(done_at__isnull=False, done_in__isnull=False),
                name="point_is_done_in_a_checkin",
            ),
        ]
        indexes = [
            models.Index(fields=["series", "position"], name="point_unfinished", condition=Q(done_at=None)),
        ]

    def __str__(self) -> str:
        return self.text


class NoteQuerySet(ReadableQuerySet["Note"]):
    """Notes of a check-in."""


@tracked
class Note(models.Model):
    """Notes of a check-in: one text the two share, and one for each alone.

    `private_to` is nobody for the shared one.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    checkin = models.ForeignKey(CheckIn, models.CASCADE, related_name="notes")
    private_to = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()

    readers = Readers(
        Is("private_to", _("writes it for themself")),
        Is("checkin__series__report", _("is one of the two"), when=Q(private_to__isnull=True)),
        Is("checkin__series__manager", _("is one of the two"), when=Q(private_to__isnull=True)),
        OpenedInCase(
            "checkin__series__report",
            "checkin__series__manager",
            at="checkin__starts_at",
            when=Q(private_to__isnull=True),
        ),
    )
    objects = NoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["checkin", "private_to"], nulls_distinct=False, name="note_once_per_checkin_and_reader"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class ActionQuerySet(ReadableQuerySet["Action"]):
    """Actions, by what is left to do."""

    def open(self) -> "ActionQuerySet":
        """Still to do."""
        return self.filter(done_at=None)

    def by_date(self) -> "ActionQuerySet":
        """The most pressing first, those without a date last."""
        return self.order_by(F("due_on").asc(nulls_last=True), "pk")

    def with_last_day(self) -> "ActionQuerySet":
        """With the day until which it is not late: its date, later by each day its owner is away meanwhile."""
        last_day = moved_by_leave("owner", Cast("created_at", DateField()), F("due_on"))
        loaded: dict[str, Any] = {"last_day": last_day}
        return self.annotate(**loaded)


@tracked
class Action(models.Model):
    """Something one of the two promised; it belongs to the series, so it stays until it is done."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    series = models.ForeignKey(Series, models.CASCADE, related_name="actions")
    agreed_in = models.ForeignKey(CheckIn, models.CASCADE, related_name="actions")
    owner = models.ForeignKey("people.Person", models.PROTECT, related_name="checkin_actions")
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    text = models.CharField(_("action"), max_length=500)
    due_on = models.DateField(_("due"), null=True, blank=True)
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    last_day: date | None = None  # until when it is not late, where it was loaded `with_last_day`

    readers = Readers(
        Is("series__report", _("is one of the two")),
        Is("series__manager", _("is one of the two")),
        OpenedInCase("series__report", "series__manager", at="agreed_in__starts_at"),
    )
    objects = ActionQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="action_has_words")]
        indexes = [models.Index(fields=["owner", "due_on"], name="action_open", condition=Q(done_at=None))]

    def __str__(self) -> str:
        return self.text
