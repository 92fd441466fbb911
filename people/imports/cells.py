"""From the text of a cell to a value, or to what is wrong with it."""

import re
from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from people.imports.dates import NotADate, TwoDates, date_of, last_day_of
from people.models import Department, Location, Person
from people.models.organisation import known_time_zones

Value = str | date | bool | None

YES = frozenset({"yes", "y", "true", "1", "active", "employed", "current", "on leave"})
NO = frozenset({"no", "n", "false", "0", "inactive", "terminated", "left", "former"})
FAILED = re.compile(r"#(REF|N/A|VALUE|NAME|DIV/0|NULL|NUM|SPILL|CALC)[!?]?")
LONGEST_NAME = 150


class CellIsWrong(ValueError):  # noqa: N818 - it says what is wrong
    """A code of the report, and what its sentence needs beside the value."""

    def __init__(self, code: str, **more: str) -> None:
        super().__init__(code)
        self.code, self.more = code, more


def value_of(name: str, text: str, *, day_first: bool | None = None) -> Value:
    """The value of a field; `day_first` says how 1/2/2026 is read. Raises CellIsWrong."""
    if FAILED.fullmatch(text):
        raise CellIsWrong("formula_failed")
    if read := DATES.get(name):
        return _date(read, text, day_first=day_first)
    return READERS.get(name, _text)(name, text)


def _text(name: str, text: str) -> str:
    if len(text) > LONGEST[name]:
        raise CellIsWrong("too_long", longest=str(LONGEST[name]))
    return text


def _longest(name: str) -> int:
    if name in {"first_name", "last_name", "manager"}:
        return LONGEST_NAME
    place = {"department": Department, "location": Location}.get(name)
    field = place._meta.get_field("name") if place else Person._meta.get_field(name)
    return getattr(field, "max_length", None) or LONGEST_NAME


def _email(name: str, text: str) -> str:
    try:
        validate_email(text)
    except ValidationError as error:
        raise CellIsWrong("no_email") from error
    return _text(name, text.lower())


def _date(read: Callable[..., date | None], text: str, *, day_first: bool | None) -> date | None:
    try:
        return read(text, day_first=day_first)
    except TwoDates as two:
        raise CellIsWrong("two_dates") from two
    except NotADate as none:
        raise CellIsWrong("no_date") from none


def _time_zone(_name: str, text: str) -> str:
    if text not in known_time_zones():
        raise CellIsWrong("no_time_zone")
    return text


def _language(_name: str, text: str) -> str:
    code = text.lower().replace("_", "-").split("-")[0]
    if code not in dict(settings.LANGUAGES):
        raise CellIsWrong("no_language", known=", ".join(dict(settings.LANGUAGES)))
    return code


def _active(_name: str, text: str) -> bool:
    word = text.lower()
    if word not in YES | NO:
        raise CellIsWrong("no_activity")
    return word in YES


DATES: dict[str, Callable[..., date | None]] = {"starts_on": date_of, "ends_on": last_day_of}
READERS: dict[str, Callable[[str, str], Value]] = {
    "email": _email,
    "time_zone": _time_zone,
    "language": _language,
    "active": _active,
}
TEXTS = (
    "employee_id first_name last_name name preferred_name pronouns email job_title level department location manager"
)
LONGEST = {name: _longest(name) for name in TEXTS.split()}
