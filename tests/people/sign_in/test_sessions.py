"""Sessions: seen and ended by their owner, and over after a while whatever a page asks by itself."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.readers import readers_of
from people import services
from people.models import ApiToken, Person, Session
from people.sign_in.limits import device_of
from people.sign_in.sessions import open_sessions
from tests.cast import Company
from tests.people.sign_in.doors import PASSWORD, is_in, sign_in, signed_in, with_password

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


@pytest.fixture
def nils(company: Company) -> Person:
    return with_password(company.nils)


def browser(person: Person, agent: str = FIREFOX) -> Client:
    client = Client(headers={"user-agent": agent})
    sign_in(client, person.email)
    return client


def test_one_sees_where_one_is_signed_in(nils: Person) -> None:
    here, _phone = browser(nils), browser(nils, IPHONE)
    page = here.get(reverse("sessions")).content.decode()
    assert page.index("Firefox, Linux") < page.index("Safari, iPhone")
    assert "this one, now" in page
    for session in Session.objects.all():
        assert session.session_key not in page


def test_one_session_is_ended_and_the_others_stay(nils: Person) -> None:
    here, phone = browser(nils), browser(nils, IPHONE)
    handle = Session.objects.get(device="Safari, iPhone").handle
    assert here.post(reverse("session_end", args=[handle])).status_code == 302
    assert is_in(here)
    assert not is_in(phone)


def test_all_others_end_and_are_listed_no_more(nils: Person) -> None:
    here, phone = browser(nils), browser(nils, IPHONE)
    assert here.post(reverse("people:sessions_end"))["Location"] == reverse("sessions")
    assert not is_in(phone)
    assert "Safari, iPhone" not in here.get(reverse("sessions")).content.decode()


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long_it_is(nils: Person, django_assert_num_queries: Any, size: int) -> None:
    for _ in range(size):
        browser(nils)
    with django_assert_num_queries(1):
        assert len(open_sessions(nils, timezone.now())) == size


def test_only_the_owner_reads_a_session(nils: Person, company: Company) -> None:
    browser(nils)
    session = Session.objects.get()
    assert [reader.person for reader in readers_of(session).people] == [nils]
    for part, person in company.people.items():
        assert Session.objects.visible_to(person).exists() is (part == "nils")


# --- Limits ---------------------------------------------------------------------------------------------------------


def after(client: Client, now: datetime, minutes: int, **headers: str) -> bool:
    with time_machine.travel(now + timedelta(minutes=minutes), tick=False):
        return client.get(reverse("people:settings"), headers=headers).status_code == 200


@pytest.fixture
def client(nils: Person, now: datetime) -> Client:
    with time_machine.travel(now, tick=False):
        return browser(nils)


def test_whoever_does_nothing_is_signed_out_and_told(client: Client, now: datetime) -> None:
    assert after(client, now, settings.SESSION_IDLE_MINUTES)
    late = now + timedelta(minutes=2 * settings.SESSION_IDLE_MINUTES + 1)
    with time_machine.travel(late, tick=False):
        answer = client.get(reverse("people:settings"), follow=True)
    assert "You were away for a while" in answer.content.decode()
    assert not Session.objects.filter(person__isnull=False).exists()


def test_whoever_clicks_stays(client: Client, now: datetime) -> None:
    for minutes in range(60, 11 * 60, 60):
        assert after(client, now, minutes)


def test_what_a_page_asks_by_itself_keeps_nobody_signed_in(client: Client, now: datetime) -> None:
    for minutes in range(10, settings.SESSION_IDLE_MINUTES, 10):
        assert after(client, now, minutes, **{"X-Background": "1"})
    assert not after(client, now, settings.SESSION_IDLE_MINUTES + 1, **{"X-Background": "1"})
    assert not after(client, now, settings.SESSION_IDLE_MINUTES + 1)


def test_a_page_that_loads_itself_anew_keeps_nobody_signed_in(client: Client, now: datetime) -> None:
    with time_machine.travel(now + timedelta(minutes=settings.SESSION_IDLE_MINUTES - 1), tick=False):
        client.get("/", {"follow": ""})
    assert not after(client, now, settings.SESSION_IDLE_MINUTES + 1)


def test_a_session_goes_on_under_another_key_once_the_password_is_given_again(nils: Person) -> None:
    client = Client()
    sign_in(client, nils.email)
    learnt, stolen = client.cookies[settings.SESSION_COOKIE_NAME].value, Client()
    stolen.cookies[settings.SESSION_COOKIE_NAME] = learnt
    assert is_in(stolen)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != learnt
    assert (is_in(client), is_in(stolen)) == (True, False)


def test_nobody_stays_for_ever(client: Client, now: datetime) -> None:
    longest = settings.SESSION_COOKIE_AGE // 60
    for minutes in range(60, longest, 60):
        assert after(client, now, minutes)
    assert not after(client, now, longest + 1)


def test_a_request_is_noted_once_a_minute(client: Client, now: datetime) -> None:
    seen = []
    for seconds in (59, 61, 62, 119, 122):
        with time_machine.travel(now + timedelta(seconds=seconds), tick=False):
            client.get(reverse("people:settings"))
        seen.append((Session.objects.get().seen_at - now).total_seconds())
    assert seen == [0, 61, 61, 61, 122]


# --- The end of an account ------------------------------------------------------------------------------------------


def test_whoever_is_deactivated_is_out_with_the_next_request(nils: Person, company: Company) -> None:
    client = browser(nils)
    _token, secret = ApiToken.objects.create(user=nils, name="script")
    api = Client(headers={"Authorization": f"Token {secret}"})
    assert is_in(client)
    assert api.get(reverse("api-me")).status_code == 200
    services.deactivate_person(person=nils, actor=company.hr_admin, now=timezone.now())
    assert not is_in(client)
    assert client.get(reverse("people:settings"), headers={"HX-Request": "true"}).status_code == 302
    assert api.get(reverse("api-me")).status_code == 401
    sign_in(client, nils.email, PASSWORD)
    assert not is_in(client)


def test_what_is_known_of_a_device_is_its_name() -> None:
    edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0"
    assert device_of(edge) == "Edge, Windows"
    assert device_of(IPHONE) == "Safari, iPhone"
    assert device_of("curl/8") == device_of("") == ""


def test_session_has_a_handle_iff_somebody_is_signed_in(nils: Person) -> None:
    with pytest.raises(IntegrityError, match="session_has_a_handle_iff_somebody_is_signed_in"), transaction.atomic():
        Session.objects.create(session_key="x", expire_date=timezone.now(), person=nils)


@pytest.mark.parametrize("role", ["hr_admin", "it_admin"])
def test_administrators_sign_somebody_out_for_a_lost_device(company: Company, role: str) -> None:
    lost, admin = signed_in(company.nils), signed_in(company.people[role])
    sent = {"action": "sign_out", "_selected_action": [company.nils.pk]}
    answer = admin.post(reverse("admin:people_person_changelist"), sent, follow=True)
    assert "1 person signed out." in answer.content.decode()
    assert not is_in(lost)
    assert is_in(admin)
    assert is_in(signed_in(company.nils))
