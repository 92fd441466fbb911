"""Filling the test database with the demo company."""

from io import StringIO
from typing import Any

from django.core.management import call_command

PEOPLE = 30


def fill(**options: Any) -> str:
    """Run the command; returns what it said."""
    out = StringIO()
    call_command("demo", people=PEOPLE, stdout=out, **options)
    return out.getvalue()
