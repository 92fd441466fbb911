"""Over the API one makes, replaces and removes the address of one's calendar, as on the page."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from checkins.models import CalendarFeed
from people.models import AccountNote, ApiToken
from tests.cast import Company

pytestmark = pytest.mark.django_db
CALENDAR = "/api/v1/check-in-calendar/"


@pytest.fixture
def api(company: Company) -> Client:
    """A script of Nils."""
    _token, secret = ApiToken.objects.create(user=company.nils, name="script")
    return Client(headers={"Authorization": f"Token {secret}"})


def read(address: str) -> int:
    status: int = Client().get(address.removeprefix(settings.SITE_URL)).status_code
    return status


def made(api: Client) -> Any:
    answer = api.post(CALENDAR)
    assert answer.status_code == 201
    return answer.json()


def test_it_is_made_told_once_replaced_and_removed(api: Client, company: Company) -> None:
    assert api.get(CALENDAR).json() == {"made_at": None}
    first = made(api)
    assert api.get(CALENDAR).json() == {"made_at": first["made_at"]}
    second = made(api)
    assert [read(each["address"]) for each in (first, second)] == [404, 200]
    assert api.delete(CALENDAR).status_code == 204
    assert read(second["address"]) == 404
    assert api.get(CALENDAR).json() == {"made_at": None}
    notes = AccountNote.objects.filter(person=company.nils, what__startswith="calendar").order_by("pk")
    assert [note.what for note in notes] == ["calendar_made", "calendar_renewed", "calendar_removed"]


def test_each_has_their_own(api: Client, company: Company) -> None:
    made(api)
    _token, secret = ApiToken.objects.create(user=company.manager, name="script")
    other = Client(headers={"Authorization": f"Token {secret}"})
    assert other.get(CALENDAR).json() == {"made_at": None}
    assert other.delete(CALENDAR).status_code == 204
    assert CalendarFeed.objects.get().person == company.nils


def test_the_answer_that_holds_it_is_kept_nowhere(api: Client) -> None:
    assert "no-store" in api.post(CALENDAR)["Cache-Control"]


def test_asking_is_a_few_queries(api: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    made(api)
    with django_assert_num_queries(4):
        api.get(CALENDAR)
