"""What `make run` and `make test` stand on: nothing is left behind, whatever ends."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from perfmgmt.local import places
from perfmgmt.local.places import CHECKOUT, web_port
from perfmgmt.local.postgres import release_data
from perfmgmt.local.processes import Household, Service
from perfmgmt.local.say import Trouble

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def eventually(holds: Callable[[], bool], seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.05)
    return holds()


def is_gone(pid: int) -> bool:
    try:
        return "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return True


def sleeper(folder: Path, name: str = "sleeper") -> Service:
    return Service(name=name, command=SLEEP, log=folder / f"{name}.log", env=dict(os.environ), cwd=folder)


def trial(*command: str, **env: str) -> subprocess.Popen[str]:
    """`python -m perfmgmt.local trial …` with stores of its own."""
    own = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "REDIS_URL", "MAKELEVEL"}}
    return subprocess.Popen(  # noqa: S603  our own words
        [sys.executable, "-m", "perfmgmt.local", "trial", *command],
        cwd=CHECKOUT,
        env=own | env,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_what_falls_over_is_started_again(tmp_path: Path) -> None:
    household = Household()
    service = household.add(sleeper(tmp_path))
    assert service.process is not None
    first = service.process.pid
    os.kill(first, signal.SIGKILL)

    def is_back() -> bool:
        household.tend()
        return service.is_running and service.process is not None and service.process.pid != first

    assert eventually(is_back)
    household.stop()
    assert not service.is_running


def test_a_service_that_does_not_start_is_named_with_its_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    service = Service(
        name="web",
        command=[sys.executable, "-c", "raise SystemExit('no luck')"],
        log=tmp_path / "web.log",
        env={},
        cwd=tmp_path,
    )
    service.start()
    with pytest.raises(Trouble, match=r"web did not start; .*web\.log"):
        service.wait_until(lambda: False, seconds=10)
    assert "no luck" in capsys.readouterr().err


def test_a_trial_hands_on_the_exit_code_and_leaves_nothing() -> None:
    look = (
        "import os, sys; e = os.environ; print(e['DATABASE_URL'], os.listdir(e['PYTEST_DEBUG_TEMPROOT']));"
        "print(sys.dont_write_bytecode, sys.pycache_prefix); sys.exit(3)"
    )
    made = trial("python", "-c", look)
    said = made.communicate(timeout=60)[0]
    assert made.returncode == 3
    assert "postgres://perfmgmt:" in said
    assert f"False {places.KEPT}/compiled" in said  # the next process reads what this one compiled
    assert "[]" in said  # a folder for the files of the tests, its own: another user's may be in the way in /tmp
    assert not list(places.database_folder().glob(f"trial-{made.pid}"))


def test_kill_minus_9_of_the_supervisor_ends_its_servers() -> None:
    made = trial("python", "-u", "-c", "import time; print('up'); time.sleep(60)")
    assert made.stdout
    assert any("up" in line for line in made.stdout)
    children = [int(pid) for pid in Path(f"/proc/{made.pid}/task/{made.pid}/children").read_text().split()]
    assert len(children) == 3  # database, broker, command
    made.kill()
    made.communicate()
    assert eventually(lambda: all(is_gone(pid) for pid in children))


@pytest.mark.parametrize("whose", ["nobody", "somebody else"])
def test_a_pid_file_that_a_kill_left_goes(tmp_path: Path, whose: str) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    pid_file = tmp_path / "postmaster.pid"
    pid_file.write_text(f"{ended.pid if whose == 'nobody' else os.getpid()}\n{tmp_path}\n")
    release_data(tmp_path)
    assert not pid_file.exists()


def test_the_port_asked_for_is_taken_or_refused_in_words() -> None:
    free = places.free_port()
    assert web_port(str(free)) == free
    with pytest.raises(Trouble, match="is not a port"):
        web_port("http")
    with pytest.raises(Trouble, match="is taken"), socket.create_server(("127.0.0.1", free)):
        web_port(str(free))


def test_with_no_port_asked_for_a_second_copy_finds_another() -> None:
    first = web_port("")
    with socket.create_server(("127.0.0.1", first)):
        assert web_port("") not in {0, first}


def test_a_closed_home_is_seen(tmp_path: Path) -> None:
    inner = tmp_path / "home" / "checkout"
    inner.mkdir(parents=True)
    (tmp_path / "home").chmod(0o700)
    assert not places.is_open_to_all(inner)
