"""Reads of check-ins: lists, the page of one, what waits, what other apps show of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import (
    Count,
    DateTimeField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from checkins.models import Action, CheckIn, Note, Preparation, Series, SkipReason, TalkingPoint
from checkins.models.checkin import AHEAD, CheckInQuerySet
from checkins.models.words import ActionQuerySet, NoteQuerySet, TalkingPointQuerySet
from core.prepared import any_of, prepared
from core.readers import Is
from core.waiting import Waiting
from people.models import Leave, Person, names_at

PREPARE_DAYS = timedelta(days=3)
ACTION_DAYS = timedelta(days=7)
MINUTES = ExpressionWrapper(F("series__minutes") * Value(timedelta(minutes=1)), DurationField())
ENDS = ExpressionWrapper(F("starts_at") + MINUTES, DateTimeField())
FIRST_LOOK_BACK = timedelta(days=30)
W = TypeVar("W", TalkingPoint, Action)
TWO = ("series__report", "series__manager")
MEETING = ("starts_at", "state", "series__minutes", *TWO)
WHETHER_THEY_MEET = (
    *("series__ended_at", "series__follows_line", "series__report__manager"),
    *("series__report__is_active", "series__manager__is_active"),
)


@dataclass(frozen=True)
class NextCheckIn:
    """The next check-in of a person, for their home page; `is_over` where it has passed and nobody has settled it."""

    checkin: CheckIn
    other: Person
    open_points: int
    is_over: bool = False


@dataclass(frozen=True)
class Agenda:
    """The points one of the two sees."""

    points: list[TalkingPoint]

    @property
    def done(self) -> int:
        """How many are ticked."""
        return sum(point.done_at is not None for point in self.points)


def my_checkins(viewer: Person) -> CheckInQuerySet:
    """Those in which the viewer is one of the two: whose pages they may open."""
    return CheckIn.objects.visible_to(viewer, by=(Is,)).with_people()


@prepared
def my_checkin(viewer: Person, checkin: UUID) -> CheckInQuerySet:
    """That one, if it is one of the viewer's own."""
    return my_checkins(viewer).filter(pk=checkin)


def upcoming(viewer: Person) -> CheckInQuerySet:
    """Ahead, the nearest first, each with `open_points` as the viewer sees them."""
    points = TalkingPoint.objects.visible_to(viewer, by=(Is,)).unfinished().filter(series=OuterRef("series")).order_by()
    count = points.values("series").annotate(n=Count("pk")).values("n")
    return _ahead(viewer).annotate(open_points=Coalesce(Subquery(count), Value(0)))


def _ahead(viewer: Person) -> CheckInQuerySet:
    return my_checkins(viewer).ahead().filter(series__ended_at=None).order_by("starts_at", "pk")


@prepared
def _near(viewer: Person, until: datetime) -> QuerySet[Any, Any]:
    near: QuerySet[Any, Any] = _ahead(viewer).filter(starts_at__lte=until).with_leave()
    unread = Preparation.objects.visible_to(viewer, by=(Is,)).filter(checkin=OuterRef("pk"), read_at=None)
    near = near.annotate(is_unread=Exists(unread)).filter(is_on_leave=False)
    return near.only(*MEETING, *WHETHER_THEY_MEET, *names_at(*TWO))


@prepared
def _promised(viewer: Person, until: date) -> ActionQuerySet:
    soon = Q(last_day__lte=until) | Q(due_on=None)
    mine = Action.objects.visible_to(viewer, by=(Is,)).open().filter(owner=viewer.pk, series__ended_at=None)
    due = mine.with_last_day().filter(soon).order_by(F("last_day").asc(nulls_last=True), "pk")
    return due.select_related(*TWO).only("text", "agreed_in", *TWO, *names_at(*TWO))


def past(viewer: Person) -> CheckInQuerySet:
    """Held, skipped and missed, the latest first."""
    return my_checkins(viewer).exclude(state__in=AHEAD).order_by("-starts_at", "-pk")


def next_for(viewer: Person, now: datetime) -> NextCheckIn | None:
    """The next check-in, or the one under way; where none is to come, one that is to be settled."""
    for checkin in _next(viewer, now=now):
        return NextCheckIn(checkin, checkin.series.other(viewer), checkin.open_points, is_over=checkin.is_over)
    return None


@prepared
def _next(viewer: Person, now: datetime) -> QuerySet[Any, Any]:
    """Not one of a day of leave that is over: it is skipped by itself."""
    loaded: dict[str, Any] = {"is_over": Q(ends__lte=now)}
    ahead: QuerySet[Any, Any] = upcoming(viewer).with_leave().alias(ends=ENDS).annotate(**loaded)
    return ahead.exclude(is_over=True, is_on_leave=True).order_by("is_over", "starts_at", "pk")[:1]


def agenda_of(checkin: CheckIn, viewer: Person) -> Agenda:
    """The points of a check-in that the viewer may read, in the order the two gave them."""
    points = _points_ahead if checkin.is_ahead else _points_of
    return Agenda(_at(checkin, points(viewer, series=checkin.series_id, checkin=checkin.pk)))


@prepared
def _points_ahead(viewer: Person, series: UUID, checkin: UUID) -> TalkingPointQuerySet:
    points = TalkingPoint.objects.visible_to(viewer, by=(Is,)).ahead_in(series, checkin)
    return points.select_related("author", "added_for").in_order()


@prepared
def _points_of(viewer: Person, series: UUID, checkin: UUID) -> TalkingPointQuerySet:
    points = TalkingPoint.objects.visible_to(viewer, by=(Is,)).settled_in(series, checkin)
    return points.select_related("author", "added_for").in_order()


def notes_of(checkins: Sequence[CheckIn], viewer: Person) -> dict[tuple[UUID, bool], Note]:
    """Notes the viewer may read, by check-in and whether they are private."""
    known = {checkin.pk: checkin for checkin in checkins}
    notes = {}
    for note in _notes(viewer, checkins=list(known)):
        note.checkin = known[note.checkin_id]
        notes[note.checkin_id, note.private_to_id is not None] = note
    return notes


@prepared
def _notes(viewer: Person, checkins: list[UUID]) -> NoteQuerySet:
    return Note.objects.visible_to(viewer, by=(Is,)).filter(any_of("checkin", checkins))


def actions_of(checkin: CheckIn, viewer: Person) -> list[Action]:
    """What the series has left to do, wherever it was agreed, and what was agreed in this one."""
    actions = _actions_ahead if checkin.is_ahead else _actions_of
    return _at(checkin, actions(viewer, series=checkin.series_id, checkin=checkin.pk))


@prepared
def _actions_ahead(viewer: Person, series: UUID, checkin: UUID) -> ActionQuerySet:
    listed = Q(done_at=None) | Q(agreed_in=checkin)
    open_or_here = Action.objects.visible_to(viewer, by=(Is,)).filter(listed, series=series)
    return open_or_here.select_related("owner").with_last_day().by_date()


@prepared
def _actions_of(viewer: Person, series: UUID, checkin: UUID) -> ActionQuerySet:
    agreed = Action.objects.visible_to(viewer, by=(Is,)).filter(agreed_in=checkin, series=series)
    return agreed.select_related("owner").with_last_day().by_date()


def _at(checkin: CheckIn, rows: list[W]) -> list[W]:
    """Rows of the same series, with the check-in's own."""
    for row in rows:
        row.series = checkin.series
    return rows


def last_held_before(checkin: CheckIn, viewer: Person) -> CheckIn | None:
    """The check-in before, as far as the two have met."""
    last = next(iter(_last_held(viewer, series=checkin.series_id, before=checkin.starts_at)), None)
    if last:
        last.series = checkin.series
    return last


@prepared
def _last_held(viewer: Person, series: UUID, before: datetime) -> QuerySet[CheckIn]:
    held = CheckIn.objects.visible_to(viewer, by=(Is,)).held().filter(series=series, starts_at__lt=before)
    return held.order_by("-starts_at", "-pk")[:1]


def since(checkin: CheckIn, last: CheckIn | None) -> date:
    """From which day on news counts: the last time the two met, else a month back."""
    return last.on if last else (checkin.local_start - FIRST_LOOK_BACK).date()


def ahead_of(series: Series, viewer: Person) -> CheckIn | None:
    """The one check-in ahead in a series."""
    return my_checkins(viewer).ahead().filter(series=series).first()


def skip_reason_of(checkin: CheckIn, viewer: Person) -> SkipReason | None:
    """Why one of the two skipped it."""
    if checkin.skipped_for != CheckIn.SkippedFor.CHOSEN:
        return None
    return SkipReason.objects.visible_to(viewer, by=(Is,)).filter(checkin=checkin).select_related("by").first()


def away_on(checkins: Sequence[CheckIn], foreseen_by: Person | None = None) -> dict[UUID, Person]:
    """Who of the two is on leave on the day of a check-in, for those where somebody is.

    Of check-ins that are not planned yet it is what `foreseen_by` sees weeks ahead.
    """
    of = {one.pk: _two(one, foreseen_by) for one in checkins}
    two = {person.pk: person for people in of.values() for person in people}
    days = [checkin.on for checkin in checkins]
    if not days:
        return {}
    leaves = _leaves(people=list(two), first=min(days), last=max(days))
    return {
        checkin.pk: two[leave.person_id]
        for checkin in checkins
        for leave in leaves
        if two[leave.person_id] in of[checkin.pk] and leave.starts_on <= checkin.on <= leave.ends_on
    }


@prepared
def _leaves(people: list[UUID], first: date, last: date) -> QuerySet[Leave]:
    return Leave.objects.filter(any_of("person", people), starts_on__lte=last, ends_on__gte=first)


def _two(checkin: CheckIn, foreseen_by: Person | None) -> list[Person]:
    series = checkin.series
    two = [series.report, series.manager]
    return [person for person in two if foreseen_by is None or series.shows_leave(person, foreseen_by)]


def actions_between(person: Person, viewer: Person, start: date, end: date) -> ActionQuerySet:
    """Actions about a person's work agreed or done in a period, as far as the viewer may read, the earliest first."""
    in_period = Q(created_at__date__range=(start, end)) | Q(done_at__date__range=(start, end))
    actions = Action.objects.visible_to(viewer, by=(Is,)).filter(in_period, series__report=person)
    return actions.select_related("owner", "series").order_by("created_at", "pk")


def waiting_for(viewer: Person, now: datetime) -> list[Waiting]:
    """Check-ins to prepare, to read up on or to settle, and own actions that are due; two queries."""
    near = _near(viewer, until=now + PREPARE_DAYS)
    meetings = [_meeting_waiting(one, viewer, now) for one in near if one.series.is_running]
    actions = _promised(viewer, until=viewer.today(now) + ACTION_DAYS)
    return [one for one in meetings if one] + [_action_waiting(action, viewer) for action in actions]


def _meeting_waiting(checkin: Any, viewer: Person, now: datetime) -> Waiting | None:
    name = {"name": checkin.series.other(viewer).short_name}
    day = checkin.starts_at.astimezone(viewer.zone).date()
    if checkin.ends_at <= now:
        note, url = _("Say so, move it or skip it"), checkin.get_absolute_url()
        return Waiting(_("Did your check-in with %(name)s take place?") % name, note, url, _("Settle"), day)
    if viewer.pk == checkin.series.report_id and checkin.state == CheckIn.State.PLANNED:
        note, url = _("What would you like to talk about?"), reverse("checkins:prepare", args=[checkin.pk])
        return Waiting(_("Prepare your check-in with %(name)s") % name, note, url, _("Prepare"), day)
    if viewer.pk == checkin.series.manager_id and checkin.is_unread:
        note, url = _("How it has been, wins, blockers, priorities"), checkin.get_absolute_url()
        return Waiting(_("Read what %(name)s has prepared") % name, note, url, _("Read"), day)
    return None


def _action_waiting(action: Action, viewer: Person) -> Waiting:
    note = _("From your check-in with %(name)s") % {"name": action.series.other(viewer).short_name}
    url = reverse("checkins:detail", args=[action.agreed_in_id])
    return Waiting(action.text, note, url, _("Open"), action.last_day)
