"""Carriers of what happens by itself."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from checkins import services


@shared_task(name="checkins.follow_reporting_line", ignore_result=True)
def follow_reporting_line(**_later: object) -> None:
    """Series and check-ins as the line and the calendar ask for them."""
    services.follow_reporting_line(now=timezone.now())


@shared_task(name="checkins.sweep_reminders", ignore_result=True)
def sweep_reminders(**_later: object) -> None:
    """Hand every reminder that is due to a worker; what is lost on the way is handed over again."""
    for reminder_id in services.due_reminders(now=timezone.now()):
        send_reminder.delay(reminder_id=str(reminder_id))


@shared_task(name="checkins.send_reminder", ignore_result=True)
def send_reminder(*, reminder_id: str, **_later: object) -> None:
    """Ids in, one service call. `_later` lets old workers meet new callers."""
    services.send_reminder(reminder_id=UUID(reminder_id), actor=None, now=timezone.now())
