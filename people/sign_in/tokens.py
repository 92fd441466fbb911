"""API tokens: as good as their owner's account, and no better."""

from drf_spectacular.contrib.knox_auth_token import KnoxTokenScheme
from knox.auth import TokenAuthentication
from rest_framework.exceptions import PermissionDenied

from people.models import ApiToken, Person
from people.sign_in.second_factor import NEEDED, lacks_second_factor


class Token(TokenAuthentication):  # type: ignore[misc]
    """A token in the header; its owner's role may ask for a second factor that is not there yet."""

    def validate_user(self, auth_token: ApiToken) -> tuple[Person, ApiToken]:
        """Raises AuthenticationFailed for whoever has left, PermissionDenied for whoever lacks the second factor."""
        person, token = super().validate_user(auth_token)
        if lacks_second_factor(person):
            raise PermissionDenied(NEEDED)
        return person, token


class TokenScheme(KnoxTokenScheme):  # type: ignore[no-untyped-call]
    """Describes it in the schema as what it is."""

    target_class = "people.sign_in.tokens.Token"
