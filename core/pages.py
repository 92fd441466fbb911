"""Lists by pages, one query each: nobody counts a million rows to say that there are more."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
FARTHEST = 10_000


class Rows(Protocol[T_co]):
    """A list or query, of which a stretch can be had."""

    def __getitem__(self, stretch: slice, /) -> Iterable[T_co]:
        """From one place to another."""


@dataclass(frozen=True)
class Page(Generic[T]):
    """A stretch of a list, with what stands before and after it."""

    items: Sequence[T]
    number: int
    size: int
    has_next: bool

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def has_previous(self) -> bool:
        """Whether there is an earlier page."""
        return self.number > 1

    @property
    def start_index(self) -> int:
        """The place of the first of them in the whole list, counted from 1."""
        return (self.number - 1) * self.size + 1

    @property
    def end_index(self) -> int:
        """The place of the last of them."""
        return self.start_index + len(self.items) - 1


def page_of(rows: Rows[T], asked: str | None, *, size: int) -> Page[T]:
    """The page that the address asks for; the first one where it asks for none that could be."""
    number = int(asked) if asked and asked.isascii() and asked.isdigit() and len(asked) <= len(str(FARTHEST)) else 1
    number = min(max(number, 1), FARTHEST)
    start = (number - 1) * size
    found = list(rows[start : start + size + 1])
    if not found and number > 1:
        return page_of(rows, None, size=size)
    return Page(found[:size], number, size, has_next=len(found) > size)
