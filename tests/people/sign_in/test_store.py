"""Sessions: Django's own, and a forged cookie is nobody's."""

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from people import tasks
from people.models import Session
from people.sign_in.store import SessionStore
from tests.cast import Company


def test_a_session_is_found_until_it_expires(company: Company) -> None:
    session = SessionStore()
    session["word"] = "weft"
    session.create()
    assert SessionStore(session.session_key).get("word") == "weft"
    Session.objects.update(expire_date=timezone.now())
    assert SessionStore(session.session_key).get("word") is None


def test_a_session_that_is_over_is_forgotten_and_no_other(company: Company) -> None:
    over, open_one = SessionStore(), SessionStore()
    for session, seconds in ((over, -1), (open_one, 60)):
        session.set_expiry(timezone.now() + timezone.timedelta(seconds=seconds))
        session.create()
    tasks.sweep_sessions(argument_of_a_newer_caller=1)
    assert [row.session_key for row in Session.objects.all()] == [open_one.session_key]
    assert settings.CELERY_BEAT_SCHEDULE[tasks.sweep_sessions.name]["schedule"] == 3600


@pytest.mark.parametrize("key", [r'"\000aaaaaaaaaa"', r'"\377\376aaaaaaaa"', "a" * 5000, "short", "no-such-session"])
def test_a_forged_cookie_is_nobodys(client: Client, company: Company, key: str) -> None:
    answer = client.get("/", headers={"cookie": f"{settings.SESSION_COOKIE_NAME}={key}"})
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/?next=/")
