"""Whoever does what weighs most shows once more who they are."""

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from allauth.core.exceptions import ReauthenticationRequired
from django.http import HttpRequest


def was_just_asked(request: HttpRequest) -> bool:
    """Whether a password or second factor was given in the last minutes."""
    return bool(did_recently_reauthenticate(request))


def ask_once_more(request: HttpRequest) -> None:
    """Ask for a password or second factor unless one was given in the last minutes.

    allauth keeps what was sent, asks, and goes on with it.
    """
    if not was_just_asked(request):
        raise ReauthenticationRequired
