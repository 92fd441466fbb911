"""From the text of a cell to a value, or a sentence that says what is wrong with it."""

import re
from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from people.models import Person
from people.models.organisation import known_time_zones

Value = str | date | bool | None

FIRST_YEAR, LAST_YEAR = 1900, 2200
YES = frozenset({"yes", "y", "true", "1", "active", "employed", "current", "on leave"})
NO = frozenset({"no", "n", "false", "0", "inactive", "terminated", "left", "former"})
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


class CellIsWrong(ValueError):  # noqa: N818 - it says what is wrong
    """The sentence for the report."""


def value_of(name: str, text: str) -> Value:
    """The value of a field. Raises CellIsWrong."""
    return READERS.get(name, _text)(name, text)


def _text(name: str, text: str) -> str:
    longest = 150 if name in {"first_name", "last_name", "manager", "department", "location"} else _longest(name)
    if len(text) > longest:
        raise CellIsWrong(_("is longer than %(longest)s characters") % {"longest": longest})
    return text


def _longest(name: str) -> int:
    return getattr(Person._meta.get_field(name), "max_length", None) or 150


def _email(name: str, text: str) -> str:
    try:
        validate_email(text)
    except ValidationError as error:
        raise CellIsWrong(_("“%(text)s” is not an e-mail address") % {"text": text}) from error
    return _text(name, text.lower())


def _date(_name: str, text: str) -> date:
    if match := ISO.fullmatch(text):
        return _day(text, *match.groups())
    if match := DOTTED.fullmatch(text):
        return _day(text, *reversed(match.groups()))
    if match := SLASHED.fullmatch(text):
        return _slashed(text, *match.groups())
    raise _no_date(text)


def _slashed(text: str, first: str, second: str, year: str) -> date:
    """12/03/2024 is March here and December there; only what can be read one way is taken."""
    if int(first) > 12 or first == second:  # noqa: PLR2004 - months
        return _day(text, year, second, first)
    if int(second) > 12:  # noqa: PLR2004 - months
        return _day(text, year, first, second)
    raise CellIsWrong(_("“%(text)s” could be two dates. Write it as 2024-03-12") % {"text": text})


def _day(text: str, year: str, month: str, day: str) -> date:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError as error:
        raise _no_date(text) from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise _no_date(text)
    return found


def _no_date(text: str) -> CellIsWrong:
    return CellIsWrong(_("“%(text)s” is not a date such as 2024-03-12") % {"text": text})


def _time_zone(_name: str, text: str) -> str:
    if text not in known_time_zones():
        raise CellIsWrong(_("“%(text)s” is not a time zone such as Europe/Lisbon") % {"text": text})
    return text


def _language(_name: str, text: str) -> str:
    code = text.lower().replace("_", "-").split("-")[0]
    if code not in dict(settings.LANGUAGES):
        known = ", ".join(dict(settings.LANGUAGES))
        raise CellIsWrong(_("“%(text)s” is none of the languages here: %(known)s") % {"text": text, "known": known})
    return code


def _active(_name: str, text: str) -> bool:
    word = text.lower()
    if word not in YES | NO:
        raise CellIsWrong(_("“%(text)s” is neither active nor inactive") % {"text": text})
    return word in YES


READERS: dict[str, Callable[[str, str], Value]] = {
    "email": _email,
    "starts_on": _date,
    "ends_on": _date,
    "time_zone": _time_zone,
    "language": _language,
    "active": _active,
}
