"""`python -m bench.rolling` within a trial: what figures of aligned goals cost among 20,000 people with ten goals each.

All goals of the company, of teams and of those who lead somebody roll up, and everything but drafts is for everyone:
the hardest there is. `--people 2000 --updates 300`. Updates are made by ten at once under one goal of the company, with
and without the triggers that say what is due, in turns.
"""

import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from statistics import median
from threading import Event
from typing import Any

import django

from bench.serving import choose_settings

AT_ONCE, TURNS = 10, 4
TABLES = ("goals_goal", "goals_keyresult")


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=20_000)
    options.add_argument("--updates", type=int, default=400)
    wanted = options.parse_args()
    choose_settings()
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    django.setup()
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from bench import crowd, goals  # noqa: PLC0415
    from goals import queries, services  # noqa: PLC0415

    crowd.fill(wanted.people)
    print(f"{wanted.people:,} people, {goals.fill(wanted.people):,} goals, {_let_roll_up():,} of which roll up")

    def reckon() -> int:
        return services.reckon_figures(now=timezone.now())

    print(f"reckoning them all from nothing: {_took(reckon):.1f} s")
    print(f"nothing due: {1000 * median(_took(reckon) for _round in range(20)):.1f} ms")
    leaf = _leaves(1)[0]
    climbs = [_took(lambda number=number: _told(leaf, number) and reckon()) for number in range(20)]  # type: ignore[misc]
    print(f"an update and the reckoning of all above it: {1000 * median(climbs):.1f} ms")
    times: dict[bool, list[float]] = {True: [], False: []}
    for turn in range(2 * TURNS):
        times[turn % 2 == 0] += _many(wanted.updates, with_triggers=turn % 2 == 0, reckon=reckon)
        if turn == 0:
            print(f"reckoning what they left: {_took(reckon):.2f} s; adrift: {len(queries.figures_adrift())}")
    for with_triggers, spent in times.items():
        words = f"{AT_ONCE} at once, {'with' if with_triggers else 'without'} the triggers"
        print(f"{len(spent)} updates by {words}: median {1000 * median(spent):.1f} ms")
    _pages()


def _pages() -> None:
    """The page of a team's goal, before and after it rolls up."""
    from django.test import Client  # noqa: PLC0415

    from bench.goals import OF_COMPANY, key  # noqa: PLC0415
    from goals.models import Goal  # noqa: PLC0415

    goal = Goal.objects.select_related("owner").get(pk=key(OF_COMPANY))
    client, below = Client(), Goal.objects.filter(parent=goal).count()
    client.force_login(goal.owner)
    for words, choice in (("key results alone", "key_results"), (f"{below} goals below", "aligned")):
        Goal.objects.filter(pk=goal.pk).update(progress_from=choice)
        spent = [_took(lambda: client.get(goal.get_absolute_url(), headers={"host": "127.0.0.1"})) for _one in range(9)]
        print(f"page of a goal whose progress comes from {words}: median {1000 * median(spent):.0f} ms")


def _let_roll_up() -> int:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE goals_goal DISABLE TRIGGER USER")
        cursor.execute("UPDATE goals_goal SET audience = 'company'")
        cursor.execute("UPDATE goals_goal SET progress_from = 'aligned' WHERE id IN (SELECT parent_id FROM goals_goal)")
        number: int = cursor.rowcount
        cursor.execute("ALTER TABLE goals_goal ENABLE TRIGGER USER")
        cursor.execute(
            "INSERT INTO goals_figuredue (goal_id) SELECT id FROM goals_goal WHERE progress_from = 'aligned'"
        )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM FULL ANALYZE goals_goal")
    return number


def _leaves(number: int) -> list[Any]:
    """Goals that nothing supports, all below one goal of the company."""
    from bench.goals import key  # noqa: PLC0415
    from goals.models import Goal  # noqa: PLC0415
    from goals.queries import ids_downwards  # noqa: PLC0415

    below = ids_downwards(Goal.objects.get(pk=key(0)))
    leaves = Goal.objects.filter(pk__in=below, progress_from="key_results").select_related("owner").order_by("pk")
    return list(leaves.prefetch_related("key_results")[:number])


def _told(goal: Any, number: int) -> bool:
    from django.utils import timezone  # noqa: PLC0415

    from goals import services  # noqa: PLC0415

    [result] = goal.key_results.all()
    values = {result.pk: Decimal(1 + number % 99)}
    note = f"Turn {number}"
    services.update_goal(goal=goal, health="on-track", note=note, values=values, actor=goal.owner, now=timezone.now())
    return True


def _many(number: int, *, with_triggers: bool, reckon: Callable[[], int]) -> list[float]:
    """Seconds of each update, while what is due is reckoned over and over."""
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        for table in TABLES:
            name = _trigger_on(table)
            cursor.execute(f"ALTER TABLE {table} {'ENABLE' if with_triggers else 'DISABLE'} TRIGGER {name}")
    over, leaves = Event(), _leaves(number)

    def sweep() -> None:
        while not over.wait(0.5):
            reckon()
        connection.close()

    def tell(place: int) -> float:
        return _took(lambda: _told(leaves[place], time.time_ns() % 99))

    with ThreadPoolExecutor(AT_ONCE + 1) as pool:
        sweeping = pool.submit(sweep)
        spent = list(pool.map(tell, range(len(leaves))))
        over.set()
        sweeping.result()
    return spent


def _trigger_on(table: str) -> str:
    from goals.models import Goal, KeyResult  # noqa: PLC0415

    model: Any = {"goals_goal": Goal, "goals_keyresult": KeyResult}[table]
    [found] = [one for one in model._meta.triggers if one.name == "figure_is_due"]
    return str(found.get_pgid(model))


def _took(deed: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    deed()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
