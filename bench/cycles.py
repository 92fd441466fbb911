"""`make cycles`: how many people a second a review cycle launches and closes, and the memory of it.

ARGS="--people 10000 --closed 1000". Everybody has two goals half way and a sent self-review that proposes a goal and
something to grow in. The launch and the start of the close are what HR's click waits for; a server gives a request
30 seconds. Then the close itself, of so many reviews by one worker and as many by two, each a process of its own.
"""

import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable

import django

from bench.arrivals import MEGABYTE, peak
from bench.serving import choose_settings

GOAL = 100


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=10_000)
    options.add_argument("--closed", type=int, default=500, help="by one worker, and by two")
    options.add_argument("--part", nargs=2, type=int, metavar=("FROM", "TO"), help="what each worker runs")
    wanted = options.parse_args()
    choose_settings()
    if wanted.part:
        _work(*wanted.part)
        return
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    django.setup()
    _measure(wanted.people, min(wanted.closed, wanted.people // 2))


def _measure(people: int, number: int) -> None:
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from bench.crowd import fill  # noqa: PLC0415
    from bench.drills import company  # noqa: PLC0415
    from people.models import Person  # noqa: PLC0415
    from perfmgmt.demo.company import analyse  # noqa: PLC0415
    from reviews import services  # noqa: PLC0415
    from reviews.models import Closing  # noqa: PLC0415

    now = timezone.now()
    fill(people)
    cycle = company.prepare(now=now)
    top = Person.objects.get(manager=None)
    print(f"{'what':<36}{'seconds':>9}{'people/s':>10}{'goal':>7}{'MB more':>9}", flush=True)
    analyse()
    step = {"cycle": cycle, "actor": top, "now": now}
    _row("the launch, in one request", people, lambda: _grown(services.launch_cycle, **step))
    company.write_self_reviews(cycle, now)
    services.open_sharing(**step)
    _row("the start of the close, in one too", people, lambda: _grown(services.close_cycle, **step))
    analyse()
    _row("closed by one worker", number, lambda: _close(0, number, workers=1))
    _row("closed by two", number, lambda: _close(number, number, workers=2), workers=2)
    done = Closing.objects.filter(state=Closing.State.DONE).count()
    print(f"{done:,} of {people:,} reviews are closed")


def _row(name: str, people: int, deed: Callable[[], int], *, workers: int = 1) -> None:
    begun = time.perf_counter()
    grown = deed()
    seconds = time.perf_counter() - begun
    print(f"{name:<36}{seconds:>9.1f}{people / seconds:>10.0f}{GOAL * workers:>7}{grown:>9}", flush=True)


def _grown(service: Callable[..., object], **named: object) -> int:
    before = peak()
    service(**named)
    return (peak() - before) // MEGABYTE


def _close(first: int, number: int, workers: int) -> int:
    """By so many processes; the most megabytes that one of them grew by."""
    share = number // workers
    parts = [
        (first + share * n, first + share * (n + 1) if n < workers - 1 else first + number) for n in range(workers)
    ]
    command = [sys.executable, "-m", "bench.cycles", "--part"]
    started = [subprocess.Popen([*command, *map(str, part)], stdout=subprocess.PIPE, text=True) for part in parts]
    return max(int(process.communicate()[0].splitlines()[-1]) for process in started)


def _work(first: int, last: int) -> None:
    """One worker's reviews; says by how many megabytes its memory grew after the first hundred."""
    django.setup()
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from reviews.closing import close_review  # noqa: PLC0415
    from reviews.models import Review  # noqa: PLC0415

    before = peak()
    ids = list(Review.objects.order_by("pk").values_list("pk", flat=True)[first:last])
    for number, review_id in enumerate(ids):
        if number == 100:  # noqa: PLR2004 - what is loaded once is loaded by now
            before = peak()
        close_review(review_id=review_id, now=timezone.now())
    print((peak() - before) // MEGABYTE)


if __name__ == "__main__":
    main()
