"""A code lets in once, however many send it at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache
from django.db import connection

from tests.people.factories import PersonFactory
from tests.people.sign_in.doors import code, with_app

THREADS = 4
Validate = Callable[[], bool]


def app() -> Validate:
    cache.clear()
    mine, shown = Authenticator.objects.get(user=with_app(PersonFactory())), code()
    return lambda: bool(TOTP(mine).validate_code(shown))


def recovery() -> Validate:
    mine = RecoveryCodes.activate(PersonFactory())
    shown = mine.get_unused_codes()[0]
    return lambda: bool(RecoveryCodes(Authenticator.objects.get(pk=mine.instance.pk)).validate_code(shown))


def let_in(validate: Validate) -> int:
    """How many of those who send it at once."""
    gate = Barrier(THREADS)

    def send(_number: int) -> bool:
        gate.wait()
        try:
            return validate()
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        return sum(pool.map(send, range(THREADS)))


@pytest.mark.django_db(transaction=True)
def test_of_several_who_send_a_code_at_once_one_gets_in(monkeypatch: pytest.MonkeyPatch) -> None:
    assert let_in(recovery()) == 1
    assert let_in(app()) == 1
    monkeypatch.setattr(TOTP, "_mark_code_used", lambda *_used: True)
    assert let_in(app()) == THREADS, "one that keeps no used codes is found"
