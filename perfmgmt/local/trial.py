"""A command with a database and a broker of its own around it, thrown away afterwards."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

from perfmgmt.local.places import CHECKOUT, VENV, database_folder
from perfmgmt.local.processes import Household, dying_with_parent
from perfmgmt.local.stores import open_stores


def trial(command: list[str]) -> int:
    """Run `command` against fresh stores and return its exit code."""
    place = database_folder()
    clear_leftovers(place)
    folder = place / f"trial-{os.getpid()}"
    household = Household()
    try:
        stores = open_stores(household, folder, logs=folder / "log", is_kept=False)
        scratch = folder / "tmp"
        scratch.mkdir(parents=True, exist_ok=True)
        return call(command, stores | {"PYTEST_DEBUG_TEMPROOT": str(scratch)})
    finally:
        household.stop()
        shutil.rmtree(folder, ignore_errors=True)


def call(command: list[str], stores: dict[str, str]) -> int:
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '/usr/bin:/bin')}"
    process = subprocess.Popen(
        command,
        cwd=CHECKOUT,
        env=os.environ | stores | {"PATH": path},
        preexec_fn=dying_with_parent(signal.SIGTERM),  # noqa: PLW1509  we start no threads
    )
    try:
        return process.wait()
    except KeyboardInterrupt:
        process.send_signal(signal.SIGINT)
        return process.wait()


def clear_leftovers(place: Path) -> None:
    """Folders of trials whose supervisor was killed before it could tidy up."""
    for folder in place.glob("trial-*"):
        pid = folder.name.removeprefix("trial-")
        if pid.isdecimal() and not is_alive(int(pid)):
            shutil.rmtree(folder, ignore_errors=True)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
