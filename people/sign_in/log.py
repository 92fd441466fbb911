"""Who came in, who did not and who went, for whoever watches the logs.

A person stands there by their key, an address that was tried by a mark that says only whether it was the same one.
"""

import logging
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from people.models import Person

MARK = 12  # characters

logger = logging.getLogger("people.sign_in")


def note_entry(request: HttpRequest, user: Person, **_signal: Any) -> None:
    """Somebody is signed in; with what they showed, as far as it is known."""
    methods = [str(record["method"]) for record in get_authentication_records(request, user)]
    logger.info("%s signed in, by %s", user.pk, ", ".join(methods) or "a way of its own")


def note_refusal(credentials: dict[str, Any], **_signal: Any) -> None:
    """A password did not fit an address, or nobody has the address."""
    logger.warning("a password was refused for the address %s", mark(str(credentials.get("email", ""))))


def note_wrong_factor(user: Person | None, **_signal: Any) -> None:
    """A code or a passkey did not fit; of a passkey alone nobody knows whose it was to be."""
    logger.warning("a second factor was refused for %s", user.pk if user else "somebody unknown")


def note_leaving(user: Person | None, **_signal: Any) -> None:
    """Somebody signed out."""
    if user:
        logger.info("%s signed out", user.pk)


def mark(address: str) -> str:
    """The same for the same address, and no way back to it."""
    return salted_hmac("people.sign_in", address.lower()).hexdigest()[:MARK]
