"""Check-ins follow the reporting line and the calendar; run by a sweep, safe to run twice or side by side."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import islice
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q

from checkins.cadences import Rule, Rules, rules_in_force
from checkins.models import CheckIn, Reminder, Series
from checkins.queries import away_on
from checkins.services.cadences import follow_cadences
from checkins.services.clocks import follow_clocks
from checkins.services.invitations import send_invitations
from checkins.services.leave import follow_leave
from checkins.services.leaving import end_with_leaver
from checkins.services.planning import (
    checkin_after,
    days_before,
    drop_reminders,
    due_times,
    plan_next,
    withdraw_reminders,
)
from checkins.services.series import FIRST_NOTICE, close_series
from checkins.services.slots import is_day_off, weekday_from
from core.deeds import deed
from people.models import Person
from people.models.person import PersonQuerySet
from people.queries import WorkingTime, working_times_of

BATCH = 500
MISSED_AFTER_DAYS = 2  # working days of each, in which the two may still say that they met
EARLIEST, SLOTS_A_DAY, SLOT = 10, 12, timedelta(minutes=30)


def follow_reporting_line(*, now: datetime) -> None:
    """End series whose pair no longer reports, begin those of new pairs, settle what has passed, plan what comes.

    In between, series come to follow the rule of how often that is nearest by now, and reminders the time at which
    each one works by now. Last, calendars are told what leave takes away and gives back.

    Each step works through what is left over in batches of its own transactions, and finds nothing to do
    when it is run again.
    """
    steps = (
        end_series_of_past_lines,
        begin_series_of_new_lines,
        follow_cadences,
        settle_past_checkins,
        plan_checkins_ahead,
        follow_clocks,
        follow_leave,
    )
    for step in steps:
        while step(actor=None, now=now) == BATCH:
            pass


@deed
def end_series_of_past_lines(*, actor: None, now: datetime) -> int:
    """The line has moved on, or somebody has left and nobody settled it: the two keep what they wrote, read-only."""
    reports_elsewhere = Q(report__manager=None) | ~Q(report__manager=F("manager"))
    over = Q(report__is_active=False) | Q(manager__is_active=False) | (Q(follows_line=True) & reports_elsewhere)
    rows = Series.objects.running().filter(over).select_for_update(of=("self",), skip_locked=True).with_people()
    past = list(rows[:BATCH])
    if not past:
        return 0
    left = [series for series in past if not (series.report.is_active and series.manager.is_active)]
    end_with_leaver(left, now)
    moved_on = [series for series in past if series not in left]
    send_invitations(close_series(moved_on, Series.EndedFor.LINE, now))
    return len(past)


@deed
def begin_series_of_new_lines(*, actor: None, now: datetime) -> int:
    """Everybody with a manager gets a series with them; two who already meet by choice keep theirs.

    The series of one manager are spread over the week and the day.
    """
    _adopt_series_by_choice()
    new = list(_without_series(now).select_related("manager").order_by("pk")[:BATCH])
    taken = _running_by_manager(new)
    rules = rules_in_force() if new else Rules()
    begun = []
    for report in new:
        place = taken.get(report.manager_id, 0)
        taken[report.manager_id] = place + 1
        begun.append(_series_of(report, rules.for_person(report), place, now))
    Series.objects.bulk_create(begun, ignore_conflicts=True)
    return len(new)


def _without_series(now: datetime) -> PersonQuerySet:
    theirs = Series.objects.running().filter(report=OuterRef("pk"), manager=OuterRef("manager"), follows_line=True)
    has_begun = Q(starts_on=None) | Q(starts_on__lte=now.date())
    people: PersonQuerySet = Person.objects.active()
    return people.filter(has_begun, ~Exists(theirs), manager__is_active=True)


def _adopt_series_by_choice() -> None:
    """Where one of two who meet by choice now reports to the other, their series follows the line."""
    chosen = Series.objects.running().filter(follows_line=False)
    chosen.filter(manager__manager=F("report")).update(report=F("manager"), manager=F("report"))
    chosen.filter(report__manager=F("manager")).update(follows_line=True)


def _running_by_manager(reports: list[Person]) -> dict[UUID | None, int]:
    running = Series.objects.running().filter(manager__in={report.manager_id for report in reports})
    return {row["manager"]: row["n"] for row in running.values("manager").annotate(n=Count("pk"))}


def _series_of(report: Person, rule: Rule, place: int, now: datetime) -> Series:
    half_hours = place // 5 % SLOTS_A_DAY
    weekday = place % 5
    return Series(
        report=report,
        manager=report.manager,
        follows_line=True,
        cadence=rule.cadence,
        every_weeks=rule.every_weeks,
        cadence_is_own=False,
        weekday=weekday,
        at=time(EARLIEST + half_hours // 2, 30 * (half_hours % 2)),
        time_zone=report.time_zone,
        starts_on=weekday_from(report.today(now + FIRST_NOTICE), weekday),
    )


@deed
def settle_past_checkins(*, actor: None, now: datetime) -> int:
    """What nobody has settled in time was missed, or skipped where one of the two was off.

    Both are still asked whether they met where it was missed, since they can say so later.
    """
    over = list(islice(_left_unsettled(now), BATCH))
    if not over:
        return 0
    begun = CheckIn.objects.ahead().filter(pk__in=over, starts_at__lte=now)
    rows = begun.select_for_update(of=("self",), skip_locked=True)
    past = list(rows.with_people().select_related("series__report__location", "series__manager__location"))
    away = away_on(past)
    off = [checkin for checkin in past if checkin.pk not in away and is_day_off(checkin.series, checkin.on)]
    skipped = [checkin for checkin in past if checkin.pk in away]
    missed = [checkin for checkin in past if checkin not in skipped and checkin not in off]
    _set(skipped, state=CheckIn.State.SKIPPED, skipped_for=CheckIn.SkippedFor.LEAVE)
    _set(off, state=CheckIn.State.SKIPPED, skipped_for=CheckIn.SkippedFor.HOLIDAY)
    _set(missed, state=CheckIn.State.MISSED)
    drop_reminders([*skipped, *off], now)
    withdraw_reminders([*skipped, *off])
    return len(past)


def _left_unsettled(now: datetime) -> Iterator[UUID]:
    """Those whose two have had their time to say that they met, the earliest first."""
    begun = CheckIn.objects.ahead().filter(starts_at__lte=now, series__ended_at=None).with_people()
    begun = begun.select_related("series__report__location", "series__manager__location")
    rows = begun.order_by("starts_at", "pk").iterator(BATCH)
    while some := list(islice(rows, BATCH)):
        times = working_times_of(person for one in some for person in (one.series.report, one.series.manager))
        yield from (one.pk for one in some if _missed_from(one, times) <= now)


def _missed_from(checkin: CheckIn, times: dict[UUID, WorkingTime]) -> datetime:
    """When two working days of each are over, or sooner, so that the next one keeps its day and its reminders.

    Then as soon as both were asked whether they met and one of them is to be told of the next; two hours before that
    at the latest.
    """
    series = checkin.series
    two = [(times[pk], days_before(series, pk)) for pk in (series.report_id, series.manager_id)]
    over = max(_two_days_after(checkin, works) for works, _days in two)
    following = checkin_after(series, checkin.slot_on, times, checkin.ends_at)
    asked = max(due_times(checkin, *each)[Reminder.Kind.AFTER] for each in two)
    coming = [due_times(following, *each) for each in two]
    told = max(asked, min(due[Reminder.Kind.BEFORE] for due in coming))
    return max(checkin.ends_at, min(over, told, *(due[Reminder.Kind.SOON] for due in coming)))


def _two_days_after(checkin: CheckIn, works: WorkingTime) -> datetime:
    return works.closing(works.day_after(checkin.starts_at.astimezone(works.zone).date(), MISSED_AFTER_DAYS))


def _set(checkins: list[CheckIn], **fields: str) -> None:
    changed = CheckIn.objects.filter(pk__in=[checkin.pk for checkin in checkins])
    changed.update(revision=F("revision") + 1, **fields)


@deed
def plan_checkins_ahead(*, actor: None, now: datetime) -> int:
    """Every running series has one check-in ahead, with its reminders.

    The second query sees what others have committed before we got the lock.
    """
    ahead = CheckIn.objects.ahead().filter(series=OuterRef("pk"))
    without = Series.objects.running().filter(~Exists(ahead))
    locked = [series.pk for series in without.select_for_update(of=("self",), skip_locked=True)[:BATCH]]
    if not locked:
        return 0
    plan_next(without.filter(pk__in=locked).with_people(), now, late=WorkingTime.first_moment)
    return len(locked)
