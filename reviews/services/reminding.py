"""What waits in a writer's inbox: a reminder before the last day, nothing once there is nothing to write."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from core.deeds import deed
from core.models import Notice
from core.notices import day_in_words, notify, take_back
from people.queries import on_leave
from reviews.models import Part
from reviews.models.review import PartQuerySet

AHEAD = timedelta(days=2)


@deed
def remind_writer(*, part_id: UUID, actor: None, now: datetime) -> bool:
    """Remind once, from two days before the part is due on; the row that is claimed says that it was done.

    Who is away is left alone, and reminded if they come back in time. Whether a reminder went out.
    """
    parts = Part.objects.to_remind(now).select_for_update(of=("self",), skip_locked=True)
    part = parts.with_review().filter(pk=part_id).first()
    if part is None:
        return False
    today = part.writer.today(now)
    if not today <= part.due_on <= today + AHEAD or on_leave(part.writer, today):
        return False
    part.reminded_at = now
    part.save(update_fields=["reminded_at"])
    is_own = part.direction == Part.Direction.SELF
    words = (
        gettext_lazy("{cycle}: your self-review is not sent yet. It is due on {day}.")
        if is_own
        else gettext_lazy("{cycle}: your review of {name} is not sent yet. It is due on {day}.")
    )
    notify(
        part.writer,
        kind="review_reminder",
        text=format_lazy(
            words, cycle=part.review.cycle, name=part.review.reviewee.short_name, day=day_in_words(part.due_on)
        ),
        url=part.get_absolute_url(),
        cause=f"review_part:{part.pk}:reminder",
        about=part,
    )
    return True


def due_reminders(*, now: datetime) -> list[UUID]:
    """Ids of the parts whose writers are about to be reminded."""
    return list(Part.objects.to_remind(now).values_list("pk", flat=True))


def withdraw_task(part: Part) -> None:
    """Nothing of it waits for its writer any more, whatever they were told of it."""
    take_back(Notice.objects.filter(recipient=part.writer_id, about_model=part._meta.label, about_id=part.pk))


def withdraw_tasks(parts: PartQuerySet) -> None:
    """The same for many, in as many statements as for one."""
    told = parts.filter(pk=OuterRef("about_id"), writer=OuterRef("recipient"))
    take_back(Notice.objects.filter(Exists(told), about_model=Part._meta.label))
