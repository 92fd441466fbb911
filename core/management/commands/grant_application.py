"""Give the application's own database role what it needs; the end of every migration."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.keeping import MightyRoleError, application_role, grant_application


class Command(BaseCommand):
    """`manage.py grant_application [ROLE]`, run as the owner of the tables after `migrate`."""

    help = "Let the role of DATABASE_URL, or ROLE, use the tables, and only add to history and access records."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("role", nargs="?", help="a role that exists; without it, the role of DATABASE_URL")

    def handle(self, *_args: Any, role: str | None, **_options: Any) -> None:
        who = (role, "") if role else application_role()
        if who is None:
            self.stdout.write("One role for everything: the application could alter its own history.")
            return
        try:
            grant_application(*who)
        except MightyRoleError as error:
            raise CommandError(f"{error} is no role of its own: it is missing, or as mighty as the owner.") from error
        self.stdout.write(f"{who[0]} may work with every table, and only add to history and access records.")
