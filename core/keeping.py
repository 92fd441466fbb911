"""What is kept for good: tables that the application's own database role adds to, but can neither alter nor empty.

Migrations run as the owner of the tables. `grant_application` gives another role, the one the processes of the
application connect as, what it needs of them. A role that does not own a table cannot drop its triggers either.
"""

from collections.abc import Iterable
from typing import Any

import pghistory.models
from django.apps import apps
from django.conf import settings
from django.core import checks
from django.db import DatabaseError, connection, transaction
from django.db.models import Model
from psycopg2 import sql

from core.emptying import emptied_models
from core.history import kept_models

MIGHTY = """
    select rolsuper or rolcreaterole or rolreplication or pg_has_role(rolname, current_user, 'member')
    from pg_roles where rolname = %s
"""
ALTERABLE = """
    select count(*) from unnest(%s) as name
    where to_regclass(name) is not null and has_table_privilege(to_regclass(name), 'update, delete, truncate')
"""


class MightyRoleError(Exception):
    """The role owns the tables, or could make itself their owner."""


def kept_tables() -> list[str]:
    """The tables of events, of who did what by which deed, and of the models that are `kept`."""
    events = (model for model in apps.get_models() if issubclass(model, pghistory.models.Event))
    models: set[type[Model]] = {*events, pghistory.models.Context, *kept_models()}
    return sorted(model._meta.db_table for model in models if model._meta.managed)


def emptied_tables() -> list[str]:
    """Those that the application may empty whole."""
    return sorted(model._meta.db_table for model in emptied_models())


def grant_application(role: str, password: str = "") -> None:
    """Let `role` work with every table, and only add to those that are kept; with a password, make it or change that.

    Tables that are `emptied_whole` it may empty, and no others.

    May be repeated, and has to be after each migration. Nothing is granted in between: it is one transaction.
    """
    name, kept = sql.Identifier(role), _identifiers(kept_tables())
    with transaction.atomic(), connection.cursor() as cursor:
        if password:
            cursor.execute("select 1 from pg_roles where rolname = %s", [role])
            verb = sql.SQL("alter" if cursor.fetchone() else "create")
            secret = sql.Literal(password)
            _run(cursor, "{} role {} login password {}", verb, name, secret)
        cursor.execute(MIGHTY, [role])
        standing = cursor.fetchone()
        if standing is None or standing[0]:
            raise MightyRoleError(role)
        _run(cursor, "grant usage on schema public to {}", name)
        _run(cursor, "grant select, insert, update, delete on all tables in schema public to {}", name)
        _run(cursor, "grant usage, select on all sequences in schema public to {}", name)
        _run(cursor, "revoke truncate on all tables in schema public from {}", name)
        _run(cursor, "grant truncate on {} to {}", _identifiers(emptied_tables()), name)
        _run(cursor, "revoke all on {} from {}", kept, name)
        _run(cursor, "grant select, insert on {} to {}", kept, name)
        _run(cursor, "revoke insert, update, delete on django_migrations from {}", name)


@checks.register(checks.Tags.security, deploy=True)
def history_is_out_of_reach(app_configs: Any, **_kwargs: Any) -> list[checks.CheckMessage]:  # noqa: ARG001
    """Warn where the application connects as a role that could rewrite its own history."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(ALTERABLE, [kept_tables()])
            alterable = cursor.fetchone()[0]
    except DatabaseError:
        return []  # a database that is away is no matter of this check
    if not alterable:
        return []
    return [
        checks.Warning(
            "The application's database role can alter the history of changes and the records of who looked.",
            hint="Give DATABASE_URL a role of its own and MIGRATIONS_DATABASE_URL, to migrations alone, the owner's.",
            id="core.W001",
        )
    ]


def application_role() -> tuple[str, str] | None:
    """Name and password of the role in DATABASE_URL; None where it is the one that is connected now."""
    wanted = settings.APPLICATION_DATABASE
    is_another = wanted["USER"] != connection.settings_dict["USER"]
    return (wanted["USER"], wanted["PASSWORD"]) if is_another else None


def _identifiers(names: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))


def _run(cursor: Any, statement: str, *parts: sql.Composable) -> None:
    cursor.execute(sql.SQL(statement).format(*parts))
