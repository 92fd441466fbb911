"""The page of the address, and what calendars are answered under it."""

import logging
import re
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from checkins.models import CalendarFeed, CheckIn
from checkins.views import calendar
from core.limits import HOUR, Limit
from people.models import Person
from perfmgmt.logs import RoutesForAddresses
from tests.cast import Company
from tests.checkins.calendars import events
from tests.checkins.factories import CheckInFactory
from tests.checkins.views.pages import at, text
from tests.people.factories import PersonFactory


def made(client: Client) -> str:
    """The path of a new address, as the page shows it."""
    page = text(client.post(at("calendar_make")))
    [address] = re.findall(rf"<code>{settings.SITE_URL}(/[^<]+)</code>", page)
    return address


def test_an_address_is_made_shown_once_replaced_and_removed(nils: Client, checkin: CheckIn) -> None:
    assert "Make an address" in text(nils.get(at("calendar")))
    first = made(nils)
    page = text(nils.get(at("calendar")))
    assert "Replace it" in page
    assert first not in page
    second = made(nils)
    nobody = Client()
    assert [nobody.get(address).status_code for address in (first, second)] == [404, 200]
    assert nils.post(at("calendar_remove")).status_code == 302
    assert nobody.get(second).status_code == 404
    assert not CalendarFeed.objects.exists()


def test_a_calendar_needs_no_session_and_keeps_nothing(nils: Client, checkin: CheckIn) -> None:
    answer = Client().get(made(nils))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert {"no-store", "private"} <= set(answer["Cache-Control"].split(", "))
    assert not answer.cookies
    assert events(answer.content)[0].title == "Check-in with Samira"


def test_the_page_that_shows_it_is_kept_nowhere(nils: Client) -> None:
    assert "no-store" in nils.post(at("calendar_make"))["Cache-Control"]


def test_settings_lead_to_it(nils: Client) -> None:
    assert at("calendar") in text(nils.get(reverse("people:settings")))


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_an_address_is_only_read(nils: Client, method: str) -> None:
    assert getattr(Client(), method)(made(nils)).status_code == 405


@pytest.mark.parametrize("key", ["x", "ü", "a.b", "%00", "x" * 3000])
def test_what_nobody_made_is_not_there(company: Company, key: str) -> None:
    assert Client().get(f"/check-ins/calendar/{key}.ics").status_code == 404


def test_whoever_reads_too_often_waits(nils: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "READS", Limit("calendar", 2, HOUR))
    monkeypatch.setattr(calendar, "GUESSES", {"calendar_guess": "1/m/ip"})
    cache.clear()
    address = made(nils)
    assert [Client().get(address).status_code for _try in range(3)] == [200, 200, 429]
    assert [Client().get(at("feed", f"guess{n}")).status_code for n in range(2)] == [404, 429]


def test_the_key_is_in_no_log(nils: Client, caplog: pytest.LogCaptureFixture) -> None:
    address = made(nils)
    nils.post(at("calendar_remove"))
    caplog.handler.addFilter(RoutesForAddresses())
    with caplog.at_level(logging.DEBUG):
        Client().get(address)
        Client().post(address)
    said = caplog.text
    assert "calendar/<str:key>.ics" in said
    assert address.rpartition("/")[2].removesuffix(".ics") not in said


def test_a_person_who_has_left_is_not_read_about(nils: Client, company: Company) -> None:
    address = made(nils)
    Person.objects.filter(pk=company.nils.pk).update(is_active=False)
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize("size", [1, 3])
def test_it_costs_the_same_however_much_is_in_it(
    manager: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    for report in PersonFactory.create_batch(size, manager=company.manager):
        CheckInFactory(series__report=report, series__manager=company.manager)
    address = made(manager)
    Client().get(address)
    with django_assert_num_queries(8):
        answer = Client().get(address)
    assert answer.status_code == 200
