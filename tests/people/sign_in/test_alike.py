"""Whoever tries addresses learns nothing: the same steps for all of them, and nothing that could take longer for some.

How long they take is measured by `make doors`.
"""

import re
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import services
from people.models import Person
from tests.cast import Company
from tests.core.smtp import mail_server
from tests.people.sign_in.doors import PASSWORD, sign_in, with_app, with_password

NOBODY = "nobody@larkfell.example"
NEW = {"password1": "eight looms and a dye vat", "password2": "eight looms and a dye vat"}
OF_THE_LIMITS = ("SAVEPOINT", "django_cache")


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


@pytest.fixture
def addresses(company: Company) -> dict[str, str]:
    """One for each kind of account, with a password but for those that have none."""
    for person in (company.nils, company.gone, company.hr_admin, company.top):
        with_password(person)
    with_app(company.top)
    for person in (company.other, company.peer):
        person.set_unusable_password()
        person.save(update_fields=["password"])
    services.invite(person=company.other, actor=company.hr_admin, now=timezone.now())
    kinds = {
        "known": "nils",
        "left": "gone",
        "invited": "other",
        "without a password": "peer",
        "with a role": "hr_admin",
    }
    return {kind: company.people[part].email for kind, part in kinds.items()} | {"with an app": company.top.email}


def steps(address: str, sent: dict[str, str]) -> tuple[int, str, int, list[str]]:
    """Status, where to, how often a password was hashed, and which statements ran, without their values."""
    cache.clear()
    hashing = patch.object(MD5PasswordHasher, "encode", autospec=True, side_effect=MD5PasswordHasher.encode)
    with CaptureQueriesContext(connection) as queries, hashing as hashed:
        answer = Client().post(address, sent)
    said = [re.sub(r"'[^']*'|[0-9a-f-]{36}|_django_curs_\w+", "", query["sql"]).split("VALUES")[0] for query in queries]
    kept = [statement for statement in said if not any(word in statement for word in OF_THE_LIMITS)]
    return answer.status_code, answer.get("Location", ""), hashed.call_count, kept


def test_a_wrong_password_is_answered_by_the_same_steps_for_all(addresses: dict[str, str]) -> None:
    def tried(email: str) -> tuple[int, str, int, list[str]]:
        return steps(reverse("account_login"), {"login": email, "password": "not the password at all"})

    tried("warm@larkfell.example")
    of_nobody = tried(NOBODY)
    assert of_nobody[:3] == (200, "", 1)
    for kind, email in addresses.items():
        assert tried(email) == of_nobody, kind


def test_a_forgotten_password_is_answered_by_the_same_steps_for_all(addresses: dict[str, str]) -> None:
    def asked(email: str) -> tuple[int, str, int, list[str]]:
        return steps(reverse("account_reset_password"), {"email": email})

    asked("warm@larkfell.example")
    of_nobody = asked(NOBODY)
    assert not any("people_person" in statement for statement in of_nobody[3])
    for kind, email in addresses.items():
        assert asked(email) == of_nobody, kind
    assert mail.outbox == []


def test_no_page_waits_for_a_mail_server(
    addresses: dict[str, str], settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    """Whatever they cause to be mailed, no request speaks to the server: only workers do."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with mail_server() as server, django_capture_on_commit_callbacks(execute=True):
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        for email in (addresses["known"], NOBODY):
            Client().post(reverse("account_reset_password"), {"email": email})
        client = Client()
        sign_in(client, addresses["known"])
        client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, **NEW})
        invited = Person.objects.get(email=addresses["without a password"])
        services.invite(person=invited, actor=None, now=timezone.now())
    assert Person.objects.get(email=addresses["known"]).check_password(NEW["password1"])
    assert server.connections == 0
