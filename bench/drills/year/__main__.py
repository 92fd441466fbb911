"""`make year`: a year of a 500-person company, every reminder against a reckoning that shares no code with the product.

ARGS="--people 100 --seed 7". Zones on both hemispheres, leave, holidays, moved, skipped, held, early, late and missed
check-ins, new managers, cadences and clocks, leavers. Ends with 1 where anything is otherwise than reckoned.
`--without own-days` plays it with that guard taken out, which has to fail; `--guards` lists them. `--days 60` plays the
first of them only.
"""

import os
import subprocess
import sys
import time
from argparse import ArgumentParser

import django


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=500)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--days", type=int, default=366)
    options.add_argument("--without", default=None)
    options.add_argument("--guards", action="store_true")
    wanted = options.parse_args()
    os.environ |= {"DJANGO_SETTINGS_MODULE": "perfmgmt.settings", "LOCAL": "1", "SECRET_KEY": "drill-" + "x" * 50}
    django.setup()
    from bench.drills.year.comparing import compare, play  # noqa: PLC0415 - Django is set up by now
    from bench.drills.year.unguarded import WITHOUT, without  # noqa: PLC0415

    if wanted.guards or wanted.without not in {None, *WITHOUT}:
        print(*(f"--without {name:<14}{what}" for name, (what, _patch) in WITHOUT.items()), sep="\n")
        sys.exit(not wanted.guards)
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    begun, busy = time.perf_counter(), time.process_time()
    with without(wanted.without):
        year = play(people=wanted.people, seed=wanted.seed, days=wanted.days)
    found = compare(year)
    took, worked = time.perf_counter() - begun, time.process_time() - busy
    played = f"{wanted.people} people, until {year.until:%d %b %Y}, seed {wanted.seed}"
    print(f"{played}, {took:.0f} s, {worked:.0f} s of them at work")
    print(f"{len(year.lives):,} check-ins, {found.reckoned:,} reminders reckoned, {found.sent:,} sent")
    print(*found.wrong[:20], f"{len(found.wrong)} otherwise than reckoned", sep="\n")
    sys.exit(bool(found.wrong))


if __name__ == "__main__":
    main()
