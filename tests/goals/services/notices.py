"""What people were told."""

from typing import Any

from core.models import Notice


def kinds(person: Any) -> list[str]:
    return list(Notice.objects.filter(recipient=person).order_by("created_at", "pk").values_list("kind", flat=True))
