"""Carriers of reminders."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from feedback.queries import asks_to_remind
from feedback.services import remind_ask


@shared_task(name="feedback.remind", ignore_result=True)
def remind(*, ask_id: str, **_later: object) -> None:
    """Ids in, one service call. `_later` lets old workers meet new callers."""
    remind_ask(ask_id=UUID(ask_id), actor=None, now=timezone.now())


@shared_task(name="feedback.sweep_reminders", ignore_result=True)
def sweep_reminders(**_later: object) -> None:
    """Hand over every ask that is due soon; each is claimed by its row, so two sweeps remind once."""
    for ask_id in asks_to_remind(timezone.now()):
        remind.delay(ask_id=str(ask_id))
