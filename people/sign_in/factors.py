"""Second factors, as authenticator apps and devices show them."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import pghistory
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.sealed import is_sealed, seal, unseal
from people.models import Organisation, Person


def of_ones_own(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of allauth that adds or removes a factor: the note of it names who is signed in."""

    @wraps(view)
    def named(request: HttpRequest, *place: Any, **more: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return view(request, *place, **more)
        with pghistory.context(actor=str(request.user.pk), verb="people.change_factors"):
            return view(request, *place, **more)

    return named


class Factors(DefaultMFAAdapter):  # type: ignore[misc]
    """They go by the name of the organisation, and passkeys get one to begin with."""

    def generate_authenticator_name(self, user: Person, type: str) -> str:  # noqa: A002 - allauth's
        """What stands in the field until its owner knows better."""
        number = Authenticator.objects.filter(user=user, type=type).count()
        return _("Passkey %(number)s") % {"number": number + 1} if number else _("Passkey")

    def encrypt(self, text: str) -> str:
        """What authenticator apps and recovery codes come from stands in the database sealed."""
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret; what was kept before anything was sealed is one."""
        return unseal(encrypted_text) if is_sealed(encrypted_text) else encrypted_text

    def _get_site_name(self) -> str:
        name: str | None = Organisation.objects.values_list("name", flat=True).first()
        return name or "perfmgmt"
