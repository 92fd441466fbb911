"""Who asks."""

from django.contrib.auth import get_user
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.http import HttpRequest


class PersonMiddleware(AuthenticationMiddleware):
    """Django's, save that it asks at once: every page needs the person, and looks at them hundreds of times.

    A stand-in that asks later, as Django's own, costs more with each look than this one question.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Put the person, or nobody in particular, where Django expects them."""
        request.user = get_user(request)
