"""`make waves`: how long a pulse wave of 10,000 people takes to go out and to close, and the memory of the close.

ARGS="--people 10000 --goal 60". Everybody answers: nine in ten every question, one in five with a comment. The close
opens every seal, counts for each leader, chooses what may be shown, tells the leaders and destroys the rest, in one
transaction.
"""

import random
import subprocess
import sys
import time
from argparse import ArgumentParser
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import django

from bench.arrivals import MEGABYTE, peak
from bench.serving import choose_settings

if TYPE_CHECKING:
    from feedback.models import PulseWave

AT_ONCE = 2_000
WORDS = "More light at the looms, and fewer meetings on Fridays. " * 4


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=10_000)
    options.add_argument("--goal", type=float, default=60)
    wanted = options.parse_args()
    choose_settings()
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    django.setup()
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from bench.crowd import fill  # noqa: PLC0415
    from feedback import services  # noqa: PLC0415
    from feedback.models import PulseCell, PulseGroup  # noqa: PLC0415

    fill(wanted.people)
    now = timezone.now()
    services.begin_bank(actor=None, now=now)
    print(f"{'what':<28}{'seconds':>9}{'goal':>7}{'MB more':>9}", flush=True)
    wave: PulseWave = _timed("the wave goes out", services.launch_wave, actor=None, now=now)
    _timed("everybody answers", _answer, wave, wanted.people)
    closed = {"wave_id": wave.pk, "actor": None, "now": wave.closes_at + timedelta(minutes=1)}
    _timed("the wave closes", services.close_wave, goal=wanted.goal, **closed)
    shown = PulseGroup.objects.filter(wave=wave, answered__isnull=False).count()
    print(f"{shown} of {wave.groups.count()} groups are shown, with {PulseCell.objects.count()} figures")


def _timed(name: str, deed: Any, *args: Any, goal: float | None = None, **named: Any) -> Any:
    before, begun = peak(), time.perf_counter()
    made = deed(*args, **named)
    seconds = time.perf_counter() - begun
    print(f"{name:<28}{seconds:>9.1f}{goal or '':>7}{(peak() - before) // MEGABYTE:>9}", flush=True)
    return made


def _answer(wave: "PulseWave", people: int) -> None:
    """By seals alone: what a person’s answer leaves behind, without a request for each."""
    from feedback.models import PulseInvitation, PulseSeal  # noqa: PLC0415
    from feedback.services.pulse.sealing import Answers, close_up  # noqa: PLC0415
    from people.models import Person  # noqa: PLC0415

    chance = random.Random(people)
    scales = {item.pk: list(item.question.scale) for item in wave.items.select_related("question")}
    [company] = wave.groups.filter(parent=None).values_list("pk", flat=True)
    led = dict(wave.groups.exclude(parent=None).values_list("leader", "pk"))
    key = bytes(wave.public_key or b"")
    seals = []
    for above in Person.objects.active().values_list("above", flat=True):
        values = {pk: chance.choice(scale) for pk, scale in scales.items() if chance.random() < 0.9}  # noqa: PLR2004
        comment = WORDS if chance.random() < 0.2 else ""  # noqa: PLR2004
        groups: list[UUID] = [company, *(led[leader] for leader in above if leader in led)]
        seals.append(PulseSeal(wave=wave, box=close_up(Answers(values, groups, comment), key)))
    PulseSeal.objects.bulk_create(seals, batch_size=AT_ONCE)
    PulseInvitation.objects.filter(wave=wave).delete()


if __name__ == "__main__":
    main()
