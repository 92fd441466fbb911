"""Tokens of the API: a person's is as good as their account, and no better; a service's is as good as its scopes."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.contrib.knox_auth_token import KnoxTokenScheme
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from knox.auth import TokenAuthentication
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request

from people import services
from people.models import ApiToken, Person, ServiceToken
from people.sign_in.second_factor import NEEDED, lacks_second_factor


class Token(TokenAuthentication):  # type: ignore[misc]
    """A token in the header; its owner's role may ask for a second factor that is not there yet."""

    def validate_user(self, auth_token: ApiToken) -> tuple[Person, ApiToken]:
        """Whose it is, by whose clock the request goes on.

        Raises AuthenticationFailed for whoever has left, PermissionDenied for whoever lacks the second factor.
        """
        person, token = super().validate_user(auth_token)
        if lacks_second_factor(person):
            raise PermissionDenied(NEEDED)
        timezone.activate(person.zone)
        return person, token


class TokenScheme(KnoxTokenScheme):  # type: ignore[no-untyped-call]
    """Describes it in the schema as what it is."""

    target_class = "people.sign_in.tokens.Token"


class Service(BaseAuthentication):
    """A system with a secret in the header: `Authorization: Bearer svc_…`."""

    keyword = b"bearer"

    def authenticate(self, request: Request) -> tuple[ServiceToken, ServiceToken] | None:
        """None where another way in was chosen; raises AuthenticationFailed for a secret that opens nothing."""
        words = get_authorization_header(request).split()
        if not words or words[0].lower() != self.keyword:
            return None
        now, secret = timezone.now(), b" ".join(words[1:]).decode("latin-1")
        token = services.service_of(secret, now)
        if token is None:
            raise AuthenticationFailed(_("This token opens nothing: it is wrong, was revoked, or its time is over."))
        services.note_use(token, now.date())
        return token, token


class ServiceScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """Describes it in the schema."""

    target_class = "people.sign_in.tokens.Service"
    name = "service"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """As any bearer of a secret."""
        return {"type": "http", "scheme": "bearer"}


class PersonOrScope(IsAuthenticated):
    """People go on to the rules; a service goes no further than a view names a scope for the method, and it has that.

    A view says so by `service_scopes`; one that says nothing serves people alone.
    """

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether to go on."""
        if not super().has_permission(request, view):
            return False
        caller: Any = request.user
        scopes = getattr(view, "service_scopes", {})
        return not isinstance(caller, ServiceToken) or caller.may(scopes.get(request.method))
