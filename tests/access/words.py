"""Words that people could have written, put straight into the rows: what a page shows must not depend on the way in."""

from collections import defaultdict
from html.parser import HTMLParser

from django.apps import apps
from django.db import DatabaseError, models, transaction
from django.db.models.functions import Left

from people.models import Person, Session
from tests.databases import filled
from tests.ops.test_floors import FLOOR_OF

MARK = "zq9"  # stands in whatever an attack would become
MARKUPS = (  # short ones, so that a column of 40 characters holds the whole of one
    f"\"'><img src={MARK} onerror={MARK}>",
    f"</title></textarea><script>{MARK}</script>",
    f"<b hx-get=/{MARK}/ hx-trigger=load>",
    f"<a href=javascript:{MARK}>",
    f"<form action=//{MARK}><base href=//{MARK}>",
)
SECRETS = {"password": "argon2$canary-of-a-password"}
LEAST = 40  # characters a column has to hold


def columns() -> dict[type[models.Model], list[models.Field]]:  # type: ignore[type-arg]
    """Those of each of our tables that hold words somebody writes."""
    found = defaultdict(list)
    for model in apps.get_models():
        if apps.get_app_config(model._meta.app_label).name not in FLOOR_OF or not model._meta.managed:
            continue
        if model is Session:  # whoever reads stays signed in
            continue
        for field in model._meta.local_fields:
            is_words = isinstance(field, models.CharField | models.TextField) and not field.choices
            is_words = is_words and not field._validators  # a time zone, an address: no words
            if is_words and not field.unique and (field.max_length or LEAST) >= LEAST and field.name not in SECRETS:
                found[model].append(field)
    return found


COLUMNS = columns()


def write_everywhere(markup: str) -> set[str]:
    """Put it into every column that takes it, and a secret beside it; names of the columns that took it."""
    taken = set()
    models_of = {model._meta.db_table: model for model in COLUMNS}
    for model in map(models_of.__getitem__, filled(models_of)):
        taken |= {f"{model._meta.label}.{name}" for name in written(model, COLUMNS[model], markup)}
    Person.objects.update(**SECRETS)
    return taken


def written(model: type[models.Model], fields: list[models.Field], markup: str) -> set[str]:  # type: ignore[type-arg]
    """All columns of a table at once; where one of them refuses, each by itself."""
    words = models.Value(markup)
    values = {field.name: Left(words, field.max_length) if field.max_length else words for field in fields}
    if takes(model, values):
        return set(values)
    return {name for name, value in values.items() if len(values) > 1 and takes(model, {name: value})}


def takes(model: type[models.Model], values: dict[str, models.Value | Left]) -> bool:
    """Not so a key, a digest, a word of a list."""
    try:
        with transaction.atomic():
            model._default_manager.update(**values)
    except DatabaseError:
        return False
    return True


class Elements(HTMLParser):
    """Finds what has become of the words, other than words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An attribute that does something holds none of them."""
        said = [(name, (value or "").partition("?")[0] if name == "href" else value or "") for name, value in attrs]
        self.found += [f"{tag} {name}" for name, value in said if MARK in value and name not in OF_WORDS]

    def handle_data(self, data: str) -> None:
        """Nor does a script; what is data for one is."""
        start = (self.get_starttag_text() or "").lower()
        if self.cdata_elem and MARK in data and "application/json" not in start:
            self.found.append(self.cdata_elem)


OF_WORDS = {
    "value",
    "title",
    "alt",
    "placeholder",
    "label",
    "aria-label",
    "data-name",
    "data-label",
    "data-person",
    "content",
}


def became(page: str) -> list[str]:
    """Elements and attributes that were made of the words; none where all of them are words still."""
    reader = Elements()
    reader.feed(page)
    reader.close()
    return reader.found
