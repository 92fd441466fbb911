"""A mail server on loopback, and the mail that goes there."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.core.smtp import MailServer, mail_server


@pytest.fixture
def post(settings: Any) -> Iterator[MailServer]:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_TIMEOUT = 1
    with mail_server() as server:
        settings.EMAIL_PORT = server.port
        yield server
