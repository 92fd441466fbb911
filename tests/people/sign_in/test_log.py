"""What the logs say of coming and going."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from people.sign_in.log import mark
from tests.cast import Company
from tests.people.sign_in.doors import PASSWORD, code, sign_in, with_app, with_passkey, with_password

WRONG = "not the password at all"


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "people.sign_in"]


@pytest.fixture(autouse=True)
def everything_is_heard(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="people.sign_in")


def test_who_came_in_and_went_and_by_what(company: Company, caplog: pytest.LogCaptureFixture) -> None:
    client = Client()
    sign_in(client, with_app(with_password(company.nils)).email)
    client.post(reverse("mfa_authenticate"), {"code": code()})
    client.post(reverse("account_logout"))
    assert told(caplog) == [f"{company.nils.pk} signed in, by password, mfa", f"{company.nils.pk} signed out"]


def test_who_did_not_come_in_is_a_mark(company: Company, caplog: pytest.LogCaptureFixture) -> None:
    known = with_password(company.nils).email
    for email in (known, known.upper(), "nobody@larkfell.example"):
        sign_in(Client(), email, WRONG)
    marks = [mark(known), mark(known), mark("nobody@larkfell.example")]
    assert told(caplog) == [f"a password was refused for the address {one}" for one in marks]
    assert len(set(marks)) == 2


def test_a_wrong_second_factor_stands_there_too(company: Company, caplog: pytest.LogCaptureFixture) -> None:
    nils = with_app(with_password(company.nils))
    with_passkey(nils)
    client = Client()
    sign_in(client, nils.email)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    client.post(reverse("mfa_authenticate"), {"credential": '{"id": "x"}'})
    assert told(caplog) == [f"a second factor was refused for {nils.pk}"] * 2
    assert "000000" not in caplog.text


def test_no_address_and_no_password_stands_there(company: Company, caplog: pytest.LogCaptureFixture) -> None:
    for password in (PASSWORD, WRONG):
        sign_in(Client(), with_password(company.nils).email, password)
    for secret in (company.nils.email, PASSWORD, WRONG):
        assert secret not in caplog.text
