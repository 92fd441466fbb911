"""What is typed to get in, and about passkeys."""

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people import services

LONGEST_NAME = 80
NAME_HELP = _("Where it is kept, for example “Laptop” or “Key on the ring”.")


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


class NamePasskey(EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""

    name = forms.CharField(label=_("Name"), help_text=NAME_HELP, max_length=LONGEST_NAME)
