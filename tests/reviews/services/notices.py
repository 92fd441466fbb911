"""What people were told and have not read yet."""

from typing import Any

from core.models import Notice


def told(person: Any) -> set[str]:
    return set(Notice.objects.filter(recipient=person, read_at=None).values_list("kind", flat=True))
