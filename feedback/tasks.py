"""Carriers of reminders and of the pulse."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from feedback.models import PulseWave
from feedback.queries import asks_to_remind, outsiders_to_remind
from feedback.services import (
    forget_outsiders,
    launch_planned_wave,
    mail_outsider,
    outside_mail_due,
    remind_ask,
    remind_outside,
    tell_invited,
    try_to_close,
)


@shared_task(name="feedback.remind", ignore_result=True)
def remind(*, ask_id: str, **_later: object) -> None:
    """Ids in, one service call. `_later` lets old workers meet new callers."""
    remind_ask(ask_id=UUID(ask_id), actor=None, now=timezone.now())


@shared_task(name="feedback.sweep_reminders", ignore_result=True)
def sweep_reminders(**_later: object) -> None:
    """Hand over every ask that is due soon; each is claimed by its row, so two sweeps remind once."""
    for ask_id in asks_to_remind(timezone.now()):
        remind.delay(ask_id=str(ask_id))


@shared_task(name="feedback.mail_outside_ask", ignore_result=True)
def mail_outside_ask(*, ask_id: str, **_later: object) -> None:
    """Ids in, one service call."""
    mail_outsider(ask_id=UUID(str(ask_id)), now=timezone.now())


@shared_task(name="feedback.sweep_outside", ignore_result=True)
def sweep_outside(**_later: object) -> None:
    """Forget whoever did not answer in time, remind whoever should, and hand over mail that was left behind."""
    now = timezone.now()
    forget_outsiders(actor=None, now=now)
    for ask_id in outsiders_to_remind(now):
        remind_outside(ask_id=ask_id, actor=None, now=now)
    for ask_id in outside_mail_due(now):
        mail_outside_ask.delay(ask_id=str(ask_id))


@shared_task(name="feedback.close_pulse", ignore_result=True)
def close_pulse(*, wave_id: str, **_later: object) -> None:
    """Ids in, one service call."""
    try_to_close(wave_id=UUID(wave_id), now=timezone.now())


@shared_task(name="feedback.tell_pulse", ignore_result=True)
def tell_pulse(**_later: object) -> None:
    """Some of those who are to hear of the open wave; it hands itself on until everybody has."""
    if tell_invited(actor=None, now=timezone.now()):
        tell_pulse.delay()


@shared_task(name="feedback.sweep_pulse", ignore_result=True)
def sweep_pulse(**_later: object) -> None:
    """Send the wave that is due, tell who has to hear of it, close the one that is over."""
    now = timezone.now()
    for wave_id in PulseWave.objects.to_try(now).values_list("pk", flat=True):
        close_pulse.delay(wave_id=str(wave_id))
    launch_planned_wave(actor=None, now=now)
    tell_pulse.delay()
