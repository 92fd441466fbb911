"""A check-in that was said to be held stands again as it stood before."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from checkins.models import Action, CheckIn, Note, Preparation, Priority, Reminder, TalkingPoint
from checkins.rules import is_reopenable
from checkins.services.invitations import AWAY, INVITED, cause_of
from checkins.services.locks import CheckInHasMovedOn, locked_checkin
from checkins.services.planning import replan_reminders
from core.deeds import deed
from core.models import Draft
from core.notices import forget, withdraw
from core.refusals import Refusal
from people.models import Person


class NextOneHasBegun(Refusal):
    """What came after would be lost with it."""


@deed
def reopen_checkin(*, checkin: CheckIn, actor: Person, now: datetime) -> CheckIn:
    """The two have not met after all: its time, its state and its reminders are those from before.

    The next one, which was planned since they met, is foreseen again; what was added for it or done in it comes back.
    Raises CheckInHasMovedOn, NextOneHasBegun, SeriesHasEnded.
    """
    checkin = locked_checkin(checkin)
    if not is_reopenable(checkin, now):
        raise CheckInHasMovedOn(_("It is too late to say that you have not met."))
    if checkin.held_from != CheckIn.State.MISSED:
        _take_back_next(checkin, now)
    _forget_questions_afterwards(checkin)
    checkin.state, checkin.starts_at = checkin.held_from, checkin.planned_at or checkin.starts_at
    checkin.held_at, checkin.held_from, checkin.planned_at = None, "", None
    checkin.revision += 1
    checkin.save(update_fields=["state", "held_at", "held_from", "planned_at", "starts_at", "revision"])
    replan_reminders(checkin, now)
    return checkin


def _take_back_next(checkin: CheckIn, now: datetime) -> None:
    """It was planned by holding this one, and will be again."""
    later = CheckIn.objects.filter(series=checkin.series, slot_on__gt=checkin.slot_on)
    following = list(later.select_for_update(of=("self",)))
    if any(_has_begun(one, now) for one in following):
        raise NextOneHasBegun(_("Something is written for the next one already, or its time has changed or come."))
    for one in following:
        _bring_back(one, checkin)
        for turn in (INVITED, AWAY):
            withdraw(cause=cause_of(one.pk, turn, checkin.series.revision))
        one.delete()


def _has_begun(checkin: CheckIn, now: datetime) -> bool:
    """Whether there is anything of it that does not come by itself when it is planned anew."""
    return (
        checkin.state != CheckIn.State.PLANNED
        or checkin.revision > 0
        or checkin.starts_at <= now
        or checkin.reminders.filter(state=Reminder.State.SENT).exists()
        or Note.objects.filter(checkin=checkin).exclude(text="").exists()
        or Preparation.objects.filter(checkin=checkin).exists()
        or Draft.objects.filter(key__startswith=f"preparation:{checkin.pk}:").exclude(text="").exists()
    )


def _bring_back(following: CheckIn, checkin: CheckIn) -> None:
    """What belongs to the series stays with it, whichever of its check-ins is ahead."""
    for model in (TalkingPoint, Priority):
        model.objects.filter(added_for=following).update(added_for=checkin)
        model.objects.filter(done_in=following).update(done_in=checkin)
    Action.objects.filter(agreed_in=following).update(agreed_in=checkin)


def _forget_questions_afterwards(checkin: CheckIn) -> None:
    """What was asked about a meeting that has not been is asked when it has."""
    asked = checkin.reminders.filter(kind=Reminder.Kind.AFTER, settled_at__gte=checkin.held_at)
    if asked.update(state=Reminder.State.WAITING, settled_at=None):
        forget(cause=f"checkin:{checkin.pk}:{Reminder.Kind.AFTER}")
