"""The page of a copy: asked for by who shows once more who they are, fetched by nobody else."""

import io
from datetime import timedelta
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from perfmgmt.copies import services
from perfmgmt.models import DataCopy
from tests.cast import Company
from tests.people.sign_in.doors import PASSWORD, sign_in, signed_in, with_password

pytestmark = pytest.mark.django_db
PAGE = "/copy/"


@pytest.fixture
def nils(company: Company) -> Client:
    return signed_in(company.nils)


def made(nils: Client) -> DataCopy:
    nils.post(reverse("copy_ask"))
    copy = DataCopy.objects.get()
    services.carry_on(copy_id=copy.pk, now=timezone.now())
    copy.refresh_from_db()
    return copy


def body(answer: Any) -> bytes:
    return b"".join(answer.streaming_content)


def test_the_way_from_the_settings_to_the_file(nils: Client) -> None:
    assert f'href="{PAGE}"' in nils.get(reverse("people:settings")).content.decode()
    assert "Ask for a copy" in nils.get(PAGE).content.decode()
    waiting = nils.post(reverse("copy_ask"), follow=True).content.decode()
    assert "Your copy is being put together" in waiting
    copy = made(nils)
    page = nils.get(PAGE).content.decode()
    assert "Your copy is ready" in page
    address = reverse("copy_file", args=[copy.pk])
    assert f'href="{address}"' in page
    answer = nils.get(address)
    with ZipFile(io.BytesIO(body(answer))) as archive:
        assert "profile.json" in archive.namelist()
    assert answer["Content-Type"] == "application/zip"
    assert answer["Content-Disposition"].startswith('attachment; filename="my-data-20')
    assert "no-store" in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_a_large_file_comes_in_pieces_and_whole(nils: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "PIECE", 100)
    copy = made(nils)
    answer = nils.get(reverse("copy_file", args=[copy.pk]))
    assert len(body(answer)) == copy.size == int(answer["Content-Length"])
    assert copy.pieces.count() > 10


def test_asking_goes_on_once_the_password_is_given(company: Company) -> None:
    client = Client()
    client.force_login(with_password(company.nils), backend="people.sign_in.backend.Backend")
    asked = client.post(reverse("copy_ask"))
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    assert not DataCopy.objects.exists()
    client.post(asked["Location"], {"password": PASSWORD, "next": reverse("copy_ask")})
    assert DataCopy.objects.get().person == company.nils


def test_fetching_leads_back_to_the_page_with_the_file(nils: Client, company: Company) -> None:
    copy = made(nils)
    later = Client()
    sign_in(later, company.nils.email)
    session = later.session
    session["account_authentication_methods"] = [{"method": "password", "at": 0}]
    session.save()
    assert 'href="?fetch=1"' in later.get(PAGE).content.decode()
    asked = later.get(PAGE, {"fetch": "1"})
    back = later.post(asked["Location"], {"password": PASSWORD, "next": f"{PAGE}?fetch=1"})
    assert back["Location"] == f"{PAGE}?fetch=1"
    assert reverse("copy_file", args=[copy.pk]) in later.get(back["Location"]).content.decode()


def test_one_that_is_over_is_as_if_it_had_never_been(nils: Client) -> None:
    copy = made(nils)
    DataCopy.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert nils.get(reverse("copy_file", args=[copy.pk])).status_code == 404
    assert "Your copy is ready" not in nils.get(PAGE).content.decode()


def test_one_that_failed_is_said_and_can_be_asked_for_again(nils: Client) -> None:
    copy = made(nils)
    DataCopy.objects.update(state="failed", ready_at=None)
    assert "The last one could not be made." in nils.get(PAGE).content.decode()
    assert made(nils) != copy


def test_that_it_was_asked_for_stands_under_what_changed(nils: Client) -> None:
    made(nils)
    said = [change.sentence for change in nils.get(reverse("changes"), {"kind": "copy"}).context["page"]]
    assert "A copy of your data was asked for" in said


def test_the_page_costs_few_queries(nils: Client, django_assert_max_num_queries: Any) -> None:
    made(nils)
    with django_assert_max_num_queries(12):
        nils.get(PAGE)
