import re
from typing import Any
from uuid import UUID

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Notice
from people import services
from people.models import AccountNote, ApiToken, Person, Role, RoleGrant
from people.sign_in.second_factor import has_second_factor, lacks_second_factor
from tests.cast import Company
from tests.people.sign_in.doors import code, is_in, sign_in, signed_in, with_app, with_password


@pytest.fixture(autouse=True)
def _demanded(settings: Any, db: None) -> None:
    settings.SECOND_FACTOR_DEMANDED = True
    cache.clear()


@pytest.mark.parametrize("part", ["hr", "hr_admin", "it_admin"])
def test_a_role_opens_nothing_until_the_second_factor_stands(company: Company, part: str) -> None:
    client = signed_in(company.people[part])
    for address in ("/", "/admin/", "/people/", reverse("people:settings")):
        assert client.get(address)["Location"] == reverse("mfa_index")
    assert client.get(reverse("api-me")).status_code == 403
    assert client.post(reverse("people:sessions_end"))["Location"] == reverse("mfa_index")
    assert client.post(reverse("account_change_password"))["Location"] == reverse("mfa_index")
    assert "needs a second factor" in client.get(reverse("mfa_index")).content.decode()


def test_it_is_set_up_and_everything_opens(company: Company) -> None:
    client = signed_in(company.hr_admin)
    page = client.get(reverse("mfa_activate_totp"))
    secret = re.search(r"<code>(\w+)</code>", page.content.decode())
    assert secret is not None
    answer = client.post(reverse("mfa_activate_totp"), {"code": code(secret[1])})
    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    assert is_in(client)
    assert client.get("/admin/").status_code == 200


def test_nobody_else_is_asked(company: Company) -> None:
    assert is_in(signed_in(company.nils))
    assert is_in(signed_in(company.manager))


def test_where_it_is_not_demanded_nobody_is_asked(company: Company, settings: Any) -> None:
    settings.SECOND_FACTOR_DEMANDED = False
    assert is_in(signed_in(company.hr_admin))


def test_a_role_given_and_taken_counts_from_the_next_request(company: Company) -> None:
    client = signed_in(company.nils)
    assert is_in(client)
    grant = services.grant_role(person=company.nils, role=Role.IT_ADMIN, actor=company.it_admin, now=timezone.now())
    assert not is_in(client)
    services.take_role(grant=grant, actor=company.it_admin, now=timezone.now())
    assert is_in(client)


def test_taking_the_factor_away_closes_everything_again(company: Company) -> None:
    client = Client()
    sign_in(client, with_app(with_password(company.hr)).email)
    client.post(reverse("mfa_authenticate"), {"code": code()})
    assert is_in(client)
    Authenticator.objects.filter(user=company.hr).delete()
    assert not is_in(client)


def noted(person: Person) -> list[tuple[str, str]]:
    """What was noted of an account, and by whom."""
    events = AccountNote.pgh_event_model.objects.filter(person_id=person.pk).order_by("pgh_id")  # type: ignore[attr-defined]
    actors = dict(Person.objects.values_list("pk", "name"))
    return [(event.what, actors[UUID(event.pgh_context.metadata["actor"])]) for event in events if event.pgh_context]


@pytest.mark.parametrize(
    ("kind", "what", "words"),
    [
        ("totp", "app_removed", "Ivo Itadmin took the authenticator app from your account."),
        ("webauthn", "passkey_removed", "Ivo Itadmin took a passkey from your account."),
        ("recovery_codes", "codes_removed", "Ivo Itadmin took the recovery codes from your account."),
    ],
)
def test_whoever_takes_away_anothers_factor_is_noted_and_the_other_told(
    company: Company, settings: Any, kind: str, what: str, words: str
) -> None:
    settings.SECOND_FACTOR_DEMANDED = False
    factor = Authenticator.objects.create(user=company.nils, type=kind, data={"name": "x", "secret": "x", "seed": "x"})
    client = signed_in(company.it_admin)
    assert client.post(reverse("admin:mfa_authenticator_delete", args=[factor.pk]), {"post": "yes"}).status_code == 302
    assert not Authenticator.objects.exists()
    assert noted(company.nils) == [(what, company.it_admin.name)]
    assert Notice.objects.get(recipient=company.nils).text == words
    latest, *_rest = client.get(reverse("changes_accounts"), {"kind": "account"}).context["page"]
    assert (latest.actor, latest.sentence) == (company.it_admin, AccountNote.What(what).label)


def test_ones_own_factors_are_noted_too(company: Company) -> None:
    client = signed_in(company.nils)
    page = client.get(reverse("mfa_activate_totp"))
    secret = re.search(r"<code>(\w+)</code>", page.content.decode())
    assert secret is not None
    client.post(reverse("mfa_activate_totp"), {"code": code(secret[1])})
    client.post(reverse("mfa_deactivate_totp"))
    assert noted(company.nils) == [
        (what, company.nils.name) for what in ("app_added", "codes_made", "app_removed", "codes_removed")
    ]


def test_a_passkey_goes_by_the_form_that_tells_of_it_and_by_nothing_else(company: Company) -> None:
    client = signed_in(company.nils)
    key = Authenticator.objects.create(user=company.nils, type="webauthn", data={"name": "Laptop", "credential": {}})
    address = reverse("mfa_remove_webauthn", args=[key.pk])
    assert client.delete(address).status_code == 405
    assert has_second_factor(company.nils)
    assert client.post(address)["Location"] == reverse("mfa_list_webauthn")
    assert Notice.objects.get(recipient=company.nils).text == "A passkey was taken from your account."


def test_recovery_codes_alone_are_no_second_factor(company: Company) -> None:
    RecoveryCodes.activate(company.hr)
    assert not has_second_factor(company.hr)
    assert lacks_second_factor(company.hr)


def test_tokens_wait_for_it_too(company: Company) -> None:
    _token, secret = ApiToken.objects.create(user=company.hr, name="script")
    api = Client(headers={"Authorization": f"Token {secret}"})
    answer = api.get(reverse("api-me"))
    assert (answer.status_code, "second factor" in answer.json()["detail"]) == (403, True)
    with_app(company.hr)
    assert api.get(reverse("api-me")).status_code == 200


@pytest.mark.parametrize(
    ("header", "kind"),
    [({"Accept": "application/json"}, 403), ({"HX-Request": "true"}, 200), ({}, 302)],
    ids=["json", "htmx", "page"],
)
def test_each_is_told_in_its_own_way(company: Company, header: dict[str, str], kind: int) -> None:
    client = signed_in(company.hr)
    answer = client.get("/", headers=header)
    assert answer.status_code == kind
    if kind == 200:
        assert answer["HX-Redirect"] == reverse("mfa_index")


def test_signing_out_is_always_open(company: Company) -> None:
    client = signed_in(company.hr)
    assert client.post(reverse("account_logout")).status_code == 302
    assert client.get("/").status_code == 302
    assert client.get("/")["Location"].startswith(reverse("account_login"))


def test_the_first_person_is_led_to_it(settings: Any) -> None:
    settings.SETUP_KEY = "k"
    client = Client()
    sent = {
        "organisation": "Larkfell Looms",
        "time_zone": "Europe/Lisbon",
        "name": "Ivo Itadmin",
        "email": "ivo@larkfell.example",
        "password": "eight looms and a dye vat",
    }
    client.post(reverse("setup") + "?key=k", sent)
    assert RoleGrant.objects.filter(person=Person.objects.get()).count() == 2
    assert client.get("/")["Location"] == reverse("mfa_index")


@pytest.mark.parametrize(("part", "number"), [("nils", 1), ("hr_admin", 2)])
def test_it_asks_for_roles_and_only_of_their_holders_for_factors(
    company: Company, django_assert_num_queries: Any, part: str, number: int
) -> None:
    person = Person.objects.get(pk=company.people[part].pk)
    with django_assert_num_queries(number):
        lacks_second_factor(person)
