"""`make doors`: whether the pages that anybody can reach take as long for an address that is known as for another.

ARGS="--rounds 200 --seed 7 --quick". Each page is asked of the application itself, in turns of random order; limits on
tries are lifted between. Milliseconds: the middle, and how far it lies from that of an unknown address. Beside it how
often such an answer takes longer than one about nobody (0.50 is alike), and how likely chance alone is to make so much
of a difference. The goal is less than 20 ms or a tenth. `--quick` takes a quick password hasher, beside which small
differences show.
"""

import random
import subprocess
import sys
import time
from argparse import ArgumentParser
from statistics import median

import django

from bench.ranks import compare
from bench.serving import choose_settings

MOST, PART = 20, 1 / 10  # milliseconds, of the middle
NOBODY = "unknown"
WRONG = "not the password at all"
PAGES = {  # by the name of the route: what is sent, beside the address
    "account_login": ("login", {"password": WRONG}),
    "account_reset_password": ("email", {}),
}


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=200)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--quick", action="store_true")
    wanted = options.parse_args()
    choose_settings()
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    subprocess.run([sys.executable, "manage.py", "createcachetable"], check=True)
    django.setup()
    if wanted.quick:
        _hash_quickly()
    addresses = _people()
    print(f"{wanted.rounds} of each, seed {wanted.seed}")
    print(f"{'page':<24}{'address':<22}{'median':>8}{'apart':>8}{'longer':>8}{'chance':>8}{'goal':>8}")
    far = [
        f"{page}: {kind}"
        for page in PAGES
        for kind, is_far in _rows(page, _measure(page, addresses, wanted.rounds, random.Random(wanted.seed)))
        if is_far
    ]
    if far:
        raise SystemExit(f"bench: tells a known address by its time: {', '.join(far)}")


def _hash_quickly() -> None:
    from django.conf import settings  # noqa: PLC0415 - Django is set up by now

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def _people() -> dict[str, str]:
    """Addresses by what kind of account they have."""
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from people.models import Person, Role  # noqa: PLC0415
    from people.services import grant_role, invite  # noqa: PLC0415

    kinds = ("known", "deactivated", "without a password", "invited", "HR administrator")
    addresses = {kind: f"{kind.replace(' ', '.').lower()}@door.example" for kind in kinds}
    for kind, email in addresses.items():
        password = None if kind in {"without a password", "invited"} else "seven looms and a dye vat"
        person = Person.objects.create_user(email, password, name=kind.title(), is_active=kind != "deactivated")
        if kind == "invited":
            invite(person=person, actor=None, now=timezone.now())
        if kind == "HR administrator":
            grant_role(person=person, role=Role.HR_ADMIN, actor=None, now=timezone.now())
    return {NOBODY: "nobody.at.all@door.example", **addresses}


def _measure(page: str, addresses: dict[str, str], rounds: int, chance: random.Random) -> dict[str, list[float]]:
    """Milliseconds of each answer, by the kind of account."""
    times: dict[str, list[float]] = {kind: [] for kind in addresses}
    _ask(page, addresses[NOBODY])
    for _round in range(rounds):
        for kind, email in chance.sample(sorted(addresses.items()), len(addresses)):
            times[kind].append(_ask(page, email))
    return times


def _ask(page: str, email: str) -> float:
    from django.core.cache import cache  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.urls import reverse  # noqa: PLC0415

    field, more = PAGES[page]
    client, address = Client(headers={"host": "localhost"}), reverse(page)
    cache.clear()
    begun = time.perf_counter()
    client.post(address, {field: email, **more})
    return (time.perf_counter() - begun) * 1000


def _rows(page: str, times: dict[str, list[float]]) -> list[tuple[str, bool]]:
    """Print one for each kind; whether it lies too far from that of nobody."""
    usual, found = median(times[NOBODY]), []
    for kind, series in times.items():
        apart = median(series) - usual
        goal = max(MOST, usual * PART)
        alike = "" if kind == NOBODY else "{:>8.2f}{:>8.2f}".format(*compare(series, times[NOBODY]))
        print(f"{page:<24}{kind:<22}{median(series):>8.1f}{apart:>8.1f}{alike:>16}{goal:>8.0f}", flush=True)
        found.append((kind, abs(apart) >= goal))
    return found


if __name__ == "__main__":
    main()
