"""The database and the broker: those of the environment, or our own."""

import os
from pathlib import Path

from perfmgmt.local.postgres import Postgres
from perfmgmt.local.processes import Household
from perfmgmt.local.say import step
from perfmgmt.local.valkey import Valkey

OWNER = "MIGRATIONS_DATABASE_URL"


def open_stores(household: Household, folder: Path, *, logs: Path, is_kept: bool) -> dict[str, str]:
    """Start what the environment does not name; return where both are.

    A database that is kept has two roles, the owner's address only for who prepares it; a trial works as the owner.
    """
    addresses = {name: os.environ.get(name, "") for name in ("DATABASE_URL", "REDIS_URL")}
    if not addresses["DATABASE_URL"]:
        with step("Database (PostgreSQL)"):
            database = Postgres(folder / "postgres", log=logs / "postgres.log", is_kept=is_kept)
            household.add(database.prepare()).wait_until(database.is_ready, seconds=60)
            addresses["DATABASE_URL"] = database.application_url if is_kept else database.url
            addresses |= {OWNER: database.url} if is_kept else {}
    if not addresses["REDIS_URL"]:
        with step("Broker (Valkey)"):
            broker = Valkey(folder / "valkey", log=logs / "valkey.log")
            household.add(broker.prepare()).wait_until(broker.is_ready, seconds=20)
            addresses["REDIS_URL"] = broker.url
    return addresses
