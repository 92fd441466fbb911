"""Carriers of what happens by itself."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from checkins import services

AT_ONCE = 100  # reminders in one message


@shared_task(name="checkins.follow_reporting_line", ignore_result=True)
def follow_reporting_line(**_later: object) -> None:
    """Series and check-ins as the line and the calendar ask for them."""
    services.follow_reporting_line(now=timezone.now())


@shared_task(name="checkins.sweep_reminders", ignore_result=True)
def sweep_reminders(**_later: object) -> None:
    """Hand every reminder that is due to a worker; what is lost on the way is handed over again after a while."""
    now = timezone.now()
    while taken := [str(pk) for pk in services.take_due_reminders(now=now)]:
        for first in range(0, len(taken), AT_ONCE):
            send_reminders.delay(reminder_ids=taken[first : first + AT_ONCE])


@shared_task(name="checkins.send_reminders", ignore_result=True)
def send_reminders(*, reminder_ids: list[str], **_later: object) -> None:
    """Ids in, one service call. `_later` lets old workers meet new callers."""
    services.send_reminders(reminder_ids=map(UUID, reminder_ids), now=timezone.now())


@shared_task(name="checkins.count_rates", ignore_result=True)
def count_rates(**_later: object) -> None:
    """How regularly people meet, for HR."""
    services.count_rates(now=timezone.now())
