"""Fill an empty database with Larkfell Looms, a company that does not exist."""

from argparse import ArgumentParser
from time import monotonic
from typing import Any

import pghistory
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from people.models import Person
from perfmgmt.demo import CHAPTERS
from perfmgmt.demo.company import (
    FEWEST,
    MANY,
    PASSWORD,
    found_company,
    ignore_no_trigger,
    known_people,
    without_history,
)

ACCOUNTS = ["employee", "manager", "skip", "hr", "hr_admin", "it_admin", "colleague", "top"]
ROLES = {"skip": "skip-level", "hr_admin": "hr-admin", "it_admin": "it-admin", "colleague": "other team"}


class Command(BaseCommand):
    """Refused in production, and where anybody is in the database already."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many people, and which ones: the same seed gives the same company."""
        parser.add_argument("--people", type=int, default=120, help=f"over {MANY} without a history of changes")
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--accounts", action="store_true", help="print the sign-ins and do nothing else")

    def handle(self, *_args: Any, people: int, seed: int, accounts: bool, **_options: Any) -> None:
        """Write all of it or nothing."""
        if not settings.LOCAL:
            raise CommandError("The demo company is for trying things out; it is refused in production.")
        if not accounts:
            self._write(max(people, FEWEST), seed)
        self._print_accounts()

    def _write(self, people: int, seed: int) -> None:
        if Person.objects.exists():
            raise CommandError("There are people in this database already; the demo company needs an empty one.")
        now, start = timezone.now(), monotonic()
        with transaction.atomic(), pghistory.context(actor=None, verb="demo"):
            ignore_no_trigger()
            if people > MANY:
                without_history()
            company = found_company(people=people, seed=seed, today=now.date())
            self.stdout.write(f"  people: {monotonic() - start:.1f} s")
            for name, write in CHAPTERS.items():
                began = monotonic()
                write(company, now)
                self.stdout.write(f"  {name}: {monotonic() - began:.1f} s")

    def _print_accounts(self) -> None:
        known = known_people()
        for key in ACCOUNTS:
            if key in known:
                self.stdout.write(f"{ROLES.get(key, key):<12} {known[key].email:<32} {PASSWORD}")
