"""What the tests of pages share."""

from typing import Any

from django.test import Client
from django.urls import reverse

from goals.models import GoalCycle


def page(client: Client, name: str, *args: Any, **query: str) -> Any:
    return client.get(reverse(f"goals:{name}", args=args), query)


def typed(in_cycle: GoalCycle, **more: str) -> dict[str, str]:
    """A whole goal as the form posts it."""
    return {
        "title": "Fewer metres dyed twice",
        "cycle": str(in_cycle.pk),
        "audience": "line",
        "belongs_to": "person",
        "measures-TOTAL_FORMS": "2",
        "measures-INITIAL_FORMS": "0",
        "measures-0-title": "Share dyed twice",
        "measures-0-kind": "percentage",
        "measures-0-start": "4.1",
        "measures-0-target": "2",
        "measures-0-weight": "1",
        "measures-1-kind": "number",
        "measures-1-weight": "1",
        **more,
    }
