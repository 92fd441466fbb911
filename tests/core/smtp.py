"""A mail server on loopback that does what a test asks: takes mail or loses the answer, refuses, hangs, breaks off."""

import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class MailServer(socketserver.ThreadingTCPServer):
    """Speaks as much SMTP as smtplib needs."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.taken: list[tuple[str, str]] = []
        self.refused = ""
        self.refusal = "550 no such box"
        self.verdict = "250 taken"
        self.pause = 0.0
        self.hangs_up = False
        self.loses_answer = False
        self.connections = 0

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])


class Conversation(socketserver.StreamRequestHandler):
    """One connection."""

    server: MailServer

    def handle(self) -> None:
        to = ""
        self.server.connections += 1
        self.say("220 loopback")
        while line := self.rfile.readline().decode().strip():
            verb = line[:4].upper()
            if verb == "RCPT":
                to = line.partition("<")[2].partition(">")[0]
                self.say(self.server.refusal if to == self.server.refused else "250 ok")
            elif verb == "DATA":
                self.say("354 go on")
                self.take(to)
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def take(self, to: str) -> None:
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line.decode())
        time.sleep(self.server.pause)
        if self.server.hangs_up:
            return
        if self.server.verdict.startswith("2"):
            self.server.taken.append((to, "".join(lines)))
        if self.server.loses_answer:
            self.connection.close()
            return
        self.say(self.server.verdict)

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """A server that runs meanwhile."""
    with MailServer() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
