"""What the tests of pages share."""

from typing import Any
from uuid import uuid4

from feedback.models import Audience, Kind
from tests.cast import Company

HTMX = {"HX-Request": "true"}


NEW = "/feedback/new/"


def filled(company: Company, **more: Any) -> dict[str, Any]:
    shown = f"{company.nils.pk}:{Audience.WITH_MANAGER}:{company.manager.pk}"
    return {
        "recipient": str(company.nils.pk),
        "kind": Kind.PRAISE,
        "text": "You told the customer first.",
        "audience": Audience.WITH_MANAGER,
        "shown": shown,
        "token": str(uuid4()),
        "draft": "feedback:new",
        "place": "new",
    } | more
