"""Carriers of what happens by itself."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from goals import services

UNTIL_NEXT_SWEEP = 10  # seconds


@shared_task(name="goals.reckon_figures", ignore_result=True)
def reckon_figures(**_later: object) -> None:
    """What aligned goals bring, wherever something has changed; two at once do it once."""
    services.reckon_figures(now=timezone.now())


@shared_task(name="goals.count_health", ignore_result=True)
def count_health(**_later: object) -> None:
    """How healthy goals are, for HR's page."""
    services.count_health(now=timezone.now())


@shared_task(name="goals.tell_of_news", ignore_result=True)
def tell_of_news(*, news_id: str, **_later: object) -> None:
    """Ids in, one service call. `_later` lets old workers meet new callers."""
    services.tell_of_news(news_id=UUID(news_id), now=timezone.now())


@shared_task(name="goals.sweep_news", ignore_result=True)
def sweep_news(**_later: object) -> None:
    """Hand over what updates, a lost broker, a killed worker or a failed attempt have left.

    What no worker has begun when the next sweep hands it over once more is forgotten, so that nothing piles up.
    """
    for news_id in services.due_news(now=timezone.now()):
        tell_of_news.apply_async(kwargs={"news_id": str(news_id)}, expires=UNTIL_NEXT_SWEEP)


@shared_task(name="goals.go_on_with_tag", ignore_result=True)
def go_on_with_tag(*, change_id: str, **_later: object) -> None:
    """Ids in, one service call."""
    services.go_on_with_tag(change_id=UUID(change_id), now=timezone.now())


@shared_task(name="goals.sweep_tag_changes", ignore_result=True)
def sweep_tag_changes(**_later: object) -> None:
    """Hand over what a lost broker, a killed worker or a failed attempt have left."""
    for change_id in services.due_tag_changes(now=timezone.now()):
        go_on_with_tag.delay(change_id=str(change_id))


@shared_task(name="goals.remind_of_cycle", ignore_result=True)
def remind_of_cycle(*, cycle_id: str, person_id: str, kind: str, **_later: object) -> None:
    """Ids in, one service call."""
    ids = {"cycle_id": UUID(cycle_id), "person_id": UUID(person_id)}
    services.remind_of_cycle(**ids, kind=kind, actor=None, now=timezone.now())


@shared_task(name="goals.sweep_cycle_reminders", ignore_result=True)
def sweep_cycle_reminders(**_later: object) -> None:
    """Hand over everybody whose morning it is; the row of each says that it was done, so two sweeps remind once."""
    for cycle_id, person_id, kind in services.due_cycle_reminders(now=timezone.now()):
        remind_of_cycle.delay(cycle_id=str(cycle_id), person_id=str(person_id), kind=kind)
