"""Single sign-on against a real provider on loopback."""

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import services
from people.models import Person
from tests.cast import Company
from tests.people.sign_in.doors import is_in, sign_in, with_app, with_password
from tests.people.sign_in.provider import CLIENT, SECRET, Provider, running

BEGIN = reverse("openid_connect_login", args=["sso"])
BACK = reverse("openid_connect_callback", args=["sso"])


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


@pytest.fixture
def provider(settings: Any) -> Iterator[Provider]:
    with running() as provider:
        settings.OIDC_SERVER_URL = provider.url
        app = {"provider_id": "sso", "client_id": CLIENT, "secret": SECRET}
        app["settings"] = {"server_url": provider.url}
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
        yield provider


def come(provider: Provider, client: Client | None = None, **claims: Any) -> tuple[Client, Any]:
    """Go to the provider and come back with its answer."""
    client = client or Client()
    provider.claims = claims
    there = client.get(BEGIN)
    assert there["Location"].startswith(f"{provider.url}/authorize?")
    return client, client.get(BACK, provider.authorize(there["Location"]))


def as_nils(company: Company) -> dict[str, Any]:
    return {"email": company.nils.email.upper(), "email_verified": True}


def test_a_verified_address_lets_in_whoever_works_here(provider: Provider, company: Company) -> None:
    client, answer = come(provider, **as_nils(company))
    assert answer["Location"] == reverse("home")
    assert is_in(client)
    assert client.session["_auth_user_id"] == str(company.nils.pk)
    assert not SocialToken.objects.exists()


def test_what_else_the_provider_says_of_somebody_is_not_kept(provider: Provider, company: Company) -> None:
    come(provider, **as_nils(company), birthdate="1990-01-01", groups=["works council"])
    assert set(SocialAccount.objects.get().extra_data["id_token"]) == {"sub", "email", "email_verified"}


def test_from_then_on_the_tie_counts_and_not_the_address(provider: Provider, company: Company) -> None:
    come(provider, **as_nils(company))
    client, _answer = come(provider, email=company.peer.email, email_verified=True)
    assert client.session["_auth_user_id"] == str(company.nils.pk)


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "stranger@larkfell.example", "email_verified": True},
        {"email": "nils@larkfell.example"},
        {"email": "nils@larkfell.example", "email_verified": False},
        {"email": "nils@larkfell.example", "email_verified": "true"},
        {},
    ],
    ids=str,
)
def test_strangers_and_unverified_addresses_stay_out(
    provider: Provider, company: Company, claims: dict[str, Any]
) -> None:
    Person.objects.filter(pk=company.nils.pk).update(email="nils@larkfell.example")
    before = Person.objects.count()
    client, answer = come(provider, **claims)
    assert answer.status_code == 403
    assert "nobody here has that" in answer.content.decode()
    assert not is_in(client)
    assert (Person.objects.count(), SocialAccount.objects.count()) == (before, 0)


def test_an_employee_id_counts_before_the_address(provider: Provider, company: Company, settings: Any) -> None:
    settings.OIDC_EMPLOYEE_ID_CLAIM = "employee_number"
    Person.objects.filter(pk=company.nils.pk).update(employee_id="1007")
    client, _answer = come(provider, employee_number=1007, email=company.peer.email, email_verified=True)
    assert client.session["_auth_user_id"] == str(company.nils.pk)


def test_whoever_has_left_stays_out(provider: Provider, company: Company) -> None:
    come(provider, **as_nils(company))
    services.deactivate_person(person=company.nils, actor=company.hr_admin, now=timezone.now())
    client, _answer = come(provider, **as_nils(company))
    assert not is_in(client)


LONG_AGO = 1_600_000_000  # seconds since 1970


@pytest.mark.parametrize(
    "spoil",
    [
        {"nonce": "of somebody else"},
        {"nonce": None},
        {"iss": "https://elsewhere.example"},
        {"aud": "another application"},
        {"exp": LONG_AGO},
        {"exp": None},
        {"exp": "soon"},
    ],
    ids=str,
)
def test_a_token_that_is_not_ours_opens_nothing(provider: Provider, company: Company, spoil: dict[str, Any]) -> None:
    provider.spoil = spoil
    client, answer = come(provider, **as_nils(company))
    assert (answer.status_code, is_in(client)) == (403, False)


def test_a_token_with_a_foreign_signature_opens_nothing(provider: Provider, company: Company) -> None:
    provider.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    client, answer = come(provider, **as_nils(company))
    assert (answer.status_code, is_in(client)) == (403, False)


@pytest.mark.parametrize(("algorithm", "key"), [("none", None), ("HS256", "k" * 40)])
def test_a_token_signed_in_another_way_opens_nothing(
    provider: Provider, company: Company, algorithm: str, key: Any
) -> None:
    provider.algorithm, provider.key = algorithm, key
    client, answer = come(provider, **as_nils(company))
    assert (answer.status_code, is_in(client)) == (403, False)


@pytest.mark.parametrize("name", ["https://another.example", "{url}.another.example", "{url}/of/another", ""])
def test_a_provider_that_calls_itself_by_another_name_lets_nobody_in(
    provider: Provider, company: Company, name: str
) -> None:
    provider.calls_itself = name.format(url=provider.url) or " "
    provider.spoil = {"iss": provider.calls_itself}
    client, answer = come(provider, **as_nils(company))
    assert (answer.status_code, is_in(client)) == (403, False)


@pytest.mark.parametrize("end", ["", "/", "/.well-known/openid-configuration"])
def test_the_address_that_is_set_may_end_as_it_is_written(
    provider: Provider, company: Company, settings: Any, end: str
) -> None:
    settings.OIDC_SERVER_URL = f"{provider.url}{end}"
    client, _answer = come(provider, **as_nils(company))
    assert is_in(client)


def test_an_answer_nobody_asked_for_opens_nothing(provider: Provider, company: Company) -> None:
    mine, theirs = Client(), Client()
    provider.claims = as_nils(company)
    brought = provider.authorize(mine.get(BEGIN)["Location"])
    theirs.get(BEGIN)
    assert theirs.get(BACK, brought).status_code == 403
    assert not is_in(theirs)


@pytest.mark.parametrize(
    "brought", [{}, {"state": "x"}, {"error": "access_denied"}, {"code": "x", "state": "y"}], ids=str
)
def test_whoever_gives_up_is_told_kindly(provider: Provider, company: Company, brought: dict[str, str]) -> None:
    answer = Client().get(BACK, brought)
    assert answer.status_code == 403
    assert "Nothing was changed" in answer.content.decode()


def test_a_provider_that_is_away_is_said(provider: Provider, company: Company, settings: Any) -> None:
    away = {
        **settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0],
        "settings": {"server_url": "http://127.0.0.1:1"},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [away]}}
    assert Client().get(BEGIN).status_code == 503


def test_one_goes_on_where_one_wanted_to(provider: Provider, company: Company) -> None:
    client = Client()
    provider.claims = as_nils(company)
    for wanted, reached in (("/goals/", "/goals/"), ("https://evil.example/", "/")):
        there = client.get(BEGIN, {"next": wanted, "process": "connect", "auth_params": "nonce=mine"})
        assert client.get(BACK, provider.authorize(there["Location"]))["Location"] == reached
        client.logout()


def test_the_second_factor_is_asked_for_all_the_same(provider: Provider, company: Company) -> None:
    with_app(company.nils)
    client, answer = come(provider, **as_nils(company))
    assert answer["Location"] == reverse("mfa_authenticate")
    assert not is_in(client)


def test_where_it_is_demanded_nothing_else_lets_anybody_in(provider: Provider, company: Company, settings: Any) -> None:
    settings.SSO_DEMANDED, settings.SSO_SPARED = True, [company.it_admin.email]
    by_password = Client()
    answer = sign_in(by_password, with_password(company.nils).email)
    assert "single sign-on" in by_password.get(answer["Location"]).content.decode()
    assert not is_in(by_password)
    spared = Client()
    sign_in(spared, with_password(company.it_admin).email)
    assert is_in(spared)
    assert is_in(come(provider, **as_nils(company))[0])


def test_the_button_is_there_only_where_there_is_a_provider(provider: Provider, settings: Any) -> None:
    settings.SSO_NAME = "Larkfell ID"
    page = Client().get(reverse("account_login"), {"next": "/goals/"}).content.decode()
    assert f'href="{BEGIN}?next=/goals/"' in page
    assert "Sign in with Larkfell ID" in page
    settings.OIDC_SERVER_URL = ""
    assert BEGIN not in Client().get(reverse("account_login")).content.decode()
