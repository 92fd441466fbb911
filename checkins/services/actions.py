"""What the two promise each other."""

from datetime import date, datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from checkins.models import Action, CheckIn
from checkins.services.locks import locked_checkin, locked_series
from core.deeds import deed
from core.notices import notify, withdraw
from core.refusals import Refusal
from people.models import Person


class ActionNeedsOneOfTheTwo(Refusal):
    """Only the two can own an action, since nobody else may read it."""


@deed
def add_action(
    *, checkin: CheckIn, text: str, owner: Person, due_on: date | None, actor: Person, now: datetime
) -> Action:
    """Write down who does what until when; the owner is told. Raises ActionNeedsOneOfTheTwo, SeriesHasEnded."""
    checkin = locked_checkin(checkin)
    if not checkin.series.has(owner):
        raise ActionNeedsOneOfTheTwo(_("Only one of you two can take this on: nobody else can read it."))
    action = Action.objects.create(
        series=checkin.series, agreed_in=checkin, owner=owner, by=actor, text=text, due_on=due_on, created_at=now
    )
    notify(
        owner,
        kind="checkin_action",
        text=format_lazy(_("{name} wrote down an action for you in your check-in."), name=actor.short_name),
        url=checkin.get_absolute_url(),
        cause=f"checkin_action:{action.pk}",
        about=action,
        by=actor,
    )
    return action


@deed
def settle_action(*, action: Action, is_done: bool, actor: Person, now: datetime) -> Action:
    """Done, or open again; the time of the first tick stays. Raises SeriesHasEnded."""
    locked_series(action.series)
    action = Action.objects.select_for_update(of=("self",)).select_related("series").get(pk=action.pk)
    if is_done != bool(action.done_at):
        action.done_at = now if is_done else None
        action.save(update_fields=["done_at"])
        withdraw(cause=f"checkin_action:{action.pk}")
    return action
