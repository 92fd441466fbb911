"""`make run`: the whole application on this machine, until Ctrl-C."""

import fcntl
import os
import secrets
import subprocess
import time
import urllib.error
import urllib.request
from http import HTTPStatus
from typing import IO
from urllib.parse import quote

from perfmgmt.local.places import CHECKOUT, KEPT, PYTHON, database_folder, web_port
from perfmgmt.local.prepare import WELCOME
from perfmgmt.local.processes import Household, Service
from perfmgmt.local.say import Trouble, step
from perfmgmt.local.stores import OWNER, open_stores

LOGS = KEPT / "log"
MAIL = KEPT / "mail"


def run(*, is_empty: bool) -> None:
    with only_one() as address:
        household = Household()
        try:
            port = web_port(os.environ.get("PORT", ""))
            for log in LOGS.glob("*.log"):
                log.unlink()
            stores = open_stores(household, database_folder(), logs=LOGS, is_kept=True)
            env = environment(port, stores)
            prepare(env, is_empty=is_empty)
            env.pop(OWNER, None)
            serve(household, env, port)
            address.write(f"http://127.0.0.1:{port}/")
            address.flush()
            greet(port)
            while True:
                time.sleep(0.5)
                household.tend()
        except KeyboardInterrupt:
            print("\nStopping …", flush=True)
        finally:
            household.stop()


def only_one() -> IO[str]:
    """One copy in a checkout: two supervisors would fight over the data."""
    KEPT.mkdir(exist_ok=True)
    address = (KEPT / "running").open("a+")
    try:
        fcntl.flock(address, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        address.seek(0)
        raise Trouble(f"This checkout is running already: {address.read() or 'it is still starting'}") from None
    address.truncate(0)
    return address


def environment(port: int, stores: dict[str, str]) -> dict[str, str]:
    """What the settings read. Mail is kept as files, so that a trial never writes to anybody."""
    own = {
        "LOCAL": "1",
        "DJANGO_SETTINGS_MODULE": "perfmgmt.settings",
        "SECRET_KEY": kept_secret("secret-key"),
        "SETUP_KEY": kept_secret("setup-key"),
        "SITE_URL": f"http://127.0.0.1:{port}",
        "EMAIL_URL": f"filemail:///{quote(str(MAIL))}",
        "PYTHONUNBUFFERED": "1",
    }
    return own | {"PATH": "/usr/bin:/bin"} | os.environ | stores


def kept_secret(name: str) -> str:
    path = KEPT / name
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32))
    return path.read_text()


def prepare(env: dict[str, str], *, is_empty: bool) -> None:
    made = subprocess.run(
        [PYTHON, "-m", "perfmgmt.local.prepare", *(["--empty"] if is_empty else [])],
        cwd=CHECKOUT,
        env=env,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if made.returncode:
        raise Trouble("The database could not be prepared; the reason is above.")


def serve(household: Household, env: dict[str, str], port: int) -> None:
    """The pages first: they are what somebody waits for."""
    celery = [PYTHON, "-m", "celery", "-A", "perfmgmt"]
    processes = max(2, min(4, os.cpu_count() or 2))
    gunicorn = f"--bind=127.0.0.1:{port} --workers={processes} --graceful-timeout=5"
    worker = "--loglevel=info --concurrency=2 --without-gossip --without-mingle"
    with step("Pages"):
        web = household.add(service("web", [PYTHON, "-m", "gunicorn", "perfmgmt.wsgi", *gunicorn.split()], env))
        web.wait_until(lambda: answers(f"http://127.0.0.1:{port}/health/ready"), seconds=60)
    with step("Worker, scheduler"):
        household.add(service("worker", [*celery, "worker", *worker.split()], env))
        household.add(service("scheduler", [*celery, "beat", "--loglevel=info", "--pidfile="], env))


def service(name: str, command: list[str], env: dict[str, str]) -> Service:
    return Service(name=name, command=command, log=LOGS / f"{name}.log", env=env)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310  our own address on the loopback
            return bool(response.status == HTTPStatus.OK)
    except (urllib.error.URLError, OSError):
        return False


def greet(port: int) -> None:
    print(f"\nReady: http://127.0.0.1:{port}/\n")
    print(WELCOME.read_text(), end="")
    print(f"Mail it would send is kept in {MAIL}, logs in {LOGS}.")
    print("Stop with Ctrl-C; what you enter is kept.", flush=True)
