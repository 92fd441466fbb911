"""Carriers of closings."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from reviews import closing
from reviews.services import due_reminders, remind_writer, take_due_steps


@shared_task(name="reviews.close_review", ignore_result=True)
def close_review(*, review_id: str, **_later: object) -> None:
    """Ids in, one service call. `_later` lets old workers meet new callers."""
    closing.close_review(review_id=UUID(review_id), now=timezone.now())


@shared_task(name="reviews.hand_out_closings", ignore_result=True)
def hand_out_closings(*, cycle_id: str, **_later: object) -> None:
    """Hand each review of a cycle that begins to close to a worker; what is lost on the way is for the sweep."""
    for review_id in closing.waiting_in(UUID(cycle_id)):
        close_review.delay(review_id=str(review_id))


@shared_task(name="reviews.sweep_closings", ignore_result=True)
def sweep_closings(**_later: object) -> None:
    """Hand over what a lost broker, a killed worker or a failed attempt has left behind; finish what is complete."""
    for review_id in closing.left_behind(now=timezone.now()):
        close_review.delay(review_id=str(review_id))
    closing.finish_cycles(now=timezone.now())


@shared_task(name="reviews.take_due_steps", ignore_result=True)
def take_steps(**_later: object) -> None:
    """Open the sharing and begin the close of cycles whose day has come."""
    take_due_steps(now=timezone.now())


@shared_task(name="reviews.remind", ignore_result=True)
def remind(*, part_id: str, **_later: object) -> None:
    """Ids in, one service call."""
    remind_writer(part_id=UUID(part_id), actor=None, now=timezone.now())


@shared_task(name="reviews.sweep_reminders", ignore_result=True)
def sweep_reminders(**_later: object) -> None:
    """Hand over every part that is due soon; each is claimed by its row, so two sweeps remind once."""
    for part_id in due_reminders(now=timezone.now()):
        remind.delay(part_id=str(part_id))
