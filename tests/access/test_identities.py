"""Whoever asks is answered as themselves: many at once in one process, with errors between, by no old session."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings as installation
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import translation

from people.models import ApiToken, Person
from tests.cast import build_company
from tests.people.sign_in.doors import code, is_in, sign_in, with_app, with_password

TURNS, THREADS = 12, 8
SETTINGS = {"time_zone": "Europe/Lisbon", "theme": "dark"}


@pytest.mark.django_db(transaction=True)
def test_nobody_is_taken_for_who_asked_before_on_the_same_thread() -> None:
    company = build_company()
    people = [company.nils, company.peer]
    scripts = {person.pk: f"Token {ApiToken.objects.create(user=person, name='script')[1]}" for person in people}
    begun = threading.Barrier(THREADS)

    def ask(number: int) -> list[tuple[str, str]]:
        begun.wait()
        wrong = []
        for turn in range(TURNS):
            person = people[(number + turn) % 2]
            client = Client(headers={"Authorization": scripts[person.pk]}, raise_request_exception=False)
            said = client.get(reverse("api-me")).json()
            wrong += [(said["name"], person.name)] if said["id"] != str(person.pk) else []
            client.get(reverse("api-goal-detail", args=[person.pk]))  # an error between two people
        connection.close()
        return wrong

    with ThreadPoolExecutor(THREADS) as pool:
        assert [one for wrong in pool.map(ask, range(THREADS)) for one in wrong] == []


@pytest.mark.django_db(transaction=True)
def test_history_names_who_did_it_whoever_does_something_beside_them() -> None:
    company = build_company()
    people = [company.nils, company.peer, company.other, company.skip]
    begun = threading.Barrier(len(people))

    def change(person: Person) -> None:
        client = Client(raise_request_exception=False)
        client.force_login(person, backend="people.sign_in.backend.Backend")
        begun.wait()
        for language in ["de", "en"] * 3:
            client.post(reverse("people:settings"), SETTINGS | {"language": language})
            client.post(reverse("people:settings"), {"language": "x"})  # refused
        connection.close()

    with ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(change, people))
    events: Any = Person.pgh_event_model  # type: ignore[attr-defined]
    changes = events.objects.filter(pgh_label="update", pgh_context__isnull=False).select_related("pgh_context")
    doers = [(str(event.pgh_obj_id), event.pgh_context.metadata["actor"]) for event in changes]
    assert len(doers) >= len(people) * 5
    assert not [pair for pair in doers if pair[0] != pair[1]]


def test_the_language_of_one_does_not_stay_for_the_next(db: None) -> None:
    company = build_company()
    Person.objects.filter(pk=company.nils.pk).update(language="de")
    german, english = Client(), Client()
    german.force_login(Person.objects.get(pk=company.nils.pk), backend="people.sign_in.backend.Backend")
    english.force_login(company.peer, backend="people.sign_in.backend.Backend")
    for client, word in ((german, "Einstellungen"), (english, "Settings"), (german, "Einstellungen")):
        assert word in client.get(reverse("people:settings")).content.decode()
    assert translation.get_language() == "en"


def test_a_session_that_was_fixed_or_has_ended_is_nobodys(db: None) -> None:
    nils = with_password(build_company().nils)
    victim, thief = Client(), Client()
    victim.get(reverse("account_login"))
    victim.cookies[installation.SESSION_COOKIE_NAME] = thief.cookies[installation.SESSION_COOKIE_NAME] = "a" * 32
    sign_in(victim, nils.email)
    assert is_in(victim)
    assert not is_in(thief)
    thief.cookies[installation.SESSION_COOKIE_NAME] = victim.cookies[installation.SESSION_COOKIE_NAME].value
    assert is_in(thief), "the same cookie is the same session"
    victim.post(reverse("account_logout"))
    assert not is_in(thief)


@pytest.mark.parametrize("sent", [{}, {"code": ""}, {"code": []}, {"code": "null"}, {"code": "None"}, {"token": "x"}])
def test_a_second_factor_that_is_left_out_is_none(db: None, sent: dict[str, Any]) -> None:
    cache.clear()
    nils = with_app(with_password(build_company().nils))
    client = Client()
    sign_in(client, nils.email)
    client.post(reverse("mfa_authenticate"), sent)
    assert not is_in(client)


def test_a_code_of_somebody_else_opens_nothing(db: None) -> None:
    cache.clear()
    company = build_company()
    nils, peer = with_app(with_password(company.nils)), with_app(with_password(company.peer))
    Authenticator.objects.filter(user=nils).update(data={"secret": "KRSXG5CTMVRXEZLU"})
    client = Client()
    sign_in(client, nils.email)
    client.post(reverse("mfa_authenticate"), {"code": code()})  # of the app of Priya
    assert not is_in(client)
    right = Client()
    sign_in(right, peer.email)
    right.post(reverse("mfa_authenticate"), {"code": code()})
    assert is_in(right)


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_form_of_another_site_is_no_call_of_the_api(db: None, kind: str) -> None:
    company = build_company()
    client = Client(enforce_csrf_checks=True)
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    for headers in ({}, {"origin": "https://evil.example"}):
        answer = client.post(reverse("api-note-list"), '{"text": "x"}', content_type=kind, headers=headers)
        assert answer.status_code == 403
    _token, secret = ApiToken.objects.create(user=company.nils, name="script")
    script = Client(headers={"Authorization": f"Token {secret}"})
    assert script.post(reverse("api-note-list"), '{"text": "x"}', content_type=kind).status_code == 415
