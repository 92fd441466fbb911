"""`make bench`: requests a second of the pages people open most, each beside bare Django in the same run.

ARGS="--people 1000 --seconds 4 --rounds 5". A ratio is the median over rounds in which the two take turns, so that
a machine whose speed drifts does not matter; the goal stands beside it. Below stands what counting requests costs each.
"""

from argparse import ArgumentParser
from collections.abc import Iterator
from statistics import median
from urllib.parse import urlencode
from uuid import uuid4

import django

from bench.load import Request, requests_per_second
from bench.pace import print_pace
from bench.serving import choose_settings, cookies_of, email, free_port, manage, serve, sign_in, wait_for

READ, WRITE = 1 / 4, 1 / 3
SIZES = 1, 40  # of a team
WARM = 1  # second in which each worker composes its queries and opens its connections


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=120)
    options.add_argument("--seconds", type=float, default=3)
    options.add_argument("--rounds", type=int, default=3)
    wanted = options.parse_args()
    choose_settings()
    manage("migrate", "-v0")
    manage("demo", "--people", str(wanted.people))
    django.setup()
    ports = {"bench.bare": free_port(), "perfmgmt.settings": free_port()}
    servers = [serve(settings, port) for settings, port in ports.items()]
    try:
        for port in ports.values():
            wait_for(port)
        _measure(ports["bench.bare"], ports["perfmgmt.settings"], wanted.seconds, wanted.rounds)
        print_pace("manager")
    finally:
        for server in servers:
            server.terminate()


def _measure(bare: int, ours: int, seconds: float, rounds: int) -> None:
    from django.conf import settings  # noqa: PLC0415 - Django is set up by now

    from bench.bare import AUTHENTICATION_BACKENDS  # noqa: PLC0415

    cookies = sign_in("manager", settings.AUTHENTICATION_BACKENDS[0])
    plain = Request(("/",), sign_in("manager", AUTHENTICATION_BACKENDS[0]))
    print(f"\n{'what':<22}{'requests/s':>12}{'bare Django':>13}{'ratio':>8}{'goal':>8}", flush=True)
    for name, request, goal in [*_wanted(cookies), *_teams(settings.AUTHENTICATION_BACKENDS[0])]:
        requests_per_second(ours, request, seconds=WARM)
        pairs = [
            (requests_per_second(ours, request, seconds=seconds), requests_per_second(bare, plain, seconds=seconds))
            for _round in range(rounds)
        ]
        ratio = median(mine / other for mine, other in pairs)
        mine, other = (median(column) for column in zip(*pairs, strict=True))
        print(f"{name:<22}{mine:>12.0f}{other:>13.0f}{ratio:>8.2f}{goal:>8.2f}", flush=True)


def _wanted(cookies: dict[str, str]) -> list[tuple[str, Request, float]]:
    from django.urls import reverse  # noqa: PLC0415 - Django is set up by now

    from checkins.models import CheckIn  # noqa: PLC0415
    from goals.models import Goal  # noqa: PLC0415
    from people.models import Person  # noqa: PLC0415
    from reviews.models import Part, Question  # noqa: PLC0415

    manager = Person.objects.get(email=email("manager"))
    ahead = CheckIn.objects.between(manager).ahead().order_by("starts_at", "pk")
    meetings = tuple(meeting.get_absolute_url() for meeting in ahead)
    part = Part.objects.open().filter(writer=manager).order_by("pk").first()
    question = Question.objects.filter(section__template__cycles__reviews__parts=part).order_by("pk").first()
    led = Goal.objects.visible_to(manager).active().filter(owner__manager=manager, cycle__closed_at=None)
    goals = tuple(reverse("goals:update", args=[goal]) for goal in led.order_by("pk").values_list("pk", flat=True))
    if not meetings or not goals or part is None or question is None:
        raise SystemExit("bench: the demo company has no check-in ahead, no goal under way or no review to write.")
    writing = reverse("reviews:question", args=[part.pk, question.pk])
    report = Person.objects.filter(manager=manager).active().order_by("pk")[0]
    sent = {"recipient": report.pk, "kind": "praise", "audience": "recipient", "shown": f"{report.pk}:recipient:"}
    feedback = f"{urlencode(sent | {'token': uuid4(), 'draft': 'feedback:new'})}&text=Dye+lots+{{n}}"
    points = tuple(f"{meeting}points/" for meeting in meetings)
    return [
        ("home", Request(("/",), cookies), READ),
        ("team dashboard", Request(("/team/",), cookies), READ),
        ("goal list", Request(("/goals/",), cookies), READ),
        ("check-in", Request(meetings[:1], cookies), READ),
        ("review writing", Request((writing,), cookies), READ),
        ("praise wall", Request((reverse("feedback:wall"),), cookies), READ),
        ("write: update a goal", Request(goals, cookies, "health=on-track&note=Dye+lots+{n}"), WRITE),
        ("write: add a point", Request(points, cookies, "text=Dye+lots+{n}"), WRITE),
        ("write: send feedback", Request((reverse("feedback:new"),), cookies, feedback), WRITE),
    ]


def _teams(backend: str) -> Iterator[tuple[str, Request, float]]:
    """The dashboard of whoever leads one person, and of whoever leads forty."""
    from django.utils import timezone  # noqa: PLC0415 - Django is set up by now

    from people.models import Person  # noqa: PLC0415
    from people.services import change_manager  # noqa: PLC0415

    apart = Person.objects.active().filter(reports=None).exclude(manager__email=email("manager")).order_by("pk")
    found: list[Person] = []
    for number in SIZES:
        lead, *others = apart.exclude(pk__in=[one.pk for one in found])[: number + 1]
        found += [lead, *others]
        for person in others:
            change_manager(person=person, manager=lead, actor=None, now=timezone.now())
        yield f"team of {number}", Request(("/team/",), cookies_of(lead, backend)), READ


if __name__ == "__main__":
    main()
