"""One file out of many: a ZIP with a page that says what is in it, written without holding any of them in memory."""

from collections.abc import Iterable
from datetime import datetime
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.template.loader import render_to_string
from django.utils import timezone

from core.copying import Enclosure, Part
from people.models import Person

INDEX = "index.html"


def write_archive(file: IO[bytes], person: Person, parts: Iterable[Part | Enclosure], now: datetime) -> None:
    """Write the parts one after the other, and last the page that lists them, in the language that is active."""
    contents = []
    with ZipFile(file, "w") as archive:
        for each in parts:
            with archive.open(_entry(each.file, now), "w", force_zip64=True) as stream:
                contents.append((each, each.write_to(stream)))
        context = {"person": person, "contents": contents, "now": now}
        archive.writestr(_entry(INDEX, now), render_to_string("perfmgmt/copy_index.html", context))


def _entry(name: str, now: datetime) -> ZipInfo:
    """Dated by the clock that is active, as a ZIP knows no zones."""
    entry = ZipInfo(name, timezone.localtime(now).timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    return entry
