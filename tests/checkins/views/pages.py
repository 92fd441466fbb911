"""What the tests of pages share."""

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

JSON = {"Accept": "application/json"}


HTMX = {"HX-Request": "true"}


def sign_in(person: object) -> Client:
    client = Client()
    client.force_login(person, backend="people.sign_in.backend.Backend")  # type: ignore[arg-type]
    return client


def at(name: str, *keys: object) -> str:
    return reverse(f"checkins:{name}", args=keys)


def text(answer: HttpResponse) -> str:
    return answer.content.decode()
