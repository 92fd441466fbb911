"""Processes that live and die with this one."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from perfmgmt.local.places import CHECKOUT, Account
from perfmgmt.local.say import Trouble

PR_SET_PDEATHSIG = 1
PATIENCE = 6.0  # seconds between asking to stop and making it stop


def dying_with_parent(sig: signal.Signals) -> Callable[[], None]:
    """For `preexec_fn`: the kernel sends `sig` when this process is gone, even by kill -9. Linux only."""
    if sys.platform != "linux":
        return lambda: None
    parent, prctl = os.getpid(), ctypes.CDLL(None, use_errno=True).prctl

    def tie() -> None:
        prctl(PR_SET_PDEATHSIG, int(sig))
        if os.getppid() != parent:  # it went between fork and prctl
            os._exit(1)

    return tie


def tie_to_make() -> None:
    """`kill -9` of `make` ends what make started."""
    if sys.platform == "linux" and "MAKELEVEL" in os.environ:
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, int(signal.SIGTERM))


@dataclass
class Service:
    """One server process in a session of its own, with its log in a file."""

    name: str
    command: Sequence[str | Path]
    log: Path
    env: Mapping[str, str]
    cwd: Path = CHECKOUT
    account: Account | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    is_store: bool = False  # others need it until they have stopped
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> None:
        self.log.parent.mkdir(exist_ok=True, parents=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [str(part) for part in self.command],
                cwd=self.cwd,
                env=dict(self.env),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=dying_with_parent(self.stop_signal),  # noqa: PLW1509  we start no threads
                user=self.account.uid if self.account else None,
                group=self.account.gid if self.account else None,
                extra_groups=[] if self.account else None,
            )

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def ask_to_stop(self) -> None:
        if self.process is not None and self.is_running:
            self.process.send_signal(self.stop_signal)

    def finish(self, patience: float) -> None:
        """Having asked it to stop: wait, and then take down whatever is left of its session."""
        if self.process is None:
            return
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.log_line("did not stop when asked, so it was killed")
        self.sweep()

    def sweep(self) -> None:
        """Children that outlived the process, a pool after kill -9 say, go with it."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def log_line(self, text: str) -> None:
        with self.log.open("a") as log:
            log.write(f"{self.name} {text}\n")

    def last_words(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-15:]) if self.log.exists() else ""

    def wait_until(self, is_ready: Callable[[], bool], seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not is_ready():
            if not self.is_running or time.monotonic() > deadline:
                sys.stderr.write(f"\n{self.last_words()}\n")
                raise Trouble(f"{self.name} did not start; its last words are above, all of them in {self.log}.")
            time.sleep(0.05)


class Household:
    """Services in the order they were started; what falls over is started again, after a pause that grows."""

    def __init__(self) -> None:
        self.services: list[Service] = []
        self.pauses: dict[str, float] = {}
        self.due: dict[str, float] = {}

    def add(self, service: Service) -> Service:
        self.services.append(service)
        service.start()
        return service

    def tend(self) -> None:
        now = time.monotonic()
        for service in self.services:
            if service.is_running:
                continue
            if service.name not in self.due:
                service.sweep()
                pause = min(self.pauses.get(service.name, 0.25) * 2, 15)
                self.pauses[service.name], self.due[service.name] = pause, now + pause
                print(f"  {service.name} ended; starting it again in {pause:.1f} s", flush=True)
            elif now >= self.due[service.name]:
                del self.due[service.name]
                service.start()

    def stop(self) -> None:
        """What serves and works first; the stores stay until it is gone."""
        for is_store in (False, True):
            services = [service for service in self.services if service.is_store == is_store]
            for service in services:
                service.ask_to_stop()
            deadline = time.monotonic() + PATIENCE
            for service in services:
                service.finish(patience=max(0, deadline - time.monotonic()))
