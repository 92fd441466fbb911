"""Carriers of deliveries, and of what is forgotten by the clock."""

from celery import shared_task
from django.utils import timezone

from core.limits import forget_tallies
from core.notices import deliver, due_deliveries


@shared_task(name="core.send_delivery", ignore_result=True)
def send_delivery(*, delivery_id: int, **_later: object) -> None:
    """Ids in, one service call. `_later` lets old workers meet new callers."""
    deliver(delivery_id=delivery_id, now=timezone.now())


@shared_task(name="core.send_deliveries", ignore_result=True)
def send_deliveries(*, delivery_ids: list[int], **_later: object) -> None:
    """Some that came of one deed, one after the other; what a killed worker leaves is for the sweep."""
    for delivery_id in delivery_ids:
        deliver(delivery_id=delivery_id, now=timezone.now())


@shared_task(name="core.sweep_deliveries", ignore_result=True)
def sweep_deliveries(**_later: object) -> None:
    """Hand over what a lost broker, a killed worker or a failed attempt has left behind."""
    for delivery_id in due_deliveries(now=timezone.now()):
        send_delivery.delay(delivery_id=delivery_id)


@shared_task(name="core.sweep_tallies", ignore_result=True)
def sweep_tallies(**_later: object) -> None:
    """Forget who came how often, once it counts no longer."""
    forget_tallies(now=timezone.now())
