"""How sending stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from core.models import Delivery
from core.topics import kind_in_words

DAYS_BACK = 7


@dataclass(frozen=True)
class Standing:
    """Of one kind through one channel: what waits, what failed, and what was sent lately."""

    kind: str
    channel: str
    waiting: int
    failed: int
    sent: int


def standing(*, now: datetime) -> list[Standing]:
    """By kind and channel, those with failures first; of what was sent, the last seven days."""
    states = Delivery.State
    sent_lately = Q(state=states.SENT, sent_at__gte=now - timedelta(days=DAYS_BACK))
    open_or_lately = Q(state=states.WAITING) | Q(state=states.FAILED) | sent_lately
    counted = (
        Delivery.objects.filter(open_or_lately)
        .values("notice__kind", "channel")
        .annotate(
            waiting=Count("pk", filter=Q(state=states.WAITING)),
            failed=Count("pk", filter=Q(state=states.FAILED)),
            sent=Count("pk", filter=Q(state=states.SENT)),
        )
        .order_by("-failed", "-waiting", "notice__kind", "channel")
    )
    return [
        Standing(
            kind=kind_in_words(row["notice__kind"]),
            channel=str(Delivery.Channel(row["channel"]).label),
            waiting=row["waiting"],
            failed=row["failed"],
            sent=row["sent"],
        )
        for row in counted
    ]
