"""One check-in of a series, why it was skipped, and the reminders of it."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from checkins.models.series import Series
from core.addresses import address
from core.history import tracked
from core.models import uuid7
from core.readers import Is, OpenedInCase, ReadableQuerySet, Readers, ReadersOf
from people.models import Leave, Person, day_at

AHEAD = ("planned", "prepared")
TO_A_WORKER = timedelta(minutes=15)  # what a worker may take until somebody else is given its reminder


class CheckInQuerySet(ReadableQuerySet["CheckIn"]):
    """Check-ins, by whose they are and how they stand."""

    def between(self, person: Person) -> "CheckInQuerySet":
        """Those in which `person` is one of the two: only they open the page."""
        return self.filter(Q(series__report=person) | Q(series__manager=person))

    def ahead(self) -> "CheckInQuerySet":
        """Neither held nor skipped nor missed."""
        return self.filter(state__in=AHEAD)

    def numbered(self) -> "CheckInQuerySet":
        """With `number`: the how-manieth of its series it is, wherever it is moved to.

        Days of a series are given in order, so the number of one never changes.
        """
        earlier = CheckIn.objects.filter(series=OuterRef("series"), slot_on__lte=OuterRef("slot_on")).order_by()
        count = earlier.values("series").annotate(n=Count("pk")).values("n")
        loaded: dict[str, Any] = {"number": Subquery(count)}
        return self.annotate(**loaded)

    def with_leave(self) -> "CheckInQuerySet":
        """With `is_on_leave`: whether one of the two is away that day."""
        either = Q(person=OuterRef("series__report")) | Q(person=OuterRef("series__manager"))
        leaves = Leave.objects.filter(either, starts_on__lte=OuterRef("day"), ends_on__gte=OuterRef("day"))
        loaded: dict[str, Any] = {"is_on_leave": Exists(leaves)}
        return self.annotate(day=day_at("series", F("starts_at"))).annotate(**loaded)

    def held(self) -> "CheckInQuerySet":
        """The two have met."""
        return self.filter(state=CheckIn.State.HELD)

    def with_people(self) -> "CheckInQuerySet":
        """With the series and the two."""
        return self.select_related("series__report", "series__manager")


@tracked
class CheckIn(models.Model):
    """One meeting of the two: when, and how it stands.

    No words in it: their lines and HR may read that it was held and when, and nothing else.
    `slot_on` is the day the series gave it; `starts_at` is when it is, after moving.
    """

    class State(models.TextChoices):
        PLANNED = "planned", _("Planned")
        PREPARED = "prepared", _("Prepared")
        HELD = "held", _("Held")
        SKIPPED = "skipped", _("Skipped")
        MISSED = "missed", _("Missed")

    class SkippedFor(models.TextChoices):
        CHOSEN = "chosen", _("one of the two chose to")
        LEAVE = "leave", _("one of the two was away")
        ENDED = "ended", _("the series ended")
        HOLIDAY = "holiday", _("it was a public holiday")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    series = models.ForeignKey(Series, models.CASCADE, related_name="checkins")
    slot_on = models.DateField()
    starts_at = models.DateTimeField()
    state = models.CharField(max_length=20, choices=State, default=State.PLANNED)
    held_at = models.DateTimeField(null=True)
    held_from = models.CharField(max_length=20, blank=True, default="", db_default="")  # its state before
    planned_at = models.DateTimeField(null=True)  # when it was to begin, while it is held
    skipped_for = models.CharField(max_length=20, choices=SkippedFor, blank=True)
    is_moved_for_holiday = models.BooleanField(default=False, db_default=False)  # by itself, from the day of its slot
    revision = models.PositiveIntegerField(default=0, db_default=0)  # how often it was moved or settled

    number = 0  # the how-manieth of its series, where it was loaded `numbered`
    points_mark: str | None = None  # these where it was loaded by `queries.open_checkin`
    actions_mark: str | None = None
    note_mark: int | None = None
    told_mark: str | None = None
    priorities_mark: str | None = None

    readers = Readers(OpenedInCase("series__report", "series__manager", at="starts_at"), ReadersOf("series"))
    objects = CheckInQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "slot_on"], name="checkin_takes_a_slot_of_its_own"),
            models.UniqueConstraint(
                fields=["series"], condition=Q(state__in=AHEAD), name="series_has_one_checkin_ahead"
            ),
            models.CheckConstraint(
                condition=Q(state="held", held_at__isnull=False) | (~Q(state="held") & Q(held_at=None)),
                name="checkin_has_a_held_time_iff_held",
            ),
            models.CheckConstraint(
                condition=Q(held_from="", planned_at=None)
                | (Q(state="held", planned_at__isnull=False) & ~Q(held_from="")),
                name="checkin_remembers_how_it_stood_only_while_held",
            ),
            models.CheckConstraint(
                condition=(Q(state="skipped") & ~Q(skipped_for="")) | (~Q(state="skipped") & Q(skipped_for="")),
                name="checkin_says_why_iff_skipped",
            ),
        ]
        indexes = [
            models.Index(fields=["starts_at"], name="checkin_ahead", condition=Q(state__in=AHEAD)),
            models.Index(fields=["series", "-starts_at"], include=["state", "skipped_for"], name="checkin_of_series"),
        ]

    def __str__(self) -> str:
        return f"{self.series}: {self.local_start:%Y-%m-%d %H:%M}"

    def get_absolute_url(self) -> str:
        """The page the two meet on."""
        return address("checkins:detail", self.pk)

    @property
    def local_start(self) -> datetime:
        """When it begins, by the clock of the series."""
        return self.starts_at.astimezone(self.series.zone)

    @property
    def on(self) -> date:
        """The day it is on, by the clock of the series."""
        return self.local_start.date()

    @property
    def ends_at(self) -> datetime:
        """When it should be over."""
        return self.starts_at + timedelta(minutes=self.series.minutes)

    @property
    def marks(self) -> dict[str, str]:
        """What the parts of its open page ask "anything new?" with."""
        head = f"{self.state}.{self.revision}.{'runs' if self.series.is_running else 'ended'}"
        return {
            "head": head,
            "points": f"{self.points_mark or ''}.{head}",
            "actions": self.actions_mark or "",
            "note": str(self.note_mark or 0),
            "preparation": f"{self.told_mark or ''}.{self.priorities_mark or ''}.{self.state}",
        }

    @property
    def reopens_until(self) -> date | None:
        """The last day on which the two may say that they have not met after all, by the clock of the series."""
        if self.held_at is None or not self.held_from:
            return None
        return self.held_at.astimezone(self.series.zone).date() + timedelta(days=1)

    @property
    def is_brought_forward(self) -> bool:
        """Held before its time."""
        return self.planned_at is not None and self.planned_at > self.starts_at

    @property
    def is_ahead(self) -> bool:
        """Neither held nor skipped nor missed."""
        return self.state in AHEAD


class SkipReasonQuerySet(ReadableQuerySet["SkipReason"]):
    """Reasons; only the two read them."""


@tracked
class SkipReason(models.Model):
    """Why one of the two skipped a check-in, in words; apart from the check-in, which more people may see."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    checkin = models.OneToOneField(CheckIn, models.CASCADE, related_name="skip_reason")
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)

    readers = Readers(
        Is("checkin__series__report", _("is one of the two")),
        Is("checkin__series__manager", _("is one of the two")),
        OpenedInCase("checkin__series__report", "checkin__series__manager", at="checkin__starts_at"),
    )
    objects = SkipReasonQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="skip_reason_has_words")]

    def __str__(self) -> str:
        return self.text


class ReminderQuerySet(models.QuerySet["Reminder"]):
    """Reminders, by what the sweep asks."""

    def waiting(self) -> "ReminderQuerySet":
        """Neither sent nor dropped."""
        return self.filter(state=Reminder.State.WAITING)

    def due(self, now: datetime) -> "ReminderQuerySet":
        """Waiting, and their time has come."""
        return self.waiting().filter(due_at__lte=now)

    def nobodys(self, now: datetime) -> "ReminderQuerySet":
        """Which no worker has been given lately; nor soon, by a clock that runs ahead or was set back since."""
        lately, soon = now - TO_A_WORKER, now + TO_A_WORKER
        return self.filter(Q(handed_at=None) | Q(handed_at__lte=lately) | Q(handed_at__gte=soon))


class Reminder(models.Model):
    """One reminder of one check-in to one person; the row says whether it went out.

    `clock` is the working time by which `due_at` was reckoned, `handed_at` when a worker was last given it.
    """

    class Kind(models.TextChoices):
        BEFORE = "before", _("Days before")
        SOON = "soon", _("Two hours before")
        AFTER = "after", _("Afterwards")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT = "sent", _("Sent")
        DROPPED = "dropped", _("Not needed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    checkin = models.ForeignKey(CheckIn, models.CASCADE, related_name="reminders")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    due_at = models.DateTimeField()
    state = models.CharField(max_length=20, choices=State, default=State.WAITING)
    settled_at = models.DateTimeField(null=True)
    clock = models.CharField(max_length=120, default="", db_default="")
    handed_at = models.DateTimeField(null=True)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["checkin", "person", "kind"], name="reminder_once_per_checkin_person_and_kind"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", settled_at=None) | (~Q(state="waiting") & Q(settled_at__isnull=False)),
                name="reminder_has_a_time_iff_settled",
            ),
        ]
        indexes = [models.Index(fields=["due_at"], name="reminder_waiting", condition=Q(state="waiting"))]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_state_display()}"
