"""What people decide about notices; each is one deed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from core.choices import choices_of
from core.deeds import deed
from core.models import Delivery, NoticeChoice, NoticeSchedule, NoticeWording
from core.topics import Topic, topics

if TYPE_CHECKING:
    from people.models import Person


@dataclass(frozen=True)
class Wanted:
    """How notices of a topic are to come."""

    by_mail: bool = True
    rhythm: str = NoticeChoice.Rhythm.NOW
    by_chat: bool = False


def wanted_as(choice: NoticeChoice) -> Wanted:
    """What a choice stands for."""
    return Wanted(choice.by_mail, choice.rhythm, choice.by_chat)


@deed
def choose_notices(
    *, person: "Person", wanted: Mapping[str, Wanted], actor: "Person", now: datetime, schedule: Mapping[str, Any]
) -> None:
    """Let notices come as wanted, but for topics that are not optional, and at the times in `schedule`.

    Only what changes is written. What waits for a topic that is no longer wanted is dropped when its moment comes.
    """
    former = choices_of(person)
    changed = [
        NoticeChoice(person=person, topic=topic.name, by_mail=want.by_mail, rhythm=want.rhythm, by_chat=want.by_chat)
        for topic in topics()
        if topic.is_optional and (want := wanted.get(topic.name)) and want != wanted_as(former[topic.name])
    ]
    NoticeChoice.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["person", "topic"],
        update_fields=["by_mail", "rhythm", "by_chat"],
    )
    if schedule:
        NoticeSchedule.objects.update_or_create(person=person, defaults=dict(schedule))


@deed
def stop_mail(*, person: "Person", stopped: Iterable[Topic], actor: "Person", now: datetime) -> None:
    """Mail nothing of these topics any more, nor what waits already; the inbox and the chat keep them."""
    NoticeChoice.objects.bulk_create(
        [NoticeChoice(person=person, topic=topic.name, by_mail=False) for topic in stopped if topic.is_optional],
        update_conflicts=True,
        unique_fields=["person", "topic"],
        update_fields=["by_mail"],
    )


@deed
def try_again(*, deliveries: QuerySet[Delivery], actor: Any, now: datetime) -> int:
    """Let what failed, or waits after a failure, go with the next sweep, with all its attempts before it; how many.

    What waits for its hour keeps it.
    """
    troubled = Q(state=Delivery.State.FAILED) | Q(state=Delivery.State.WAITING, attempts__gt=0)
    these = Delivery.objects.filter(pk__in=deliveries.order_by().values("pk")).filter(troubled)
    free = these.select_for_update(skip_locked=True).values("pk")
    return Delivery.objects.filter(pk__in=free).update(state=Delivery.State.WAITING, attempts=0, try_at=now)


@deed
def keep_wording(*, wording: NoticeWording, actor: Any, now: datetime) -> NoticeWording:
    """HR's words for a kind of notice; in use from now on, in the inbox too, if so marked."""
    wording.save()
    return wording


@deed
def reset_wording(*, wording: NoticeWording, actor: Any, now: datetime) -> None:
    """Let our own words go out again."""
    wording.delete()
