"""What is typed to get in, and about passkeys."""

import struct
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people import services
from people.sign_in.log import note_wrong_factor

LONGEST_NAME = 80
NAME_HELP = _("Where it is kept, for example “Laptop” or “Key on the ring”.")

# What libraries raise on what no device has made.
UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, struct.error)


class CredentialField(forms.JSONField):
    """What a device answers; anything else is no credential, however deep it goes."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput)

    def to_python(self, value: Any) -> Any:
        """Raises ValidationError, and nothing else."""
        try:
            return super().to_python(value)
        except RecursionError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error

    def bound_data(self, data: Any, initial: Any) -> Any:
        """It fits once, so the next page shows nothing of it."""
        return initial


class AskForPassword(forms.Form):
    """The address of whoever has forgotten a password; whether there is such a person is no business of the form."""

    email = forms.EmailField(label=_("E-mail"), widget=forms.EmailInput(attrs={"autocomplete": "email"}))

    def save(self, request: HttpRequest) -> None:
        """One service."""
        services.ask_for_password(email=self.cleaned_data["email"], actor=None, now=timezone.now())


class AddPasskey(AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey; one that signs in by itself unless its owner says otherwise."""

    name = forms.CharField(label=_("Name"), help_text=NAME_HELP, max_length=LONGEST_NAME, required=False)
    passwordless = forms.BooleanField(
        label=_("Sign in with it alone"),
        help_text=_("Without the password. For a key without finger, face or PIN, leave it out."),
        required=False,
        initial=True,
    )
    credential = CredentialField()

    def clean(self) -> dict[str, Any]:
        """What cannot be read is answered like what does not fit."""
        try:
            said: dict[str, Any] = super().clean()
        except UNREADABLE as error:
            raise get_adapter().validation_error("incorrect_code") from error
        return said


class NamePasskey(EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""

    name = forms.CharField(label=_("Name"), help_text=NAME_HELP, max_length=LONGEST_NAME)


class UsePasskey(AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey as the second factor."""

    credential = CredentialField()

    def clean_credential(self) -> Authenticator:
        """What cannot be read is answered like what does not fit, and the log has either."""
        try:
            return super().clean_credential()
        except (ValidationError, *UNREADABLE) as error:
            note_wrong_factor(self.user)
            raise get_adapter().validation_error("incorrect_code") from error


class SignInWithPasskey(UsePasskey, LoginWebAuthnForm):  # type: ignore[misc]
    """A passkey alone."""


class ShowPasskeyOnceMore(UsePasskey, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey before something that weighs much."""
