"""What the tests of pages share."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from people.models import Person
from reviews.models import Part, Review

HTMX = {"HX-Request": "true"}
JSON = {"Accept": "application/json"}


def sign_in(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend="people.sign_in.backend.Backend")
    return client


def at(name: str, *keys: object) -> str:
    return reverse(f"reviews:{name}", args=keys)


def words(answer: Any) -> str:
    """The page as text, without the white space of its source."""
    return " ".join(answer.content.decode().split())


def send(part: Part, now: Any) -> Part:
    Part.objects.filter(pk=part.pk).update(submitted_at=now)
    part.refresh_from_db()
    return part


def share(review: Review, now: Any) -> Review:
    Review.objects.filter(pk=review.pk).update(shared_at=now)
    review.refresh_from_db()
    return review


def typed(client: Client, part: Part, question: object, **data: object) -> HttpResponse:
    """What the form of a question sends."""
    return client.post(at("question", part.pk, getattr(question, "pk", question)), data)
