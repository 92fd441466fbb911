"""Two people who meet again and again, and when."""

from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.history import tracked
from core.models import uuid7
from core.readers import HRFor, Is, Line, ReadableQuerySet, Readers
from people.models import Person
from people.models.organisation import validate_time_zone


@dataclass(frozen=True)
class Arrangement:
    """How often and when two people meet; `cadence_is_own` where the two chose how often, else a rule says it."""

    cadence: str
    weekday: int
    at: time
    minutes: int
    time_zone: str
    cadence_is_own: bool = True
    every_weeks: int | None = None  # where it is every so many weeks

    @property
    def slots(self) -> tuple[object, ...]:
        """What says when the next one begins; another length moves none."""
        return self.cadence, self.every_weeks, self.weekday, self.at, self.time_zone


MOST_WEEKS = 26
WEEKS_IFF_OWN = Q(cadence="own", every_weeks__isnull=False, every_weeks__gte=1, every_weeks__lte=MOST_WEEKS) | (
    ~Q(cadence="own") & Q(every_weeks=None)
)


def cadence_in_words(cadence: str, every_weeks: int | None) -> str:
    """Every month, every 3 weeks."""
    if every_weeks:
        return ngettext("Every %(n)s week", "Every %(n)s weeks", every_weeks) % {"n": every_weeks}
    return str(Series.Cadence(cadence).label)


class SeriesQuerySet(ReadableQuerySet["Series"]):
    """Series, by who meets and whether they still do."""

    def running(self) -> "SeriesQuerySet":
        """Not ended yet."""
        return self.filter(ended_at=None)

    def with_people(self) -> "SeriesQuerySet":
        """With the two, as every page names them."""
        return self.select_related("report", "manager")

    def of(self, person: Person) -> "SeriesQuerySet":
        """Those in which `person` is one of the two."""
        return self.filter(Q(report=person) | Q(manager=person))


@tracked
class Series(models.Model):
    """Two people who meet regularly; `report` is the one whose work it is about.

    Holds when they meet and nothing of what they say, so their lines and HR may read it.
    """

    class Cadence(models.TextChoices):
        WEEKLY = "weekly", _("Every week")
        TWO_WEEKLY = "two_weekly", _("Every two weeks")
        MONTHLY = "monthly", _("Every month")
        OWN = "own", _("Every so many weeks")

    class Weekday(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    class EndedFor(models.TextChoices):
        CHOSEN = "chosen", _("one of the two ended them")
        LINE = "line", _("the reporting line has changed")
        LEFT = "left", _("one of the two has left")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    report = models.ForeignKey("people.Person", models.PROTECT, related_name="checkin_series")
    manager = models.ForeignKey("people.Person", models.PROTECT, related_name="checkin_series_as_manager")
    follows_line = models.BooleanField(default=False)
    cadence = models.CharField(_("how often"), max_length=20, choices=Cadence, default=Cadence.TWO_WEEKLY)
    every_weeks = models.PositiveSmallIntegerField(null=True)
    cadence_is_own = models.BooleanField(default=True, db_default=True)  # the two chose it; else it follows a rule
    weekday = models.PositiveSmallIntegerField(_("day"), choices=Weekday)
    at = models.TimeField(_("time"))
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=30)
    time_zone = models.CharField(_("time zone"), max_length=64, validators=[validate_time_zone])
    starts_on = models.DateField()
    ended_at = models.DateTimeField(null=True)
    ended_for = models.CharField(max_length=10, choices=EndedFor, blank=True, default="", db_default="")
    revision = models.PositiveIntegerField(default=0, db_default=0)  # how often it was arranged anew

    readers = Readers(
        Is("report", _("is one of the two")),
        Is("manager", _("is one of the two")),
        Line("report"),
        Line("manager"),
        HRFor("report"),
        HRFor("manager"),
    )
    objects = SeriesQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("series")
        constraints = [
            models.CheckConstraint(condition=~Q(report=F("manager")), name="series_has_two_people"),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="series_weekday_is_one_of_seven"),
            models.CheckConstraint(condition=Q(minutes__gte=5, minutes__lte=240), name="series_takes_minutes_not_days"),
            models.CheckConstraint(
                condition=Q(ended_for="") | Q(ended_at__isnull=False), name="series_says_why_it_ended_once_it_has"
            ),
            models.CheckConstraint(condition=WEEKS_IFF_OWN, name="series_has_weeks_iff_it_is_every_so_many"),
            models.UniqueConstraint(
                Least("report", "manager"),
                Greatest("report", "manager"),
                condition=Q(ended_at=None),
                name="series_runs_once_between_two",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report} – {self.manager}"

    def get_absolute_url(self) -> str:
        """Where the two arrange it."""
        return reverse("checkins:series", args=[self.pk])

    def get_cadence_display(self) -> str:  # type: ignore[no-redef]
        """Its words, with the number of weeks where it is one of its own."""
        return cadence_in_words(self.cadence, self.every_weeks)

    @property
    def zone(self) -> ZoneInfo:
        """The clock by which the two meet: 10:00 stays 10:00 when it changes."""
        return ZoneInfo(self.time_zone)

    @property
    def arrangement(self) -> Arrangement:
        """How often and when, as it stands."""
        return Arrangement(
            self.cadence, self.weekday, self.at, self.minutes, self.time_zone, self.cadence_is_own, self.every_weeks
        )

    @property
    def is_running(self) -> bool:
        """Whether the two still meet.

        A series that follows the line stops with it at once; the sweep only writes down when.
        """
        if self.ended_at or not (self.report.is_active and self.manager.is_active):
            return False
        return not self.follows_line or self.report.manager_id == self.manager_id

    def shows_leave(self, person: Person, viewer: Person) -> bool:
        """Whether one of the two sees weeks ahead that `person` is away: manager and report do, whoever meets by
        choice only of themself and of those below.
        """
        return self.follows_line or viewer.pk in {person.pk, *person.above}

    def has(self, person: Person) -> bool:
        """Whether `person` is one of the two."""
        return person.pk in {self.report_id, self.manager_id}

    def other(self, person: Person) -> Person:
        """The one whom `person` meets."""
        return self.manager if person.pk == self.report_id else self.report
