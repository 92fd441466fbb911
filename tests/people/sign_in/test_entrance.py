import re
from datetime import UTC, datetime

import pytest
import time_machine
from allauth.socialaccount.models import SocialLogin
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.urls import reverse

from people.models import Person
from people.sign_in.adapter import SignIn
from people.sign_in.single_sign_on import SingleSignOn
from tests.cast import Company
from tests.people.sign_in.doors import PASSWORD, code, sign_in, with_app, with_password


@pytest.fixture(autouse=True)
def nobody_has_tried_yet(db: None) -> None:
    cache.clear()


@pytest.fixture
def nils(company: Company) -> Person:
    return with_password(company.nils)


def test_one_signs_in_with_any_capitals_and_out_again(nils: Person) -> None:
    client = Client()
    answer = sign_in(client, nils.email.upper())
    assert (answer.status_code, answer["Location"]) == (302, reverse("home"))
    assert client.get(reverse("people:settings")).status_code == 200
    assert client.post(reverse("account_logout")).status_code == 302
    assert client.get(reverse("people:settings")).status_code == 302


def test_the_session_gets_a_new_name_at_sign_in(nils: Person) -> None:
    client = Client()
    client.get(reverse("account_login"))
    client.session.save()
    before = client.session.session_key
    sign_in(client, nils.email)
    assert client.session.session_key not in {None, before}


def test_nobody_is_told_whether_an_address_is_known(nils: Person) -> None:
    def words(email: str) -> str:
        text = sign_in(Client(), email, "not the password at all").content.decode()
        return re.sub(r'(value|content)="[^"]*"', "", text)

    assert words(nils.email) == words("nobody@larkfell.example")


def test_who_has_left_does_not_get_in(nils: Person) -> None:
    Person.objects.filter(pk=nils.pk).update(is_active=False)
    client = Client()
    answer = sign_in(client, nils.email)
    assert answer.status_code in {200, 302}
    assert client.get(reverse("people:settings")).status_code == 302


@pytest.mark.parametrize(
    "going",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "https:evil.example",
    ],
)
def test_nobody_is_sent_elsewhere(nils: Person, going: str) -> None:
    assert sign_in(Client(), nils.email, next=going)["Location"] == reverse("home")


def test_the_sixth_try_has_to_wait(nils: Person) -> None:
    for _try in range(5):
        sign_in(Client(), nils.email, "not the password at all")
    client = Client()
    assert sign_in(client, nils.email).status_code in {200, 429}
    assert client.get(reverse("people:settings")).status_code == 302


def test_nobody_signs_up_or_changes_the_address(rf: RequestFactory) -> None:
    assert not SignIn().is_open_for_signup(rf.get("/"))
    assert not SingleSignOn().is_open_for_signup(rf.get("/"), SocialLogin())
    for address in ("/accounts/signup/", "/accounts/email/", "/accounts/3rdparty/"):
        assert Client().get(address).status_code in {302, 404}
        assert Client().post(address, {"email": "x@y.example"}).status_code in {302, 404}
    assert not Person.objects.exists()


# --- The second factor ----------------------------------------------------------------------------------------------


@pytest.fixture
def guarded(nils: Person) -> Person:
    return with_app(nils)


def test_with_a_second_factor_the_password_is_half_the_way(guarded: Person) -> None:
    client = Client()
    answer = sign_in(client, guarded.email)
    assert answer["Location"] == reverse("mfa_authenticate")
    for address in (reverse("people:settings"), reverse("mfa_index"), reverse("api-docs"), "/admin/"):
        assert client.get(address).status_code == 302
    for wrong in ({}, {"code": ""}, {"code": "000000"}):
        assert client.post(reverse("mfa_authenticate"), wrong).status_code in {200, 429}
        assert client.get(reverse("people:settings")).status_code == 302
    cache.clear()
    assert client.post(reverse("mfa_authenticate"), {"code": code()}).status_code == 302
    assert client.get(reverse("people:settings")).status_code == 200


@time_machine.travel(datetime(2026, 11, 17, 10, 0, tzinfo=UTC), tick=False)
def test_a_code_works_once(guarded: Person) -> None:
    used = code()
    for client, gets_in in ((Client(), True), (Client(), False)):
        sign_in(client, guarded.email)
        client.post(reverse("mfa_authenticate"), {"code": used})
        assert (client.get(reverse("people:settings")).status_code == 200) is gets_in


def test_a_changed_password_ends_other_sessions(nils: Person) -> None:
    here, elsewhere = Client(), Client()
    sign_in(here, nils.email)
    sign_in(elsewhere, nils.email)
    new = "eight looms and a dye vat"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    here.post(reverse("account_change_password"), sent)
    assert Person.objects.get(pk=nils.pk).check_password(new)
    assert here.get(reverse("people:settings")).status_code == 200
    assert elsewhere.get(reverse("people:settings")).status_code == 302


# --- The admin ------------------------------------------------------------------------------------------------------


def test_the_admin_signs_in_through_the_same_door(company: Company) -> None:
    answer = Client().get("/admin/login/?next=/admin/people/person/")
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))
    posted = Client().post("/admin/login/", {"username": company.it_admin.email, "password": PASSWORD})
    assert posted.status_code == 302
    assert posted["Location"].startswith(reverse("account_login"))


def test_the_admin_tries_no_passwords_of_others(company: Company) -> None:
    with_password(company.it_admin)
    here = Client()
    sign_in(here, with_password(company.hr_admin).email)
    answer = here.post("/admin/login/", {"username": company.it_admin.email, "password": PASSWORD})
    assert answer["Location"] == "/admin/"
    assert here.session["_auth_user_id"] == str(company.hr_admin.pk)


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_admin_leaves_passwords_to_the_page_that_tells_of_it(company: Company, method: str) -> None:
    here = Client()
    sign_in(here, with_password(company.hr_admin).email)
    new = "eight looms and a dye vat"
    sent = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert getattr(here, method)("/admin/password_change/", sent)["Location"] == reverse("account_change_password")
    assert Person.objects.get(pk=company.hr_admin.pk).check_password(PASSWORD)
