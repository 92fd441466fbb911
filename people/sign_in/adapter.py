"""How this application bends allauth."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

logger = logging.getLogger(__name__)


class SignIn(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts come from HR; a mail server that is away fails nobody's page and betrays no address."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Try once; who gets no mail asks again."""
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as error:
            logger.warning("%s was not sent: %s", template_prefix, error)
