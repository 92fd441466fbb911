"""Tokens for the API: those of people, and those of other systems."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from knox.models import AbstractAuthToken, AuthTokenManager

from core.history import tracked_except
from core.models import uuid7
from core.readers import Everyone, Is, ReadableQuerySet, Readers
from core.readers.declaration import Ways
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


class Scope(models.TextChoices):
    """What a service may do; each is given by itself."""

    READ_PEOPLE = "people:read", _("Read the directory")
    WRITE_PEOPLE = "people:write", _("Add people, change facts about them and who leads them")
    READ_GOALS = "goals:read", _("Read the goals that everyone reads")
    WRITE_FIGURES = "key_results:write", _("Set figures of key results in goals that everyone reads")


@tracked_except("digest", "used_on")
class ServiceToken(models.Model):
    """Lets another system in, which is nobody: it reads what everyone reads, and of that what its scopes name.

    The API knows the caller by it, so it answers what is asked of one. The secret is shown once and kept as a digest.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(
        _("name"), max_length=80, help_text=_("What people know the system by: it stands beside the figures it sets.")
    )
    scopes: models.Field[Any, list[str]] = ArrayField(
        models.CharField(max_length=30, choices=Scope), verbose_name=_("what it may do")
    )
    digest = models.CharField(max_length=128, unique=True, editable=False)
    made_by = models.ForeignKey("people.Person", models.PROTECT, related_name="+", verbose_name=_("made by"))
    made_at = models.DateTimeField(_("made"))
    expires_at = models.DateTimeField(_("works until"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    used_on = models.DateField(_("last used"), null=True, blank=True)

    is_authenticated = True
    reads_by: ClassVar[Ways | None] = (Everyone,)

    class Meta:
        verbose_name = _("service token")
        verbose_name_plural = _("service tokens")
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("name"),
                condition=Q(revoked_at=None),
                name="service_token_name_is_used_once",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")), name="service_token_ends_after_it_is_made"
            ),
            models.CheckConstraint(
                condition=Q(scopes__len__gt=0, scopes__contained_by=Scope.values),
                name="service_token_has_scopes_that_exist",
                violation_error_message=_("Choose what it may do."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:
        """Whether it opens anything: it was not revoked. That its time is over is seen where it comes in."""
        return self.revoked_at is None

    def may(self, scope: str | None) -> bool:
        """Whether it was given the scope."""
        return self.is_active and scope in self.scopes
