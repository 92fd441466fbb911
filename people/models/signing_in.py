"""Ways in for whoever has no password, or not any more."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from people.models.account import NOTE_FACTORS


@tracked
class Invitation(models.Model):
    """A link by mail, with which a person chooses a first password; sending another puts the former out of use."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="invitation", verbose_name=_("person")
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    sent_at = models.DateTimeField(_("sent"))
    accepted_at = models.DateTimeField(_("accepted"), null=True)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(accepted_at__gte=F("sent_at")),
                name="invitation_is_accepted_after_it_is_sent",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)


class SecondFactor(Authenticator):  # type: ignore[misc]
    """An authenticator app, a passkey or recovery codes: the database notes that one came or went, whoever did it."""

    class Meta:
        proxy = True
        triggers = NOTE_FACTORS


class PasswordRequest(models.Model):
    """Somebody typed an address to get a new password for it. Workers find out whose it is, if anybody's."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField()
    asked_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.email
