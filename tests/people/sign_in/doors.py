"""What the tests of signing in share."""

import re
from hashlib import sha256
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.conf import settings
from django.core import mail
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from core.notices import deliver, due_deliveries
from people import services
from people.models import Person

PASSWORD = "seven looms and a dye vat"
KEY = b"laptop"
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


def with_passkey(person: Person) -> Authenticator:
    """A person with a passkey, which no device has."""
    key = AttestedCredentialData.create(Aaguid.NONE, KEY, ES256({1: 2, 3: -7, -1: 1, -2: b"x" * 32, -3: b"y" * 32}))
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    data = AuthenticatorData.create(sha256(b"localhost").digest(), flags, 0, bytes(key))
    asked = CollectedClientData.create("webauthn.create", b"asked", "http://localhost")
    response = {
        "clientDataJSON": websafe_encode(asked),
        "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
    }
    credential = {"id": websafe_encode(KEY), "rawId": websafe_encode(KEY), "type": "public-key", "response": response}
    made: Authenticator = WebAuthn.add(person, "Laptop", credential).instance
    return made


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> Any:
    return client.post(reverse("account_login"), {"login": email, "password": password, **more})


def signed_in(person: Person) -> Client:
    """Their browser, just signed in and just asked for the password once more."""
    client = Client()
    sign_in(client, with_password(person).email)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def just_asked(client: Client, person: Person | None) -> None:
    """The browser of somebody who showed once more who they are, without a password that would end their session."""
    if person is None:
        return
    request = RequestFactory().get("/")
    request.user, request.session = person, client.session
    record_authentication(request, person, method="password", reauthenticated=True)
    request.session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = request.session.session_key


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
