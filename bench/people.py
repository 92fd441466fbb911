"""`make crowd`: chart, searches, goal map and lists, and the move of a branch among 100,000 people with ten goals each.

ARGS="--people 10000 --rounds 20". Each row is asked of the application itself, without a server between, with
other values in each round; beside the middle and the 95th percentile stands the goal. All in milliseconds.
"""

import random
import subprocess
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Iterator
from statistics import median, quantiles
from typing import TYPE_CHECKING

import django

from bench.serving import choose_settings

if TYPE_CHECKING:
    from django.test import Client

STEP, MOVE, COUNTING = 150, 2_000, 30_000
MOVES = 6
LONGEST_WORD = 7
FEWEST = 5_002  # the top, a branch, and the head of another one


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--people", type=_enough, default=100_000)
    options.add_argument("--rounds", type=int, default=40)
    options.add_argument("--seed", type=int, default=7)
    wanted = options.parse_args()
    choose_settings()
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    django.setup()
    from bench import crowd, goals, meetings  # noqa: PLC0415 - Django is set up by now

    crowd.fill(wanted.people)
    number, met = goals.fill(wanted.people), meetings.fill()
    print(f"{wanted.people:,} people, {number:,} goals, {met:,} check-ins, seed {wanted.seed}")
    print(f"{'what':<38}{'median':>8}{'p95':>8}{'goal':>8}")
    chance = random.Random(wanted.seed)
    client = _signed_in()
    for name, address in (_steps(wanted.people, chance) | _goal_steps(number, chance)).items():
        client.get(address())
        _row(name, [_seconds(lambda: client.get(address())) for _round in range(wanted.rounds)], STEP)  # noqa: B023
    _for_hr(wanted.rounds)
    _row(f"moving {crowd.BRANCH:,} people", list(_moves()), MOVE)


def _for_hr(rounds: int) -> None:
    """What a worker counts, and the pages that show it."""
    from django.urls import reverse  # noqa: PLC0415 - Django is set up by now
    from django.utils import timezone  # noqa: PLC0415

    from checkins.services import count_rates  # noqa: PLC0415
    from goals.services import count_health  # noqa: PLC0415

    desk = _signed_in(hr=True)
    health, rates = reverse("goals:health"), f"{reverse('checkins:rates')}?months=12"
    for what, count, page, address in (
        ("goals", count_health, "how healthy goals are", health),
        ("check-ins", count_rates, "how regularly people meet", rates),
    ):
        count(now=timezone.now())  # what was never counted, once and for all: the row below comes again and again
        _row(f"HR: counting {what}, for a worker", [_seconds(lambda: count(now=timezone.now()))], COUNTING)  # noqa: B023
        desk.get(address)
        _row(f"HR: {page}", [_seconds(lambda: desk.get(address)) for _round in range(rounds)], STEP)  # noqa: B023


def _enough(typed: str) -> int:
    """How many people were asked for."""
    if int(typed) < FEWEST:
        raise ArgumentTypeError(f"{FEWEST:,} at least, for one branch to move under another.")
    return int(typed)


def _steps(people: int, chance: random.Random) -> dict[str, Callable[[], str]]:
    """Addresses, each time about somebody else."""
    from django.urls import reverse  # noqa: PLC0415

    from bench.crowd import BRANCH, FIRST, LAST, key  # noqa: PLC0415

    chart, search, directory = (reverse(f"people:{name}") for name in ("chart", "search", "directory"))
    heads = range(1, people, BRANCH)

    def level(number: int) -> str:
        return reverse("people:below", args=[key(number)])

    def typed() -> str:
        word = chance.choice(FIRST + LAST)
        return word[: chance.randint(2, LONGEST_WORD)]

    def slip() -> str:
        word = chance.choice([name for name in LAST if len(name) >= LONGEST_WORD])
        return word[:2] + word[3] + word[2] + word[4:]

    return {
        "chart: the top": lambda: chart,
        "chart: right below the top": lambda: level(0),
        "chart: a level further down": lambda: level(chance.choice(heads)),
        "chart: 50 of 600 in one level": lambda: f"{level(heads[-1])}?page={chance.randint(1, 10)}",
        "chart: the way to somebody": lambda: f"{chart}?find={key(chance.randrange(people))}",
        "search as one types": lambda: f"{search}?q={typed()}",
        "search with a slip of the pen": lambda: f"{search}?q={slip()}",
        "directory: a part of a name": lambda: f"{directory}?q={typed()}",
        "directory: two words": lambda: f"{directory}?q={chance.choice(FIRST)}+{typed()}",
    }


def _goal_steps(number: int, chance: random.Random) -> dict[str, Callable[[], str]]:
    """The same for the goal map and the lists of goals."""
    from django.urls import reverse  # noqa: PLC0415

    from bench.goals import HOW, OF_COMPANY, OF_TEAMS, TEAMS, WHAT, WHERE, key  # noqa: PLC0415

    goal_map, listed = reverse("goals:map"), reverse("goals:list")

    def below(first: int, last: int) -> str:
        return reverse("goals:below", args=[key(chance.randrange(first, last))])

    def words() -> str:
        return f"{chance.choice(WHAT)[: chance.randint(3, LONGEST_WORD)]}+{chance.choice(WHERE)[:4]}".replace(" ", "+")

    def team() -> str:
        from people.models import Department  # noqa: PLC0415

        return str(Department.objects.get(name=f"Part {chance.randrange(TEAMS)}").pk)

    for_everyone = range(0, number, 3)
    return {
        "map: where it begins": lambda: goal_map,
        "map: below a goal of the company": lambda: below(0, OF_COMPANY),
        "map: below a goal of the team": lambda: reverse(
            "goals:below", args=[key(chance.choice(range(OF_COMPANY, OF_COMPANY + OF_TEAMS, 3)))]
        ),
        "map: the way to a goal": lambda: f"{goal_map}?goal={key(chance.choice(for_everyone))}",
        "map: words of goals": lambda: f"{goal_map}?q={words()}",
        "map: words that fit many": lambda: f"{goal_map}?q={chance.choice(HOW)}",
        "support: words of goals": lambda: f"{reverse('goals:parents')}?q={words()}",
        "support: words that fit many": lambda: f"{reverse('goals:parents')}?q={chance.choice(HOW)}",
        "support: words that fit none": lambda: f"{reverse('goals:parents')}?q=zq{chance.randrange(10)}",
        "support: the form": lambda: reverse("goals:new"),
        "map: off track in one team": lambda: f"{goal_map}?health=off-track&team={team()}",
        "map: stale in one team": lambda: f"{goal_map}?health=stale&team={team()}",
        "goals: one's own": lambda: listed,
        "goals: one's team": lambda: f"{listed}?scope=team",
        "goals: the company's": lambda: f"{listed}?scope=company",
    }


def _moves() -> Iterator[float]:
    """A branch under another and back."""
    from django.utils import timezone  # noqa: PLC0415

    from bench.crowd import BRANCH, key  # noqa: PLC0415
    from people.models import Person  # noqa: PLC0415
    from people.services import change_manager  # noqa: PLC0415

    branch, top, other = (Person.objects.get(pk=key(number)) for number in (1, 0, BRANCH + 1))
    for turn in range(MOVES):
        manager = [other, top][turn % 2]
        yield _seconds(lambda: change_manager(person=branch, manager=manager, actor=None, now=timezone.now()))  # noqa: B023


def _signed_in(*, hr: bool = False) -> "Client":
    """Somebody in the middle of a branch, or beside them who looks after everybody for HR."""
    from django.conf import settings  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from bench.crowd import key  # noqa: PLC0415
    from people.models import Person, Role, RoleGrant  # noqa: PLC0415

    person = Person.objects.get(pk=key(78 if hr else 77))
    if hr:
        RoleGrant.objects.create(person=person, role=Role.HR_PARTNER, for_everyone=True)
    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client(raise_request_exception=True)
    client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    answer = work()
    if getattr(answer, "status_code", 200) != 200:  # noqa: PLR2004
        raise SystemExit(f"bench: answered {answer}.")
    return time.perf_counter() - begun


def _row(name: str, seconds: list[float], goal: int) -> None:
    worst = quantiles(seconds, n=20)[-1] if len(seconds) > MOVES else max(seconds)
    print(f"{name:<38}{median(seconds) * 1000:>8.0f}{worst * 1000:>8.0f}{goal:>8}", flush=True)


if __name__ == "__main__":
    main()
