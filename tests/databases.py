"""One database is migrated, each process of a run works on a copy of its own, and what a test committed goes again."""

import fcntl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.management.commands import flush
from django.db import connection
from django.db.backends.postgresql.operations import DatabaseOperations


@contextmanager
def template(users: Path) -> Iterator[str]:
    """The name of a migrated database: the first of its users makes it, the last one drops it."""
    name = f"test_{connection.settings_dict['NAME']}_template"
    with counted(users, 1) as count:
        if count == 1:
            make(name)
    yield name
    with counted(users, -1) as count:
        if count == 0:
            connection.creation._destroy_test_db(name, verbosity=0)


@contextmanager
def counted(users: Path, change: int) -> Iterator[int]:
    """How many users there are from now on, while nobody else comes or goes."""
    with users.open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        count = int(file.read() or 0) + change
        yield count
        file.truncate(0)
        file.write(str(count))


def make(name: str) -> None:
    known = connection.settings_dict
    usual, test = known["NAME"], known["TEST"]
    known["TEST"] = test | {"NAME": name}
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    connection.close()
    known["NAME"], known["TEST"] = usual, test


def filled(tables: Iterable[str]) -> list[str]:
    """Those that have a row."""
    found = (f"SELECT '{table}' WHERE EXISTS (SELECT FROM \"{table}\")" for table in tables)  # noqa: S608 - ours
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(found))
        return [table for (table,) in cursor]


STAYS = {"django_content_type", "auth_permission"}  # what `migrate` writes at its end


@contextmanager
def swept() -> Iterator[None]:
    """After a test that commits, delete what it wrote.

    Django empties all tables at once, for which PostgreSQL makes a thousand files anew, and then writes what stays; a
    test fills a dozen of two hundred. It takes a role that may leave out triggers, as our own database gives.
    """
    usual = DatabaseOperations.sql_flush

    def sql_flush(self: Any, style: Any, tables: list[str], **options: bool) -> list[str]:
        tables = [table for table in tables if table not in STAYS]
        with self.connection.cursor() as cursor:
            cursor.execute("SHOW is_superuser")
            if cursor.fetchone() != ("on",):
                return usual(self, style, tables, **options)
        deleted = [f'DELETE FROM "{table}"' for table in filled(tables)]  # noqa: S608 - ours
        return ["SET LOCAL session_replication_role = replica", *deleted]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", sql_flush)
        patch.setattr(flush, "emit_post_migrate_signal", lambda *_told: None)
        yield
