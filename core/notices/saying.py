"""Parts of a notice's sentence that are put into words as its reader is told: in their language, on their clock."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.timezone import localtime


def _moment(moment: datetime, pattern: str) -> str:
    return date_format(localtime(moment), pattern)


def _listed(parts: Iterable[object]) -> str:
    return ", ".join(str(part) for part in parts)


day_in_words = lazy(date_format, str)
moment_in_words = lazy(_moment, str)
listed = lazy(_listed, str)
