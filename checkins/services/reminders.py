"""Reminders go out: each row once, whoever comes first, and only where they still help."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from checkins.models import Action, CheckIn, Reminder, TalkingPoint
from checkins.queries import away_on
from core.deeds import deed
from core.notices import notify
from people.models import Person
from people.queries import on_leave

TOO_LATE_TO_ASK = timedelta(days=7)


def due_reminders(*, now: datetime, most: int = 10_000) -> list[UUID]:
    """What is due, oldest first; a sweep hands each to a worker."""
    return list(Reminder.objects.due(now).order_by("due_at", "pk").values_list("pk", flat=True)[:most])


@deed
def send_reminder(*, reminder_id: UUID, actor: None, now: datetime) -> None:
    """Turn a due reminder into a notice, in the transaction that marks it as sent.

    Whoever locks the row first sends it; the others find nothing. A row once sent or dropped is never due
    again, wherever the clock goes.
    """
    reminder = (
        Reminder.objects.select_for_update(of=("self",), skip_locked=True)
        .select_related("person", "checkin__series__report", "checkin__series__manager")
        .due(now)
        .filter(pk=reminder_id)
        .first()
    )
    if reminder is None:
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


def _words(reminder: Reminder, now: datetime) -> str:
    """What to say, in the language of the one who is told; nothing where it no longer helps."""
    checkin, person = reminder.checkin, reminder.person
    if not checkin.series.is_running or _is_anybody_away(checkin, person, now):
        return ""
    with translation.override(person.language):
        if reminder.kind == Reminder.Kind.AFTER:
            return _words_afterwards(checkin, person, now)
        return _words_before(reminder, now)


def _is_anybody_away(checkin: CheckIn, person: Person, now: datetime) -> bool:
    return on_leave(person, person.today(now)) or bool(away_on([checkin]))


def _words_before(reminder: Reminder, now: datetime) -> str:
    checkin, person = reminder.checkin, reminder.person
    if not checkin.is_ahead or checkin.starts_at <= now:
        return ""
    local = checkin.starts_at.astimezone(person.zone)
    told = {
        "name": checkin.series.other(person).short_name,
        "day": date_format(local, "D j M"),
        "time": date_format(local, "H:i"),
    }
    if reminder.kind == Reminder.Kind.SOON:
        return _("Your check-in with %(name)s begins at %(time)s on %(day)s.") % told
    if person.pk == checkin.series.manager_id:
        return _("Your check-in with %(name)s is on %(day)s at %(time)s. See what is on the agenda.") % told
    if checkin.state == CheckIn.State.PREPARED:
        return ""
    return _("Your check-in with %(name)s is on %(day)s at %(time)s. What would you like to talk about?") % told


def _words_afterwards(checkin: CheckIn, person: Person, now: datetime) -> str:
    if now - checkin.starts_at > TOO_LATE_TO_ASK:
        return ""
    name = checkin.series.other(person).short_name
    if checkin.is_ahead:
        return _("Did your check-in with %(name)s take place? Say so, move it or skip it.") % {"name": name}
    left_open = _left_open(checkin, person) if checkin.state == CheckIn.State.HELD else []
    if not left_open:
        return ""
    return _("Open from your check-in with %(name)s: %(what)s.") % {"name": name, "what": ", ".join(left_open)}


def _left_open(checkin: CheckIn, person: Person) -> list[str]:
    points = TalkingPoint.objects.visible_to(person).unfinished().filter(series=checkin.series_id)
    talked = points.filter(added_for__starts_at__lte=checkin.starts_at).count()
    actions = Action.objects.visible_to(person).open().filter(owner=person, series=checkin.series_id).count()
    words = [
        ngettext("%(n)s point", "%(n)s points", talked) % {"n": talked} if talked else "",
        ngettext("%(n)s action of yours", "%(n)s actions of yours", actions) % {"n": actions} if actions else "",
    ]
    return [word for word in words if word]
