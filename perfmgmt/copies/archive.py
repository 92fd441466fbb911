"""One file out of many: a ZIP with a page that says what is in it, written without holding any of them in memory."""

from collections.abc import Iterable
from datetime import datetime
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from django.template.loader import render_to_string

from core.copying import Enclosure, Part
from people.models import Person

INDEX = "index.html"


def write_archive(file: IO[bytes], person: Person, parts: Iterable[Part | Enclosure], now: datetime) -> None:
    """Write the parts one after the other, and last the page that lists them, in the language that is active."""
    contents = []
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for each in parts:
            with archive.open(each.file, "w", force_zip64=True) as stream:
                contents.append((each, each.write_to(stream)))
        context = {"person": person, "contents": contents, "now": now}
        archive.writestr(INDEX, render_to_string("perfmgmt/copy_index.html", context))
