"""Tokens for the API."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from knox.models import AbstractAuthToken, AuthTokenManager

from core.readers import Is, ReadableQuerySet, Readers
from people.models.account import NOTE_TOKENS


class ApiTokenQuerySet(ReadableQuerySet["ApiToken"]):
    """Tokens; only their owner ever sees them, and the secret only once."""


class ApiTokenManager(AuthTokenManager.from_queryset(ApiTokenQuerySet)):  # type: ignore[misc]
    """Creates a token together with its secret, as knox does."""


class ApiToken(AbstractAuthToken):  # type: ignore[misc]
    """A personal token: knows what its owner knows; stored as a digest."""

    name = models.CharField(_("name"), max_length=80, default="API")

    readers = Readers(Is("user", _("made it")))
    objects = ApiTokenManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "name"], name="api_token_name_is_used_once")]
        triggers = NOTE_TOKENS

    def __str__(self) -> str:
        return self.name
