"""What people were told."""

from datetime import datetime
from typing import Any

from core.models import Notice
from goals import services


def kinds(person: Any) -> list[str]:
    return list(Notice.objects.filter(recipient=person).order_by("created_at", "pk").values_list("kind", flat=True))


def tell_followers(now: datetime) -> None:
    """What the workers do soon afterwards."""
    while due := services.due_news(now=now):
        for news_id in due:
            services.tell_of_news(news_id=news_id, now=now)
