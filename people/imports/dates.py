"""Dates as people write them: 2024-03-12, 12.3.2024, 12 Mar 2024, and 12/3/2024, which may be two dates."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from people.imports.headings import Columns
from people.imports.read import SheetRow
from people.services.people import OPEN_ENDS

FIRST_YEAR, LAST_YEAR = 1900, 2200
MONTHS_IN_A_YEAR = 12
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.ASCII)
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
SLASHED = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})", re.ASCII)
SPELT = re.compile(r"(\d{1,2})[. -]+([^\W\d_]{3,10})[. -]+(\d{4})")
MONTHS = {
    start: number
    for number, starts in enumerate(
        ["jan jän", "feb", "mar mär mrz", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez"],
        start=1,
    )
    for start in starts.split()
}


class NotADate(ValueError):  # noqa: N818 - it says what is wrong
    """None of the four spellings, or a day that never was."""


class TwoDates(ValueError):  # noqa: N818 - it says what is wrong
    """The day may stand first or second."""


@dataclass(frozen=True)
class Order:
    """How a column writes its dates, by the first row that can be read in one way only; else it is asked."""

    field: str
    heading: str
    open: str  # the first date that could be two
    open_row: int
    day_first: bool | None
    row: int = 0  # which decides it
    value: str = ""
    other_row: int = 0  # which speaks against it, so that nothing is decided
    other_value: str = ""


def last_day_of(text: str, *, day_first: bool | None) -> date | None:
    """As `date_of`; none where it is the day by which other systems say that there is none."""
    found = _spelt(text, day_first=day_first)
    return None if found in OPEN_ENDS else _of_our_time(found)


def date_of(text: str, *, day_first: bool | None) -> date:
    """The date of a cell. Raises NotADate, TwoDates."""
    return _of_our_time(_spelt(text, day_first=day_first))


def _spelt(text: str, *, day_first: bool | None) -> date:
    if match := ISO.fullmatch(text):
        return _day(*match.groups())
    if match := DOTTED.fullmatch(text):
        return _day(*reversed(match.groups()))
    if match := SPELT.fullmatch(text):
        day, month, year = match.groups()
        return _day(year, str(MONTHS.get(month.lower()[:3], 0)), day)
    if match := SLASHED.fullmatch(text):
        first, _mark, second, year = match.groups()
        order = _only_order(first, second)
        if order is None:
            order = day_first
        if order is None:
            raise TwoDates
        return _day(year, second, first) if order else _day(year, first, second)
    raise NotADate


def _only_order(first: str, second: str) -> bool | None:
    """Whether the day must stand first (or it does not matter), or second; None where it may be either."""
    if int(first) > MONTHS_IN_A_YEAR or int(first) == int(second):
        return True
    return False if int(second) > MONTHS_IN_A_YEAR else None


def _day(year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise NotADate from error


def _of_our_time(found: date) -> date:
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise NotADate
    return found


def orders(rows: Iterable[SheetRow], columns: Columns, said: Mapping[str, bool]) -> list[Order]:
    """Of each column of dates in which at least one could be two; what was said beats what the rows show."""
    places = [(name, columns.place[name]) for name in ("starts_on", "ends_on") if name in columns.place]
    seen: dict[str, dict[bool | None, tuple[int, str]]] = {name: {} for name, _index in places}
    for row in rows if places else ():
        for name, index in places:
            text = row.cells[index] if index < len(row.cells) else ""
            if (match := SLASHED.fullmatch(text)) and match[1] != match[3]:
                seen[name].setdefault(_only_order(match[1], match[3]), (row.number, text))
    return [_order(name, columns.heading(name), found, said.get(name)) for name, found in seen.items() if None in found]


def _order(name: str, heading: str, found: dict[bool | None, tuple[int, str]], said: bool | None) -> Order:  # noqa: FBT001 - an answer
    open_row, text = found[None]
    shown = [order for order in (True, False) if order in found]
    evidence = [part for order in shown for part in found[order]]
    decided = shown[0] if said is None and len(shown) == 1 else said
    return Order(name, heading, text, open_row, decided, *evidence)  # type: ignore[arg-type]


def as_json(found: Iterable[Order]) -> list[dict[str, Any]]:
    """To keep them with the report."""
    return [asdict(order) for order in found]
