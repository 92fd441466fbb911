"""Where things are kept, and for whom."""

import hashlib
import os
import pwd
import socket
import stat
from dataclasses import dataclass
from pathlib import Path

from perfmgmt.local.say import Trouble

CHECKOUT = Path(__file__).resolve().parent.parent.parent
KEPT = CHECKOUT / ".local"
VENV = CHECKOUT / ".venv"
PYTHON = str(VENV / "bin" / "python")
# What Python makes of source it reads, kept for the many processes to come, whatever it is told to leave elsewhere.
COMPILED = {"PYTHONPYCACHEPREFIX": str(KEPT / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}


@dataclass(frozen=True)
class Account:
    """An ordinary account that PostgreSQL can run under when we are root, which it refuses to be."""

    uid: int
    gid: int

    def own(self, path: Path) -> None:
        os.chown(path, self.uid, self.gid)


def database_account() -> Account | None:
    """None when we are an ordinary user ourselves."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise Trouble("PostgreSQL does not run as root and there is no user `nobody` here: start as an ordinary user.")


def is_open_to_all(path: Path) -> bool:
    """Whether any account may walk down to `path`."""
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in (path, *path.parents))


def database_folder() -> Path:
    """`.local` of the checkout; as root in a closed home, a folder of this checkout where everybody can reach."""
    KEPT.mkdir(exist_ok=True)
    if database_account() is None or is_open_to_all(KEPT):
        return KEPT
    name = hashlib.sha256(str(CHECKOUT).encode()).hexdigest()[:12]
    folder = Path("/var/lib/perfmgmt") / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def web_port(wanted: str) -> int:
    """The port somebody asked for, or the first free one from 8000."""
    if not wanted:
        return next((port for port in range(8000, 8100) if is_free(port)), None) or free_port()
    if not wanted.isdecimal() or not 0 < int(wanted) < 2**16:
        raise Trouble(f"PORT={wanted} is not a port: use a number from 1 to 65535.")
    if not is_free(int(wanted)):
        raise Trouble(f"Port {wanted} is taken: choose another PORT, or leave it out and a free one is found.")
    return int(wanted)
