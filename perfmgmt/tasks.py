"""Carriers of copies of people's data."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from perfmgmt.copies import services


@shared_task(name="perfmgmt.make_copy", ignore_result=True)
def make_copy(*, copy_id: str, **_later: object) -> None:
    """Ids in, one service call. `_later` lets old workers meet new callers."""
    services.carry_on(copy_id=UUID(str(copy_id)), now=timezone.now())


@shared_task(name="perfmgmt.sweep_copies", ignore_result=True)
def sweep_copies(**_later: object) -> None:
    """Forget copies whose time is over, and hand over what a lost broker or a killed worker has left behind."""
    services.sweep_copies(actor=None, now=timezone.now())
    for copy_id in services.waiting_copies():
        make_copy.delay(copy_id=str(copy_id))
