"""Two people begin to meet, arrange it anew, or stop."""

from dataclasses import fields
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import F, Max, Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from checkins.models import Arrangement, CheckIn, Series
from checkins.services.invitations import send_invitations
from checkins.services.locks import locked_series
from checkins.services.planning import drop_reminders, plan_next, replan_reminders, withdraw_reminders
from checkins.services.slots import meeting_on, slot_after, weekday_before, weekday_from
from core.deeds import deed
from core.notices import notify
from core.refusals import Refusal
from people.models import Person
from people.queries import working_times_of

FIRST_NOTICE = timedelta(days=3)  # nobody is asked to a first check-in without time to prepare


class TheTwoMeetAlready(Refusal):
    """There is a running series between these two."""


class SeriesFollowsTheLine(Refusal):
    """A manager and a report keep meeting as long as one reports to the other."""


@deed
def start_series(*, report: Person, manager: Person, arrangement: Arrangement, actor: Person, now: datetime) -> Series:
    """Let two people meet who do not report to each other. Raises TheTwoMeetAlready."""
    other = manager if actor == report else report
    list(Person.objects.select_for_update(of=("self",)).filter(pk__in=[report.pk, manager.pk]).order_by("pk"))
    either_way = Q(report=report, manager=manager) | Q(report=manager, manager=report)
    if Series.objects.running().filter(either_way).exists():
        raise TheTwoMeetAlready(_("You and %(name)s already have check-ins.") % {"name": other.short_name})
    series = Series(report=report, manager=manager)
    _arrange(series, arrangement, (now + FIRST_NOTICE).astimezone(ZoneInfo(arrangement.time_zone)).date())
    series.save(force_insert=True)
    [checkin] = plan_next([series], now)
    notify(
        other,
        kind="checkin_series_started",
        text=format_lazy(_("{name} would like to have regular check-ins with you."), name=actor.short_name),
        url=checkin.get_absolute_url(),
        cause=f"series:{series.pk}:started",
        about=series,
        by=actor,
    )
    return series


@deed
def change_series(*, series: Series, arrangement: Arrangement, actor: Person, now: datetime) -> Series:
    """Arrange the check-ins anew; the one ahead moves along with its reminders, and none is sent twice.

    A check-in that has begun stays where it is: only later ones follow. So does one that only takes longer or less
    long. Raises SeriesHasEnded.
    """
    series = locked_series(series)
    if arrangement == series.arrangement:
        return series
    ahead = CheckIn.objects.select_for_update(of=("self",)).filter(series=series, starts_at__gt=now).ahead().first()
    moves = arrangement.slots != series.arrangement.slots
    _arrange(series, arrangement, _first_day(ahead, series, now) if moves else series.starts_on)
    if ahead:
        _bring_along(ahead, series, now, moves=moves)
    series.revision += 1
    series.save(update_fields=[*(each.name for each in fields(Arrangement)), "starts_on", "revision"])
    send_invitations([ahead] if ahead else [], told=series.other(actor))
    notify(
        series.other(actor),
        kind="checkin_series_changed",
        text=format_lazy(_("{name} changed when you two meet."), name=actor.short_name),
        url=series.get_absolute_url(),
        cause=f"series:{series.pk}:changed:{now.isoformat()}",
        about=series,
        by=actor,
    )
    return series


@deed
def end_series(*, series: Series, actor: Person, now: datetime) -> Series:
    """Stop meeting; everything stays to read for the two. Raises SeriesFollowsTheLine, SeriesHasEnded."""
    series = locked_series(series)
    if series.follows_line:
        raise SeriesFollowsTheLine(_("These check-ins follow the reporting line and end with it."))
    send_invitations(close_series([series], Series.EndedFor.CHOSEN, now), told=series.other(actor))
    notify(
        series.other(actor),
        kind="checkin_series_ended",
        text=format_lazy(_("{name} ended your regular check-ins. Your notes stay."), name=actor.short_name),
        url=series.get_absolute_url(),
        cause=f"series:{series.pk}:ended",
        about=series,
        by=actor,
    )
    return series


def close_series(series: list[Series], ended_for: Series.EndedFor, now: datetime) -> list[CheckIn]:
    """Write down that these series have ended, and why; what was ahead takes place no more, and is returned."""
    Series.objects.filter(pk__in=[one.pk for one in series]).update(ended_at=now, ended_for=ended_for)
    ahead = list(CheckIn.objects.select_for_update(of=("self",)).filter(series__in=series).ahead())
    CheckIn.objects.filter(pk__in=[checkin.pk for checkin in ahead]).update(
        state=CheckIn.State.SKIPPED, skipped_for=CheckIn.SkippedFor.ENDED, revision=F("revision") + 1
    )
    drop_reminders(ahead, now)
    withdraw_reminders(ahead)
    known = {one.pk: one for one in series}
    for checkin in ahead:
        checkin.series, checkin.state = known[checkin.series_id], CheckIn.State.SKIPPED
        checkin.revision += 1
    return ahead


def _first_day(ahead: CheckIn | None, series: Series, now: datetime) -> date:
    """From when on the new weekday counts: the same week as before, so that every second week stays that."""
    tomorrow = now.astimezone(series.zone).date() + timedelta(days=1)
    return max(tomorrow, weekday_before(ahead.slot_on, Series.Weekday.MONDAY)) if ahead else tomorrow


def _arrange(series: Series, arrangement: Arrangement, first: date) -> None:
    series.cadence, series.every_weeks = arrangement.cadence, arrangement.every_weeks
    series.cadence_is_own = arrangement.cadence_is_own
    series.weekday = arrangement.weekday
    series.at, series.minutes = arrangement.at, arrangement.minutes
    series.time_zone = arrangement.time_zone
    series.starts_on = weekday_from(first, series.weekday)


def _bring_along(ahead: CheckIn, series: Series, now: datetime, *, moves: bool) -> None:
    ahead.series = series
    if moves:
        _move_to_new_slot(ahead, series)
        withdraw_reminders([ahead])
    replan_reminders(ahead, now)


def _move_to_new_slot(ahead: CheckIn, series: Series) -> None:
    earlier = CheckIn.objects.filter(series=series).exclude(pk=ahead.pk).aggregate(last=Max("slot_on"))["last"]
    first = series.starts_on - timedelta(days=1)
    ahead.slot_on = slot_after(series, max(first, earlier) if earlier else first)
    times = working_times_of([series.report, series.manager])
    ahead.starts_at, ahead.is_moved_for_holiday = meeting_on(series, ahead.slot_on, times)
    ahead.save(update_fields=["slot_on", "starts_at", "is_moved_for_holiday"])
