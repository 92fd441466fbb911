"""Requests over kept connections, counted for a stretch of time."""

import http.client
import time
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Thread

CLIENTS = 4


@dataclass(frozen=True)
class Request:
    """What is asked again and again; `body` makes it a POST, in which each `{n}` is a number of its own.

    Where there are several paths, each client takes one of its own: people do not all write to one thing.
    """

    paths: tuple[str, ...]
    cookies: Mapping[str, str]
    body: str = ""

    def headers(self) -> dict[str, str]:
        """Cookies, and for a POST the token that goes with them."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if self.body:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": self.cookies["csrf"]}
        return headers


def requests_per_second(port: int, request: Request, *, seconds: float) -> float:
    """Answered requests a second with CLIENTS at once; what is read has to be there, what is written not refused."""
    counts = [0] * CLIENTS
    until = time.perf_counter() + seconds
    threads = [
        Thread(target=_ask, args=(port, request, until), kwargs={"counts": counts, "number": number})
        for number in range(CLIENTS)
    ]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if 0 in counts:
        raise SystemExit(f"bench: {request.paths[0]} was not answered well; see the log of the server.")
    return sum(counts) / (time.perf_counter() - start)


def _ask(port: int, request: Request, until: float, *, counts: list[int], number: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    path = request.paths[number % len(request.paths)]
    headers, done = request.headers(), 0
    while time.perf_counter() < until:
        body = request.body.replace("{n}", f"{number}-{done}")
        connection.request("POST" if body else "GET", path, body or None, headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status >= (http.client.BAD_REQUEST if body else http.client.MULTIPLE_CHOICES):
            return
        done += 1
    counts[number] = done
