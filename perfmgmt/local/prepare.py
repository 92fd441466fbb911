"""The database made ready in one go, in a process of its own: `python -m perfmgmt.local.prepare [--empty]`."""

import io
import sys

from perfmgmt.local.places import KEPT
from perfmgmt.local.say import step

ACCOUNTS = KEPT / "accounts.txt"  # the table to sign in with; empty while there is no demo company


def main(*, is_empty: bool) -> None:
    with step("Application"):
        import django  # noqa: PLC0415  the supervisor imports this file and stays without Django
        from django.core.management import call_command, get_commands  # noqa: PLC0415

        django.setup()
        from people.models import Person  # noqa: PLC0415

    with step("Tables"):
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
    if "demo" not in get_commands():
        is_empty = True
    if not is_empty and not Person.objects.exists():
        with step("Demo company of 120 people"):
            call_command("demo", people=120, seed=1, verbosity=0)
    accounts = io.StringIO()
    if Person.objects.exists():
        call_command("demo", accounts=True, stdout=accounts)
    ACCOUNTS.touch(mode=0o600)
    ACCOUNTS.write_text(accounts.getvalue())


if __name__ == "__main__":
    main(is_empty="--empty" in sys.argv)
