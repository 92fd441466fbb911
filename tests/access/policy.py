"""What every answer says to browsers, whoever gets it and whatever it is.

And that reading changes nothing, and nobody is called meanwhile.
"""

import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any
from unittest.mock import patch

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
STRICTER = {"Referrer-Policy": "no-referrer"}
DIRECTIVES = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "base-uri 'none'",
    "frame-ancestors 'none'",
}  # fmt: skip
FROM_ELSEWHERE = {  # what other sites may send, and what stands for the word that only our pages know
    "saml_acs": "a signature, and a request of the session",
    "core:stop_mail": "a key that went out by mail",
    "feedback:outside": "likewise, to people without an account",
}
MAY_WRITE = (  # while somebody only reads
    '"people_session"',  # that they are there
    '"django_cache"',  # how often somebody tried
    "insert into core_tally ",  # how often somebody came
    'UPDATE "people_servicetoken" SET "used_on"',  # that another system came today
    "insert into core_look ",  # who looked
    'UPDATE "mfa_authenticator" SET "data"',  # that recovery codes were shown, which is once
)
LETTERS = ("text/", "application/xml", "image/svg+xml")


def breaches(answer: Any) -> list[str]:
    """What is missing or wrong, in words; nothing where all is well."""
    policy, kind = answer.get("Content-Security-Policy", ""), answer.get("Content-Type", "")
    found = [name for name, value in HEADERS.items() if answer.get(name) not in {value, STRICTER.get(name, value)}]
    found += sorted(DIRECTIVES - {part.strip() for part in policy.split(";")})
    found += ["unsafe"] if "unsafe" in policy else []
    found += ["charset"] if kind.startswith(LETTERS) and "charset=" not in kind else []
    found += ["Content-Type"] if not kind and getattr(answer, "content", b"") else []
    return found + (["Access-Control-Allow-Origin"] if "Access-Control-Allow-Origin" in answer else [])


def writes(queries: Iterable[dict[str, str]]) -> list[str]:
    """Statements that change what reading has no business with."""
    said = [query["sql"].lstrip() for query in queries]
    changing = [one for one in said if one.upper().startswith(("INSERT", "UPDATE", "DELETE", "TRUNCATE"))]
    return [one[:200] for one in changing if not any(table in one for table in MAY_WRITE)]


@contextmanager
def calls_outside() -> Iterator[list[Any]]:
    """Places that meanwhile somebody connects to, beyond this machine; nobody gets there."""
    found: list[Any] = []
    connect = socket.socket.connect

    def watched(self: socket.socket, place: Any) -> None:
        if isinstance(place, tuple) and not ip_address(place[0]).is_loopback:
            found.append(place)
            raise OSError(place)
        connect(self, place)

    with patch.object(socket.socket, "connect", watched):
        yield found
