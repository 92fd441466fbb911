"""What stands on screen in other languages: `python -m perfmgmt.local.words [build]`.

Every marked string of the code and the templates is found, by Babel and Django's own reading of templates, so that no
gettext has to be installed. `locale/LANGUAGE/LC_MESSAGES/django.po` is written by people; `.mo` is made of it.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from perfmgmt.local.places import CHECKOUT

LOCALE = CHECKOUT / "locale"
CODE = ["core", "people", "goals", "development", "checkins", "feedback", "reviews", "perfmgmt"]
# How a call names what it says, by where in it: a string, the plural after it, the context ("c") before it.
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}


def sources() -> Iterator[tuple[Path, str]]:
    """Each file that may say something, and its text as Python: a template's is what Django makes of it."""
    from django.utils.translation import templatize  # noqa: PLC0415  who only builds has no need of Django

    for folder in CODE:
        for path in sorted((CHECKOUT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path, path.read_text()
    for path in sorted((CHECKOUT / "templates").rglob("*.*")):
        text = templatize(path.read_text(), origin=str(path))
        yield path, re.sub(r"(?m)^[ \t]+", "", text)  # what is indented in a page means nothing in Python


def found() -> Catalog:
    """Everything that is marked, in the order of the files."""
    catalogue = Catalog(fuzzy=False)
    for path, text in sources():
        for line, words, _comments, context in extract("python", io.BytesIO(text.encode()), KEYWORDS):
            catalogue.add(words, None, [(str(path.relative_to(CHECKOUT)), line)], context=context)
    return catalogue


def written() -> dict[str, Catalog]:
    """The catalogue of each language as people wrote it."""
    catalogues = {}
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        language = path.parent.parent.name
        with path.open("rb") as file:
            catalogues[language] = read_po(file, locale=language)
    return catalogues


def is_missing(message: Message) -> bool:
    words = message.string if isinstance(message.string, tuple) else (message.string,)
    return message.fuzzy or not all(words)


def called(message: Message) -> str:
    """The original, with the context where one tells it apart."""
    return f"{message.id!r} ({message.context})" if message.context else repr(message.id)


def missing(catalogue: Catalog) -> list[str]:
    """What nobody has put into this language yet, in the order of the catalogue."""
    return [called(message) for message in catalogue if is_missing(message)]


def refresh() -> int:
    """Bring the catalogues up to what is found: new strings stand empty, and what is said no longer goes."""
    now = found()
    for language, catalogue in written().items():
        catalogue.update(now, no_fuzzy_matching=True, update_creation_date=False)
        with (LOCALE / language / "LC_MESSAGES" / "django.po").open("wb") as file:
            write_po(file, catalogue, width=120, include_lineno=False, ignore_obsolete=True, sort_by_file=True)
    left = 0
    for language, catalogue in written().items():  # as they stand in the file
        for number, words in enumerate(missing(catalogue), start=1):
            print(f"{number:5} {words}")
            left += 1
        print(f"{language}: {len(catalogue)} strings")
    return left


def build() -> None:
    """Make of each catalogue what the application reads."""
    for language, catalogue in written().items():
        with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("wb") as file:
            write_mo(file, catalogue)


if __name__ == "__main__":
    if sys.argv[1:] == ["build"]:
        build()
    else:
        sys.exit(f"{left} strings have no words yet: write them into the catalogue." if (left := refresh()) else 0)
