"""What stood in a field before and after, in the words of the reader."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import Field, ForeignKey, Model
from django.utils import timezone
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from core.models import NoticeChoice, NoticeSchedule, NoticeWording
from core.notices import listed
from core.templatetags.wording import local_day, short_day
from core.topics import kind_in_words, topics
from perfmgmt.changes.kinds import Kind

NOTHING = "–"
Values = dict[str, Any]


def topic_in_words(name: str) -> str:
    """What people read where they choose how its notices come; of one that is no more, its name."""
    return next((str(topic.label) for topic in topics() if topic.name == name), name)


def week_in_words(days: list[int]) -> str:
    """Days of the week, as ISO counts them."""
    return str(listed([str(WEEKDAYS_ABBR[day - 1]) for day in days]))


# What stands in the database by a name of the code, or by a number.
SPOKEN: dict[tuple[type[Model], str], Callable[[Any], str]] = {
    (NoticeChoice, "topic"): topic_in_words,
    (NoticeSchedule, "working_days"): week_in_words,
    (NoticeWording, "kind"): kind_in_words,
}


@dataclass(frozen=True)
class Difference:
    """One field: its name in code and in words, what stood there and what stands there now."""

    name: str
    field: str
    before: str
    now: str


def names_in(rows: Iterable[tuple[Kind, Values]]) -> dict[UUID, str]:
    """What the foreign keys in these rows point at, by name; one query for each sort of thing."""
    wanted: dict[type[Model], set[UUID]] = defaultdict(set)
    for kind, values in rows:
        for name, value in values.items():
            field = kind.model._meta.get_field(name)
            if value and isinstance(field, ForeignKey):
                wanted[field.related_model].add(UUID(value))
    return {
        key: str(thing) for model, keys in wanted.items() for key, thing in model._default_manager.in_bulk(keys).items()
    }


def sentence(kind: Kind, what: str, values: Values, names: dict[UUID, str]) -> str:
    """What is new or removed as one says it, where the kind has a sentence for that."""
    if what not in kind.said:
        return ""
    fields = {name: kind.model._meta.get_field(name) for name in kind.fields}
    return str(kind.said[what]) % {
        name: in_words(field, values.get(name), names) for name, field in fields.items() if isinstance(field, Field)
    }


def differences(kind: Kind, was: Values, stands: Values, names: dict[UUID, str]) -> list[Difference]:
    """The fields that are others than before; of something new or gone, those that say something."""
    said = []
    for name in kind.fields:
        field = kind.model._meta.get_field(name)
        if was.get(name) != stands.get(name) and isinstance(field, Field):
            pair = (in_words(field, was.get(name), names), in_words(field, stands.get(name), names))
            if pair != (NOTHING, NOTHING):
                said.append(Difference(name, str(field.verbose_name), *pair))
    return said


def in_words(field: "Field[Any, Any]", value: Any, names: dict[UUID, str]) -> str:
    """A value as it was kept, as one reads it."""
    if value is None or value == "":
        return NOTHING
    if spoken := SPOKEN.get((field.model, field.name)):
        return spoken(value)
    if isinstance(field, ForeignKey):
        return names.get(UUID(value)) or _("something that is gone")
    if isinstance(field, ArrayField):
        return str(listed([in_words(field.base_field, one, names) for one in value]))
    if field.flatchoices:
        return str(dict(field.flatchoices).get(value, value))
    return _plain(field.to_python(value))


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return f"{short_day(local_day(value))}, {time_format(timezone.localtime(value), 'H:i')}"
    if isinstance(value, date):
        return short_day(value)
    return time_format(value, "H:i") if hasattr(value, "minute") else str(value)
