"""Reminders go out: each row once, whoever comes first, and only where they still help."""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from checkins.models import Action, CheckIn, Reminder, TalkingPoint
from checkins.models.checkin import ReminderQuerySet
from checkins.queries import away_on
from core.deeds import deed
from core.models import Notice
from core.notices import listed, moment_in_words, notify
from core.prepared import any_of, prepared
from core.readers import Is
from people.models import Person
from people.queries import on_leave, working_times_of

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

logger = logging.getLogger(__name__)

TOO_LATE_TO_ASK = timedelta(days=7)


@transaction.atomic
def take_due_reminders(*, now: datetime, most: int = 5_000) -> list[UUID]:
    """The next of what is due, oldest first, for a worker to send; nobody else is given them for a while.

    Whatever becomes of the worker or of the broker, the rows wait, and are due again after that while.
    """
    due = Reminder.objects.due(now).nobodys(now).order_by("due_at", "pk").select_for_update(skip_locked=True)
    taken = list(due.values_list("pk", flat=True)[:most])
    Reminder.objects.filter(any_of("pk", taken)).update(handed_at=now)
    return taken


def send_reminders(*, reminder_ids: Iterable[UUID], now: datetime) -> None:
    """Each in a transaction of its own; one that cannot be sent stops none of the others, and is tried again later."""
    for reminder_id in reminder_ids:
        try:
            send_reminder(reminder_id=reminder_id, actor=None, now=now)
        except Exception:
            logger.exception("reminder %s waits to be tried again", reminder_id)


@deed
def send_reminder(*, reminder_id: UUID, actor: None, now: datetime) -> None:
    """Turn a due reminder into a notice, in the transaction that marks it as sent.

    Whoever locks the row first sends it; the others find nothing. A row once sent or dropped is never due
    again, wherever the clock goes.
    """
    reminder = next(iter(_ours(reminder=reminder_id, now=now)), None)
    if reminder is None or _waits_for_return(reminder, now):
        return
    words = _words(reminder, now)
    if words:
        notify(
            reminder.person,
            kind=f"checkin_{reminder.kind}",
            text=words,
            url=reminder.checkin.get_absolute_url(),
            cause=f"checkin:{reminder.checkin_id}:{reminder.kind}",
            about=reminder.checkin,
        )
    reminder.state = Reminder.State.SENT if words else Reminder.State.DROPPED
    reminder.settled_at = now
    reminder.save(update_fields=["state", "settled_at"])


def _waits_for_return(reminder: Reminder, now: datetime) -> bool:
    """Whether what is asked afterwards waits until its person is back from leave, where it still helps then."""
    person = reminder.person
    if reminder.kind != Reminder.Kind.AFTER:
        return False
    leave = person.leaves.on(person.today(now)).order_by("-ends_on").first()
    if leave is None or away_on([reminder.checkin]):
        return False
    works = working_times_of([person])[person.pk]
    due_at = works.opening(works.day_after(leave.ends_on, 1))
    if due_at - reminder.checkin.starts_at > TOO_LATE_TO_ASK:
        return False
    reminder.due_at, reminder.handed_at = due_at, None
    reminder.save(update_fields=["due_at", "handed_at"])
    return True


@prepared
def _ours(reminder: UUID, now: datetime) -> ReminderQuerySet:
    """That one, if it is due and nobody else is at it."""
    due = Reminder.objects.select_for_update(of=("self",), skip_locked=True).due(now).filter(pk=reminder)
    return due.select_related("person", "checkin__series__report", "checkin__series__manager")


def helps_no_more(notice: Notice, now: datetime) -> bool:
    """What would not be said any more by now is of no use, whatever has held it up; nor what was asked and answered."""
    checkin = CheckIn.objects.with_people().filter(pk__in=[notice.about_id]).first()
    if checkin is None or away_on([checkin]) or (checkin.held_at and notice.created_at < checkin.held_at):
        return True
    kind = notice.kind.removeprefix("checkin_")
    return not _words_for_both_here(Reminder(checkin=checkin, person=notice.recipient, kind=kind), now)


def _words(reminder: Reminder, now: datetime) -> "StrPromise | None":
    """What to say; nothing where it no longer helps."""
    if _is_anybody_away(reminder.checkin, reminder.person, now):
        return None
    return _words_for_both_here(reminder, now)


def _words_for_both_here(reminder: Reminder, now: datetime) -> "StrPromise | None":
    checkin, person = reminder.checkin, reminder.person
    if not checkin.series.is_running:
        return None
    if reminder.kind == Reminder.Kind.AFTER:
        return _words_afterwards(checkin, person, now)
    return _words_before(reminder, now)


def _is_anybody_away(checkin: CheckIn, person: Person, now: datetime) -> bool:
    return on_leave(person, person.today(now)) or bool(away_on([checkin]))


def _words_before(reminder: Reminder, now: datetime) -> "StrPromise | None":
    checkin, person = reminder.checkin, reminder.person
    if not checkin.is_ahead or checkin.starts_at <= now:
        return None
    if reminder.kind == Reminder.Kind.SOON:
        words = _("Your check-in with {name} begins at {time} on {day}.")
    elif person.pk == checkin.series.manager_id:
        words = _("Your check-in with {name} is on {day} at {time}. See what is on the agenda.")
    elif checkin.state == CheckIn.State.PREPARED:
        return None
    else:
        words = _("Your check-in with {name} is on {day} at {time}. What would you like to talk about?")
    return format_lazy(
        words,
        name=checkin.series.other(person).short_name,
        day=moment_in_words(checkin.starts_at, "D j M"),
        time=moment_in_words(checkin.starts_at, "H:i"),
    )


def _words_afterwards(checkin: CheckIn, person: Person, now: datetime) -> "StrPromise | None":
    if not timedelta(0) < now - checkin.starts_at <= TOO_LATE_TO_ASK:
        return None
    name = checkin.series.other(person).short_name
    if checkin.is_ahead:
        return format_lazy(_("Did your check-in with {name} take place? Say so, move it or skip it."), name=name)
    if checkin.state == CheckIn.State.MISSED:
        return format_lazy(_("Did your check-in with {name} take place? You can still say so."), name=name)
    left_open = _left_open(checkin, person) if checkin.state == CheckIn.State.HELD else []
    if not left_open:
        return None
    return format_lazy(_("Open from your check-in with {name}: {what}."), name=name, what=listed(left_open))


def _left_open(checkin: CheckIn, person: Person) -> "list[StrPromise]":
    points = TalkingPoint.objects.visible_to(person, by=(Is,)).unfinished().filter(series=checkin.series_id)
    talked = points.filter(added_for__starts_at__lte=checkin.starts_at).count()
    actions = Action.objects.visible_to(person, by=(Is,)).open().filter(owner=person, series=checkin.series_id).count()
    counted = [
        (talked, ngettext_lazy("{n} point", "{n} points", talked)),
        (actions, ngettext_lazy("{n} action of yours", "{n} actions of yours", actions)),
    ]
    return [format_lazy(words, n=number) for number, words in counted if number]
