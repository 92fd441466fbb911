"""Dates and names in the words of the reader: short on the page, in full on demand."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import format_lazy
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from people.models import Person

WEEK = 7
SHOWN_NAMES = 3


def local_day(moment: date | datetime) -> date:
    """The day it is, or was, on the reader's own calendar."""
    if isinstance(moment, datetime):
        return timezone.localtime(moment).date()
    return moment


def short_day(day: date) -> str:
    """Thu 12 Mar; with the year where it is another one than now."""
    return _written(day, _short(day), get_language())


def day_and_month(moment: date | datetime) -> str:
    """12 Mar, where the year goes without saying."""
    return _written(local_day(moment), "j M", get_language())


def day(moment: date | datetime | None) -> SafeString | str:
    """A date as one says it, with the full date on demand."""
    if moment is None:
        return ""
    on = local_day(moment)
    return _dated(on, _short(on), get_language())


def moment(at: datetime) -> SafeString:
    """Thu 12 Mar, 14:02 in the reader's zone."""
    local = timezone.localtime(at)
    full = f"{_full(local.date())}, {date_format(local, 'H:i')} ({local.tzname()})"
    text = f"{short_day(local.date())}, {date_format(local, 'H:i')}"
    return format_html('<time datetime="{}" title="{}">{}</time>', local.isoformat(), full, text)


def nearby(moment: date | datetime) -> str:
    """How far away a day is: Today, Tomorrow, Friday, In 2 weeks, 3 days ago."""
    on = local_day(moment)
    days = (on - timezone.localdate()).days
    if days < 0:
        return _ago(-days)
    near = {0: _("Today"), 1: _("Tomorrow")}
    if days < WEEK:
        return near.get(days) or date_format(on, "l")
    weeks = round(days / WEEK)
    return ngettext("In a week", "In %(number)s weeks", weeks) % {"number": weeks}


def span(length: timedelta | int) -> str:
    """A length of time in days or weeks: 5 days, 3 weeks."""
    days = length.days if isinstance(length, timedelta) else length
    if days < 2 * WEEK:
        return ngettext("%(number)s day", "%(number)s days", days) % {"number": days}
    weeks = days // WEEK
    return ngettext("%(number)s week", "%(number)s weeks", weeks) % {"number": weeks}


def in_sentence(names: Sequence[str]) -> str:
    """You, Samira and Nils; from the fourth on: You, Samira, Nils and 2 others."""
    shown, rest = list(names[:SHOWN_NAMES]), len(names) - SHOWN_NAMES
    if rest > 0:
        others = ngettext("%(number)s other", "%(number)s others", rest) % {"number": rest}
        return _("%(names)s and %(last)s") % {"names": ", ".join(shown), "last": others}
    if len(shown) < 2:  # noqa: PLR2004 - one name stands alone
        return "".join(shown)
    return _("%(names)s and %(last)s") % {"names": ", ".join(shown[:-1]), "last": shown[-1]}


def signed(person: "Person", acting_for: "Person | None") -> "StrOrPromise":
    """Whose hand it was: the name, and of a delegate the manager's too; in the language it is read in."""
    if acting_for is None:
        return person.short_name
    return format_lazy(gettext_lazy("{name}, for {manager}"), name=person.short_name, manager=acting_for.short_name)


def joined(reasons: Iterable[str]) -> str:
    """Several reasons behind one name."""
    return ", ".join(reasons)


def mid_sentence(words: str) -> str:
    """As it stands after other words: every two weeks. Only the first letter changes: German nouns keep theirs."""
    return f"{words[:1].lower()}{words[1:]}"


def _full(on: date) -> str:
    return _written(on, "l j F Y", get_language())


def _short(on: date) -> str:
    return "D j M" if on.year == timezone.localdate().year else "D j M Y"


@lru_cache(maxsize=4096)
def _dated(on: date, pattern: str, language: str | None) -> SafeString:
    shape = '<time datetime="{}" title="{}">{}</time>'
    return format_html(shape, on.isoformat(), _full(on), _written(on, pattern, language))


@lru_cache(maxsize=4096)
def _written(on: date, pattern: str, _language: str | None) -> str:
    """In the language that is active, which is the third part of the key: a list says the same few days many times."""
    return date_format(on, pattern)


def _ago(days: int) -> str:
    if days == 1:
        return _("Yesterday")
    return _("%(span)s ago") % {"span": span(days)}
