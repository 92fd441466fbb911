"""Check-ins ahead and their reminders: written together, in the transaction of their caller."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db.models import Max, prefetch_related_objects

from checkins.models import CheckIn, Reminder, Series
from checkins.services.invitations import send_invitations
from checkins.services.slots import meeting_on, slot_after
from checkins.services.working_time import last_working_moment, next_morning, opening, working_day_before
from people.models import Person

SOON = timedelta(hours=2)
DAYS_BEFORE_FOR_REPORT = 2
DAYS_BEFORE_FOR_MANAGER = 1


def plan_next(series: Iterable[Series], now: datetime) -> list[CheckIn]:
    """One check-in ahead for each of these series, which are locked and have none."""
    wanted = list(series)
    prefetch_related_objects(wanted, "report__location", "manager__location")
    used = dict(
        CheckIn.objects.filter(series__in=wanted)
        .values("series")
        .annotate(last=Max("slot_on"))
        .values_list("series", "last")
    )
    checkins = [_next_of(one, used.get(one.pk), now) for one in wanted]
    CheckIn.objects.bulk_create(checkins)
    Reminder.objects.bulk_create([reminder for checkin in checkins for reminder in reminders_of(checkin, now)])
    send_invitations(checkins)
    return checkins


def _next_of(series: Series, last: date | None, now: datetime) -> CheckIn:
    day = now.astimezone(series.zone).date() - timedelta(days=1)
    slot = slot_after(series, max(day, last) if last else day)
    while (meeting := meeting_on(series, slot))[0] <= now:
        slot = slot_after(series, slot)
    starts_at, is_moved = meeting
    return CheckIn(series=series, slot_on=slot, starts_at=starts_at, is_moved_for_holiday=is_moved)


def reminders_of(checkin: CheckIn, now: datetime) -> list[Reminder]:
    """Every reminder of a check-in, unsaved; those whose time has passed already are never sent."""
    two = (checkin.series.report, DAYS_BEFORE_FOR_REPORT), (checkin.series.manager, DAYS_BEFORE_FOR_MANAGER)
    return [
        _timed(Reminder(checkin=checkin, person=person, kind=kind), due_at, now)
        for person, days in two
        for kind, due_at in due_times(checkin, person, days).items()
    ]


def replan_reminders(checkin: CheckIn, now: datetime) -> None:
    """Bring what has not been sent to the new time of a check-in; what was sent stays sent."""
    planned = {(reminder.person_id, reminder.kind): reminder for reminder in reminders_of(checkin, now)}
    moved = []
    for reminder in checkin.reminders.exclude(state=Reminder.State.SENT).select_for_update():
        new = planned[reminder.person_id, reminder.kind]
        reminder.due_at, reminder.state, reminder.settled_at = new.due_at, new.state, new.settled_at
        moved.append(reminder)
    Reminder.objects.bulk_update(moved, ["due_at", "state", "settled_at"])


def drop_reminders(checkins: Iterable[CheckIn], now: datetime) -> None:
    """What waits is never sent."""
    waiting = Reminder.objects.waiting().filter(checkin__in=list(checkins))
    waiting.update(state=Reminder.State.DROPPED, settled_at=now)


def due_times(checkin: CheckIn, person: Person, days_before: int) -> dict[str, datetime]:
    """When each reminder is due for one of the two: their own clock, their own working hours."""
    zone = person.zone
    day = working_day_before(checkin.starts_at.astimezone(zone).date(), days_before)
    return {
        Reminder.Kind.BEFORE: opening(day, zone),
        Reminder.Kind.SOON: last_working_moment(checkin.starts_at - SOON, zone),
        Reminder.Kind.AFTER: next_morning(checkin.ends_at, zone),
    }


def _timed(reminder: Reminder, due_at: datetime, now: datetime) -> Reminder:
    reminder.due_at = due_at
    if due_at <= now:
        reminder.state, reminder.settled_at = Reminder.State.DROPPED, now
    return reminder
