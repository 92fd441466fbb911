"""The application at an address of its own, inside the transaction of the test.

The browser keeps what is static, as it would in life; nothing is seen by another test, and nothing has to be swept up.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Lock, Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.contrib.staticfiles import finders
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, connections
from django.http import FileResponse

from perfmgmt.stack import roomy

Environ = dict[str, Any]
Start = Callable[..., Any]


class Server(ThreadingMixIn, WSGIServer):
    """A browser asks for several things at once."""

    daemon_threads = True


class Quiet(WSGIRequestHandler):
    """Tells nobody."""

    def log_message(self, *_: Any) -> None:
        """Nothing."""


class Site:
    """Answers one request at a time, because the connection to the database is one; or with `instead` alone."""

    def __init__(self) -> None:
        self.turn = Lock()
        self.application = roomy(WSGIHandler())
        self.connection: Any = None
        self.instead = b""
        self.server = make_server("localhost", 0, self.answer, Server, Quiet)
        self.address = f"http://localhost:{self.server.server_port}"

    def answer(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """A file, or what the application says to the test's own connection."""
        if environ["PATH_INFO"].startswith("/static/"):
            return self._file(environ["PATH_INFO"].removeprefix("/static/"), start)
        with self.turn:
            if self.connection is None:  # a page that asks again and again, after its test
                start("503 Service Unavailable", [])
                return []
            if self.instead:
                start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
                return [self.instead]
            connections["default"] = self.connection
            answer = self.application(environ, start)
            body = b"".join(answer)
            answer.close()
        return [body]

    @staticmethod
    def _file(name: str, start: Start) -> Iterable[bytes]:
        content = Path(str(finders.find(name)))
        with content.open("rb") as file:
            kind = FileResponse(file)["Content-Type"]
        start("200 OK", [("Content-Type", kind), ("Cache-Control", "max-age=3600")])
        return [content.read_bytes()]

    @contextmanager
    def lent_the_connection(self) -> Iterator[None]:
        """For the length of a test; no request closes it."""
        for signal in (request_started, request_finished):
            signal.disconnect(close_old_connections)
        connection.inc_thread_sharing()
        self.connection = connections["default"]
        try:
            yield
        finally:
            with self.turn:
                self.connection, self.instead = None, b""
            connection.dec_thread_sharing()
            for signal in (request_started, request_finished):
                signal.connect(close_old_connections)


@contextmanager
def open_site() -> Iterator[Site]:
    """Until the block ends."""
    site = Site()
    thread = Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield site
    site.server.shutdown()
    site.server.server_close()
    thread.join()
