"""Tables that are emptied whole, so that nothing of their rows is left in the files of the database.

A row that is deleted lies on the disk until a vacuum comes, which only the owner of a table may ask for, and which
leaves what an older snapshot could still read. `TRUNCATE` gives the table a new file and takes away the old one with
the commit. It belongs to the transaction like any other deed, and waits for whoever reads the table, as a backup does.
"""

from typing import TypeVar

from django.db import OperationalError, connection
from django.db.models import Model
from psycopg2.errors import LockNotAvailable

T = TypeVar("T", bound=type[Model])

PATIENCE = "2s"  # whoever reads the tables waits meanwhile, and so do the pages of everybody

_EMPTIED: list[type[Model]] = []


class TablesAreReadError(Exception):
    """Somebody reads one of the tables, or has in a transaction that is not over: to be tried again later."""


def emptied_whole(model: T) -> T:
    """The application's own role may empty the table; see `core.keeping`. Never of a model that has a history."""
    _EMPTIED.append(model)
    return model


def emptied_models() -> list[type[Model]]:
    """Every model that is `emptied_whole`."""
    return list(_EMPTIED)


def empty(*models: type[Model]) -> None:
    """Take away all rows of the tables, with their files: the last statement of a transaction, since all wait for it.

    Raises TablesAreReadError.
    """
    tables = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in models)
    connection.check_constraints()  # PostgreSQL empties no table of which some are still to be checked
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('lock_timeout'), set_config('lock_timeout', %s, true)", [PATIENCE])
        [usual, _ours] = cursor.fetchone()
        try:
            cursor.execute(f"TRUNCATE {tables}")
        except OperationalError as error:
            if isinstance(error.__cause__, LockNotAvailable):
                raise TablesAreReadError(tables) from error
            raise
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [usual])
