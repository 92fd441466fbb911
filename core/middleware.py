"""The reader's own language and time zone, for the length of a request."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation


class ReaderMiddleware:
    """Pages speak the language and show the clock of the person who reads them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        person = request.user
        if not person.is_authenticated:
            with timezone.override(None):  # for the length of the request, a token brings the clock of its person
                return self.get_response(request)
        with translation.override(person.language), timezone.override(person.zone):
            answer = self.get_response(request)
        answer.headers.setdefault("Content-Language", person.language)
        answer.headers.setdefault("Cache-Control", "no-store")
        return answer
