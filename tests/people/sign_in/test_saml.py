"""Single sign-on by SAML against a real provider on loopback."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.conf import settings as configured
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import etree
from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser

from core.models import Notice
from people import services
from people.models import Person, Session
from people.sign_in.saml import LARGEST
from tests.cast import Company
from tests.people.sign_in.directory import Directory, key_and_certificate, running
from tests.people.sign_in.doors import code, is_in, with_app

MAIL = "urn:oid:0.9.2342.19200300.100.1.3"
BEGIN, ACS, BACK, METADATA = (
    reverse(name, args=["sso"]) for name in ("saml_login", "saml_acs", "saml_finish_acs", "saml_metadata")
)
HERE = f"http://testserver{ACS}"
ADDRESS = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"
TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


@pytest.fixture(scope="module")
def pair() -> tuple[str, str]:
    return key_and_certificate()


@pytest.fixture
def directory(settings: Any, pair: tuple[str, str], company: Company) -> Iterator[Directory]:
    """It and the application have read each other's descriptions."""
    with running(*pair) as directory:
        settings.SAML_ENTITY_ID = directory.url
        settings.SOCIALACCOUNT_PROVIDERS = {"saml": {"APPS": [app_for(directory)]}}
        directory.know(browser().get(METADATA).content)
        directory.attributes = {MAIL: company.nils.email}
        yield directory


def app_for(directory: Directory) -> dict[str, Any]:
    """What IT would set, read off the directory's own description."""
    read = OneLogin_Saml2_IdPMetadataParser.parse_remote(f"{directory.url}/metadata")["idp"]
    address = read["singleSignOnService"]["url"]
    idp = {"entity_id": read["entityId"], "sso_url": address, "x509cert": read["x509cert"]}
    return {"client_id": "sso", "settings": {"idp": idp, "advanced": configured.SAML_APP["settings"]["advanced"]}}


def browser() -> Client:
    return Client(headers={"host": "testserver"}, raise_request_exception=True)


def hidden(page: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', page)}


def at_directory(address: str) -> dict[str, str]:
    """Through its pages, as a browser goes; what its last one would post to us."""
    asked = requests.get(address, timeout=5)
    assert asked.status_code == 200, asked.text
    return hidden(requests.post(asked.url.split("?")[0], {**hidden(asked.text), "who": "me"}, timeout=5).text)


def come(directory: Directory, client: Client | None = None, wanted: str = "") -> tuple[Client, Any]:
    client = client or browser()
    there = client.get(BEGIN, {"next": wanted} if wanted else {})
    answer = client.post(ACS, at_directory(there["Location"]))
    assert answer["Location"] == BACK
    return client, client.get(BACK)


def who(client: Client) -> str | None:
    return client.session.get("_auth_user_id") if is_in(client) else None


def test_whoever_works_here_is_let_in(directory: Directory, company: Company) -> None:
    client, answer = come(directory, wanted="/goals/")
    assert answer["Location"] == "/goals/"
    assert who(client) == str(company.nils.pk)


def test_from_then_on_the_tie_counts_and_not_the_address(directory: Directory, company: Company) -> None:
    come(directory)
    directory.attributes = {MAIL: company.peer.email}
    assert who(come(directory)[0]) == str(company.nils.pk)


@pytest.mark.parametrize("spoil", [{"format": TRANSIENT}, {"format": ADDRESS}], ids=str)
def test_a_name_that_passes_ties_nobody(directory: Directory, company: Company, spoil: dict[str, str]) -> None:
    """One made up anew each time, and an address, which belongs to somebody else one day."""
    for number in range(2):
        directory.spoil = {**spoil, "name": f"nils{number}@larkfell.example"}
        assert who(come(directory)[0]) == str(company.nils.pk)
    assert SocialAccount.objects.count() == Notice.objects.filter(kind="account_changed").count() == 1
    Person.objects.filter(pk=company.nils.pk).update(email="old@larkfell.example")
    Person.objects.filter(pk=company.peer.pk).update(email=company.nils.email)
    assert who(come(directory)[0]) == str(company.peer.pk)


def test_an_employee_id_counts_before_the_address(directory: Directory, company: Company, settings: Any) -> None:
    settings.SAML_EMPLOYEE_ID_ATTRIBUTE = "employeeNumber"
    Person.objects.filter(pk=company.peer.pk).update(employee_id="1007")
    directory.attributes |= {"employeeNumber": "1007", "salary": "1"}
    assert who(come(directory)[0]) == str(company.peer.pk)
    assert SocialAccount.objects.get().extra_data == {"employeeNumber": ["1007"]}


def test_strangers_stay_out_and_nobody_is_made(directory: Directory) -> None:
    before = Person.objects.count()
    for attributes in ({MAIL: "stranger@larkfell.example"}, {"x": "y"}):
        directory.attributes = attributes
        for spoil in ({}, {"format": TRANSIENT}):
            directory.spoil = spoil
            client, answer = come(directory)
            assert (answer.status_code, is_in(client)) == (403, False)
    assert (Person.objects.count(), SocialAccount.objects.count()) == (before, 0)


def test_whoever_has_left_stays_out(directory: Directory, company: Company) -> None:
    come(directory)
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=timezone.now())
    assert not is_in(come(directory)[0])
    directory.attributes, directory.spoil = {MAIL: company.gone.email}, {"name": "43"}
    assert come(directory)[1].status_code == 403


def test_roles_need_their_second_factor_all_the_same(directory: Directory, company: Company, settings: Any) -> None:
    settings.SECOND_FACTOR_DEMANDED = True
    directory.attributes = {MAIL: company.hr_admin.email}
    client, _answer = come(directory)
    assert client.get("/people/")["Location"] == client.get("/admin/")["Location"] == reverse("mfa_index")
    with_app(company.hr_admin)
    client, answer = come(directory)
    assert answer["Location"] == reverse("mfa_authenticate")
    assert not is_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code()})
    assert is_in(client)


@pytest.mark.parametrize(
    "spoil",
    [
        {"audience": "another application"},
        {"issuer": "https://elsewhere.example"},
        {"until": "2020-01-01T00:00:00Z"},
        {"since": "2090-01-01T00:00:00Z"},
        {"destination": "https://elsewhere.example/"},
        {"to": "https://elsewhere.example/", "destination": HERE},
        {"to": f"https://elsewhere.example/?{HERE}", "destination": HERE},
        {"asked": "_of_somebody_else"},
        {"status": "urn:oasis:names:tc:SAML:2.0:status:Responder"},
    ],
    ids=str,
)
def test_an_answer_that_is_not_ours_opens_nothing(directory: Directory, spoil: dict[str, str]) -> None:
    directory.spoil = spoil
    client, answer = come(directory)
    assert (answer.status_code, is_in(client)) == (403, False)


CONFIRMED = "//a:SubjectConfirmationData"


@pytest.mark.parametrize(
    "without",
    [
        "//a:AudienceRestriction",
        "//a:Conditions",
        "//a:SubjectConfirmation",
        CONFIRMED,
        f"{CONFIRMED}@Recipient",
        f"{CONFIRMED}@InResponseTo",
        f"{CONFIRMED}@NotOnOrAfter",
    ],
)
def test_an_assertion_that_would_fit_elsewhere_too_opens_nothing(directory: Directory, without: str) -> None:
    directory.without = without
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
    brought = at_directory(client.get(BEGIN)["Location"])
    for other in (browser(), client, browser()):
        finished = other.get(other.post(ACS, brought)["Location"])
        assert is_in(other) is (other is client), finished.status_code
    client.post(reverse("account_logout"))
    client.get(client.post(ACS, brought)["Location"])
    assert not is_in(client)


def test_a_stolen_assertion_does_not_fit_ones_own_request(directory: Directory) -> None:
    """The answer around the assertion bears no signature: whoever has stolen one can write their own request there."""
    mine = browser()
    stolen = etree.fromstring(directory.answer("_of_nils"))
    asked = hidden(requests.get(mine.get(BEGIN)["Location"], timeout=5).text)["asked"]
    stolen.set("InResponseTo", asked)
    directory.twist = lambda _answer: stolen
    finished = mine.get(mine.post(ACS, at_directory(mine.get(BEGIN)["Location"]))["Location"])
    assert (finished.status_code, is_in(mine)) == (403, False)


def test_what_the_directory_begins_by_itself_is_refused(directory: Directory) -> None:
    def unasked(answer: Any) -> Any:
        del answer.attrib["InResponseTo"]
        return answer

    directory.twist, directory.without = unasked, f"{CONFIRMED}@InResponseTo"
    client, answer = come(directory)
    assert (answer.status_code, is_in(client)) == (403, False)


@pytest.mark.parametrize("brought", ["", "x", "eA==", "PGE+", "%%%", "x" * 5000], ids=lambda text: text[:5])
def test_rubbish_is_answered_kindly(directory: Directory, brought: str) -> None:
    client = browser()
    finished = client.get(client.post(ACS, {"SAMLResponse": brought})["Location"])
    assert finished.status_code == 403
    assert "Nothing was changed" in finished.content.decode()


def test_coming_back_without_an_answer_is_answered_kindly(directory: Directory) -> None:
    assert browser().get(BACK).status_code == 403


def test_what_is_larger_than_any_answer_is_not_even_kept(directory: Directory) -> None:
    before = Session.objects.count()
    assert browser().post(ACS, {"SAMLResponse": "x" * (LARGEST + 1)}).status_code == 403
    assert Session.objects.count() == before


def test_nobody_fills_the_table_with_answers(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("people.sign_in.saml.ANSWERS", {"saml_answer": "2/m/ip"})
    statuses = [browser().post(ACS, {"SAMLResponse": "x"}).status_code for _try in range(3)]
    assert statuses == [302, 302, 429]


def test_an_answer_is_kept_for_a_moment_and_without_what_came_beside_it(directory: Directory) -> None:
    client = Client(headers={"authorization": "Token secret"})
    answer = client.post(ACS, {"SAMLResponse": "x"})
    cookie = answer.cookies[configured.SAML_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    kept = Session.objects.get(session_key=cookie.value)
    assert kept.expire_date < timezone.now() + timezone.timedelta(minutes=6)
    assert "secret" not in str(kept.get_decoded())
    client.get(answer["Location"])
    assert configured.SAML_COOKIE_NAME not in {name for name, one in client.cookies.items() if one.value}
    assert not Session.objects.filter(pk=kept.pk).exists()


def test_what_to_tell_the_directory_stands_at_an_address(directory: Directory) -> None:
    answer = browser().get(METADATA)
    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    told = etree.fromstring(answer.content)
    assert told.find(".//{*}AssertionConsumerService").get("Location") == HERE
    assert told.find(".//{*}SPSSODescriptor").get("WantAssertionsSigned") == "true"
    assert told.get("validUntil") > str(timezone.now() + timezone.timedelta(days=365))


def test_no_sign_out_is_promised_that_nobody_answers(directory: Directory) -> None:
    assert "SingleLogoutService" not in browser().get(METADATA).content.decode()


def test_the_button_is_there(directory: Directory) -> None:
    assert f'href="{BEGIN}"' in browser().get(reverse("account_login")).content.decode()
