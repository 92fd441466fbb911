"""A chat on loopback that takes what is posted to its webhook, refuses it, or sends the caller elsewhere."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PATH = "/hooks/3ccdd113474722377935511fc85d3dd4"


class Room(ThreadingHTTPServer):
    """Remembers what was posted."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Post)
        self.taken: list[str] = []
        self.visits: list[str] = []
        self.answer = 200
        self.elsewhere = ""

    @property
    def address(self) -> str:
        """Of its webhook."""
        return f"http://127.0.0.1:{self.server_address[1]}{PATH}"


class Post(BaseHTTPRequestHandler):
    """One request."""

    server: Room

    def do_POST(self) -> None:
        self.server.visits.append(self.path)
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.server.answer == 200:
            self.server.taken.append(sent["text"])  # before whoever posted it goes on
        self.send_response(self.server.answer)
        if self.server.elsewhere:
            self.send_header("Location", self.server.elsewhere)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_anything: Any) -> None:
        """Say nothing."""


@contextmanager
def chatroom() -> Iterator[Room]:
    """A room that is open meanwhile."""
    with Room() as room:
        thread = threading.Thread(target=room.serve_forever, daemon=True)
        thread.start()
        try:
            yield room
        finally:
            room.shutdown()
            thread.join()
