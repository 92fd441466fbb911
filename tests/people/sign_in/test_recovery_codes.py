import re
from urllib.parse import unquote

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from people.models import Person
from tests.cast import Company
from tests.people.sign_in.doors import is_in, sign_in, signed_in, with_app

CODE = re.compile(r"<li>(\d{8})</li>")


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


@pytest.fixture
def client(company: Company) -> Client:
    client = signed_in(company.nils)
    with_app(company.nils)
    client.post(reverse("mfa_generate_recovery_codes"))
    return client


def codes(client: Client) -> list[str]:
    return CODE.findall(client.get(reverse("mfa_view_recovery_codes")).content.decode())


def gets_in(person: Person, code: str) -> bool:
    client = Client()
    sign_in(client, person.email)
    client.post(reverse("mfa_authenticate"), {"code": code})
    return is_in(client)


def test_they_are_shown_once(client: Client) -> None:
    assert len(codes(client)) == 10
    assert codes(client) == []
    assert client.get(reverse("mfa_download_recovery_codes")).status_code == 403


def test_the_file_holds_what_the_page_shows(client: Client) -> None:
    page = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    file = re.search(r'download="recovery-codes.txt" href="data:text/plain;charset=utf-8,([^"]+)"', page)
    assert file is not None
    assert unquote(file[1]).split() == CODE.findall(page)


def test_each_works_once_instead_of_the_app(client: Client, company: Company) -> None:
    first, second, *_others = codes(client)
    assert gets_in(company.nils, first)
    assert not gets_in(company.nils, first)
    assert gets_in(company.nils, second)


def test_new_ones_take_the_place_of_the_old(client: Client, company: Company) -> None:
    old = codes(client)
    client.post(reverse("mfa_generate_recovery_codes"))
    new = codes(client)
    assert not set(old) & set(new)
    assert not gets_in(company.nils, old[0])
    assert gets_in(company.nils, new[0])
