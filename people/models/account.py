"""The way in to an account: what proves who somebody is, and what was done about it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pgtrigger
from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from people.models.roles import ADMIN_ROLES, Role

NOTE_PASSWORD = pgtrigger.Trigger(
    name="note_password",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("password"),  # type: ignore[no-untyped-call]
    condition=pgtrigger.Condition("OLD.password IS DISTINCT FROM NEW.password"),
    func="INSERT INTO people_accountnote (person_id, what, name) VALUES (NEW.id, 'password', ''); RETURN NULL;",
)


def _noted(what: str, row: str, *, name: str = "''", kind: str = "") -> pgtrigger.Trigger:
    """Of a row that is new or was OLD, and of one kind where there are several."""
    return pgtrigger.Trigger(
        name=f"note_{what}",
        when=pgtrigger.After,
        operation=pgtrigger.Insert if row == "NEW" else pgtrigger.Delete,
        condition=pgtrigger.Condition(f"{row}.type = '{kind}'") if kind else None,
        func=f"INSERT INTO people_accountnote (person_id, what, name) "  # noqa: S608 - nothing but the words below
        f"VALUES ({row}.user_id, '{what}', {name}); RETURN NULL;",
    )


NOTE_TOKENS = [
    _noted("token_made", "NEW", name="NEW.name"),
    _noted("token_removed", "OLD", name="OLD.name"),
]
NOTE_FACTORS = [
    _noted("app_added", "NEW", kind="totp"),
    _noted("app_removed", "OLD", kind="totp"),
    _noted("passkey_added", "NEW", kind="webauthn"),
    _noted("passkey_removed", "OLD", kind="webauthn"),
    _noted("codes_made", "NEW", kind="recovery_codes"),
    _noted("codes_removed", "OLD", kind="recovery_codes"),
]


class Account(AbstractBaseUser):
    """What a password and the end of all sessions do to whoever is signed in, and what Django asks of their roles."""

    session_epoch: "models.PositiveIntegerField[int, int]"

    if TYPE_CHECKING:

        @property
        def roles(self) -> frozenset[str]: ...

    class Meta:
        abstract = True

    def check_password(self, raw_password: str | None) -> bool:
        """Whether it is this one; stored anew where hashes have become stronger, which is no change of the password."""

        def store_anew(same: str) -> None:
            self.set_password(same)
            with pgtrigger.ignore(f"people.Person:{NOTE_PASSWORD.name}"):
                self.save(update_fields=["password"])

        return check_password(raw_password, self.password, store_anew)

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session must match to stay open: changes with the password and with `session_epoch`."""
        value = f"{self.password}:{self.session_epoch}"
        return salted_hmac("people.Person.session", value, secret=secret, algorithm="sha256").hexdigest()

    @property
    def is_staff(self) -> bool:
        """Django's word for who may enter the admin."""
        return self.is_active and bool(self.roles & ADMIN_ROLES)

    @property
    def is_superuser(self) -> bool:
        """Django's word for IT; it opens no content."""
        return Role.IT_ADMIN in self.roles

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Permissions of other packages' admin pages; our own ask for roles."""
        return self.has_module_perms(perm.split(".", maxsplit=1)[0])

    def has_perms(self, perms: Iterable[str], obj: object = None) -> bool:
        """All of them."""
        return all(self.has_perm(perm, obj) for perm in perms)

    def has_module_perms(self, app_label: str) -> bool:
        """IT looks after accounts and schedules, and no content."""
        return self.is_active and Role.IT_ADMIN in self.roles and app_label in settings.IT_ADMIN_APPS


@tracked
class AccountNote(models.Model):
    """Something was done to the way in to an account: that it was done, never a password, a key or a digest of one.

    The database notes passwords, tokens and second factors by itself, services the end of sessions, pictures others
    took away and addresses for calendars.
    """

    class What(models.TextChoices):
        PASSWORD = "password", _("Password changed")
        TOKEN_MADE = "token_made", _("Token for the API made")
        TOKEN_REMOVED = "token_removed", _("Token for the API removed")
        APP_ADDED = "app_added", _("Authenticator app added")
        APP_REMOVED = "app_removed", _("Authenticator app removed")
        PASSKEY_ADDED = "passkey_added", _("Passkey added")
        PASSKEY_REMOVED = "passkey_removed", _("Passkey removed")
        CODES_MADE = "codes_made", _("Recovery codes made")
        CODES_REMOVED = "codes_removed", _("Recovery codes removed")
        SESSION = "session", _("Signed out in one place")
        SESSIONS = "sessions", _("Signed out everywhere")
        PICTURE = "picture", _("Picture taken away by somebody else")
        CALENDAR_MADE = "calendar_made", _("Calendar address made")
        CALENDAR_RENEWED = "calendar_renewed", _("Calendar address replaced by a new one")
        CALENDAR_REMOVED = "calendar_removed", _("Calendar address removed")

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.DO_NOTHING, db_constraint=False, related_name="+")
    what = models.CharField(_("what"), max_length=20, choices=What)
    name = models.CharField(_("name"), max_length=80, blank=True)  # of the token

    class Meta:
        verbose_name = _("note about an account")
        verbose_name_plural = _("notes about accounts")

    def __str__(self) -> str:
        return self.get_what_display()
