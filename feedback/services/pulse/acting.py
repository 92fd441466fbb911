"""A result becomes something somebody does."""

from datetime import date, datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.notices import notify
from feedback.models import PulseAction, PulseGroup
from people.models import Person


@deed
def add_pulse_action(
    *, group: PulseGroup, text: str, owner: Person, due_on: date, actor: Person, now: datetime
) -> PulseAction:
    """Write down what somebody will do about a result, and tell them if it was not their own idea."""
    action = PulseAction.objects.create(group=group, text=text, owner=owner, due_on=due_on, created_at=now)
    notify(
        owner,
        kind="pulse_action",
        text=format_lazy(_("{name} asks you to do something about the last pulse."), name=actor.short_name),
        url=action.get_absolute_url(),
        cause=f"pulse-action:{action.pk}",
        about=action,
        by=actor,
    )
    return action


@deed
def settle_pulse_action(*, action: PulseAction, actor: Person, now: datetime) -> PulseAction:
    """It is done; a second time changes nothing."""
    action = PulseAction.objects.select_for_update(of=("self",)).get(pk=action.pk)
    if action.done_at is None:
        action.done_at = now
        action.save(update_fields=["done_at"])
    return action
