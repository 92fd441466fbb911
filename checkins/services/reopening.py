"""A check-in that was said to be held stands again as it stood before."""

from datetime import datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from checkins.models import Action, CheckIn, Note, Preparation, Priority, Reminder, TalkingPoint
from checkins.rules import is_reopenable
from checkins.services.invitations import AWAY, INVITED, cause_of, send_invitations
from checkins.services.locks import CheckInHasMovedOn, locked_checkin
from checkins.services.planning import ask_afterwards_anew, replan_reminders
from core.deeds import deed
from core.models import Draft, Notice
from core.notices import lead_to, moment_in_words, notify, take_back
from core.refusals import Refusal
from people.models import Person


class NextOneHasBegun(Refusal):
    """What came after would be lost with it."""


@deed
def reopen_checkin(*, checkin: CheckIn, actor: Person, now: datetime) -> CheckIn:
    """The two have not met after all: its time, its state and its reminders are those from before; the other is told.

    The next one, which was planned since they met, is foreseen again; what was added for it or done in it comes back.
    Raises CheckInHasMovedOn, NextOneHasBegun, SeriesHasEnded.
    """
    checkin = locked_checkin(checkin)
    if not is_reopenable(checkin, now):
        raise CheckInHasMovedOn(_("It is too late to say that you have not met."))
    if checkin.held_from != CheckIn.State.MISSED:
        _take_back_next(checkin, now)
    if checkin.held_at:
        ask_afterwards_anew(checkin, since=checkin.held_at)
    held_on, was_early = checkin.starts_at, checkin.is_brought_forward
    checkin.state, checkin.starts_at = checkin.held_from, checkin.planned_at or checkin.starts_at
    checkin.held_at, checkin.held_from, checkin.planned_at = None, "", None
    checkin.revision += 1
    checkin.save(update_fields=["state", "held_at", "held_from", "planned_at", "starts_at", "revision"])
    replan_reminders(checkin, now)
    if was_early:
        send_invitations([checkin], told=checkin.series.other(actor))
    _tell(checkin, held_on, actor)
    return checkin


def _take_back_next(checkin: CheckIn, now: datetime) -> None:
    """It was planned by holding this one, and will be again."""
    later = CheckIn.objects.filter(series=checkin.series, slot_on__gt=checkin.slot_on)
    following = list(later.select_for_update(of=("self",)))
    if any(_has_begun(one, now) for one in following):
        raise NextOneHasBegun(_("Something is written for the next one already, or its time has changed or come."))
    for one in following:
        _bring_back(one, checkin)
        invited = [cause_of(one.pk, turn, checkin.series.revision) for turn in (INVITED, AWAY)]
        take_back(Notice.objects.filter(cause__in=invited))
        lead_to(checkin.get_absolute_url(), causes=invited)
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
    actions = Action.objects.filter(agreed_in=following)
    lead_to(checkin.get_absolute_url(), causes=[f"checkin_action:{pk}" for pk in actions.values_list("pk", flat=True)])
    actions.update(agreed_in=checkin)


def _tell(checkin: CheckIn, held_on: datetime, actor: Person) -> None:
    notify(
        checkin.series.other(actor),
        kind="checkin_reopened",
        text=format_lazy(
            _("{name} says that you have not met on {day} after all."),
            name=actor.short_name,
            day=moment_in_words(held_on, "D j M"),
        ),
        url=checkin.get_absolute_url(),
        cause=f"checkin:{checkin.pk}:reopened:{checkin.revision}",
        about=checkin,
        by=actor,
    )
