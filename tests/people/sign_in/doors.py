"""What the tests of signing in share."""

import re
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.notices import deliver, due_deliveries
from people import services
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


def carried() -> list[str]:
    """What the workers mail once they have done all that waits: the text of each."""
    mail.outbox.clear()
    for request_id in services.waiting_password_requests():
        services.answer_password_request(request_id=request_id, actor=None, now=timezone.now())
    for delivery_id in due_deliveries(now=timezone.now()):
        deliver(delivery_id=delivery_id, now=timezone.now())
    return [str(message.body) for message in mail.outbox]


def link(body: str) -> str:
    """The address in a mail, without the site."""
    found = re.search(r"https?://[^/]+(/accounts/\S+)", body)
    assert found is not None
    return found[1]
