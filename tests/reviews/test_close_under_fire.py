"""The drill in small: processes close twenty reviews and are killed on the way; plain SQL counts what came of it."""

import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from bench.drills.company import build
from reviews.services import close_cycle

SQL = Path(settings.BASE_DIR, "bench/drills/close_under_fire.sql")
PEOPLE = 20
NEVER = 1_000


def work_until(links: int, guard: str) -> int:
    """A process that closes what waits; the signal that ended it."""
    database = connection.settings_dict
    address = f"{database['HOST']}:{database['PORT']}/{database['NAME']}"
    environment = {
        "DATABASE_URL": f"postgres://{database['USER']}:{database['PASSWORD']}@{address}",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    command = [sys.executable, "-m", "tests.reviews.closer", guard, str(links)]
    return subprocess.run(command, env=os.environ | environment, check=False, cwd=settings.BASE_DIR).returncode  # noqa: S603


def wrong() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(SQL.read_text())
        return {sentence for sentence, number in cursor.fetchall() if number}


@pytest.mark.slow(10)
@pytest.mark.parametrize("guard", ["guarded", "unguarded"])
def test_killed_processes_leave_one_set_for_each_and_without_the_guard_the_drill_notices(
    transactional_db: None, now: datetime, guard: str
) -> None:
    close_cycle(cycle=build(people=PEOPLE, now=now), actor=None, now=now)
    for links in (3, 0, 5):
        assert work_until(links, guard) == -signal.SIGKILL
    assert work_until(NEVER, guard) == 0
    if guard == "guarded":
        assert wrong() == set()
    else:
        assert "somebody has not exactly one set of next goals" in wrong()
