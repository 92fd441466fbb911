"""The database made ready in one go, in a process of its own: `python -m perfmgmt.local.prepare [--empty]`."""

import io
import sys

from perfmgmt.local.places import KEPT
from perfmgmt.local.say import step

WELCOME = KEPT / "welcome.txt"  # how to get in, for the supervisor to print when the pages are there


def main(*, is_empty: bool) -> None:
    with step("Application"):
        import django  # noqa: PLC0415  the supervisor imports this file and stays without Django
        from django.core.management import call_command  # noqa: PLC0415

        django.setup()
        from people.models import Person  # noqa: PLC0415

    with step("Tables"):
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        call_command("grant_application", stdout=io.StringIO())
    if not is_empty and not Person.objects.exists():
        with step("Demo company of 120 people"):
            call_command("demo", people=120, seed=1, stdout=io.StringIO())
    WELCOME.touch(mode=0o600)
    WELCOME.write_text(accounts() if Person.objects.exists() else invitation())


def accounts() -> str:
    """The sign-ins of the demo company; nothing where the people are somebody's own."""
    from django.core.management import call_command  # noqa: PLC0415

    known = io.StringIO()
    call_command("demo", accounts=True, stdout=known)
    return f"{'role':<12} {'e-mail':<32} password\n{known.getvalue()}\n" if known.getvalue() else ""


def invitation() -> str:
    from django.conf import settings  # noqa: PLC0415

    return f"Nobody is here yet. Set it up: {settings.SITE_URL}/setup/?key={settings.SETUP_KEY}\n\n"


if __name__ == "__main__":
    main(is_empty="--empty" in sys.argv)
