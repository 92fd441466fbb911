"""Limits on tries: they hold behind a proxy, over all processes, and without a broker."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache, caches
from django.core.cache.backends.db import DatabaseCache
from django.test import Client
from django.urls import reverse

from people.models import Person
from tests.cast import Company
from tests.people.sign_in.doors import is_in, sign_in, with_app, with_password

TRIES = 5  # for one address
FROM_ONE_PLACE = 10  # in a minute


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def nils(company: Company) -> Person:
    return with_password(company.nils)


def guess(email: str, **headers: str) -> str:
    answer = Client(headers=headers).post(reverse("account_login"), {"login": email, "password": "not it at all"})
    return str(answer.content.decode())


def is_held_up(page: str) -> bool:
    return "Too many failed login attempts" in page


def test_an_address_is_guarded_wherever_the_guesses_come_from(nils: Person, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(TRIES):
        assert not is_held_up(guess(nils.email, x_forwarded_for=f"192.0.2.{number}"))
    assert is_held_up(guess(nils.email, x_forwarded_for="192.0.2.99"))
    client = Client(headers={"x-forwarded-for": "192.0.2.100"})
    sign_in(client, nils.email)
    assert not is_in(client)


def test_an_unknown_address_is_held_up_alike(nils: Person) -> None:
    pages = [guess("nobody@larkfell.example") for _try in range(TRIES + 1)]
    assert [is_held_up(page) for page in pages] == [False] * TRIES + [True]


def test_behind_a_proxy_each_counts_for_themselves(db: None, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(FROM_ONE_PLACE):
        guess(f"a{number}@larkfell.example", x_forwarded_for="192.0.2.1")
    assert is_held_up(guess("b@larkfell.example", x_forwarded_for="192.0.2.1"))
    assert not is_held_up(guess("b@larkfell.example", x_forwarded_for="192.0.2.2"))


def test_what_a_visitor_claims_before_the_proxy_counts_for_nothing(db: None, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(FROM_ONE_PLACE):
        guess(f"a{number}@larkfell.example", x_forwarded_for=f"198.51.100.{number}, 192.0.2.1")
    assert is_held_up(guess("b@larkfell.example", x_forwarded_for="198.51.100.99, 192.0.2.1"))


def test_without_a_proxy_nobody_is_believed(db: None, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 0
    for number in range(FROM_ONE_PLACE):
        guess(f"a{number}@larkfell.example", x_forwarded_for=f"192.0.2.{number}")
    assert is_held_up(guess("b@larkfell.example", x_forwarded_for="192.0.2.99"))


def test_tries_are_counted_without_the_broker(nils: Person, settings: Any) -> None:
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    assert isinstance(caches["default"], DatabaseCache)
    for _try in range(TRIES):
        guess(nils.email)
    assert is_held_up(guess(nils.email))


def test_codes_cannot_be_guessed(nils: Person) -> None:
    with_app(nils)
    client = Client()
    sign_in(client, nils.email)
    pages = [
        client.post(reverse("mfa_authenticate"), {"code": f"00000{number}"}).content.decode() for number in range(7)
    ]
    assert is_held_up(pages[-1])
    assert not is_in(client)


def test_too_many_requests_for_a_password_are_answered_as_such(nils: Person) -> None:
    statuses = [
        Client().post(reverse("account_reset_password"), {"email": nils.email}).status_code for _try in range(8)
    ]
    assert statuses[0] == 302
    assert statuses[-1] == 429


def test_it_is_held_up_however_many_others_try(nils: Person, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(TRIES):
        guess(nils.email, x_forwarded_for=f"192.0.2.{number}")
    for number in range(400):
        cache.set(f"zz:login:of-others:{number}", [1.0], 300)
        cache.set(f"allauth:rl:of-others:{number}", [1.0], 300)
    assert is_held_up(guess(nils.email, x_forwarded_for="192.0.2.99"))
