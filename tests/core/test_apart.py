"""Two people asked by one process, in turns and at once, are never taken for each other."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse

from people.models import Person
from tests.cast import build_company

THREADS, TURNS = 8, 6


@pytest.mark.slow(5)
@pytest.mark.django_db(transaction=True)
def test_nobody_is_taken_for_somebody_else() -> None:
    company = build_company()
    pair = (company.nils, company.hr_admin)
    browsers = {person.pk: Client() for person in pair}
    for person in pair:
        browsers[person.pk].force_login(person, backend="people.sign_in.backend.Backend")

    def ask(number: int) -> list[tuple[str, str]]:
        """Whom each answer was for and about; some fail on the way."""
        said = []
        for turn in range(TURNS):
            person = pair[(number + turn) % 2]
            client = Client(raise_request_exception=False)
            client.cookies = browsers[person.pk].cookies
            client.get(reverse("people:detail", args=["0" * 8 + "-0000-0000-0000-" + "0" * 12]))
            said.append((str(person.pk), client.get(reverse("api-me")).json()["id"]))
            client.post(reverse("people:settings"), settings_of(person, f"Called {person.name}"))
        connections.close_all()
        return said

    with ThreadPoolExecutor(THREADS) as pool:
        asked = [pair for answers in pool.map(ask, range(THREADS)) for pair in answers]
    assert len(asked) == THREADS * TURNS
    assert all(meant == told for meant, told in asked)
    for person in pair:
        assert Person.objects.get(pk=person.pk).preferred_name in {"", f"Called {person.name}"}
        history = Person.pgh_event_model.objects.filter(pgh_obj_id=person.pk, pgh_context__isnull=False)
        assert {event.pgh_context.metadata["actor"] for event in history} <= {str(person.pk)}


def settings_of(person: Person, called: str) -> dict[str, str]:
    """What the form of settings sends."""
    return {
        "preferred_name": called,
        "pronouns": "",
        "language": "en",
        "time_zone": "UTC",
        "theme": "system",
    }
