"""Who was told, and what they will be reminded of."""

from datetime import datetime

from checkins.models import CheckIn
from core.models import Notice


def told(kind: str) -> list[str]:
    return [notice.recipient.short_name for notice in Notice.objects.filter(kind=kind)]


def due(checkin: CheckIn) -> dict[tuple[str, str], tuple[str, datetime]]:
    return {(one.person.short_name, one.kind): (one.state, one.due_at) for one in checkin.reminders.all()}
