"""`make year`: a year of a 500-person company, every reminder against a reckoning that shares no code with the product.

ARGS="--people 100 --seed 7". Zones on both hemispheres, leave, holidays, moved, skipped, held, early, late and missed
check-ins, new managers, cadences and clocks, leavers. Ends with 1 where anything is otherwise than reckoned.
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
    wanted = options.parse_args()
    os.environ |= {"DJANGO_SETTINGS_MODULE": "perfmgmt.settings", "LOCAL": "1", "SECRET_KEY": "drill-" + "x" * 50}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    django.setup()
    from bench.drills.year.comparing import compare, play  # noqa: PLC0415 - Django is set up by now

    begun = time.perf_counter()
    year = play(people=wanted.people, seed=wanted.seed)
    found = compare(year)
    print(f"{wanted.people} people, seed {wanted.seed}, {time.perf_counter() - begun:.0f} s")
    print(f"{len(year.lives):,} check-ins, {found.reckoned:,} reminders reckoned, {found.sent:,} sent")
    for line in found.wrong[:20]:
        print(line)
    print(f"{len(found.wrong)} otherwise than reckoned")
    sys.exit(bool(found.wrong))


if __name__ == "__main__":
    main()
