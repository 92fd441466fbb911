"""What the tests of notices share."""

from typing import Any

from core.models import Delivery
from core.notices import notify
from people.models import Person


def tell(person: Person, cause: str = "x", kind: str = "x", **more: Any) -> Delivery:
    """Tell somebody something, and the delivery that follows."""
    notice = notify(person, kind=kind, text="Nils waits for you.", url="/people/", cause=cause, **more)
    assert notice is not None
    return notice.deliveries.get()
