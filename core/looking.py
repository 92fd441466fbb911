"""Who looked: opening what is about somebody else is written down before it is shown.

The record is one statement on the page's own connection, committed before the answer leaves: a reading that cannot be
recorded is not given. The declaration that opened the thing names the right, asked of the database again in that
statement. A second look within the hour finds the first and writes nothing.

Reading is recorded where a thing is opened, not where it is worked on: whoever writes a part of a review has only
their own words before them there.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection
from django.db.models import Case, CharField, Model, QuerySet, Value, When
from django.utils import translation

from core.conditions import follow
from core.models import Look, uuid7
from core.pages import Page, page_of
from core.readers import Is, readers_on

if TYPE_CHECKING:
    from people.models import Person

SHOWN = 30
RECORD = """
    insert into core_look (id, viewer_id, about_model, at, hour, about_id, subject_id, "right")
    select %s, %s, %s, %s, %s, seen.* from ({seen}) as seen (about_id, subject_id, "right")
    where seen."right" is not null
    on conflict do nothing
"""


def record_look(obj: Model, *, about: str, viewer: "Person", now: datetime) -> None:
    """Write down that `viewer` opened `obj`, which is about the person at the path `about`; never of oneself."""
    subject_id: UUID = follow(obj, f"{about}_id")
    if viewer.pk == subject_id or obj._state.adding:
        return
    seen, params = _right_to(obj, about, viewer).query.sql_with_params()
    hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    known: tuple[Any, ...] = (uuid7(), viewer.pk, obj._meta.label_lower, now, hour)
    with connection.cursor() as cursor:
        cursor.execute(RECORD.format(seen=seen), (*known, *params))


def looks_at(obj: Model, viewer: "Person") -> Page[Look]:
    """The latest who opened `obj`, for the one it is about; in one query. Earlier ones have a page of their own."""
    looks = Look.objects.visible_to(viewer, by=(Is,)).filter(about_id=obj.pk, about_model=obj._meta.label_lower)
    return page_of(looks.select_related("subject").newest(), None, size=SHOWN)


def _right_to(obj: Model, about: str, viewer: "Person") -> QuerySet[Model, tuple[UUID, UUID, str]]:
    """The row with the first reason of the declaration that opens it to `viewer`; null where no reason does."""
    ways = []
    with translation.override(None):  # the reason is translated for whoever reads of it
        for relation in readers_on(type(obj)).relations:
            opened = relation.filter_for(viewer, "")
            if opened is not None:
                way = opened & relation.when if relation.when else opened
                ways.append(When(way, then=Value(str(relation.reason))))
    rows = type(obj)._default_manager.filter(pk=obj.pk)
    return rows.values_list("pk", about, Case(*ways, output_field=CharField()))
