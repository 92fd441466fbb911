import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from people.sign_in.passwords import ALONE, BESIDE_A_FACTOR
from tests.cast import Company
from tests.people.sign_in.doors import PASSWORD, code, is_in, sign_in, signed_in, with_app, with_password


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


def refused(password: str, company: Company) -> str:
    try:
        validate_password(password, company.nils)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


def test_fifteen_characters_alone_and_ten_beside_a_second_factor(company: Company) -> None:
    assert "14 characters and needs 15" in refused("loom weft reed"[:14], company)
    assert not refused("loom weft reeds", company)
    with_app(company.nils)
    assert not refused("loom weft!", company)
    assert "9 characters and needs 10" in refused("loom weft", company)


@pytest.mark.parametrize(
    "password", ["nils employee 15", "Nils@Larkfell.example", "passwordpassword", "Password1234567!", "1" * 15]
)
def test_ones_own_name_and_what_everybody_takes_are_refused(company: Company, password: str) -> None:
    company.nils.email = "nils@larkfell.example"
    with_app(company.nils)
    assert refused(password, company)


@pytest.mark.parametrize("password", ["Larkfell Looms 2026!!", "perfmgmt-2026-larkfell", "looms looms looms"])
def test_the_name_of_the_house_is_no_password(company: Company, password: str) -> None:
    assert "name of your organisation" in refused(password, company)
    assert not refused(f"{password} nine herons", company)


def test_a_password_may_be_long(company: Company) -> None:
    long = "seven looms and a dye vat, " * 20
    client = Client()
    sign_in(client, with_password(company.nils, long).email, long)
    assert is_in(client)
    assert not refused(long + "and one heron", company)


@pytest.mark.parametrize("almost", [PASSWORD.upper(), PASSWORD + "x", PASSWORD[:-1], PASSWORD.replace(" ", "")])
def test_spaces_and_capitals_belong_to_a_password(company: Company, almost: str) -> None:
    client = Client()
    sign_in(client, with_password(company.nils).email, almost)
    assert not is_in(client)


def test_who_has_no_account_yet_is_asked_for_the_long_one() -> None:
    with pytest.raises(ValidationError):
        validate_password("loom weft reed")
    validate_password("loom weft reeds")


def test_the_rules_are_said_before_one_types(company: Company) -> None:
    page = signed_in(company.nils).get(reverse("account_change_password")).content.decode()
    for rule in password_validators_help_texts():
        assert page.count(escape(rule)) == 1
    assert f"At least {ALONE} characters, or {BESIDE_A_FACTOR} once" in page


def test_what_is_wrong_is_said_beside_the_field(company: Company) -> None:
    client = signed_in(company.nils)
    sent = {"oldpassword": PASSWORD, "password1": "too short", "password2": "too short"}
    page = client.post(reverse("account_change_password"), sent).content.decode()
    assert "It has 9 characters and needs 15." in page
    company.nils.refresh_from_db()
    assert company.nils.check_password(PASSWORD)


def test_a_short_one_opens_nothing_once_the_second_factor_is_gone(company: Company) -> None:
    with_app(with_password(company.nils, "loom weft!"))
    client = Client()
    sign_in(client, company.nils.email, "loom weft!")
    client.post(reverse("mfa_authenticate"), {"code": code()})
    assert is_in(client)
    Authenticator.objects.filter(user=company.nils).delete()
    other = Client()
    page = sign_in(other, company.nils.email, "loom weft!").content.decode()
    assert "too short without one" in page
    assert not is_in(other)
    again = client.post(reverse("account_reauthenticate"), {"password": "loom weft!"}).content.decode()
    assert "too short without one" in again
    assert "too short without one" not in sign_in(other, company.nils.email, "loom heft!").content.decode()


def test_a_long_one_still_opens_once_the_second_factor_is_gone(company: Company) -> None:
    with_app(with_password(company.nils))
    Authenticator.objects.filter(user=company.nils).delete()
    client = Client()
    sign_in(client, company.nils.email)
    assert is_in(client)
