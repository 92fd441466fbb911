"""Close a cycle of 500 people while workers are killed, and count what came of it.

    make drill ARGS="--people 500 --kills 5 --seed 7"
    make drill ARGS=--without-safeguard            has to fail, and so shows that the drill would notice

Real PostgreSQL, Redis, Celery workers and scheduler. Each kill is `kill -9` of a whole worker with its children, at a
random moment between the first review and the last, and every task is delivered twice. Then nobody helps: messages of
the dead stay lost for an hour, so it is the sweep that brings the rest to its end. What came of it is counted by
close_under_fire.sql alone.
"""

import argparse
import os
import random
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir

import psycopg2

HERE = Path(__file__).parent
NAME = f"close_under_fire_{os.getpid()}"
TIME_LIMIT = 15 * 60


@contextmanager
def own_database() -> Iterator[str]:
    """A database for this run alone, on the given server."""
    server = psycopg2.connect(os.environ["DATABASE_URL"])
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {NAME}")
    try:
        yield f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{NAME}"
    finally:
        with server.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {NAME} WITH (FORCE)")
        server.close()


class Crew:
    """Workers and the scheduler, each the leader of a process group that dies as a whole."""

    def __init__(self, *, is_guarded: bool, logs: Path) -> None:
        self.app = "perfmgmt" if is_guarded else "bench.drills.unguarded"
        self.logs = logs
        self.workers: list[subprocess.Popen[bytes]] = []
        self.scheduler = self._start("beat")

    def hire(self) -> None:
        """One more worker."""
        name = f"{NAME}-{secrets.token_hex(3)}@localhost"
        self.workers.append(self._start("worker", "-c", "2", "-Q", NAME, "-n", name, "--without-mingle"))

    def kill(self, worker: subprocess.Popen[bytes]) -> None:
        """`kill -9`, the children too."""
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
        self.workers.remove(worker)

    def dismiss(self) -> None:
        """The end of the drill."""
        for process in [*self.workers, self.scheduler]:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _start(self, kind: str, *more: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "celery", "-A", self.app, kind, "--loglevel", "WARNING", *more]
        with (self.logs / f"{kind}.log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)


def figure(database: str, sql: str) -> int:
    """One number, asked over a connection of its own."""
    connection = psycopg2.connect(database)
    try:
        with connection.cursor() as cursor:
            cursor.execute(sql)
            (number,) = cursor.fetchall()[0]
            return int(number)
    finally:
        connection.close()


def done(database: str) -> int:
    """How many reviews are closed."""
    return figure(database, "SELECT count(*) FROM reviews_closing WHERE state = 'done'")


def wait_for(database: str, sql: str, wanted: int, until: float) -> None:
    """Until the figure is at least what is wanted, or the time is over."""
    while figure(database, sql) < wanted and time.monotonic() < until:
        time.sleep(0.05)


def under_fire(database: str, crew: Crew, *, people: int, kills: int, chance: random.Random) -> None:
    """Kill a worker at each of the random moments, and hire another; then wait for the end."""
    until = time.monotonic() + TIME_LIMIT
    moments = sorted(chance.sample(range(1, max(int(people * 0.9), kills + 1)), kills))
    for moment in moments:
        wait_for(database, "SELECT count(*) FROM reviews_closing WHERE state = 'done'", moment, until)
        time.sleep(chance.random() / 10)
        print(f"  kill -9 at {done(database)} of {people}", flush=True)
        crew.kill(chance.choice(crew.workers))
        crew.hire()
    wait_for(database, "SELECT count(*) FROM reviews_reviewcycle WHERE state = 'closed'", 1, until)


def verdict(database: str) -> int:
    """How many sentences of the SQL script are true of somebody; each is printed."""
    connection = psycopg2.connect(database)
    with connection.cursor() as cursor:
        cursor.execute((HERE / "close_under_fire.sql").read_text())
        rows = cursor.fetchall()
    connection.close()
    for sentence, number in rows:
        print(f"  {'WRONG' if number else 'fine '}  {number:4}  {sentence}")
    return sum(1 for _sentence, number in rows if number)


def build(people: int) -> None:
    """The tables and the company, at the moment of the close."""
    import django  # noqa: PLC0415 - after the environment names the database

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from bench.drills.company import build as build_company  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    build_company(people=people, now=timezone.now())


def close() -> None:
    """What HR's click does, and each task once more: a broker may deliver twice."""
    from django.db import connections  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from reviews.models import Review, ReviewCycle  # noqa: PLC0415
    from reviews.services import close_cycle  # noqa: PLC0415
    from reviews.tasks import close_review  # noqa: PLC0415

    close_cycle(cycle=ReviewCycle.objects.get(), actor=None, now=timezone.now())
    for review_id in Review.objects.values_list("pk", flat=True):
        close_review.delay(review_id=str(review_id))
    connections.close_all()


def drill(*, people: int, kills: int, workers: int, seed: int, is_guarded: bool, logs: Path) -> int:
    """One run; the number of sentences that are wrong."""
    with own_database() as database:
        os.environ |= {
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "bench.drills.settings",
            "DRILL_QUEUE": NAME,
            "LOCAL": "1",
            "SECRET_KEY": os.environ.get("SECRET_KEY") or secrets.token_hex(32),
        }
        started = time.monotonic()
        build(people)
        print(f"{people} people launched after {time.monotonic() - started:.0f} s; seed {seed}", flush=True)
        crew = Crew(is_guarded=is_guarded, logs=logs)
        try:
            for _worker in range(workers):
                crew.hire()
            started = time.monotonic()
            close()
            under_fire(database, crew, people=people, kills=kills, chance=random.Random(seed))
            print(f"{done(database)} of {people} done after {time.monotonic() - started:.0f} s", flush=True)
        finally:
            crew.dismiss()
        return verdict(database)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10_000))
    parser.add_argument("--without-safeguard", action="store_true")
    parser.add_argument("--logs", type=Path, default=Path(gettempdir()))
    asked = parser.parse_args()
    wrong = drill(
        people=asked.people,
        kills=asked.kills,
        workers=asked.workers,
        seed=asked.seed,
        is_guarded=not asked.without_safeguard,
        logs=asked.logs,
    )
    print("FAILED" if wrong else "Everyone has exactly one set of next goals and one plan.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
