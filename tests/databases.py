"""One database is migrated, and each process of a run works on a copy of its own."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


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
