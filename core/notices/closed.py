"""What somebody was told about and may no longer read."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import apps

from core.models import Notice

if TYPE_CHECKING:
    from people.models import Person


def closed_to(reader: "Person", notices: Iterable[Notice]) -> set[UUID]:
    """Ids of those whose words and link are for nobody's eyes any more; one query for each kind of thing they tell of.

    What a manager could read as the manager ends with that, in the inbox too.
    """
    told: dict[str, dict[UUID, UUID]] = defaultdict(dict)
    for notice in notices:
        if notice.about_model and notice.about_id:
            told[notice.about_model][notice.pk] = notice.about_id
    closed: set[UUID] = set()
    for name, about in told.items():
        things = apps.get_model(name).objects.visible_to(reader).filter(pk__in=about.values())
        readable = set(things.values_list("pk", flat=True))
        closed |= {pk for pk, thing in about.items() if thing not in readable}
    return closed
