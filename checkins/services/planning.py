"""Check-ins ahead and their reminders: written together, in the transaction of their caller."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Max, prefetch_related_objects

from checkins.models import CheckIn, Reminder, Series
from checkins.services.invitations import send_invitations
from checkins.services.slots import WorkingTimes, meeting_on, slot_after
from core.models import Notice
from core.notices import forget, take_back
from people.models import Person
from people.queries import WorkingTime, working_times_of

Late = Callable[[WorkingTime, datetime], datetime]

SOON = timedelta(hours=2)
DAYS_BEFORE_FOR_REPORT = 2
DAYS_BEFORE_FOR_MANAGER = 1


def plan_next(series: Iterable[Series], now: datetime, *, late: Late = WorkingTime.next_morning) -> list[CheckIn]:
    """One check-in ahead for each of these series, which are locked and have none.

    Who should have been told of it before it was planned is told when `late` says.
    """
    wanted = list(series)
    prefetch_related_objects(wanted, "report__location", "manager__location")
    used = dict(
        CheckIn.objects.filter(series__in=wanted)
        .values("series")
        .annotate(last=Max("slot_on"))
        .values_list("series", "last")
    )
    times = working_times_of(person for one in wanted for person in (one.report, one.manager))
    checkins = [checkin_after(one, used.get(one.pk), times, now) for one in wanted]
    CheckIn.objects.bulk_create(checkins)
    reminders = reminders_of(checkins, times, now)
    _tell_late([one for one in reminders if one.kind == Reminder.Kind.BEFORE], times, now, late)
    Reminder.objects.bulk_create(reminders)
    send_invitations(checkins)
    return checkins


def checkin_after(series: Series, last: date | None, times: WorkingTimes, now: datetime) -> CheckIn:
    """The next of a series which has used its days up to `last`, unsaved."""
    day = now.astimezone(series.zone).date() - timedelta(days=1)
    slot = slot_after(series, max(day, last) if last else day)
    while (meeting := meeting_on(series, slot, times))[0] <= now:
        slot = slot_after(series, slot)
    starts_at, is_moved = meeting
    return CheckIn(series=series, slot_on=slot, starts_at=starts_at, is_moved_for_holiday=is_moved)


def reminders_of(checkins: Sequence[CheckIn], times: WorkingTimes, now: datetime) -> list[Reminder]:
    """Every reminder of these check-ins, unsaved; those whose time has passed already are never sent."""
    return [
        _timed(Reminder(checkin=checkin, person=person, kind=kind, clock=times[person.pk].mark), due_at, now)
        for checkin in checkins
        for person in (checkin.series.report, checkin.series.manager)
        for kind, due_at in due_times(checkin, times[person.pk], days_before(checkin.series, person.pk)).items()
    ]


def _tell_late(reminders: Sequence[Reminder], times: WorkingTimes, now: datetime, late: Late) -> None:
    """Let those that come too late go out as soon as they may, unless the next reminder comes first."""
    for reminder in reminders:
        if reminder.state == Reminder.State.DROPPED:
            works, starts_at = times[reminder.person_id], reminder.checkin.starts_at
            due_at, soon = late(works, now), works.last_moment(starts_at - SOON)
            if due_at < (soon if soon > now else starts_at):
                reminder.due_at, reminder.state, reminder.settled_at = due_at, Reminder.State.WAITING, None


def replan_reminders(checkin: CheckIn, now: datetime) -> None:
    """Bring what has not been sent to the new time of a check-in; what was sent stays sent."""
    times = working_times_of([checkin.series.report, checkin.series.manager])
    planned = {(reminder.person_id, reminder.kind): reminder for reminder in reminders_of([checkin], times, now)}
    moved = []
    for reminder in checkin.reminders.exclude(state=Reminder.State.SENT).select_for_update():
        new = planned[reminder.person_id, reminder.kind]
        reminder.due_at, reminder.clock = new.due_at, new.clock
        reminder.state, reminder.settled_at = new.state, new.settled_at
        moved.append(reminder)
    Reminder.objects.bulk_update(moved, ["due_at", "clock", "state", "settled_at"])


def drop_reminders(checkins: Iterable[CheckIn], now: datetime) -> None:
    """What waits is never sent."""
    waiting = Reminder.objects.waiting().filter(checkin__in=list(checkins))
    waiting.update(state=Reminder.State.DROPPED, settled_at=now)


def withdraw_reminders(
    checkins: Iterable[CheckIn], kinds: Iterable[Reminder.Kind] = tuple(Reminder.Kind), *, told: Person | None = None
) -> None:
    """What was said leaves the inbox of both, or of the one it is of no use to, and mail that waits is not sent."""
    said = Notice.objects.filter(cause__in=[f"checkin:{checkin.pk}:{kind}" for checkin in checkins for kind in kinds])
    take_back(said.filter(recipient=told) if told else said)


def ask_afterwards_anew(checkin: CheckIn, since: datetime) -> None:
    """What was asked since then about a meeting that has not been is asked when it has."""
    asked = checkin.reminders.filter(kind=Reminder.Kind.AFTER, settled_at__gte=since)
    if asked.update(state=Reminder.State.WAITING, settled_at=None):
        forget(cause=f"checkin:{checkin.pk}:{Reminder.Kind.AFTER}")


def days_before(series: Series, person: UUID) -> int:
    """How many working days ahead one of the two is reminded."""
    return DAYS_BEFORE_FOR_REPORT if person == series.report_id else DAYS_BEFORE_FOR_MANAGER


def due_times(checkin: CheckIn, works: WorkingTime, days: int) -> dict[Reminder.Kind, datetime]:
    """When each reminder is due for one of the two, who works at these times and is reminded so many days ahead."""
    day = works.day_before(checkin.starts_at.astimezone(works.zone).date(), days)
    return {
        Reminder.Kind.BEFORE: works.opening(day),
        Reminder.Kind.SOON: works.last_moment(checkin.starts_at - SOON),
        Reminder.Kind.AFTER: works.next_morning(checkin.ends_at),
    }


def _timed(reminder: Reminder, due_at: datetime, now: datetime) -> Reminder:
    reminder.due_at = due_at
    if due_at <= now:
        reminder.state, reminder.settled_at = Reminder.State.DROPPED, now
    return reminder
