"""What is typed about passkeys."""

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_NAME = 80
NAME_HELP = _("Where it is kept, for example “Laptop” or “Key on the ring”.")


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
