"""`make reminders`: 100,000 people with a check-in this week, all of whose reminders are due at once.

ARGS="--people 10000". Two schedulers sweep at the same time, each a process of its own; beside the slower one's
seconds stand the goal, how many MB its memory grew, and what the broker holds: every reminder, none of them twice.
Then one sweep that finds nothing, one after the broker was emptied, and how many a worker sends in a second.
"""

import json
import subprocess
import sys
import time
from argparse import ArgumentParser
from base64 import b64decode
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import django

from bench.serving import choose_settings

GOAL, MEGABYTE, SENT = 60, 1024, 1_000
QUEUE = "celery"
FILL = """
INSERT INTO checkins_series (
    id, report_id, manager_id, follows_line, cadence, weekday, at, minutes, time_zone, starts_on)
SELECT gen_random_uuid(), id, manager_id, true, 'weekly', 0, '10:00', 30, time_zone, current_date
FROM people_person WHERE manager_id IS NOT NULL;
INSERT INTO checkins_checkin (id, series_id, slot_on, starts_at, state, skipped_for)
SELECT gen_random_uuid(), id, current_date + 2, now() + interval '2 days', 'planned', '' FROM checkins_series;
INSERT INTO checkins_reminder (id, checkin_id, person_id, kind, due_at, state, clock)
SELECT gen_random_uuid(), c.id, p.person, k.kind, now() + k.due, 'waiting', 'UTC 12345 -'
FROM checkins_checkin c
JOIN checkins_series s ON s.id = c.series_id
CROSS JOIN LATERAL (VALUES (s.report_id), (s.manager_id)) AS p (person)
CROSS JOIN (VALUES ('before', interval '-1 hour'), ('soon', interval '47 hours'), ('after', interval '3 days'))
    AS k (kind, due);
ANALYZE;
"""


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=100_000)
    options.add_argument("--one", action="store_true", help="what each row of the table runs")
    wanted = options.parse_args()
    choose_settings()
    if wanted.one:
        _one()
        return
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    django.setup()
    _measure(wanted.people)


def _measure(people: int) -> None:
    from django.db import connection  # noqa: PLC0415 - Django is set up by now
    from django.utils import timezone  # noqa: PLC0415

    from bench import crowd  # noqa: PLC0415
    from checkins import services  # noqa: PLC0415
    from checkins.models import Reminder  # noqa: PLC0415
    from perfmgmt.celery import app  # noqa: PLC0415

    crowd.fill(people)
    with connection.cursor() as cursor:
        cursor.execute(FILL)
    due = Reminder.objects.due(timezone.now()).count()
    print(f"{people:,} people, {Reminder.objects.count():,} reminders wait, {due:,} are due")
    print(f"{'what':<44}{'seconds':>9}{'goal':>7}{'MB more':>9}")
    _row(
        "whether any has to be reckoned anew", _seconds(lambda: services.follow_clocks(actor=None, now=timezone.now()))
    )
    _row("found and queued by two schedulers at once", *_sweep(schedulers=2), goal=GOAL)
    _count(due)
    _row("a sweep with nothing to find", *_sweep(schedulers=1))
    with app.connection_for_write() as broker:
        broker.default_channel.queue_purge(QUEUE)
    Reminder.objects.update(handed_at=timezone.now() - timedelta(hours=1))
    _row("the broker emptied, found and queued again", *_sweep(schedulers=1), goal=GOAL)
    some = list(map(UUID, list(_count(due))[:SENT]))
    sending = _seconds(lambda: services.send_reminders(reminder_ids=some, now=timezone.now()))
    _row(f"{len(some):,} of them sent by one worker", sending)


def _count(due: int) -> Counter[str]:
    queued = _queued()
    print(f"{'':<44}{len(queued):,} queued of {due:,}, {sum(n - 1 for n in queued.values())} twice")
    return queued


def _seconds(do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


def _row(name: str, seconds: float, grown: int | None = None, goal: int | str = "") -> None:
    print(f"{name:<44}{seconds:>9.1f}{goal:>7}{'' if grown is None else grown:>9}", flush=True)


def _sweep(*, schedulers: int) -> tuple[float, int]:
    """Seconds and growth of the slowest."""
    command = [sys.executable, "-m", "bench.reminders", "--one"]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _each in range(schedulers)]
    answers = [json.loads(process.communicate()[0].splitlines()[-1]) for process in started]
    return max(seconds for seconds, _grown in answers), max(grown for _seconds, grown in answers)


def _queued() -> Counter[str]:
    """How often each reminder is in the queue."""
    from perfmgmt.celery import app  # noqa: PLC0415 - Django is set up by now

    with app.connection_for_read() as broker:
        waiting = broker.default_channel.client.lrange(QUEUE, 0, -1)
    bodies = (json.loads(b64decode(json.loads(message)["body"])) for message in waiting)
    return Counter(pk for _args, kwargs, _more in bodies for pk in kwargs.get("reminder_ids", ()))


def _one() -> None:
    """A sweep in a process of its own; says seconds, and by how much its peak of memory rose."""
    django.setup()
    from checkins import tasks  # noqa: PLC0415 - Django is set up by now

    before = _peak()
    begun = time.perf_counter()
    tasks.sweep_reminders()
    print(json.dumps([time.perf_counter() - begun, (_peak() - before) // MEGABYTE]))


def _peak() -> int:
    """Kilobytes of this process alone; what getrusage says begins with those of the parent."""
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1])


if __name__ == "__main__":
    main()
