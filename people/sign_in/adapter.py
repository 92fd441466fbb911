"""How this application bends allauth."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people import services
from people.models import Person
from people.sign_in.passwords import ALONE
from people.sign_in.second_factor import has_second_factor

WAS_IT_YOU = {
    "account/email/password_changed": _("Your password was changed."),
    "account/email/password_reset": _("Your password was replaced by a new one."),
    "account/email/password_set": _("Your account got a password."),
    "socialaccount/email/account_connected": _("Single sign-on lets you in from now on."),
    "mfa/email/totp_activated": _("An authenticator app was added to your account."),
    "mfa/email/totp_deactivated": _("The authenticator app was taken from your account."),
    "mfa/email/webauthn_added": _("A passkey was added to your account."),
    "mfa/email/webauthn_removed": _("A passkey was taken from your account."),
    "mfa/email/recovery_codes_generated": _("New recovery codes were made for your account."),
}
TOO_SHORT_ALONE = _(
    "No second factor guards your account any more, and your password is too short without one. Choose one of at least"
    " %(least)s characters: “Forgot your password?” sends you a link."
)


class SignIn(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts come from HR, and what allauth would mail is told by notices: by workers, never within a request."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Person | None:
        """A short password was chosen beside a second factor, and opens nothing once that is taken away.

        Raises ValidationError, and only to whoever knows the password.
        """
        person: Person | None = super().authenticate(request, **credentials)
        is_short = len(credentials.get("password") or "") < ALONE
        if person is not None and is_short and not has_second_factor(person):
            raise ValidationError(TOO_SHORT_ALONE % {"least": ALONE}, code="password_too_short")
        return person

    def pre_login(self, request: HttpRequest, user: Person, **how: Any) -> HttpResponse | None:
        """Where single sign-on is demanded, nothing else lets anybody in but those who are spared."""
        by_provider = "sociallogin" in (how.get("signal_kwargs") or {})
        if settings.SSO_DEMANDED and not by_provider and user.email not in settings.SSO_SPARED:
            messages.error(request, gettext("Your organisation signs in with single sign-on. Use the button for it."))
            return redirect("account_login")
        answer: HttpResponse | None = super().pre_login(request, user, **how)
        return answer

    def set_password(self, user: Person, password: str) -> None:
        """One deed."""
        services.set_password(person=user, password=password, actor=user, now=timezone.now())

    def send_notification_mail(self, template_prefix: str, user: Person, *_args: Any, **_context: Any) -> None:
        """Told in the app and by mail; whoever it was not signs out everywhere else."""
        services.tell_of_account(person=user, what=WAS_IT_YOU[template_prefix], actor=None, now=timezone.now())
