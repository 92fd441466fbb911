"""A check-in is prepared, moved, skipped or held."""

from datetime import datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from checkins.models import CheckIn, Reminder, SkipReason
from checkins.services.invitations import send_invitations
from checkins.services.locks import CheckInHasMovedOn, locked_checkin, locked_checkin_ahead
from checkins.services.planning import (
    ask_afterwards_anew,
    drop_reminders,
    plan_next,
    replan_reminders,
    withdraw_reminders,
)
from core.deeds import deed
from core.notices import moment_in_words, notify
from core.refusals import Refusal
from people.models import Person


class CheckInWouldBeInThePast(Refusal):
    """A check-in can only be moved to a time to come."""


@deed
def prepare_checkin(*, checkin: CheckIn, actor: Person, now: datetime) -> CheckIn:
    """The report is ready for it; who was to be reminded of preparing no longer is."""
    checkin = locked_checkin_ahead(checkin)
    if checkin.state == CheckIn.State.PLANNED:
        checkin.state = CheckIn.State.PREPARED
        checkin.save(update_fields=["state"])
        withdraw_reminders([checkin], [Reminder.Kind.BEFORE], told=checkin.series.report)
    return checkin


@deed
def move_checkin(*, checkin: CheckIn, starts_at: datetime, actor: Person, now: datetime) -> CheckIn:
    """Hold it at another time; reminders not sent yet move with it, and none is sent twice.

    Where the former time had passed, both are asked anew whether they met. Points and actions belong to the series,
    so they come along wherever it goes. Raises CheckInWouldBeInThePast, CheckInHasMovedOn, SeriesHasEnded.
    """
    checkin = locked_checkin_ahead(checkin)
    if starts_at <= now:
        raise CheckInWouldBeInThePast(_("That time has passed. Choose a time to come."))
    if starts_at == checkin.starts_at:
        return checkin
    if checkin.starts_at <= now:
        ask_afterwards_anew(checkin, since=checkin.starts_at)
    checkin.starts_at, checkin.is_moved_for_holiday = starts_at, False
    checkin.revision += 1
    checkin.save(update_fields=["starts_at", "is_moved_for_holiday", "revision"])
    replan_reminders(checkin, now)
    withdraw_reminders([checkin])
    send_invitations([checkin], told=checkin.series.other(actor))
    notify(
        checkin.series.other(actor),
        kind="checkin_moved",
        text=format_lazy(
            _("{name} moved your check-in to {day} at {time}."),
            name=actor.short_name,
            day=moment_in_words(starts_at, "D j M"),
            time=moment_in_words(starts_at, "H:i"),
        ),
        url=checkin.get_absolute_url(),
        cause=f"checkin:{checkin.pk}:moved:{now.isoformat()}",
        about=checkin,
        by=actor,
    )
    return checkin


@deed
def skip_checkin(*, checkin: CheckIn, reason: str, actor: Person, now: datetime) -> CheckIn:
    """Leave it out this once and say why; the next one is planned. Raises CheckInHasMovedOn, SeriesHasEnded."""
    checkin = locked_checkin_ahead(checkin)
    checkin.state, checkin.skipped_for = CheckIn.State.SKIPPED, CheckIn.SkippedFor.CHOSEN
    checkin.revision += 1
    checkin.save(update_fields=["state", "skipped_for", "revision"])
    SkipReason.objects.create(checkin=checkin, by=actor, text=reason)
    drop_reminders([checkin], now)
    withdraw_reminders([checkin])
    send_invitations([checkin], told=checkin.series.other(actor))
    plan_next([checkin.series], now)
    notify(
        checkin.series.other(actor),
        kind="checkin_skipped",
        text=format_lazy(_("{name} skipped your next check-in and said why."), name=actor.short_name),
        url=checkin.get_absolute_url(),
        cause=f"checkin:{checkin.pk}:skipped",
        about=checkin,
        by=actor,
    )
    return checkin


@deed
def hold_checkin(*, checkin: CheckIn, actor: Person, now: datetime) -> CheckIn:
    """The two have met, whenever they say so; held before its time, it counts for today.

    Raises CheckInHasMovedOn, SeriesHasEnded.
    """
    checkin = locked_checkin(checkin)
    was_ahead = checkin.is_ahead
    if not was_ahead and checkin.state != CheckIn.State.MISSED:
        raise CheckInHasMovedOn(
            _("This check-in is already settled: %(state)s.") % {"state": checkin.get_state_display().lower()}
        )
    checkin.held_from, checkin.planned_at = checkin.state, checkin.starts_at
    checkin.state, checkin.held_at = CheckIn.State.HELD, now
    checkin.starts_at = min(checkin.starts_at, now)
    checkin.revision += 1
    checkin.save(update_fields=["state", "held_at", "held_from", "planned_at", "starts_at", "revision"])
    replan_reminders(checkin, now)
    withdraw_reminders([checkin])
    if checkin.is_brought_forward:
        send_invitations([checkin])
    if was_ahead:
        plan_next([checkin.series], now)
    return checkin
