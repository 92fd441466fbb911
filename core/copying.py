"""What a copy of somebody's data is made of: each app says its parts, and the top floor puts all of them together.

A part is one file. Its rows are asked for a stretch at a time, so that a long history takes no more memory than a
short one.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, QuerySet

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

STRETCH = 500
Row = dict[str, Any]
Reading = Callable[[list[Row]], Iterable[Row]]


@dataclass(frozen=True)
class Part:
    """Rows of one sort, for a JSON file of its own: what its fields are called, and of which model they come."""

    name: str
    label: "str | StrPromise"
    fields: tuple[str, ...]
    rows: Iterable[Row]
    model: type[Model] | None = None

    @property
    def file(self) -> str:
        """What the file is called."""
        return f"{self.name}.json"

    def write_to(self, file: IO[bytes]) -> int:
        """Write a list of objects, a line for each; how many there are."""
        number = 0
        file.write(b"[")
        for number, row in enumerate(self.rows, start=1):
            line = json.dumps(row, cls=DjangoJSONEncoder, ensure_ascii=False)
            file.write(f"{',' if number > 1 else ''}\n{line}".encode())
        file.write(b"\n]\n")
        return number


@dataclass(frozen=True)
class Enclosure:
    """Something that is a file already, such as a picture."""

    file: str
    label: "str | StrPromise"
    body: bytes

    def write_to(self, file: IO[bytes]) -> int:
        """Write it as it is."""
        file.write(self.body)
        return 1


def part(
    name: str,
    label: "str | StrPromise",
    rows: QuerySet[Any, Any],
    /,
    *,
    read: Reading | None = None,
    **fields: Any,
) -> Part:
    """The part with these rows, which begin at `visible_to` the person; each field is a path or an expression.

    `read` has the last word on a stretch of rows that may not all be told as they are stored.
    """
    return Part(name, label, tuple(fields), _told(rows, fields, read), rows.model)


def _told(rows: QuerySet[Any, Any], fields: Mapping[str, Any], read: Reading | None) -> Iterator[Row]:
    found = rows.order_by("pk").values_list(*fields.values()).iterator(chunk_size=STRETCH)
    told = (dict(zip(fields, values, strict=True)) for values in found)
    while stretch := list(islice(told, STRETCH)):
        yield from read(stretch) if read else stretch
