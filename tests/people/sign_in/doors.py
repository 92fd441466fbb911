"""What the tests of signing in share."""

from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse

from people.models import Person

PASSWORD = "seven looms and a dye vat"
SECRET = "JBSWY3DPEHPK3PXP"


def with_password(person: Person, password: str = PASSWORD) -> Person:
    """A person who can sign in."""
    person.set_password(password)
    person.save(update_fields=["password"])
    return person


def with_app(person: Person) -> Person:
    """A person with an authenticator app."""
    TOTP.activate(person, SECRET)
    return person


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> Any:
    return client.post(reverse("account_login"), {"login": email, "password": password, **more})


def signed_in(person: Person) -> Client:
    """Their browser, just signed in and just asked for the password once more."""
    client = Client()
    sign_in(client, with_password(person).email)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def code(secret: str = SECRET) -> str:
    """What the app shows now."""
    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def is_in(client: Client) -> bool:
    """Whether the settings of whoever is signed in open."""
    return client.get(reverse("people:settings")).status_code == 200
