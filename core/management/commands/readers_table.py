"""Write the table of who reads what from the models' own declarations."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from core.readers import declared, readers_on

TARGET = settings.BASE_DIR / "docs" / "readers.md"
HEAD = """# Who reads what

Made from the models by `manage.py readers_table`; a test keeps it true. `Is(owner)` is the person the field points at,
`ManagerOf` their direct manager today, `DelegateOf` whoever stands in for that manager, `Line` everyone above them,
`HRFor` the HR partners whose scope covers them: everyone, a location, or a department with all that lie in it (never
about themselves); `Chosen` people picked by hand, `ReadersOf` whoever reads that other object, `OpenedInCase` an HR and
an IT administrator together, for the hours of a legal case between these two.
Nothing else lets anybody read: being superuser adds nothing.

| thing | readers |
| --- | --- |
"""


def table() -> str:
    """The document as it should be."""
    rows = (
        (f"{model._meta.app_label}: {model._meta.verbose_name}", relation.describe())
        for model in sorted(declared(), key=lambda model: model._meta.label)
        for relation in readers_on(model).relations
    )
    lines: dict[str, list[str]] = {}
    for thing, reader in rows:
        lines.setdefault(thing, []).append(reader)
    return HEAD + "".join(f"| {thing} | {'<br>'.join(readers)} |\n" for thing, readers in lines.items())


class Command(BaseCommand):
    """Run after changing a declaration."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Write the document."""
        TARGET.write_text(table(), encoding="utf-8")
        self.stdout.write(f"wrote {TARGET}")
