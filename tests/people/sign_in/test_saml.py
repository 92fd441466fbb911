"""Single sign-on by SAML, with answers that are really signed."""

from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import services
from people.models import Person
from tests.cast import Company
from tests.people.sign_in.directory import URL, Directory, key_and_certificate
from tests.people.sign_in.doors import is_in

MAIL = "urn:oid:0.9.2342.19200300.100.1.3"
BEGIN, ACS, METADATA = (reverse(name, args=["sso"]) for name in ("saml_login", "saml_acs", "saml_metadata"))


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


@pytest.fixture(scope="module")
def pair() -> tuple[str, str]:
    return key_and_certificate()


@pytest.fixture
def directory(settings: Any, pair: tuple[str, str], company: Company) -> Directory:
    idp = {"entity_id": URL, "sso_url": f"{URL}/sign-in", "x509cert": pair[1]}
    app = {"client_id": "sso", "settings": {"idp": idp, "advanced": settings.SAML_APP["settings"]["advanced"]}}
    settings.SOCIALACCOUNT_PROVIDERS = {"saml": {"APPS": [app]}}
    settings.SAML_ENTITY_ID = URL
    return Directory(*pair, attributes={MAIL: company.nils.email})


def browser() -> Client:
    return Client(headers={"host": "testserver"}, raise_request_exception=True)


def come(directory: Directory, client: Client | None = None, wanted: str = "") -> tuple[Client, Any]:
    client = client or browser()
    there = client.get(BEGIN, {"next": wanted} if wanted else {})
    assert there["Location"].startswith(f"{URL}/sign-in?SAMLRequest=")
    answer = client.post(ACS, {"SAMLResponse": directory.answer(there["Location"])})
    return client, client.get(answer["Location"])


def test_whoever_works_here_is_let_in(directory: Directory, company: Company) -> None:
    client, answer = come(directory, wanted="/goals/")
    assert answer["Location"] == "/goals/"
    assert is_in(client)
    assert client.session["_auth_user_id"] == str(company.nils.pk)


def test_an_employee_id_counts_before_the_address(directory: Directory, company: Company, settings: Any) -> None:
    settings.SAML_EMPLOYEE_ID_ATTRIBUTE = "employeeNumber"
    Person.objects.filter(pk=company.peer.pk).update(employee_id="1007")
    directory.attributes["employeeNumber"] = "1007"
    assert come(directory)[0].session["_auth_user_id"] == str(company.peer.pk)


def test_strangers_stay_out_and_nobody_is_made(directory: Directory) -> None:
    before = Person.objects.count()
    for attributes in ({MAIL: "stranger@larkfell.example"}, {"x": "y"}):
        directory.attributes = attributes
        client, answer = come(directory)
        assert (answer.status_code, is_in(client)) == (403, False)
    assert (Person.objects.count(), SocialAccount.objects.count()) == (before, 0)


def test_whoever_has_left_stays_out(directory: Directory, company: Company) -> None:
    come(directory)
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=timezone.now())
    assert not is_in(come(directory)[0])


@pytest.mark.parametrize(
    "spoil",
    [
        {"audience": "another application"},
        {"issuer": "https://elsewhere.example"},
        {"until": "2020-01-01T00:00:00Z"},
        {"since": "2090-01-01T00:00:00Z"},
        {"to": "https://elsewhere.example/"},
        {"asked": "_of_somebody_else"},
        {"status": "urn:oasis:names:tc:SAML:2.0:status:Responder"},
    ],
    ids=str,
)
def test_an_answer_that_is_not_ours_opens_nothing(directory: Directory, spoil: dict[str, str]) -> None:
    directory.spoil = spoil
    client, answer = come(directory)
    assert (answer.status_code, is_in(client)) == (403, False)


def test_an_answer_without_a_signature_opens_nothing(directory: Directory) -> None:
    directory.is_signed = False
    client, answer = come(directory)
    assert (answer.status_code, is_in(client)) == (403, False)


def test_an_answer_with_a_foreign_signature_opens_nothing(directory: Directory) -> None:
    directory.key, directory.certificate = key_and_certificate()
    client, answer = come(directory)
    assert (answer.status_code, is_in(client)) == (403, False)


def test_an_answer_opens_once_and_only_for_whoever_asked(directory: Directory) -> None:
    client = browser()
    brought = {"SAMLResponse": directory.answer(client.get(BEGIN)["Location"])}
    for other in (browser(), client, browser()):
        finished = other.get(other.post(ACS, brought)["Location"])
        assert is_in(other) is (other is client), finished.status_code
    client.post(reverse("account_logout"))
    client.get(client.post(ACS, brought)["Location"])
    assert not is_in(client)


@pytest.mark.parametrize("brought", ["", "x", "eA==", "PGE+", "%%%", "x" * 5000], ids=lambda text: text[:5])
def test_rubbish_is_answered_kindly(directory: Directory, brought: str) -> None:
    client = browser()
    finished = client.get(client.post(ACS, {"SAMLResponse": brought})["Location"])
    assert finished.status_code == 403
    assert "Nothing was changed" in finished.content.decode()


def test_what_to_tell_the_directory_stands_at_an_address(directory: Directory) -> None:
    answer = browser().get(METADATA)
    assert answer["Content-Type"].startswith("text/xml")
    assert ACS in answer.content.decode()


def test_the_button_is_there(directory: Directory) -> None:
    assert f'href="{BEGIN}"' in browser().get(reverse("account_login")).content.decode()
