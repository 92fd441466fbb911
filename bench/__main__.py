"""`make bench`: requests a second of the pages people open most, each beside bare Django in the same run.

ARGS="--people 1000 --seconds 4 --rounds 5". A ratio is the median over rounds in which the two take turns, so that
a machine whose speed drifts does not matter; the goal stands beside it.
"""

import http.client
import os
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser
from contextlib import suppress
from statistics import median

import django

from bench.load import Request, requests_per_second

WORKERS = 2
CSRF = "a" * 32
READ, WRITE = 1 / 4, 1 / 3


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=120)
    options.add_argument("--seconds", type=float, default=3)
    options.add_argument("--rounds", type=int, default=3)
    wanted = options.parse_args()
    os.environ |= {"DJANGO_SETTINGS_MODULE": "perfmgmt.settings", "LOCAL": "1", "SECRET_KEY": "bench-" + "x" * 50}
    _manage("migrate", "-v0")
    _manage("demo", "--people", str(wanted.people))
    django.setup()
    ports = {"bench.bare": _free_port(), "perfmgmt.settings": _free_port()}
    servers = [_serve(settings, port) for settings, port in ports.items()]
    try:
        for port in ports.values():
            _wait_for(port)
        _measure(ports["bench.bare"], ports["perfmgmt.settings"], wanted.seconds, wanted.rounds)
    finally:
        for server in servers:
            server.terminate()


def _measure(bare: int, ours: int, seconds: float, rounds: int) -> None:
    from django.conf import settings  # noqa: PLC0415 - Django is set up by now

    from bench.bare import AUTHENTICATION_BACKENDS  # noqa: PLC0415

    cookies = _sign_in("manager", settings.AUTHENTICATION_BACKENDS[0])
    plain = Request(("/",), _sign_in("manager", AUTHENTICATION_BACKENDS[0]))
    print(f"\n{'what':<22}{'requests/s':>12}{'bare Django':>13}{'ratio':>8}{'goal':>8}", flush=True)
    for name, request, goal in _wanted(cookies):
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
    from people.models import Person  # noqa: PLC0415
    from reviews.models import Part, Question  # noqa: PLC0415

    manager = Person.objects.get(email=_email("manager"))
    ahead = CheckIn.objects.between(manager).ahead().order_by("starts_at", "pk")
    meetings = tuple(meeting.get_absolute_url() for meeting in ahead)
    part = Part.objects.open().filter(writer=manager).order_by("pk").first()
    question = Question.objects.filter(section__template__cycles__reviews__parts=part).order_by("pk").first()
    if not meetings or part is None or question is None:
        raise SystemExit("bench: the demo company has no check-in ahead or no review to write.")
    writing = reverse("reviews:question", args=[part.pk, question.pk])
    points = tuple(f"{meeting}points/" for meeting in meetings)
    return [
        ("home", Request(("/",), cookies), READ),
        ("team dashboard", Request(("/team/",), cookies), READ),
        ("goal list", Request(("/goals/",), cookies), READ),
        ("check-in", Request(meetings[:1], cookies), READ),
        ("review writing", Request((writing,), cookies), READ),
        ("write: add a point", Request(points, cookies, "text=Dye+lots+{n}"), WRITE),
    ]


def _sign_in(key: str, backend: str) -> dict[str, str]:
    """Cookies of a session, made in the store itself."""
    from django.conf import settings  # noqa: PLC0415
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: PLC0415

    from people.models import Person  # noqa: PLC0415
    from people.sign_in.store import SessionStore  # noqa: PLC0415

    person = Person.objects.get(email=_email(key))
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = backend
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return {settings.SESSION_COOKIE_NAME: session.session_key or "", settings.CSRF_COOKIE_NAME: CSRF}


def _email(key: str) -> str:
    from perfmgmt.demo.company import known_people  # noqa: PLC0415

    return known_people()[key].email


def _manage(*words: str) -> None:
    subprocess.run([sys.executable, "manage.py", *words], check=True)


def _serve(settings: str, port: int) -> subprocess.Popen[bytes]:
    command = [
        "-m",
        "gunicorn",
        "perfmgmt.wsgi",
        "-w",
        str(WORKERS),
        "-b",
        f"127.0.0.1:{port}",
        "--log-level",
        "warning",
    ]
    return subprocess.Popen([sys.executable, *command], env=os.environ | {"DJANGO_SETTINGS_MODULE": settings})


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_for(port: int, *, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with suppress(OSError, http.client.HTTPException):
            connection.request("GET", "/")
            connection.getresponse().read()
            return
        time.sleep(0.2)
    raise SystemExit("bench: the server did not start.")


if __name__ == "__main__":
    main()
