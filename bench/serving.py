"""What benches and pictures need of a running application: a server, a demo company, somebody signed in."""

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from people.models import Person

WORKERS = 2
CSRF = "a" * 32


def choose_settings() -> None:
    """Those of the application, before Django is set up, without a pace: one person asks for all of them."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "perfmgmt.settings", "LOCAL": "1", "SECRET_KEY": "bench-" + "x" * 50}
    os.environ["PAGES_A_MINUTE"] = str(10**9)


def sign_in(key: str, backend: str) -> dict[str, str]:
    """Cookies of one of the people whose sign-in is printed."""
    from people.models import Person  # noqa: PLC0415

    return cookies_of(Person.objects.get(email=email(key)), backend)


def cookies_of(person: "Person", backend: str) -> dict[str, str]:
    """Cookies of a session, made in the store itself."""
    from django.conf import settings  # noqa: PLC0415
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: PLC0415

    from people.sign_in.store import SessionStore  # noqa: PLC0415

    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = backend
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return {settings.SESSION_COOKIE_NAME: session.session_key or "", settings.CSRF_COOKIE_NAME: CSRF}


def email(key: str) -> str:
    """The address of one of the people whose sign-in is printed."""
    from perfmgmt.demo.company import known_people  # noqa: PLC0415

    return known_people()[key].email


def manage(*words: str) -> None:
    """Run a command of the application."""
    subprocess.run([sys.executable, "manage.py", *words], check=True)


def serve(settings: str, port: int) -> subprocess.Popen[bytes]:
    """The application under gunicorn, as in production; the caller ends it."""
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


def free_port() -> int:
    """One that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def wait_for(port: int, *, seconds: float = 120) -> None:
    """Until it answers."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with suppress(OSError, http.client.HTTPException):
            connection.request("GET", "/")
            connection.getresponse().read()
            return
        time.sleep(0.2)
    raise SystemExit("bench: the server did not start.")
