"""Carriers of what happens by itself."""

from celery import shared_task
from django.utils import timezone

from goals import services


@shared_task(name="goals.reckon_figures", ignore_result=True)
def reckon_figures(**_later: object) -> None:
    """What aligned goals bring, wherever something has changed; two at once do it once."""
    services.reckon_figures(now=timezone.now())
