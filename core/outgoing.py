"""Connections that people's own addresses lead to: to public places only, asked of each connection as it is made.

A name is looked up by whoever connects, so it is not the name that is judged but the address a socket goes to: a name
that changes between two look-ups, a redirect or an odd spelling of an address gains nothing.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

NAT64 = IPv6Network("64:ff9b::/96")

_is_watched: ContextVar[bool] = ContextVar("only_public_addresses", default=False)
_is_hooked = False


class NotPublicError(OSError):
    """Where the connection would have gone is none of the outside's business."""


def is_public(address: object) -> bool:
    """Whether a socket may go there from an address that somebody typed."""
    try:
        ip = ip_address(str(address))
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped
        if inner is None:
            return _is_open(ip) and ip.sixtofour is None and ip.teredo is None and ip not in NAT64
        ip = inner
    return _is_open(ip)


@contextmanager
def only_public_addresses() -> Iterator[None]:
    """Meanwhile this thread connects to public addresses only; everything else raises NotPublicError."""
    global _is_hooked  # noqa: PLW0603 - an audit hook is for the process, and cannot be taken out
    if not _is_hooked:
        sys.addaudithook(_watch)
        _is_hooked = True
    token = _is_watched.set(True)
    try:
        yield
    finally:
        _is_watched.reset(token)


def _is_open(ip: IPv4Address | IPv6Address) -> bool:
    return ip.is_global and not ip.is_multicast


def _watch(event: str, arguments: tuple[Any, ...]) -> None:  # pragma: no cover - Python traces no audit hook
    if event == "socket.connect" and _is_watched.get():
        place = arguments[1]
        if not isinstance(place, tuple) or not is_public(place[0]):
            raise NotPublicError("This address is not open to the public.")
